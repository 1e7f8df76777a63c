"""What rules must know of a file beside the pages, found once for the same content.

1. Whether it names people in a table, or in lines that are a list, and where.
2. Whether it is pictures of words without the words: scanned paper.
3. Whether a camera wrote something beside its pixels, or beside those of a photo inside.
4. Whether it is a zip file that hands out pictures.
5. Whether it is a picture of another kind than its name says.

What was found is kept outside of the output by the content, without anything the file says.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from portal.files.carriers.kinds import PICTURES, UNSHOWN
from portal.files.carriers.pictures.kinds import other_kind
from portal.files.carriers.readers import READERS, passages_of
from portal.files.carriers.refused import Refused
from portal.files.carriers.scans import holds_pictures, is_scan
from portal.files.name_lines import beyond_in, listed, named_in
from portal.files.person_facts import NOTHING, Beyond, beyond_of
from portal.files.shelf import Shelf, each_kept
from portal.files.tables.naming import NamedAt, named
from portal.privacy.passage import MadeFrom, Passage


@dataclass(frozen=True, kw_only=True)
class Nature(NamedAt):
    """What one file is like; a file that cannot be read is like nothing, and refused elsewhere."""

    beyond: Beyond = NOTHING
    """What a table or a list tells of the people it names that no list of an award shows."""
    listed_at: str = ""
    """Where a list of people begins that is lines and no table; empty where a table names them."""
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
    shelf = Shelf(kept_in, _told, asdict)
    return each_kept(docs_dir, paths, READERS, shelf, nature_of)


def nature_of(ending: str, content: bytes) -> Nature:
    """What a file is like."""
    try:
        passages = list(passages_of(ending, content))
        lines = listed(passages)
        in_tables, in_lines, beyond = named(passages), named_in(lines), beyond_of(passages)
        return Nature(
            full_at=in_tables.full_at or in_lines.full_at,
            part_at=in_tables.part_at or in_lines.part_at,
            family_at=in_tables.family_at or in_lines.family_at,
            beyond=beyond if beyond.where else beyond_in(lines),
            listed_at="" if in_tables.names_at else in_lines.names_at,
            is_scan=is_scan(ending, content),
            camera_at=_camera_at(ending, passages),
            holds_pictures=holds_pictures(ending, content),
            other_kind=other_kind(ending, content) if ending in PICTURES else "",
        )
    except Refused:
        return Nature()


def _camera_at(ending: str, passages: Iterable[Passage]) -> str:
    """A photo inside of a file is asked for less: a designer's program leaves fields of its own."""
    is_photo = ending in PICTURES | UNSHOWN
    tells = {MadeFrom.SHOT, MadeFrom.CAMERA} if is_photo else {MadeFrom.SHOT}
    return next((one.where for one in passages if one.made_from in tells), "")


def _told(kept: Any) -> Nature:
    """A nature that was kept. Raises TypeError or AttributeError for anything else."""
    return Nature(**{**kept, "beyond": Beyond(**kept.get("beyond", {}))})
