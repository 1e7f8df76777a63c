"""Originals looked at, and derivatives made from them, each once for the same bytes."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Final, TypeVar

from portal.errors import BuildError
from portal.files.pixels.deriving import derive
from portal.files.pixels.looking import Seen, look, unspoken
from portal.files.store import Store
from portal.images.limits import MOST_BYTES
from portal.images.picture import RECIPE, Derivative, Fault, Kind, Picture, Refused
from portal.images.vectors import svg_size

Given = TypeVar("Given")
Made = TypeVar("Made")
Wanted = Mapping[Picture, Sequence[Derivative]]
"""The derivatives a site needs, by their original."""

_WORKERS: Final = 4
"""At most as many originals are in memory at once."""


def look_at(docs_dir: Path, paths: Iterable[str], store: Store) -> dict[str, Picture | Refused]:
    """Every file that a page shows, by its path below ``docs_dir``."""
    with unspoken():
        return dict(_at_once(partial(_look_at, docs_dir, store), sorted(paths)))


def convert(docs_dir: Path, wanted: Wanted, store: Store) -> list[str]:
    """Make the derivatives that the store lacks; the paths of the originals that were read.

    Raises BuildError for an original that cannot be converted, or kept.
    """
    missing: dict[str, tuple[Picture, list[Derivative]]] = {}
    for picture, derivatives in wanted.items():
        lacking = [one for one in derivatives if not store.file(one).is_file()]
        if lacking:
            # The same picture may lie in two places; it is converted once.
            missing.setdefault(picture.digest, (picture, []))[1].extend(lacking)
    return list(_at_once(partial(_convert, docs_dir, store), missing.values()))


def _at_once(work: Callable[[Given], Made], given: Iterable[Given]) -> Iterator[Made]:
    """In threads: Pillow works on pixels without holding the interpreter's lock."""
    with ThreadPoolExecutor(min(_WORKERS, os.cpu_count() or 1)) as pool:
        yield from pool.map(work, given)


def _look_at(docs_dir: Path, store: Store, path: str) -> tuple[str, Picture | Refused]:
    file = docs_dir / path
    size = file.stat().st_size
    if size > MOST_BYTES:
        return path, Refused(Fault.HEAVY, size)
    data = file.read_bytes()
    digest = sha256(f"{RECIPE}\n".encode() + data).hexdigest()[:16]
    seen = _drawing(data) if path.lower().endswith(".svg") else _seen(data, digest, store)
    if isinstance(seen, Fault):
        return path, Refused(seen, size)
    return path, Picture(
        path=path,
        digest=digest,
        size_bytes=size,
        kind=seen.kind,
        width=seen.width,
        height=seen.height,
    )


def _drawing(data: bytes) -> Seen | Fault:
    size = svg_size(data.decode("utf-8", errors="replace"))
    return Fault.UNKNOWN if size is None else Seen(Kind.DRAWING, *size)


def _seen(data: bytes, digest: str, store: Store) -> Seen | Fault:
    known = store.facts(digest)
    if known is not None:
        return known
    seen = look(data)
    if isinstance(seen, Seen):
        store.keep_facts(digest, seen)
    return seen


def _convert(docs_dir: Path, store: Store, work: tuple[Picture, Sequence[Derivative]]) -> str:
    picture, derivatives = work
    data = (docs_dir / picture.path).read_bytes()
    try:
        made = derive(data, picture, derivatives)
    except Exception as error:  # a damage that shows only now; whatever it leads the reader to
        told = f"docs/{picture.path}：图片转换不了，请重新导出再上传"
        raise BuildError(told) from error
    for one in dict.fromkeys(derivatives):
        store.keep(one, made[one.name])
    return picture.path
