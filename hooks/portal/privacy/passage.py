"""A stretch of a file, with where it stands."""

from __future__ import annotations

from enum import Enum
from typing import Final, NamedTuple

BETWEEN: Final = " | "
"""Stands between the cells of a row."""


class MadeFrom(Enum):
    """What a passage was made from."""

    TEXT = "text"
    """From what stands there."""
    TOGETHER = "together"
    """From several cells of a row, which tell something together."""
    AGAIN = "again"
    """From a cell of a text that is a passage as a whole: of it only the heading is new."""
    CAMERA = "camera"
    """From a field that a camera or a program for photos wrote."""
    SHOT = "shot"
    """From such a field that says where, when, by whom or how a photo was taken."""


class Passage(NamedTuple):
    """A stretch of a file with the words that tell where it stands."""

    where: str
    """“工作表“名单”的 B3”, “第2页”, “第5段”, “批注”, “文件属性”; empty: the whole text of a
    plain text file, whose problems carry the line instead."""
    text: str
    """What is written there; of a table one cell."""
    heading: str = ""
    """For a cell of a table below its headings: what the heading of its column says."""
    line: int = 0
    """For a cell of a table in HTML or Markdown: the line of its file, from 1."""
    row: str = ""
    """For a cell of a table: all cells of its row with :data:`BETWEEN` between them."""
    made_from: MadeFrom = MadeFrom.TEXT
    place: tuple[int, int] | None = None
    """For a cell of a text file: where in its text it stands; None where that cannot be told."""
