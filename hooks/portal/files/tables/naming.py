"""Who is named in a table, told from its passages."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from portal.model.masked import hides_part, tells_family_only
from portal.privacy.columns.private import named_among
from portal.privacy.passage import Passage
from portal.privacy.people.names import first_word


@dataclass(frozen=True, kw_only=True)
class NamedAt:
    """Where people are first named under headings of names, by how much of a name is told."""

    full_at: str = ""
    """In full; empty where nobody is."""
    part_at: str = ""
    """With more than the family name, the rest masked: 张*明."""
    family_at: str = ""
    """With the family name alone: 张*."""

    @property
    def names_at(self) -> str:
        """Where somebody is named, as fully as anybody is; empty where nobody is."""
        return self.full_at or self.part_at or self.family_at


def named(passages: Iterable[Passage]) -> NamedAt:
    """Where people are named under a heading of names, or in a column of people."""
    places: dict[str, str] = {}
    told = list(passages)
    for one, is_named in zip(told, named_among((o.heading, o.text) for o in told), strict=True):
        if is_named:
            places.setdefault(_told(one.text), one.where)
    return NamedAt(**places)


def _told(text: str) -> str:
    """How much a cell tells of a name: the field above."""
    forms = ("".join(text.split()), first_word(text.strip()))
    if any(map(tells_family_only, forms)):
        return "family_at"
    return "part_at" if any(map(hides_part, forms)) else "full_at"
