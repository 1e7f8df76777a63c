"""What tables say: for each cell, what it is about and what stands around it.

A cell is about the name beside it (产假 | 90天), the heading above it, or both together
(劳动仲裁, 申请期限 | 60日). A first row may be a heading or a row like any other: both are tried.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from portal.checks.words.markdown import CELL, END, ROW
from portal.checks.words.plain import plain
from portal.privacy.tables.markdown import is_rule, lines_of, row_of

_TABLE = re.compile(f"{ROW}[^{END}]+")
_ROWS = re.compile(f"{ROW}[^{ROW}]*")
_EMPTY: Final = f" \t\n　{ROW}"
_OTHER = re.compile(r"申请|提前|提出|提交|办理|申报|申领|领取|津贴|补|奖|增|延|护理|陪|哺乳")
"""A heading or a name that makes of a number of days something else than how long it is."""
_NUMBER = re.compile(r"[\d.]+")
_UNIT = re.compile("[天日]")
_MOST: Final = 20
"""Cells of a row that are read as what stands around one of them."""


@dataclass(frozen=True)
class Cell:
    """One cell of a table."""

    text: str
    start: int
    end: int


@dataclass(frozen=True)
class Statement:
    """What a table says in one cell."""

    about: str
    said: str
    cell: Cell
    around: str
    """The whole row and the heading."""


def statements(text: str) -> Iterator[Statement]:
    """Everything the tables of a text say, once for each thing it may be about."""
    for table in (*_markdown(text), *_html(text)):
        for number, row in enumerate(table):
            for index, cell in enumerate(row):
                heading = table[0][index].text if number and index < len(table[0]) else ""
                yield from _of(cell, index, row, heading)


def _of(cell: Cell, index: int, row: Sequence[Cell], heading: str) -> Iterator[Statement]:
    names = {row[0].text, row[index - 1].text} if index else {""}
    unit = "天" if _NUMBER.fullmatch(cell.text) and _UNIT.search(heading) else ""
    around = "，".join((heading, *(one.text for one in row[:_MOST])))
    about = set() if _OTHER.search(heading) else names
    if not any(map(_OTHER.search, names)):
        about = about | {heading} | {f"{name}{heading}" for name in names}
    for one in sorted(about - {""}):
        yield Statement(one, f"{cell.text}{unit}", cell, around)


def _markdown(text: str) -> Iterator[list[list[Cell]]]:
    """Tables in Markdown: lines with ``|`` one below the other, also without a line of hyphens."""
    table: list[list[Cell]] = []
    for line in lines_of(text):
        if not line.said:
            yield table
            table = []
        elif not is_rule(line):
            cells = row_of(line).cells
            table.append([_cell(text, at, at + len(said)) for said, at in cells])
    yield table


def _html(text: str) -> Iterator[list[list[Cell]]]:
    """Tables in HTML; what stands before the first cell of a row is in no cell."""
    for table in _TABLE.finditer(text):
        rows = _ROWS.finditer(text, *table.span())
        yield [_cells(text, *row.span())[1:] for row in rows]


def _cells(text: str, start: int, end: int) -> list[Cell]:
    ends = [at for at in range(start, end) if text[at] == CELL]
    starts = (start, *(at + 1 for at in ends))
    return [_cell(text, *span) for span in zip(starts, (*ends, end), strict=True)]


def _cell(text: str, start: int, end: int) -> Cell:
    read = plain(text[start:end])
    said = read.text.strip(_EMPTY)
    if not said:
        return Cell("", start, end)
    at = read.text.index(said)
    return Cell(said, start + read.place(at), start + read.end(at + len(said)))
