"""Two times of a series are not moved to one moment."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime

from portal.checks.activities.plan import Plan, Said
from portal.errors import Problem
from portal.model.activity import Activity
from portal.wording import until


def problems(plan: Plan) -> Iterator[Problem]:
    """Times that were moved to where another one is held; the later one of two moved ones."""
    if not plan.activity.is_series:
        return
    at_once: dict[datetime, list[Activity]] = defaultdict(list)
    for time in sorted(plan.times, key=lambda time: time.has_new_time):
        if not time.is_off:
            at_once[time.begins_at].append(time)
    for said in plan.said[1:]:
        moved = plan.time_of(said)
        if moved is None or not moved.has_new_time or moved.is_off:
            continue
        first = at_once[moved.begins_at][0]
        if first is not moved:
            yield _same_moment(plan, said, first)


def _same_moment(plan: Plan, said: Said, other: Activity) -> Problem:
    start = other.slot.start if other.slot is not None else other.start
    return plan.problem(
        (*said.path, "moved_to", "start"),
        f"改到 {until(other.start)}，和原定 {until(start)} 的那一次在同一时间",
        "请核对日期；两次并成一次的，这一次写 状态: 已取消，在“原因”里说明",
        "warning",
    )
