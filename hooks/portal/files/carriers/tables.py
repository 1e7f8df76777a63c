"""Tables of any kind of file: each filled cell with the heading it stands under.

1. A row is a heading row if two or more of its cells stand side by side without a gap: the first
   such row of a table, and any later one that asks for a name or for something private.
2. In a form the label stands left of what is filled in; a blank form has gaps between its labels,
   so that no label is taken for what stands under another.
3. Some forms give every digit of a number a box of its own: boxes of one sign are read together.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from portal.privacy.columns import is_to_fill
from portal.privacy.headings import is_name_heading, private_heading
from portal.privacy.passages import Passage

_FEWEST_BOXES: Final = 11


@dataclass(frozen=True)
class Cell:
    """One filled cell."""

    where: str
    text: str
    column: int
    """The first column it covers, from any number on."""
    span: int = 1
    """How many columns it covers."""


@dataclass
class _Heads:
    """The headings that hold for the rows that come."""

    by_column: dict[int, str] = field(default_factory=dict)

    def take(self, row: Sequence[Cell]) -> None:
        """Let a heading row hold from here on, in the columns it covers."""
        for cell in row:
            for column in range(cell.column, cell.column + cell.span):
                self.by_column[column] = cell.text


def names_at(passages: Iterable[Passage]) -> str:
    """Where a person is first named under a heading of names; empty where nobody is."""
    return next(
        (
            passage.where
            for passage in passages
            if is_name_heading(passage.heading)
            and any(sign.isalpha() for sign in passage.text)
            and not is_to_fill(passage.text)
        ),
        "",
    )


def table_passages(rows: Iterable[Sequence[Cell]]) -> Iterator[Passage]:
    """The filled cells of a table, row by row; ``rows`` hold filled cells in their order."""
    heads = _Heads()
    for row in rows:
        is_head = _is_head(row, is_first=not heads.by_column)
        for number, cell in enumerate(row):
            label = row[number - 1] if number else None
            heading = "" if is_head else _heading(cell, label, heads)
            yield Passage(cell.where, cell.text, heading)
        yield from _boxes(row)
        if is_head:
            heads.take(row)


def _is_head(row: Sequence[Cell], *, is_first: bool) -> bool:
    if len(row) < 2 or any(one.column + one.span != other.column for one, other in pairwise(row)):
        return False
    return is_first or any(_is_telling(cell.text) for cell in row)


def _heading(cell: Cell, label: Cell | None, heads: _Heads) -> str:
    if label is not None and _is_telling(label.text) and _is_beside(label, cell):
        return label.text
    return "" if _is_telling(cell.text) else heads.by_column.get(cell.column, "")


def _is_beside(label: Cell, cell: Cell) -> bool:
    return label.column + label.span == cell.column and not _is_telling(cell.text)


def _is_telling(text: str) -> bool:
    return is_name_heading(text) or private_heading(text) is not None


def _boxes(row: Sequence[Cell]) -> Iterator[Passage]:
    """Neighbouring cells of one sign each, as the one number they make."""
    run: list[Cell] = []
    for cell in (*row, Cell("", "  ", -1)):
        is_next = not run or run[-1].column + run[-1].span == cell.column
        if len(cell.text) == 1 and is_next:
            run.append(cell)
            continue
        if len(run) >= _FEWEST_BOXES:
            yield Passage(f"{run[0].where}起（一格一字）", "".join(one.text for one in run))
        run = [cell] if len(cell.text) == 1 else []
