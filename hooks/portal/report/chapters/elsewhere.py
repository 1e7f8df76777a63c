"""What records of other families tell already, so that an activity does not tell it again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from portal.listing import group
from portal.model.activity import Activity
from portal.model.agreement import Agreement
from portal.model.aid import AidBatch
from portal.model.base import Record
from portal.model.case import CaseStatistic
from portal.model.election import Election
from portal.model.families import KINDS
from portal.model.inspection import Inspection
from portal.model.job import Placement
from portal.model.organisation import Organisation
from portal.model.period import span_of
from portal.model.place import Place
from portal.model.programme import Category, Programme
from portal.model.skill import Skill
from portal.report.figures import Number, Trace
from portal.report.view import View

_SAME: Final[Mapping[str, tuple[str, ...]]] = {
    "participants": ("participants", "joined", "persons", "donors", "present"),
    "students": ("persons",),
    "cases_closed": ("settled",),
    "firms": ("firms", "firm_visits"),
    "jobs": ("jobs", "posts_offered"),
    "suggestions": ("suggestions", "accepted"),
}
"""How other families call a result of activities; those not named have the same name there."""
_GROUPS: Final[Mapping[type[Record], frozenset[Category]]] = {
    AidBatch: frozenset({Category.AID}),
    Placement: frozenset({Category.JOBS}),
    CaseStatistic: frozenset({Category.RIGHTS, Category.DEMOCRACY}),
    Agreement: frozenset({Category.RIGHTS}),
    Skill: frozenset({Category.SKILLS}),
    Inspection: frozenset({Category.SAFETY, Category.RIGHTS, Category.ORGANISATION}),
    Election: frozenset({Category.ORGANISATION}),
    Place: frozenset({Category.PLACES, Category.CULTURE}),
}
"""The groups of programmes whose activities the records of a family count too."""


@dataclass(frozen=True)
class Measured:
    """One number of one record."""

    groups: frozenset[Category]
    programme: str | None
    kind: object
    """Family and kind: numbers of one kind are told as one sum."""
    field: str
    value: Number


@dataclass(frozen=True)
class Elsewhere:
    """All numbers of the records of some days, activities apart."""

    measured: tuple[Measured, ...]
    programmes: frozenset[str]
    """The programmes that have records beside their activities."""

    def has(self, programme: Programme, field: str, trace: Trace) -> bool:
        """Whether a result of a programme's activities is told from other records.

        It is where those of the same programme count at least as much of it (what is more
        cannot be a part of it), or where those of the same group have the same number.
        """
        same = [one for one in self.measured if one.field in _SAME.get(field, (field,))]
        own = [one for one in same if one.programme == programme.id]
        if any(trace.total <= total for total in _sums(own, lambda one: one.field)):
            return True
        near = [one for one in same if programme.category in one.groups]
        values = {one.value for one in near}
        return trace.total in {*values, *_sums(near, lambda one: (one.kind, one.field))} or all(
            addend.value in values for addend in trace.addends
        )


def _sums(measured: Iterable[Measured], key: Any) -> list[Number]:
    return [sum((one.value for one in some), start=0) for some in group(measured, key).values()]


def elsewhere(view: View) -> Elsewhere:
    """What the records of a view measure, activities apart."""
    others = [r for kind, found in view.held.items() if kind != KINDS[Activity] for r in found]
    programmes = {getattr(record, "programme", None) for record in others} - {None}
    measured = [
        *(one for record in others for one in _measured(record)),
        *_used(view),
        *_joined(view),
    ]
    return Elsewhere(tuple(measured), frozenset(map(str, programmes)))


def _measured(record: Record) -> Iterator[Measured]:
    groups = _GROUPS.get(type(record))
    if groups is None:
        return
    kind = (type(record), getattr(record, "kind", None))
    for field, value in record:
        if isinstance(value, Number) and not isinstance(value, bool):
            yield Measured(groups, getattr(record, "programme", None), kind, field, value)


def _joined(view: View) -> Iterator[Measured]:
    """How many joined in the year, as unions say it beside their members."""
    for union in view.all_of(Organisation):
        for part in union.membership:
            if part.new_members is not None and part.year == view.span.last.year:
                groups = frozenset({Category.ORGANISATION})
                yield Measured(groups, None, Organisation, "new_members", part.new_members)


def _used(view: View) -> Iterator[Measured]:
    """How often places were used in these days."""
    for place in view.all_of(Place):
        for part in place.usage:
            if view.span.holds(span_of(part.period)):
                groups = _GROUPS[Place]
                yield Measured(groups, None, Place, "person_times", part.person_times)
