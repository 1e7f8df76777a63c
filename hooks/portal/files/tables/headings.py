"""Which rows of a table are its headings, and what they say above every column.

1. The first row of two or more cells side by side, whatever they say.
2. A later one that asks for a name or for something private and consists of labels.
3. A row of labels directly below a heading row: its second level, merged cells beside it.
4. Above all others a single cell, or cells with an empty column between, that the cells below fit.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice, pairwise
from typing import Final

from portal.files.tables.cells import Cell, Row
from portal.privacy.columns.examples import is_example
from portal.privacy.columns.headings import is_name_heading, is_sure_name_heading, private_heading
from portal.privacy.columns.labels import (
    is_answer,
    is_asked,
    is_count,
    is_label,
    is_left_blank,
    is_telling,
)
from portal.privacy.columns.meant import may_be_meant, meant
from portal.privacy.columns.released import columns_of_nobody, may_tell_of_nobody
from portal.privacy.columns.values import tells
from portal.privacy.people.names import begins_with_name

_NUMBER = re.compile(r"[0-9０-９.,，%％年月日元/:：\s*-]+")
MOST_ROWS: Final = 60
"""Rows that are looked at below one: more would take quadratic time."""
_LONGEST_NAME: Final = 15
_MOST_JUDGED: Final = 20
"""Heading rows of one table whose rows are read for people; those of further ones are private."""


class Heads:
    """The headings that hold for the rows that come."""

    def __init__(self) -> None:
        self.by_column: dict[int, str] = {}
        self._was_head = False
        self._left = _MOST_JUDGED

    def is_head(self, rows: Sequence[Row], number: int) -> bool:
        """Whether a row is one of headings."""
        row = rows[number]
        if self._was_head and self._is_second(row):
            return True
        if any(is_left_blank(cell.text) and not is_label(cell.text) for cell in row):
            return False
        if len(row) > 1 and is_gapless(row):
            return not self.by_column or _is_later(rows, number)
        is_first = not self.by_column
        return _is_split(rows, number) or (is_first and _is_apart(rows, number))

    def take(self, rows: Sequence[Row], number: int) -> None:
        """Let a heading row hold from here on, in the columns it covers and beside them."""
        row = rows[number]
        above = self.by_column if self._was_head else {}
        for cell, end in zip(row, _ends(row), strict=True):
            for column in range(cell.column, max(cell.end, end)):
                if column < cell.end or column not in self.by_column:
                    self.by_column[column] = _joined(above.get(column, ""), cell.text)
        self._was_head = True
        self._read(islice(rows, number + 1, None))

    def pass_on(self) -> None:
        """Go on to the rows below one that is none of headings."""
        self._was_head = False

    def _is_second(self, row: Row) -> bool:
        words = [cell for cell in row if any(map(str.isalnum, cell.text))]
        last = max(self.by_column)  # behind it the last heading was merged with empty cells
        is_below = all(cell.column in self.by_column or cell.column > last for cell in row)
        is_of_labels = all(is_label(cell.text) for cell in words)
        return is_below and is_of_labels and not all(is_answer(cell.text) for cell in words)

    def _read(self, below: Iterable[Row]) -> None:
        """What the rows below tell of headings: what these mean, and which tell of nobody."""
        heads = self.by_column.values()
        if self._left == 0 or not any(
            may_be_meant(one) or may_tell_of_nobody(one) for one in heads
        ):
            return
        self._left -= 1
        filled = (row for row in below if not is_example([cell.text for cell in row]))
        rows = [{cell.column: cell.text for cell in row} for row in filled]
        self._explain(rows)
        self._release(rows)

    def _explain(self, rows: Sequence[Mapping[int, str]]) -> None:
        """Some headings are private only by what stands beside and below them."""
        for column, heading in self.by_column.items():
            if may_be_meant(heading):
                values = [row[column] for row in rows if column in row]
                self.by_column[column] = meant(heading, self.by_column.values(), values)

    def _release(self, rows: Sequence[Mapping[int, str]]) -> None:
        """A column can tell of what kind people are, not who they are, or of offices."""
        columns = sorted({*self.by_column, *(column for row in rows for column in row)})
        headings = [self.by_column.get(column, "") for column in columns]
        cells = [[row.get(column, "") for column in columns] for row in rows]
        for at in columns_of_nobody(headings, cells):
            self.by_column[columns[at]] = ""


def is_gapless(row: Row) -> bool:
    """Whether the cells of a row stand side by side."""
    return all(one.end == other.column for one, other in pairwise(row))


def fits(heading: str, text: str) -> bool:
    """Whether a cell can be what a heading asks for."""
    if is_answer(text):
        return not is_answer(heading) and private_heading(heading) is not None
    if is_label(text) or is_left_blank(text):
        return False
    if is_name_heading(heading) and begins_with_name(text):
        return True
    if is_sure_name_heading(heading) and len(text) <= _LONGEST_NAME and not is_asked(text):
        return any(map(str.isalpha, text))
    return private_heading(heading) is not None and tells(text, heading)


def _joined(above: str, heading: str) -> str:
    """A heading of the second level; above 名称 that of the first tells what it is about."""
    is_about_people = is_telling(above) and not is_telling(heading)
    return above if is_about_people and not is_count(heading) else heading


def _is_later(rows: Sequence[Row], number: int) -> bool:
    row = rows[number]
    telling = [cell for cell in row if is_telling(cell.text)]
    if not telling or any(_is_value(cell.text) for cell in row):
        return False
    labels = sum(is_label(cell.text) for cell in row)
    names = [cell for cell in telling if is_name_heading(cell.text)]
    return labels * 2 > len(row) or any(_has_fitting(rows, number, cell) for cell in names)


def _is_value(text: str) -> bool:
    return _NUMBER.fullmatch(text) is not None or (begins_with_name(text) and not is_label(text))


def _is_split(rows: Sequence[Row], number: int) -> bool:
    """Whether a row and the one below make two levels without saying which cells are merged."""
    below = rows[number + 1] if number + 1 < len(rows) else ()
    if len(rows[number]) < 2 or len(below) < 1:
        return False
    cells = (*rows[number], *below)
    covered = {column for cell in cells for column in range(cell.column, cell.end)}
    is_whole = len(covered) == max(covered) - min(covered) + 1
    return (
        is_whole and all(is_label(c.text) for c in cells) and any(is_telling(c.text) for c in below)
    )


def _is_apart(rows: Sequence[Row], number: int) -> bool:
    """Whether cells that stand alone are headings: what they ask for stands below each."""
    telling = [cell for cell in rows[number] if is_telling(cell.text)]
    return bool(telling) and any(_has_fitting(rows, number, cell) for cell in telling)


def _has_fitting(rows: Sequence[Row], number: int, head: Cell) -> bool:
    below = _below(rows[number + 1 : number + 1 + MOST_ROWS], head.column)
    first = next(below, None)
    return (
        first is not None
        and fits(head.text, first)
        and not any(is_label(text) and not is_answer(text) for text in (first, *below))
    )


def _below(rows: Iterable[Row], column: int) -> Iterator[str]:
    for row in rows:
        yield from (cell.text for cell in row if cell.column == column)


def _ends(row: Row) -> Iterator[int]:
    """Where the next cell of a row begins, for each; for the last where it ends itself."""
    yield from (other.column for other in row[1:])
    yield from (cell.end for cell in row[-1:])
