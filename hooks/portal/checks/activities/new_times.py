"""A new time can be: it has its hour, ends after it begins, and is not far away."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from portal.checks.activities.change import Change, change_of
from portal.checks.activities.plan import Plan, typed
from portal.errors import Problem
from portal.model.activity import ActivityStatus
from portal.model.names import chinese
from portal.model.types import When, begin_of, end_of
from portal.recurrence.rules import on_day
from portal.wording import until

FARTHEST_DAYS: Final = 366
"""Who postpones for longer has mistyped the year, or plans another activity."""
_NEW: Final = {"start": "改到", "end": "改到的结束"}


def problems(plan: Plan) -> Iterator[Problem]:
    """New times that cannot be meant; of one without its hour nothing else is told."""
    for said in plan.said:
        change = change_of(plan, said)
        if change is not None:
            yield from list(_without_hour(change)) or (*_end(change), *_start(change))


def _without_hour(change: Change) -> Iterator[Problem]:
    """A day alone for what has a clock time would make it last all day, or until midnight."""
    name = change.without_hour
    if name is not None:
        new, planned = getattr(change.moved, name), getattr(change, name)
        yield change.plan.problem(
            (*change.path, name),
            f"{_NEW[name]} {until(new)}，没有写钟点",
            f"写 {chinese(name)}: {typed(on_day(planned, new))}",
        )


def _end(change: Change) -> Iterator[Problem]:
    new, end = _new_start(change), change.moved.end
    if end is None:
        return
    path = (*change.path, "end")
    if end_of(end) < begin_of(new):
        yield change.plan.problem(
            path,
            f"改到的结束 {until(end)} 早于开始 {until(new)}",
            "请核对“改到”里的“开始”与“结束”",
        )
    elif (end_of(end) - begin_of(new)).days > FARTHEST_DAYS:
        yield change.plan.problem(
            path, f"改到的结束 {until(end)}，离开始 {until(new)} 超过一年", "请核对年份"
        )


def _start(change: Change) -> Iterator[Problem]:
    new, start = change.moved.start, change.start
    if new is None or change.is_none:
        return
    path = (*change.path, "start")
    if abs((begin_of(new) - begin_of(start)).days) > FARTHEST_DAYS:
        yield change.plan.problem(
            path,
            f"改到 {until(new)}，离原定的 {until(start)} 超过一年",
            "请核对年份；明年再办的，另写一条活动",
        )
    elif change.said.status is ActivityStatus.POSTPONED and begin_of(new) <= begin_of(start):
        yield change.plan.problem(
            path,
            f"延期改到 {until(new)}，不晚于原定的 {until(start)}",
            "请核对日期；提前办的，写 状态: 变更",
        )


def _new_start(change: Change) -> When:
    return change.moved.start if change.moved.start is not None else change.start
