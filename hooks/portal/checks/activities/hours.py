"""Beginning and end both have their hour, or neither; a further session as the first time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, time, timedelta
from typing import Final

from portal.checks.activities.change import Change, change_of
from portal.checks.activities.plan import Plan, typed
from portal.errors import Problem
from portal.model.base import Path
from portal.model.types import ZONE, When, begin_of, day_of, end_of
from portal.recurrence.rules import on_day
from portal.wording import until

_CLOSING: Final = time(17)
"""An hour at which much ends, as an example."""
_HOUR: Final = timedelta(hours=1)


def problems(plan: Plan) -> Iterator[Problem]:
    """A day alone beside a clock time; a further session that would last all day."""
    activity = plan.activity
    yield from _beside(plan, ("start",), ("end",), activity.start, activity.end)
    yield from _of_the_sessions(plan)
    for said in plan.said:
        change = change_of(plan, said)
        if change is not None:
            yield from _of_the_change(change)


def _of_the_sessions(plan: Plan) -> Iterator[Problem]:
    """A day alone beside a clock time, or where the first time has one."""
    first = plan.activity.start
    for at, session in enumerate(plan.activity.more_times):
        path, start, end = ("more_times", at), session.start, session.end
        yield from _beside(plan, (*path, "start"), (*path, "end"), start, end)
        is_whole = _is_day(start) and (end is None or _is_day(end))
        if is_whole and not _is_day(first):
            message = f"这一场 {until(start)} 没有写钟点，会写成全天"
            remedy = f"写 开始: {typed(on_day(first, start))}"
            yield plan.problem((*path, "start"), message, remedy, "warning")


def _of_the_change(change: Change) -> Iterator[Problem]:
    """The new time; where it lacks an hour that was planned, ``new_times`` tells."""
    if change.without_hour is None:
        new, end = change.moved.start, change.moved.end
        path = (*change.path, "start" if new is not None else "end")
        yield from _beside(change.plan, path, (*change.path, "end"), new or change.start, end)


def _beside(
    plan: Plan, start_path: Path, end_path: Path, start: When, end: When | None
) -> Iterator[Problem]:
    if end is None or _is_day(start) is _is_day(end):
        return
    if _is_day(start):
        yield plan.problem(
            start_path,
            f"开始 {until(start)} 没有写钟点，结束 {until(end)} 却有",
            f"“开始”也写上几点，例如 {typed(start)} 09:00；全天办的，“结束”只写日期",
        )
    elif begin_of(start) <= end_of(end):
        yield plan.problem(
            end_path,
            f"开始 {until(start)} 写了钟点，结束 {until(end)} 没有写",
            f"“结束”也写上几点，例如 {typed(_likely_end(start, end))}；"
            "说不准几点结束的，删去“结束”；全天办的，“开始”也只写日期",
            # Over several days an opening hour and a last day are often all that is known.
            "error" if day_of(start) == day_of(end) else "warning",
        )


def _likely_end(start: When, end: When) -> datetime:
    """An end that would be accepted: in the afternoon, or an hour after the beginning."""
    return max(datetime.combine(day_of(end), _CLOSING, ZONE), begin_of(start) + _HOUR)


def _is_day(when: When) -> bool:
    return not isinstance(when, datetime)
