"""An activity has some times, not too many, and none too far away."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final

from portal.checks.activities.plan import Plan
from portal.checks.activities.spans import LONGEST_DAYS
from portal.errors import Problem
from portal.model.activity import Activity
from portal.model.names import chinese
from portal.model.recurring import Repeat
from portal.model.types import begin_of, day_of
from portal.recurrence.rules import LONGEST, MOST
from portal.wording import until

_LATEST: Final = 2 * LONGEST + timedelta(days=2 * LONGEST_DAYS)
"""A session of an activity in ten years, ten years later, moved by one, and lasting another."""
_TEN_YEARS: Final = "请核对年份；一条最多写十年，到时另写一条"


def problems(plan: Plan) -> Iterator[Problem]:
    """A beginning or a session in more than ten years; rules without times, or with too many."""
    activity = plan.activity
    if is_far_ahead(plan):
        message = f"开始 {until(activity.start)} 在十年以后"
        yield plan.problem(("start",), message, "请核对年份")
        return
    yield from _of_the_sessions(plan)
    if activity.repeat is not None:
        yield from _of_the_rule(plan, activity.repeat)


def is_far_ahead(plan: Plan) -> bool:
    """Whether an activity begins in more than ten years, which is a slip."""
    return plan.activity.begins_at > plan.now + LONGEST


def is_beyond(activity: Activity, now: datetime) -> bool:
    """Whether a time is written that no sound activity can have.

    The calendar has a page for every month up to its last time: none is planned up to a slip.
    """
    times = [activity.start, activity.end]
    times += [when for one in activity.more_times for when in (one.start, one.end)]
    for moved in (activity.moved_to, *(occasion.moved_to for occasion in activity.occasions)):
        times += [moved.start, moved.end] if moved is not None else []
    return any(when is not None and begin_of(when) > now + _LATEST for when in times)


def _of_the_sessions(plan: Plan) -> Iterator[Problem]:
    """Sessions more than ten years after the first time."""
    activity = plan.activity
    for at, session in enumerate(activity.more_times):
        if begin_of(session.start) > activity.begins_at + LONGEST:
            message = f"这一场 {until(session.start)} 离开始 {until(activity.start)} 超过十年"
            yield plan.problem(("more_times", at, "start"), message, _TEN_YEARS)


def _of_the_rule(plan: Plan, repeat: Repeat) -> Iterator[Problem]:
    """A rule of more than ten years, or one that gives too many times or too few."""
    start = plan.activity.start
    if repeat.until is not None and repeat.until > day_of(start) + LONGEST:
        message = f"止 {until(repeat.until)} 离开始 {until(start)} 超过十年"
        yield plan.problem(("repeat", "until"), message, _TEN_YEARS)
    else:
        yield from _too_many(plan, repeat) if len(plan.days) > MOST else _too_few(plan, repeat)


def _too_many(plan: Plan, repeat: Repeat) -> Iterator[Problem]:
    """More than :data:`MOST` times."""
    bound = "until" if repeat.until is not None else "times"
    message = f"照“重复”的写法，超过{MOST}次"
    yield plan.problem(("repeat", bound), message, f"请核对“{chinese(bound)}”；一年写一条")


def _too_few(plan: Plan, repeat: Repeat) -> Iterator[Problem]:
    """None, fewer than are asked for within ten years, all of them skipped, or a single one."""
    if not plan.days:
        yield plan.problem(("repeat",), "照“重复”的写法，一次也没有", "请核对“开始”“频率”和“止”")
    elif repeat.until is None and len(plan.days) < (repeat.times or 0):
        message = f"共{repeat.times}次，要办到十年以后"
        remedy = "请核对“共几次”和“间隔”；一条最多写十年"
        yield plan.problem(("repeat", "times"), message, remedy)
    elif not plan.activity.more_times and set(plan.days) <= set(repeat.skipped):
        message = "每一次都写进了“跳过”，一次也不办"
        remedy = "请核对“跳过”；整个活动不办了，写 状态: 已取消"
        yield plan.problem(("repeat", "skipped"), message, remedy)
    elif len(plan.days) == 1:
        message = "照“重复”的写法，只有一次"
        remedy = "请核对“止”；只办一次的，删去“重复”"
        yield plan.problem(("repeat",), message, remedy, "warning")
