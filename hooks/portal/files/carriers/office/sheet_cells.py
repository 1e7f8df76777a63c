"""The cells of one sheet (ECMA-376 part 1, 18.3.1.4), as people read them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from lxml.etree import _Element

from portal.files.carriers.office.number_formats import NumberFormats
from portal.files.carriers.office.xml import get, local
from portal.files.tables.cells import Cell
from portal.privacy.passage import Passage

_PLACE = re.compile(r"\$?([A-Z]{1,3})\$?([0-9]{1,7})")
_MOST_COLUMNS: Final = 16_384
_HIDDEN: Final = ("1", "true")
_TEXT_KINDS: Final = ("str", "inlineStr", "e")


class SheetCells:
    """The cells of a sheet, and which of the shared strings they show."""

    def __init__(
        self, root: _Element, title: str, strings: Sequence[str], formats: NumberFormats
    ) -> None:
        self._title = title
        self._strings = strings
        self._formats = formats
        self._rows = [one for one in root.iter() if local(one) == "row"]
        self._hidden = _hidden_columns(root)
        self._spans = dict(_spans(root))
        self.used: set[int] = set()
        """Numbers of the shared strings that stand in a cell, once :meth:`rows` was read."""
        self.filled = sum(1 for row in self._rows for cell in row if len(cell))
        """How many cells hold something."""

    def rows(self) -> Iterator[list[Cell]]:
        """The filled cells row by row."""
        for at, row in enumerate(self._rows, 1):
            number = _number(get(row, "r")) or at
            mark = "（隐藏的行）" if get(row, "hidden") in _HIDDEN else ""
            yield list(self._cells(row, number, mark))

    def formulas(self) -> Iterator[Passage]:
        """What is written in formulas beside what they come to."""
        for row in self._rows:
            for cell in row:
                for one in cell:
                    if local(one) == "f" and one.text:
                        yield Passage(f"{self._title}的 {get(cell, 'r')} 的公式", one.text)

    def _cells(self, row: _Element, number: int, mark: str) -> Iterator[Cell]:
        column = 0
        for cell in row:
            if local(cell) != "c":
                continue
            found = _PLACE.fullmatch(get(cell, "r"))
            column = _column(found[1]) if found else column + 1
            place = get(cell, "r") or f"{number}行{column}列"
            text = self._text(cell).strip()
            if text:
                hidden = mark or self._mark(column)
                where = f"{self._title}的 {place}{hidden}"
                yield Cell(where, text, column, self._spans.get(place, 1))

    def _mark(self, column: int) -> str:
        return "（隐藏的列）" if column in self._hidden else ""

    def _text(self, cell: _Element) -> str:
        kind = get(cell, "t")
        if kind in _TEXT_KINDS or kind == "s":
            written = "".join(o.text or "" for o in cell.iter() if local(o) in ("v", "t"))
            return self._shared(written) if kind == "s" else written
        value = next((one.text or "" for one in cell if local(one) == "v"), "")
        return self._formats.shown(value, get(cell, "s"))

    def _shared(self, written: str) -> str:
        number = _number(written)
        if not written.strip().isdigit() or number >= len(self._strings):
            return written
        self.used.add(number)
        return self._strings[number]


def _hidden_columns(root: _Element) -> set[int]:
    ranges = {
        (_number(get(one, "min")), min(_number(get(one, "max")), _MOST_COLUMNS))
        for one in root.iter()
        if local(one) == "col" and get(one, "hidden") in _HIDDEN
    }
    found: set[int] = set()
    done = 0
    for first, last in sorted(ranges):
        found.update(range(max(first, done + 1), last + 1))
        done = max(done, last)
    return found


def _spans(root: _Element) -> Iterator[tuple[str, int]]:
    """How many columns a merged cell covers, by its place."""
    for one in root.iter():
        if local(one) == "mergeCell":
            first, _, last = get(one, "ref").partition(":")
            begin, end = _PLACE.fullmatch(first), _PLACE.fullmatch(last)
            if begin and end:
                width = _column(end[1]) - _column(begin[1]) + 1
                yield first, min(max(1, width), _MOST_COLUMNS)


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def _number(text: str) -> int:
    text = text.strip()
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0
