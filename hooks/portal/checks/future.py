"""Things that are told as done although their day has not come."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from portal.checks.content import Content
from portal.errors import Problem
from portal.model.activity import Activity
from portal.model.aid import AidBatch
from portal.model.base import Path, Record
from portal.model.case import CaseStatistic
from portal.model.election import Election
from portal.model.explainer import Explainer
from portal.model.inspection import Inspection
from portal.model.job import Placement
from portal.model.meeting import Meeting
from portal.model.names import chinese
from portal.model.notice import Notice
from portal.model.organisation import Organisation, OrganisationState
from portal.model.period import span_of
from portal.model.recurring import Occasion
from portal.model.service import Service
from portal.model.skill import Skill
from portal.model.types import day_of
from portal.wording import until

_COUNTED: Final = ("aid", "cases", "inspections", "skills", "placements")
"""Kinds whose records tell what was done in a period."""
_OF_SKILLS: Final = ("participants", "person_times", "certificates")
"""What shows that a course or a contest was held and is not only planned."""


def problems(content: Content) -> Iterator[Problem]:
    """Figures of a time to come, attendance before the day, members of next year."""
    today = content.now.date()
    for kind in _COUNTED:
        for record in content.records.get(kind, ()):
            yield from _period(record, today)
    for election in content.of(Election):
        yield from _not_yet(election, "on", election.on, today, "选举结果")
    for meeting in content.of(Meeting):
        if meeting.present is not None:
            day = day_of(meeting.start)
            yield from _not_yet(meeting, "start", day, today, chinese("present"))
    for union in content.of(Organisation):
        if union.founding is OrganisationState.FOUNDED and union.founded_on is not None:
            yield from _not_yet(union, "founded_on", union.founded_on, today, "已建")
        yield from _members(union, today)
    for record in content.all():
        if isinstance(record, Notice | Explainer | Service | Activity):
            yield from _changes(record, today)


def _period(record: Record, today: date) -> Iterator[Problem]:
    if not isinstance(record, AidBatch | CaseStatistic | Inspection | Skill | Placement):
        return
    is_plan = isinstance(record, Skill) and all(
        getattr(record, name) is None for name in _OF_SKILLS
    )
    if not is_plan and span_of(record.period)[0] > today:
        yield record.origin.problem(
            ("period",), f"{record.period}还没有到，已经写了数字", "请核对“期间”", "warning"
        )


def _changes(record: Notice | Explainer | Service | Activity, today: date) -> Iterator[Problem]:
    """Subscribers are told of a change as of its day, which must have come."""
    for index, update in enumerate(record.updates):
        yield from _early(record, ("updates", index, "on"), update.on, today)
    if isinstance(record, Activity):
        yield from _decided(record, (), record, today)
        for index, occasion in enumerate(record.occasions):
            yield from _decided(record, ("occasions", index), occasion, today)


def _decided(
    record: Activity, path: Path, said: Activity | Occasion, today: date
) -> Iterator[Problem]:
    yield from _early(record, (*path, "since"), said.since, today)
    if said.moved_to is not None:
        fixed = (*path, "moved_to", "decided_on")
        yield from _early(record, fixed, said.moved_to.decided_on, today)


def _early(record: Record, path: Path, day: date | None, today: date) -> Iterator[Problem]:
    if day is not None and day > today:
        message = f"{chinese(str(path[-1]))} {until(day)} 还没有到"
        yield record.origin.problem(path, message, "写实际决定的那天")


def _not_yet(record: Record, field: str, day: date, today: date, claim: str) -> Iterator[Problem]:
    if day > today:
        name = chinese(field)
        yield record.origin.problem(
            (field,), f"{name} {until(day)} 还没有到，已经写了{claim}", f"请核对“{name}”", "warning"
        )


def _members(union: Organisation, today: date) -> Iterator[Problem]:
    for index, year in enumerate(union.membership):
        if year.year > today.year:
            yield union.origin.problem(
                ("membership", index, "year"),
                f"{year.year} 年还没有到，已经写了会员数",
                "请核对“年度”",
                "warning",
            )
