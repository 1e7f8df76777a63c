"""Results belong to one time, which has begun and was not called off."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from portal.checks.activities.plan import Plan, Said
from portal.errors import Problem
from portal.model.activity import Activity, ActivityStatus
from portal.model.names import chinese
from portal.model.types import day_of
from portal.wording import until


def problems(plan: Plan) -> Iterator[Problem]:
    """Results of a whole series; of what has not begun; of what was called off."""
    if plan.activity.is_series:
        yield from _of_the_whole(plan)
    for said in plan.said:
        time = plan.time_of(said)
        if said.of.results is not None and time is not None:
            yield from _too_soon(plan, said, time)


def _of_the_whole(plan: Plan) -> Iterator[Problem]:
    for name in ("results", "report"):
        if getattr(plan.activity, name) is not None:
            label = chinese(name)
            yield plan.problem(
                (name,),
                f"办多次的活动，“{label}”要分次写",
                f"请移到“逐次”，每次写 日期 和 {label}",
            )


def _too_soon(plan: Plan, said: Said, time: Activity) -> Iterator[Problem]:
    path = (*said.path, "results")
    if time.is_off and said.status is None and time.since is not None:
        yield plan.problem(path, *_of_the_dropped(time, time.since))
    elif time.is_off:
        word = "还没有新时间" if time.status is ActivityStatus.POSTPONED else "已取消"
        yield plan.problem(path, f"{word}的活动不能有活动结果", "请删去“活动结果”，或者改正“状态”")
    elif time.begins_at > plan.now:
        yield plan.problem(
            path,
            f"{said.noun} {until(time.start)} 才开始，不会有活动结果",
            f"请核对“{chinese('on' if said.path else 'start')}”，或者等{said.noun}结束后再写“活动结果”",
        )


def _of_the_dropped(time: Activity, since: date) -> tuple[str, str]:
    """Words for results of a time from which on the whole series was called off."""
    held = "办了的，"
    if time.slot is not None and day_of(time.slot.start) == since:
        held = f"那天办了的，“起”写第二天 {since + timedelta(days=1)}，或者"
    return (
        f"从 {until(since)} 起{time.status.value}，这一次却有活动结果",
        f"{held}在这一次写 状态: 计划；没有办的，删去“活动结果”",
    )
