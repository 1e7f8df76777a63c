"""Tables as editors write them into Markdown, wherever they stand: in lists and quotations too."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

_BEFORE = re.compile(r"[ \t>]*(?:(?:[-*+]|[0-9]{1,9}[.)])[ \t]+)?[ \t>]*")
"""Marks of lists and quotations before a line."""
_RULE = re.compile(r"\|?[ \t:]*-+[ \t:]*(?:\|[ \t:]*-+[ \t:]*)*\|?\s*")
"""The line below the headings."""
_BETWEEN = re.compile(r"(?<!\\)\|")
_SIGN: Final = "|"

Cell = tuple[str, int]
"""A cell's text without blanks around it, and its place in the whole text."""


@dataclass(frozen=True)
class Row:
    """One line of a table."""

    line: int
    """Its number in the text, from 1."""
    cells: list[Cell]
    """From left to right, empty ones too."""
    lines: tuple[int, ...] = ()
    """Where each cell stands on a line of its own, their numbers."""


@dataclass(frozen=True)
class Line:
    """One line of a text."""

    number: int
    """Its number in the text, from 1."""
    said: str
    """What it says behind the marks before it; nothing of a line without a bar."""
    start: int
    """Where that begins in the text."""


def table_rows(text: str) -> Iterator[list[Row]]:
    """The rows of each table of a text, that of the headings first, that of hyphens left out."""
    table: list[Row] = []
    above = Line(0, "", 0)
    for line in lines_of(text) if _SIGN in text else ():
        if table and line.said:
            table.append(row_of(line))
        elif table:
            yield table
            table = []
        elif above.said and is_rule(line):
            table = [row_of(above)]
        above = line
    if table:
        yield table


def lines_of(text: str) -> Iterator[Line]:
    """Every line of a text, with what it says where it can be one of a table."""
    place = 0
    for number, line in enumerate(text.split("\n"), 1):
        marks = _BEFORE.match(line) if _SIGN in line else None
        begin = marks.end() if marks else len(line)
        yield Line(number, line[begin:], place + begin)
        place += len(line) + 1


def is_rule(line: Line) -> bool:
    """Whether a line is that of hyphens below the headings."""
    return "-" in line.said and _RULE.fullmatch(line.said) is not None


def row_of(line: Line) -> Row:
    """The cells of a line; a bar behind a backslash parts none."""
    bounds = [-1, *(found.start() for found in _BETWEEN.finditer(line.said)), len(line.said)]
    cells = [_cell(line.said[a + 1 : b], line.start + a + 1) for a, b in pairwise(bounds)]
    return Row(line.number, cells[1:] if line.said.startswith(_SIGN) else cells)


def _cell(text: str, place: int) -> Cell:
    return text.strip(), place + len(text) - len(text.lstrip())
