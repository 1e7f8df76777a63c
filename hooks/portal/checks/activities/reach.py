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
from portal.model.types import begin_of
from portal.recurrence.rules import LONGEST, MOST
from portal.wording import until

_LATEST: Final = 2 * LONGEST + timedelta(days=2 * LONGEST_DAYS)
"""A session of an activity in ten years, ten years later, moved by one, and lasting another."""


def problems(plan: Plan) -> Iterator[Problem]:
    """A beginning or a session in more than ten years; rules without times, or with too many."""
    activity = plan.activity
    if is_far_ahead(plan):
        message = f"开始 {until(activity.start)} 在十年以后"
        yield plan.problem(("start",), message, "请核对年份")
        return
    for at, session in enumerate(activity.more_times):
        if begin_of(session.start) > activity.begins_at + LONGEST:
            yield plan.problem(
                ("more_times", at, "start"),
                f"这一场 {until(session.start)} 离开始 {until(activity.start)} 超过十年",
                "请核对年份；一条最多写十年，到时另写一条",
            )
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


def _of_the_rule(plan: Plan, repeat: Repeat) -> Iterator[Problem]:
    """A rule without times, of more than :data:`MOST`, or of more than ten years."""
    bound = "until" if repeat.until is not None else "times"
    if repeat.until is not None and repeat.until > begin_of(plan.activity.start).date() + LONGEST:
        yield plan.problem(
            ("repeat", "until"),
            f"止 {until(repeat.until)} 离开始 {until(plan.activity.start)} 超过十年",
            "请核对年份；一条最多写十年，到时另写一条",
        )
    elif not plan.days:
        yield plan.problem(("repeat",), "照“重复”的写法，一次也没有", "请核对“开始”“频率”和“止”")
    elif len(plan.days) > MOST:
        yield plan.problem(
            ("repeat", bound),
            f"照“重复”的写法，超过{MOST}次",
            f"请核对“{chinese(bound)}”；一年写一条",
        )
    elif repeat.until is None and len(plan.days) < (repeat.times or 0):
        yield plan.problem(
            ("repeat", "times"),
            f"共{repeat.times}次，要办到十年以后",
            "请核对“共几次”和“间隔”；一条最多写十年",
        )
    elif not plan.activity.more_times and set(plan.days) <= set(repeat.skipped):
        yield plan.problem(
            ("repeat", "skipped"),
            "每一次都写进了“跳过”，一次也不办",
            "请核对“跳过”；整个活动不办了，写 状态: 已取消",
        )
    elif len(plan.days) == 1:
        yield plan.problem(
            ("repeat",), "照“重复”的写法，只有一次", "请核对“止”；只办一次的，删去“重复”", "warning"
        )
