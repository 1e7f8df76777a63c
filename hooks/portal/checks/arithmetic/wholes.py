"""A part is never larger than its whole."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from portal.checks.arithmetic.said import parts_at, review, said
from portal.checks.arithmetic.sums import wrong_totals
from portal.checks.content import Content
from portal.errors import Problem
from portal.model.base import Part, Path, Record


@dataclass(frozen=True)
class Bound:
    """Two numbers of one part of a record."""

    part: str
    whole: str
    unless: str = ""
    """A reading under which the part may be larger: then it is a warning."""


_ANOTHER_COUNT: Final = "两个数口径不同就不用改"
BOUNDS: Final[Mapping[str, tuple[tuple[Path, tuple[Bound, ...]], ...]]] = {
    "organisations": (
        (
            ("membership",),
            (
                Bound("women_members", "members"),
                Bound("migrant_members", "members"),
                Bound("women_staff", "staff"),
                Bound("new_members", "members", "新会员当年又退会、转走就不用改"),
                Bound("members", "staff", _ANOTHER_COUNT),
                Bound("women_members", "women_staff", _ANOTHER_COUNT),
            ),
        ),
        (
            ("mechanisms",),
            (
                Bound("new_firms", "firms"),
                Bound("firms", "due_firms", "不是应当建立的单位也建立了就不用改"),
            ),
        ),
        (("ratings",), (Bound("passed", "total"),)),
    ),
    "meetings": (((), (Bound("proposals_answered", "proposals_received"),)),),
    "agreements": (
        (
            (),
            (
                Bound("women_staff", "workers"),
                Bound("firms", "due_firms", "不是应当签订的企业也签了就不用改"),
            ),
        ),
        (("drive",), (Bound("offers_answered", "offers_sent"),)),
    ),
    "cases": (
        (
            (),
            (
                Bound("mediated", "accepted"),
                Bound("settled", "accepted"),
                Bound("settled", "mediated", "没有经过调解就办结的也算在内就不用改"),
                Bound("migrants", "persons"),
                Bound("persons", "person_times"),
                Bound("accepted", "persons", "一个人有几件案件就不用改"),
            ),
        ),
        (("causes",), (Bound("settled", "accepted"),)),
    ),
    "inspections": (
        (
            (),
            (
                Bound("hazards_fixed", "hazards_found"),
                Bound("firms", "firm_visits", "没有上门走访的企业也算在内就不用改"),
            ),
        ),
    ),
    "aid": (
        (
            (),
            (
                Bound("joined", "eligible"),
                Bound("claims", "joined", "一个人理赔几次就不用改"),
                Bound("per_head_yuan", "ceiling_yuan"),
                Bound("standard_yuan", "ceiling_yuan"),
            ),
        ),
    ),
    "skills": (
        (
            (),
            (
                Bound("participants", "person_times"),
                Bound("migrants", "participants"),
                Bound("migrants", "person_times"),
                Bound("adopted", "suggestions"),
                Bound("projects_done", "projects"),
            ),
        ),
    ),
    "placements": (
        (
            (),
            (
                Bound("referred", "registered"),
                Bound("hired", "referred"),
                Bound("hired", "registered"),
            ),
        ),
    ),
    "jobs": (((), (Bound("wage_low_yuan", "wage_high_yuan"),)),),
    "accounts": (((), (Bound("dues_paid_yuan", "dues_due_yuan", "补缴往年的就不用改"),)),),
}
"""By kind and the place of the part, what is a part of what."""


def problems(content: Content) -> Iterator[Problem]:
    """Every part that is larger than its whole."""
    for kind, places in BOUNDS.items():
        for record in content.records.get(kind, ()):
            wrong = wrong_totals(kind, record)
            for place, bounds in places:
                yield from _larger(record, place, bounds, frozenset() if place else wrong)


def is_told(kind: str, record: Record, part: str, whole: str) -> bool:
    """Whether it is told of the record itself that one of its numbers exceeds another one."""
    bounds = dict(BOUNDS.get(kind, ())).get((), ())
    is_bound = any((one.part, one.whole, one.unless) == (part, whole, "") for one in bounds)
    return (is_bound and _exceeds(record, part, whole)) or not wrong_totals(
        kind, record
    ).isdisjoint((part, whole))


def _exceeds(part: Part, few: str, many: str) -> bool:
    less, more = getattr(part, few), getattr(part, many)
    return less is not None and more is not None and bool(less > more)


def _larger(
    record: Record, place: Path, bounds: tuple[Bound, ...], wrong: frozenset[str]
) -> Iterator[Problem]:
    for path, part in parts_at(record, place):
        blamed = set(wrong)
        for bound in bounds:
            is_blamed = bound.part in blamed or bound.whole in wrong
            if is_blamed or not _exceeds(part, bound.part, bound.whole):
                continue
            blamed.add(bound.part)
            usual = review(bound.part, bound.whole)
            yield record.origin.problem(
                (*path, bound.part),
                f"{said(part, bound.part)}，多于{said(part, bound.whole)}",
                f"{bound.unless}，否则{usual}" if bound.unless else usual,
                "warning" if bound.unless else "error",
            )
