"""A series says once when it ends."""

from __future__ import annotations

from collections.abc import Iterator

from portal.checks.activities.plan import Plan
from portal.errors import Problem
from portal.model.types import day_of
from portal.wording import until


def problems(plan: Plan) -> Iterator[Problem]:
    """Neither or both of the last day and the number of times; an end before the beginning."""
    activity, repeat = plan.activity, plan.activity.repeat
    if repeat is None:
        return
    if repeat.until is None and repeat.times is None:
        yield plan.problem(
            ("repeat",),
            "“重复”没有写办到什么时候",
            f"加一行 止: {activity.start.year}-12-31，或者 共几次: 10",
        )
    elif repeat.until is not None and repeat.times is not None:
        yield plan.problem(("repeat", "times"), "“止”和“共几次”只能写一样", "请删去其中一行")
    if repeat.until is not None and repeat.until < day_of(activity.start):
        yield plan.problem(
            ("repeat", "until"),
            f"止 {until(repeat.until)} 早于开始 {until(activity.start)}",
            "请核对“开始”与“重复”里的“止”",
        )
