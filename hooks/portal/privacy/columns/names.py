"""The names in cells below headings of people, and the masks that take their place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from portal.model.masked import is_masked, masked
from portal.privacy.columns.headings import is_name_heading, is_sure_name_heading
from portal.privacy.columns.private import columns_of_people, names_somebody
from portal.privacy.finding import Finding, Kind
from portal.privacy.passage import Passage
from portal.privacy.people.cells import people
from portal.privacy.people.columns import is_named
from portal.privacy.people.names import first_word

_NO_NAME = re.compile("[0-9]|已隐去|^(?:合计|总计|共计|小计)$")


def name_cells(text: str, cells: Iterable[Passage]) -> Iterator[Finding]:
    """The names in cells of a text below headings of people, each with the surname as its mask."""
    told = list(cells)
    of_people = columns_of_people((one.heading, one.text) for one in told)
    for one in told:
        is_of_people = one.heading in of_people
        if one.place and (is_of_people or is_name_heading(one.heading)):
            cell, place = text[slice(*one.place)], one.place[0]
            yield from _names(one.heading, cell, place, is_of_people=is_of_people)


def _names(heading: str, cell: str, place: int, *, is_of_people: bool) -> Iterator[Finding]:
    for start, value in people(cell):
        name = value if is_sure_name_heading(heading) else first_word(value)
        is_hidden = is_masked(name) or _NO_NAME.search(name) is not None
        is_told = names_somebody(heading, value) or (is_of_people and is_named(name))
        if is_told and not is_hidden:
            begin = place + start
            yield Finding(begin, begin + len(name), Kind.NAME, masked(name))
