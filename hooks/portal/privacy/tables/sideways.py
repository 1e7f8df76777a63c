"""Tables with their headings in the first column and people side by side: 姓名 | 王建国 | 李敏."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from portal.privacy.columns.headings import is_sure_name_heading
from portal.privacy.columns.labels import is_answer, is_label
from portal.privacy.people.names import begins_with_name, could_be_name
from portal.privacy.tables.markdown import Cell

_FEWEST: Final = 2
"""People side by side; one alone stands in a form."""
_EMPTY: Final = ("", 0)

Texts = Mapping[int, str]
"""What the filled cells of a row say, by their columns."""


@dataclass(frozen=True)
class People:
    """Where in the rows of a table people stand side by side."""

    heading: int
    """The column of the headings."""
    columns: frozenset[int]
    """Those of the people."""


def people_across(rows: Sequence[Texts]) -> dict[int, People]:
    """For each row that tells of people side by side where they stand, by its number."""
    named = {number: people for number, row in enumerate(rows) if (people := _people(row))}
    found: dict[int, People] = {}
    for number, people in named.items():
        for way in (range(number, len(rows)), range(number - 1, -1, -1)):
            found |= dict.fromkeys(_reached(rows, way, people, named), people)
    return found


def upright(table: list[list[Cell]]) -> Iterator[list[list[Cell]]]:
    """The table, or the tables in it, with their headings in the first row."""
    across = people_across(
        [{at: text for at, (text, _) in enumerate(row) if text} for row in table]
    )
    others = [row for number, row in enumerate(table) if number not in across]
    if others:
        yield others
    for people in dict.fromkeys(across.values()):
        rows = [table[number] for number, held in across.items() if held == people]
        yield [
            [row[at] if at < len(row) else _EMPTY for row in rows]
            for at in (people.heading, *sorted(people.columns))
        ]


def _people(row: Texts) -> People | None:
    """The people of a row that names two or more behind one heading of names."""
    heading = next((at for at, text in row.items() if is_sure_name_heading(text)), None)
    if heading is None:
        return None
    behind = {at: text for at, text in row.items() if at > heading}
    is_sure = any(map(begins_with_name, behind.values()))
    are_names = is_sure and len(behind) >= _FEWEST and all(map(_could_name, behind.values()))
    return People(heading, frozenset(behind)) if are_names else None


def _could_name(text: str) -> bool:
    return (begins_with_name(text) or could_be_name(text)) and not is_label(text)


def _reached(
    rows: Sequence[Texts], way: range, people: People, named: Mapping[int, People]
) -> Iterator[int]:
    """The rows from one that names people on, as far as their first cells are headings."""
    for number in way:
        row = rows[number]
        head = row.get(people.heading, "")
        is_other = number in named and number != way[0]
        values = [row[at] for at in people.columns if at in row]
        if is_other or not head or (values and all(map(_is_heading, values))):
            return
        yield number


def _is_heading(text: str) -> bool:
    return is_label(text) and not is_answer(text)
