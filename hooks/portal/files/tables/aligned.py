"""Tables without drawn lines: words that stand below each other on lines that follow.

A line begins a new table where one of its words reaches over two columns of the table above: it
is a title, or the text that goes on. A line whose first column is empty goes on with the row.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from portal.files.tables.cells import Cell, Row
from portal.files.tables.labelled import labelled
from portal.files.tables.lines import line_tables
from portal.files.tables.printed import Word, lines_of
from portal.privacy.columns.headings import is_name_heading
from portal.privacy.columns.labels import is_label
from portal.privacy.passage import Passage
from portal.privacy.tables.fields import fields_of

_GAP: Final = "    "
"""Stands between the words of a line that is read as one text."""
_FAR: Final = 5
"""Heights of a line from one to the next from which they are not of one table."""
_MOST_COLUMNS: Final = 60
_Span = tuple[float, float]


def aligned(words: Sequence[Word], where: str) -> Iterator[list[Row]]:
    """The tables that these words make, and the lines of forms as tables of their own."""
    lines = list(lines_of(words))
    said = (
        Passage(where, _GAP.join(word.text for word in line)) for line in lines if _is_form(line)
    )
    records = list(line_tables(said))
    if records:
        yield from records
        lines = [line for line in lines if not _is_form(line)]
    else:
        yield _names([[word.text for word in line] for line in lines], where)
    table = _Table()
    for line in lines:
        if not table.takes(line):
            yield table.rows(where)
            table = _Table()
            table.takes(line)
    yield table.rows(where)


def _is_form(line: Sequence[Word]) -> bool:
    """Whether every word of a line is a label with what was filled in behind it."""
    fields = [list(fields_of(word.text)) for word in line]
    return all(found and all(one.value for one in found) for found in fields)


def _names(lines: Sequence[Sequence[str]], where: str) -> list[Row]:
    """Lines of one label with what was filled in, where somebody is named behind another."""
    labels = (label for line in lines for text in line for label, _ in labelled(text))
    if not any(map(is_name_heading, labels)):
        return []
    return [
        [Cell(where, line[0], 0)] for line in lines if len(line) == 1 and any(labelled(line[0]))
    ]


class _Table:
    """Lines whose words stand in the same columns."""

    def __init__(self) -> None:
        self._lines: list[list[Word]] = []
        self._columns: list[_Span] = []

    def takes(self, line: list[Word]) -> bool:
        """Whether a line is one of the table, which has it from now on."""
        if len(line) > _MOST_COLUMNS:
            return True  # no table has that many
        if self._lines and (self._is_far(line) or len(self._columns) > _MOST_COLUMNS):
            return False
        touched = [[one for one in self._columns if _meet(one, word)] for word in line]
        if any(len(columns) > 1 for columns in touched):
            return False
        if not self._lines and len(line) < 2:
            return True
        self._lines.append(line)
        for word, columns in zip(line, touched, strict=True):
            self._widen(word, columns)
        return True

    def rows(self, where: str) -> list[Row]:
        """Its rows, lines that go on with one joined to it."""
        columns = sorted(self._columns)
        rows: list[dict[int, str]] = []
        for line in self._lines:
            cells = _cells(line, columns)
            if rows and 0 not in cells and _goes_on(rows[-1], cells):
                for at, text in cells.items():
                    rows[-1][at] = rows[-1].get(at, "") + text
            else:
                rows.append(cells)
        return [[Cell(where, text, at) for at, text in sorted(row.items())] for row in rows]

    def _is_far(self, line: list[Word]) -> bool:
        above = self._lines[-1][0]
        return above.base - line[0].base > _FAR * max(above.height, line[0].height)

    def _widen(self, word: Word, columns: list[_Span]) -> None:
        span = (word.left, word.right)
        for one in columns:
            self._columns.remove(one)
            span = (min(span[0], one[0]), max(span[1], one[1]))
        self._columns.append(span)


def _meet(column: _Span, word: Word) -> bool:
    return column[0] < word.right and word.left < column[1]


def _cells(line: list[Word], columns: Sequence[_Span]) -> dict[int, str]:
    found: dict[int, str] = {}
    for word in line:
        at = next((at for at, one in enumerate(columns) if _meet(one, word)), 0)
        found[at] = f"{found[at]} {word.text}" if at in found else word.text
    return found


def _goes_on(row: dict[int, str], cells: dict[int, str]) -> bool:
    """Whether cells below a row belong to it; below headings only the rest of a heading does."""
    is_head = all(map(is_label, row.values()))
    return not is_head or all(is_label(row.get(at, "") + text) for at, text in cells.items())
