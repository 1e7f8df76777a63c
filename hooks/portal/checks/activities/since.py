"""The day of a decision lies between the announcement and the planned end."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from portal.checks.activities.plan import Plan, Said
from portal.checks.activities.states import EXPLAINED
from portal.errors import Problem
from portal.model.types import begin_of, end_of
from portal.wording import until


def problems(plan: Plan) -> Iterator[Problem]:
    """Decisions before the announcement or after the end: possible, but hardly meant."""
    for said in plan.said:
        if said.of.since is not None and said.status in EXPLAINED:
            yield from _decided(plan, said, said.of.since)


def _decided(plan: Plan, said: Said, since: date) -> Iterator[Problem]:
    path, published = (*said.path, "since"), plan.activity.published
    end = _planned_end(plan, said)
    if published is not None and since < published.date():
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


def _planned_end(plan: Plan, said: Said) -> date | None:
    """When it would have ended; of a whole series, when its last time would have."""
    slot = plan.slot_of(said)
    slots = plan.slots if not said.path else ()
    last = slot or max(slots, key=lambda one: end_of(one.end or one.start), default=None)
    return (last.end or last.start) if last is not None else None
