"""The day of a decision lies between the announcement and both the planned and the new time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from portal.checks.activities.plan import Plan, Said
from portal.checks.activities.states import EXPLAINED
from portal.errors import Problem
from portal.model.recurring import Moved
from portal.model.types import begin_of, day_of, end_of
from portal.wording import until


def problems(plan: Plan) -> Iterator[Problem]:
    """Decisions after the new time; before the announcement or after the end: hardly meant."""
    for said in plan.said:
        if said.of.since is not None and said.status in EXPLAINED:
            yield from _decided(plan, said, said.of.since)
        if said.of.since is not None and said.moved_to is not None:
            yield from _fixed(plan, said, said.of.since, said.moved_to)


def _decided(plan: Plan, said: Said, since: date) -> Iterator[Problem]:
    path, published = (*said.path, "since"), plan.activity.published
    end = _planned_end(plan, said)
    moved = said.moved_to.start if said.moved_to is not None else None
    if moved is not None and day_of(moved) < since:
        yield plan.problem(
            path,
            f"起 {until(since)} 晚于改到的 {until(moved)}",
            "“起”写决定的那天，请核对它和“改到”的“开始”",
        )
    elif published is not None and since < published.date():
        yield plan.problem(
            path,
            f"起 {until(since)} 早于发布时间 {until(published)}",
            "公布以前就定了的，直接改“开始”“地点”；否则请核对这两个日期",
            "warning",
        )
    elif end is not None and begin_of(since) >= end_of(end):
        yield plan.problem(
            path,
            f"起 {until(since)} 晚于原定的结束 {until(end)}",
            "请核对“起”；已经办过的，不用改“状态”",
            "warning",
        )


def _fixed(plan: Plan, said: Said, since: date, moved: Moved) -> Iterator[Problem]:
    """The new time is fixed after the old one was given up, and before it comes."""
    path, fixed = (*said.path, "moved_to", "decided_on"), moved.decided_on
    if fixed is None:
        return
    if fixed < since:
        yield plan.problem(
            path,
            f"定下日期 {until(fixed)} 早于起 {until(since)}",
            "“起”写第一次决定的那天，“定下日期”写新的时间、地点定下的那天；请核对",
        )
    elif moved.start is not None and day_of(moved.start) < fixed:
        yield plan.problem(
            path,
            f"定下日期 {until(fixed)} 晚于改到的 {until(moved.start)}",
            "请核对它和“改到”的“开始”",
        )


def _planned_end(plan: Plan, said: Said) -> date | None:
    """When it would have ended; of a whole series, when its last time would have."""
    slot = plan.slot_of(said)
    slots = plan.slots if not said.path else ()
    last = slot or max(slots, key=lambda one: end_of(one.end or one.start), default=None)
    return (last.end or last.start) if last is not None else None
