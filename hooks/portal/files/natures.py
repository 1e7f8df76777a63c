"""What rules must know of a file beside the pages, found once for the same content.

1. Whether it names people in a table, and where.
2. Whether it is pictures of words without the words: scanned paper.
3. Whether a camera wrote something beside its pixels.

What was found is kept outside of the output by the content, without anything the file says.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path
from typing import Final

from portal.files.carriers.camera import is_by_camera
from portal.files.carriers.kinds import PICTURES
from portal.files.carriers.readers import READERS, passages_of
from portal.files.carriers.refused import Refused
from portal.files.carriers.scans import is_scan
from portal.files.carriers.tables import names_at
from portal.files.whole import write_whole
from portal.privacy.passages import Passage

EDITION: Final = "2"
"""Raised whenever the same file would be judged otherwise, so that kept ones are not used."""


@dataclass(frozen=True)
class Nature:
    """What one file is like; a file that cannot be read is like nothing, and refused elsewhere."""

    names_at: str = ""
    """Where it first names a person under a heading of names; empty where it names nobody."""
    is_scan: bool = False
    """Whether some page of it shows pictures alone."""
    camera_at: str = ""
    """What a camera, or a program for photos, wrote into it: where, not what."""


def natures_of(docs_dir: Path, paths: Iterable[str], kept_in: Path) -> dict[str, Nature]:
    """The nature of each of these files below ``docs_dir`` that is of a kind that can be read."""
    found: dict[str, Nature] = {}
    used: set[Path] = set()
    for path in sorted(paths):
        ending = path.rpartition(".")[2].lower()
        if ending in READERS:
            content = (docs_dir / path).read_bytes()
            place = kept_in / f"{sha256(content).hexdigest()}-{ending}-{EDITION}.json"
            used.add(place)
            found[path] = _kept(ending, content, place)
    _forget_all_but(used, kept_in)
    return found


def nature_of(ending: str, content: bytes) -> Nature:
    """What a file is like."""
    try:
        passages = list(passages_of(ending, content))
        return Nature(
            names_at=names_at(passages),
            is_scan=is_scan(ending, content),
            camera_at=_camera_at(passages) if ending in PICTURES else "",
        )
    except Refused:
        return Nature()


def _camera_at(passages: Iterable[Passage]) -> str:
    return next((one.where for one in passages if is_by_camera(one)), "")


def _kept(ending: str, content: bytes, place: Path) -> Nature:
    with suppress(OSError, ValueError, TypeError):
        return Nature(**json.loads(place.read_text("utf-8")))
    nature = nature_of(ending, content)
    with suppress(OSError):  # where nothing can be kept, it is found again next time
        write_whole(place, json.dumps(asdict(nature), ensure_ascii=False).encode())
    return nature


def _forget_all_but(used: set[Path], folder: Path) -> None:
    """Another build may do the same; what it needs and misses it finds again."""
    with suppress(OSError):
        for file in set(folder.iterdir()) - used:
            file.unlink(missing_ok=True)
