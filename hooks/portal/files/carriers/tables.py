"""Tables of any kind of file: each filled cell with the heading it stands under or beside.

1. Rows of headings hold for the rows below them: :mod:`portal.files.carriers.headings`.
2. In a form the label stands left of what is filled in: :mod:`portal.files.carriers.forms`.
3. Some forms give every digit of a number a box of its own: boxes of one sign are read together.

What a blank form has printed into a field has no heading: nobody filled it in.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from portal.files.carriers.cells import Cell, Row
from portal.files.carriers.forms import filled_in
from portal.files.carriers.headings import Heads
from portal.model.masked import hides_part, tells_family_only
from portal.privacy.columns import names_somebody
from portal.privacy.headings import is_name_heading
from portal.privacy.labels import is_answer, is_label, is_left_blank
from portal.privacy.passages import Passage
from portal.privacy.people import begins_with_name, first_word

_FEWEST_BOXES: Final = 11

BOXES: Final = "起（一格一字）"
"""Ends the place of a number that stands in boxes, one sign in each."""


def names_at(passages: Iterable[Passage]) -> str:
    """Where a person is first named under a heading of names; empty where nobody is."""
    found = (one.where for one in passages if names_somebody(one.heading, one.text))
    return next(found, "")


@dataclass(frozen=True)
class Named:
    """Where people are first named under headings of names, by how much of a name is told."""

    full_at: str = ""
    """In full; empty where nobody is."""
    part_at: str = ""
    """With more than the family name, the rest masked: 张*明."""
    family_at: str = ""
    """With the family name alone: 张*."""


def named(passages: Iterable[Passage]) -> Named:
    """Where people are named under a heading of names."""
    places: dict[str, str] = {}
    for one in passages:
        if names_somebody(one.heading, one.text):
            places.setdefault(_told(one.text), one.where)
    return Named(**places)


def _told(text: str) -> str:
    """How much a cell tells of a name: the field above."""
    forms = ("".join(text.split()), first_word(text.strip()))
    if any(map(tells_family_only, forms)):
        return "family_at"
    return "part_at" if any(map(hides_part, forms)) else "full_at"


def table_passages(rows: Iterable[Row]) -> Iterator[Passage]:
    """The filled cells of a table, row by row; ``rows`` hold filled cells in their order."""
    filled = [row for row in rows if row]
    heads = Heads()
    for number, row in enumerate(filled):
        fields = filled_in(filled, number, heads.by_column)
        is_head = not fields and heads.is_head(filled, number)
        is_blank = is_head or all(is_label(c.text) and not is_answer(c.text) for c in row)
        for at, cell in enumerate(row):
            heading = "" if is_blank else fields.get(at) or _above(row, at, heads)
            yield Passage(cell.where, cell.text, heading, cell.line)
        yield from _boxes(row)
        if is_head:
            heads.take(row)
        else:
            heads.pass_on()


def _above(row: Row, at: int, heads: Heads) -> str:
    """The heading of a cell's column, unless the cell belongs to a form below the list."""
    cell = row[at]
    if is_left_blank(cell.text) or (is_label(cell.text) and not is_answer(cell.text)):
        return ""
    heading = heads.by_column.get(cell.column, "")
    is_beside = at > 0 and row[at - 1].end == cell.column and is_label(row[at - 1].text)
    is_note = is_beside and not begins_with_name(cell.text)
    return "" if is_note and is_name_heading(heading) else heading


def _boxes(row: Row) -> Iterator[Passage]:
    """Neighbouring cells of one sign each, as the one number they make."""
    run: list[Cell] = []
    for cell in (*row, Cell("", "  ", -1)):
        is_next = not run or run[-1].end == cell.column
        if len(cell.text) == 1 and is_next:
            run.append(cell)
            continue
        if len(run) >= _FEWEST_BOXES:
            yield Passage(f"{run[0].where}{BOXES}", "".join(one.text for one in run))
        run = [cell] if len(cell.text) == 1 else []
