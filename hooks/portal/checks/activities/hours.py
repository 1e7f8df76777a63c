"""A beginning has its hour where the end, or the first time, has one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from portal.checks.activities.change import change_of
from portal.checks.activities.plan import Plan, typed
from portal.errors import Problem
from portal.model.base import Path
from portal.model.types import When
from portal.recurrence.rules import on_day
from portal.wording import until


def problems(plan: Plan) -> Iterator[Problem]:
    """A day alone beside a clock time; a further session that would last all day."""
    activity = plan.activity
    yield from _beside(plan, ("start",), activity.start, activity.end)
    yield from _of_the_sessions(plan)
    for said in plan.said:
        change = change_of(plan, said)
        if change is None or not _is_day(change.start):
            continue
        new, end = change.moved.start, change.moved.end
        where = "start" if new is not None else "end"
        yield from _beside(plan, (*change.path, where), new or change.start, end)


def _of_the_sessions(plan: Plan) -> Iterator[Problem]:
    """A day alone beside a clock time, or where the first time has one."""
    first = plan.activity.start
    for at, session in enumerate(plan.activity.more_times):
        path, start = ("more_times", at, "start"), session.start
        if session.end is not None and not _is_day(session.end):
            yield from _beside(plan, path, start, session.end)
        elif _is_day(start) and not _is_day(first):
            message = f"这一场 {until(start)} 没有写钟点，会写成全天"
            yield plan.problem(path, message, f"写 开始: {typed(on_day(first, start))}", "warning")


def _beside(plan: Plan, path: Path, start: When, end: When | None) -> Iterator[Problem]:
    if end is not None and _is_day(start) and not _is_day(end):
        yield plan.problem(
            path,
            f"开始 {until(start)} 没有写钟点，结束 {until(end)} 却有",
            f"“开始”也写上几点，例如 {typed(start)} 09:00；全天办的，“结束”只写日期",
        )


def _is_day(when: When) -> bool:
    return not isinstance(when, datetime)
