"""What rules must know of a file beside the pages, found once for the same content.

1. Whether it names people in a table, and where.
2. Whether it is pictures of words without the words: scanned paper.
3. Whether a camera wrote something beside its pixels, or beside those of a photo inside.
4. Whether it is a zip file that hands out pictures.
5. Whether it is a picture of another kind than its name says.

What was found is kept outside of the output by the content, without anything the file says.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from portal.files.carriers.kinds import PICTURES, UNSHOWN
from portal.files.carriers.pictures.camera import is_by_camera, tells_of_shot
from portal.files.carriers.pictures.kinds import other_kind
from portal.files.carriers.readers import READERS, passages_of
from portal.files.carriers.refused import Refused
from portal.files.carriers.scans import holds_pictures, is_scan
from portal.files.tables.naming import named, names_at
from portal.files.whole import each_kept, write_whole
from portal.privacy.passages import Passage


@dataclass(frozen=True)
class Nature:
    """What one file is like; a file that cannot be read is like nothing, and refused elsewhere."""

    names_at: str = ""
    """Where it first names a person under a heading of names; empty where it names nobody."""
    full_at: str = ""
    """Where it first does so in full."""
    part_at: str = ""
    """Where it first tells more than the family name of a masked name: 张*明."""
    family_at: str = ""
    """Where it first tells the family name alone: 张*."""
    is_scan: bool = False
    """Whether some page of it shows pictures alone."""
    camera_at: str = ""
    """What a camera, or a program for photos, wrote into it: where, not what."""
    holds_pictures: bool = False
    """Whether it is a zip file with pictures in it."""
    other_kind: str = ""
    """What kind of picture it is where its name says another: png; empty where both agree."""


def natures_of(docs_dir: Path, paths: Iterable[str], kept_in: Path) -> dict[str, Nature]:
    """The nature of each of these files below ``docs_dir`` that is of a kind that can be read."""
    return each_kept(docs_dir, paths, READERS, kept_in, _kept)


def nature_of(ending: str, content: bytes) -> Nature:
    """What a file is like."""
    try:
        passages = list(passages_of(ending, content))
        return Nature(
            names_at=names_at(passages),
            **asdict(named(passages)),
            is_scan=is_scan(ending, content),
            camera_at=_camera_at(ending, passages),
            holds_pictures=holds_pictures(ending, content),
            other_kind=other_kind(ending, content) if ending in PICTURES else "",
        )
    except Refused:
        return Nature()


def _camera_at(ending: str, passages: Iterable[Passage]) -> str:
    """A photo inside of a file is asked for less: a designer's program leaves fields of its own."""
    tells = is_by_camera if ending in PICTURES | UNSHOWN else tells_of_shot
    return next((one.where for one in passages if tells(one)), "")


def _kept(ending: str, content: bytes, place: Path) -> Nature:
    with suppress(OSError, ValueError, TypeError):
        return Nature(**json.loads(place.read_text("utf-8")))
    nature = nature_of(ending, content)
    with suppress(OSError):  # where nothing can be kept, it is found again next time
        write_whole(place, json.dumps(asdict(nature), ensure_ascii=False).encode())
    return nature
