"""Tables of any kind of file: each filled cell with the heading it stands under or beside.

1. Rows of headings hold for the rows below them: :mod:`portal.files.tables.headings`.
2. In a form the label stands left of what is filled in: :mod:`portal.files.tables.forms`.
3. A cell may hold a label and what was filled in: :mod:`portal.files.tables.labelled`.
4. A row may tell of a person without any heading: :mod:`portal.files.tables.persons`.
5. People may stand side by side: :mod:`portal.privacy.tables.sideways`.
6. Some forms give every digit of a number a box of its own: boxes of one sign are read together.

What a blank form has printed into a field has no heading: nobody filled it in.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from portal.files.tables.cells import Cell, Row
from portal.files.tables.forms import filled_in, names_somebody
from portal.files.tables.headings import Heads
from portal.files.tables.labelled import labelled
from portal.files.tables.office_forms import is_of_office
from portal.files.tables.persons import NAME, Person, day_in, person_in
from portal.files.tables.places import place_within
from portal.privacy.columns.examples import is_example
from portal.privacy.columns.headings import is_name_heading
from portal.privacy.columns.labels import is_answer, is_label, is_left_blank
from portal.privacy.passage import BETWEEN, MadeFrom, Passage
from portal.privacy.people.names import begins_with_name
from portal.privacy.tables.sideways import People, people_across

_FEWEST_BOXES: Final = 11
_BOXES: Final = "起（一格一字）"
"""Ends the place of a number that stands in boxes, one sign in each."""
_BESIDE: Final = "（和同一行的姓名一起）"
"""Ends the place of the day of a birth that only the name beside it makes one."""
_NAME: Final = "姓名"
_TABLE: Final = "表格"
"""Where a cell stands of which only the line is known."""


def table_passages(rows: Iterable[Row]) -> Iterator[Passage]:
    """The filled cells of a table, row by row; ``rows`` hold filled cells in their order.

    A cell that stands under or beside no heading has none.
    """
    filled = [row for row in rows if row]
    across = people_across([{cell.column: cell.text for cell in row} for row in filled])
    is_named = names_somebody(filled)
    heads = Heads()
    for number, row in enumerate(filled):
        if number in across:
            yield from _sideways(row, across[number])
            continue
        fields = filled_in(filled, number, heads.by_column, is_named=is_named)
        is_shown = is_example([cell.text for cell in row])
        person = None if is_shown else person_in(row, heads.by_column)
        is_head = not fields and not person and heads.is_head(filled, number)
        is_blank = (
            is_head or is_shown or all(is_label(c.text) and not is_answer(c.text) for c in row)
        )
        if person:
            fields.setdefault(person.name, NAME)
        said = _said(row)
        is_one = is_named or _NAME in said or any(map(is_name_heading, heads.by_column.values()))
        for at, cell in enumerate(row):
            field = fields.get(at, "")
            is_of_nobody = is_blank or is_of_office(filled, number, field)
            heading = "" if is_of_nobody else field or _above(row, at, heads)
            yield Passage(cell.where, cell.text, heading, cell.line, said, place=cell.place)
            for label, value in labelled(cell.text, is_named=is_one):
                place = place_within(cell, value)
                yield Passage(cell.where, value, label, cell.line, said, place=place)
        yield from _joined(row, person)
        if is_head:
            heads.take(filled, number)
        else:
            heads.pass_on()


def told_cells(rows: Iterable[Row]) -> list[Passage]:
    """What a table tells beyond its words, which are read elsewhere.

    What several cells of a row tell together comes first, then cells that stand under or beside
    headings.
    """
    cells = list(table_passages(rows))
    joined = [one for one in cells if one.made_from is MadeFrom.TOGETHER]
    return joined + [one for one in cells if one.heading]


def with_cells(text: str, cells: Iterable[Passage]) -> Iterator[Passage]:
    """A whole text and what the cells of its tables tell beyond it."""
    yield Passage("", text)
    for one in cells:
        yield one._replace(made_from=MadeFrom.AGAIN) if one.heading else one


def _sideways(row: Row, people: People) -> Iterator[Passage]:
    """The cells of a row that tells of several people, beside the heading that stands first."""
    head = next(cell.text for cell in row if cell.column == people.heading)
    for cell in row:
        is_told = cell.column in people.columns and _is_filled(cell.text)
        heading = head if is_told else ""
        yield Passage(cell.where, cell.text, heading, cell.line, _said(row), place=cell.place)


def _said(row: Row) -> str:
    return BETWEEN.join(cell.text.replace("\n", " ") for cell in row)


def _is_filled(text: str) -> bool:
    return not is_left_blank(text) and (is_answer(text) or not is_label(text))


def _joined(row: Row, person: Person | None) -> Iterator[Passage]:
    yield from _boxes(row)
    if person and person.born is not None:
        born = f"{row[person.name].text}，出生日期：{day_in(row, person.born)}"
        day = row[person.born]
        where = f"{day.where or _TABLE}{_BESIDE}"
        yield Passage(where, born, line=day.line, made_from=MadeFrom.TOGETHER)


def _above(row: Row, at: int, heads: Heads) -> str:
    """The heading of a cell's column, unless the cell belongs to a form below the list."""
    cell = row[at]
    if not _is_filled(cell.text):
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
            number = "".join(one.text for one in run)
            where = f"{run[0].where or _TABLE}{_BOXES}"
            yield Passage(where, number, line=run[0].line, made_from=MadeFrom.TOGETHER)
        run = [cell] if len(cell.text) == 1 else []
