"""Who is named in a table, told from its passages."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from portal.model.masked import hides_part, tells_family_only
from portal.privacy.columns import names_somebody
from portal.privacy.passages import Passage
from portal.privacy.people import first_word


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
