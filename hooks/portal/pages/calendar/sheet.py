"""How much room the table of a month takes on paper, so that it stays on one A4 sheet.

An estimate for A4 landscape as ``assets/portal.css`` prints it; one that is too high costs
nothing but a smaller type.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from math import ceil
from typing import Final

from portal.pages.calendar.cells import Cell

ROOM_MM: Final = 140
"""Height of the rows of a month in the usual type."""
_LINE_MM: Final = 3.9
_LINE_WIDTH: Final = 11.5
"""Chinese characters on one line of a cell."""
_DAY_MM: Final = 7.7
"""The line of the day itself, with the space around it."""
_GAP_MM: Final = 0.8
_NARROW: Final = 0.6
"""Width of a digit or a Latin letter beside that of a Chinese character."""


def is_dense(weeks: Iterable[Sequence[Cell | None]]) -> bool:
    """Whether a month needs the small type."""
    rows = (max(_height(cell) for cell in week if cell is not None) for week in weeks)
    return sum(rows) > ROOM_MM


def _height(cell: Cell) -> float:
    return _DAY_MM + sum(_GAP_MM + _LINE_MM * _lines(text) for text in _texts(cell))


def _texts(cell: Cell) -> Iterator[str]:
    for item in cell.items:
        hours = f"{item.opens}—{item.closes} " if item.opens else ""
        where = f"，{item.where}" if item.tells_where else ""
        yield f"{hours}{item.time.title}{''.join(item.warnings)}{where}"
    yield from (f"◆ {due.word} {due.title}" for due in cell.due if due.kind == "activities")


def _lines(text: str) -> int:
    width = sum(_NARROW if sign.isascii() else 1 for sign in text)
    return max(1, ceil(width / _LINE_WIDTH))
