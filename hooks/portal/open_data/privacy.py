"""What of a public record no table holds: a person who holds no public post of the union."""

from __future__ import annotations

from collections.abc import Mapping
from functools import singledispatch
from typing import Final

from portal.model.activity import Activity
from portal.model.base import Part, Record
from portal.model.election import Election
from portal.model.honour import Honour, HonourKind
from portal.model.public_notice import PublicNotice

PERSONAL: Final[Mapping[type[Part], frozenset[str]]] = {
    Activity: frozenset({"contact"}),
    PublicNotice: frozenset({"roll_file"}),
}
"""Fields that name a person on a page, or lead to names, and are left out of every table."""


@singledispatch
def without_persons(record: Record) -> Record:
    """A public record as the tables show it."""
    return record


@without_persons.register
def _(record: Honour) -> Record:
    """Units, teams and posts that were honoured; a person stands on the honour's page only."""
    is_person = record.kind is HonourKind.PERSON
    return record.model_copy(update={"recipients": ()}) if is_person else record


@without_persons.register
def _(record: Election) -> Record:
    """Who was elected holds a post from then on; who was not does not."""
    elected = tuple(candidate for candidate in record.candidates if candidate.is_elected)
    return record.model_copy(update={"candidates": elected})
