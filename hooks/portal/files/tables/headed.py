"""Tables of any kind of file: each filled cell with the heading it stands under or beside.

1. Rows of headings hold for the rows below them: :mod:`portal.files.tables.headings`.
2. In a form the label stands left of what is filled in: :mod:`portal.files.tables.forms`.
3. A cell may hold a label and what was filled in: :mod:`portal.files.tables.labelled`.
4. A row may tell of a person without any heading: :mod:`portal.files.tables.persons`.
5. Some forms give every digit of a number a box of its own: boxes of one sign are read together.

What a blank form has printed into a field has no heading: nobody filled it in.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from portal.files.tables.cells import Cell, Row
from portal.files.tables.forms import filled_in
from portal.files.tables.headings import Heads
from portal.files.tables.labelled import labelled
from portal.files.tables.persons import NAME, Person, day_in, person_in
from portal.privacy.headings import is_name_heading
from portal.privacy.labels import is_answer, is_label, is_left_blank
from portal.privacy.passages import BETWEEN, Passage
from portal.privacy.people import begins_with_name

_FEWEST_BOXES: Final = 11
_BOXES: Final = "起（一格一字）"
"""Ends the place of a number that stands in boxes, one sign in each."""
_BESIDE: Final = "（和同一行的姓名一起）"
"""Ends the place of the day of a birth that only the name beside it makes one."""
_JOINED: Final = (_BOXES, _BESIDE)
_TABLE: Final = "表格"
"""Where a cell stands of which only the line is known."""


def table_passages(rows: Iterable[Row]) -> Iterator[Passage]:
    """The filled cells of a table, row by row; ``rows`` hold filled cells in their order.

    A cell that stands under or beside no heading has none.
    """
    filled = [row for row in rows if row]
    heads = Heads()
    for number, row in enumerate(filled):
        fields = filled_in(filled, number, heads.by_column)
        person = person_in(row, heads.by_column)
        is_head = not fields and not person and heads.is_head(filled, number)
        is_blank = is_head or all(is_label(c.text) and not is_answer(c.text) for c in row)
        if person:
            fields.setdefault(person.name, NAME)
        said = BETWEEN.join(cell.text.replace("\n", " ") for cell in row)
        for at, cell in enumerate(row):
            heading = "" if is_blank else fields.get(at) or _above(row, at, heads)
            yield Passage(cell.where, cell.text, heading, cell.line, said)
            for label, value in labelled(cell.text):
                yield Passage(cell.where, value, label, cell.line, said)
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
    joined = [one for one in cells if one.where.endswith(_JOINED)]
    return joined + [one for one in cells if one.heading]


def with_cells(text: str, cells: Iterable[Passage]) -> Iterator[Passage]:
    """A whole text among the told cells of its tables: behind it only headings are new."""
    told = list(cells)
    yield from (one for one in told if not one.heading)
    yield Passage("", text)
    yield from (one for one in told if one.heading)


def _joined(row: Row, person: Person | None) -> Iterator[Passage]:
    yield from _boxes(row)
    if person and person.born is not None:
        born = f"{row[person.name].text}，出生日期：{day_in(row, person.born)}"
        day = row[person.born]
        yield Passage(f"{day.where or _TABLE}{_BESIDE}", born, line=day.line)


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
            number = "".join(one.text for one in run)
            yield Passage(f"{run[0].where or _TABLE}{_BOXES}", number, line=run[0].line)
        run = [cell] if len(cell.text) == 1 else []
