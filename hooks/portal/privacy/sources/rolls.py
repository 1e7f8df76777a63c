"""The places in a source where the model says that people stand who are not named in full.

The rows of the list of a public notice about aid, and the columns 姓名 of tables in a page about
aid. Prose is never searched for names.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from portal.model.masked import masked, tells_family_only
from portal.model.names import english
from portal.model.public_notice import AWARDS, PLACE, ListKind
from portal.privacy.columns.names import name_cells
from portal.privacy.finding import Finding, Kind
from portal.privacy.passage import Passage
from portal.privacy.sources.keys import words_of
from portal.privacy.topics import AID
from portal.yaml_source.scalars import ALIAS, Scalar, scalars

_AID: Final = frozenset(kind.value for kind in ListKind if kind not in AWARDS)
_ABOUT_AID = re.compile(f"{AID}|互助|大病")
_HEADING = re.compile(r"^(?:#{1,6}[ \t].*|(?:标题|title)[ \t]*[:：].*)$", re.MULTILINE)


def names_of_helped(source: str, text: str, tables: Iterable[Sequence[Passage]]) -> list[Finding]:
    """The full names of people who are helped, each with the family name as its mask.

    ``tables`` are the cells of the text that stand below headings, table by table.
    """
    if source.startswith(PLACE):
        return list(_rows(text))
    return list(_in_tables(text, tables)) if source.endswith(".md") else []


def names_left(source: str, text: str) -> bool:
    """Whether a list names somebody in a way of which no family name can be told: 某某, *张."""
    return source.startswith(PLACE) and any(
        not tells_family_only(masked(name)) for _, name in _told_whole(text)
    )


def _rows(text: str) -> Iterator[Finding]:
    for one, name in _told_whole(text):
        mask = masked(name)
        if tells_family_only(mask):
            yield Finding(*words_of(text, one), Kind.NAME, mask)


def _told_whole(text: str) -> Iterator[tuple[Scalar, str]]:
    """The names of people who are helped that tell more, or less, than a family name."""
    written = scalars(text) or []
    helped = {one.path[0] for one in written if _field(one) == ("category",) and one.value in _AID}
    for one in written:
        match _field(one):
            case ("roll", int(), "person") if one.path[0] in helped and one.style != ALIAS:
                name = "".join(one.value.split())
                if name and not tells_family_only(name):
                    yield one, name


def _field(scalar: Scalar) -> tuple[str | int, ...]:
    """Which field of its record a value is, in English names."""
    return tuple(english(step) if isinstance(step, str) else step for step in scalar.path[1:])


def _in_tables(text: str, tables: Iterable[Sequence[Passage]]) -> Iterator[Finding]:
    """Names in tables below a title or a heading that speaks of aid, or with such a column."""
    headings = list(_HEADING.finditer(text))
    starts = [found.start() for found in headings]
    for table in tables:
        above = bisect_left(starts, next((one.place[0] for one in table if one.place), 0))
        nearest = (headings[0][0], headings[above - 1][0]) if above else ()
        told = " ".join([*nearest, *dict.fromkeys(one.heading for one in table)])
        if _ABOUT_AID.search(told):
            yield from name_cells(text, table)
