"""Files that are whole or not there, also when a build is killed or another one runs."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterable
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

from portal.files.edition import edition
from portal.text_source import ending_of

_Found = TypeVar("_Found")


def write_whole(file: Path, content: bytes) -> None:
    """Write a file under another name first. Raises OSError."""
    file.parent.mkdir(parents=True, exist_ok=True)
    half = file.with_name(f"{file.name}.{os.getpid()}")
    half.write_bytes(content)
    half.replace(file)


def forget_all_but(used: Collection[Path], folder: Path) -> None:
    """Delete every other file of a folder in which things are kept for the next build.

    Another build may do the same; what it needs and misses it finds again.
    """
    with suppress(OSError):
        for file in set(folder.iterdir()).difference(used):
            file.unlink(missing_ok=True)


def each_kept(
    docs_dir: Path,
    paths: Iterable[str],
    endings: Collection[str],
    kept_in: Path,
    look: Callable[[str, bytes, Path], _Found],
) -> dict[str, _Found]:
    """What is found in each file below ``docs_dir`` of these endings; the rest kept is forgotten.

    ``look`` gets an ending, a content, and the place where what is found in it is kept.
    """
    found: dict[str, _Found] = {}
    used: set[Path] = set()
    known = edition()
    for path in sorted(paths):
        ending = ending_of(path)
        if ending in endings:
            content = (docs_dir / path).read_bytes()
            place = kept_in / f"{sha256(content).hexdigest()}-{ending}-{known}"
            used.add(place)
            found[path] = look(ending, content, place)
    forget_all_but(used, kept_in)
    return found
