"""Tables of a page while a parser walks it, as browsers lay them out (HTML standard, 4.9).

End tags of cells and rows may be missing, cells may cover several rows and columns, and a table
may lie in a cell of another.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from portal.files.tables.cells import Cell, Place
from portal.files.tables.places import place_in

_MOST: Final = 100
"""Columns and rows that one cell covers at most."""
_CELLS: Final = ("td", "th")


@dataclass
class _Table:
    text: str
    rows: list[list[Cell]] = field(default_factory=list)
    words: list[str] | None = None
    """What the open cell says; None between cells."""
    line: int = 0
    span: int = 1
    height: int = 1
    column: int = 0
    behind: int = 0
    """Where the tag ends that began the open cell."""
    holds_table: bool = False
    """Whether a table lies in the open cell."""
    covered: dict[int, int] = field(default_factory=dict)
    """For columns into which cells of rows above reach: how many rows are left of them."""

    def begin_row(self, at: int) -> None:
        """Begin a row; what reaches into it from above goes down by one."""
        self.end_cell(at)
        self.covered = {column: left - 1 for column, left in self.covered.items() if left > 1}
        self.column = 0
        self.rows.append([])

    def begin_cell(self, tag: Place, line: int, span: int, height: int) -> None:
        """Begin a cell of so many columns and rows behind its tag."""
        self.end_cell(tag[0])
        if not self.rows:
            self.rows.append([])
        self.words, self.line, self.span, self.height = [], line, span, height
        self.behind, self.holds_table = tag[1], False

    def end_cell(self, at: int) -> None:
        """End the open cell at a place, if there is one."""
        if self.words is None:
            return
        while self.covered.get(self.column):
            self.column += 1
        text = "".join(self.words).strip()
        if text:
            place = None if self.holds_table else place_in(self.text, self.behind, at)
            cell = Cell("表格", text, self.column, self.span, self.line, place)
            self.rows[-1].append(cell)
        if self.height > 1:
            reached = range(self.column, self.column + self.span)
            self.covered.update(dict.fromkeys(reached, self.height))
        self.column += self.span
        self.words = None


class PageTables:
    """Gathers the cells; told of every tag and text in their order."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._all: list[_Table] = []
        self._open: list[_Table] = []

    def begin(self, tag: str, attributes: Mapping[str, str | None], line: int, at: Place) -> None:
        """A start tag on a line from 1, at its place in the text."""
        if tag == "table":
            self._add()
        elif tag == "tr":
            self._current().begin_row(at[0])
        elif tag in _CELLS:
            span, height = (_size(attributes.get(name)) for name in ("colspan", "rowspan"))
            self._current().begin_cell(at, line, span, height)
        elif tag == "br":
            self.say("\n")

    def end(self, tag: str, at: int) -> None:
        """An end tag, from its place in the text on."""
        if self._open and tag in (*_CELLS, "tr", "table"):
            self._open[-1].end_cell(at)
            if tag == "table":
                self._open.pop()

    def say(self, text: str) -> None:
        """Text that is shown."""
        if self._open and self._open[-1].words is not None:
            self._open[-1].words.append(text)

    def tables(self) -> Iterator[list[list[Cell]]]:
        """The filled cells, table by table and row by row."""
        for one in self._all:
            one.end_cell(one.behind)  # without an end nobody knows how far it reaches
            yield one.rows

    def _current(self) -> _Table:
        return self._open[-1] if self._open else self._add()

    def _add(self) -> _Table:
        if self._open:
            self._open[-1].holds_table = True
        table = _Table(self._text)
        self._all.append(table)
        self._open.append(table)
        return table


def _size(written: str | None) -> int:
    text = (written or "1").strip()
    is_number = text.isascii() and text.isdigit() and len(text) < 6
    return min(max(1, int(text)), _MOST) if is_number else 1
