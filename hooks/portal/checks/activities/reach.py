"""A rule gives some times, not too many, and none too far away."""

from __future__ import annotations

from collections.abc import Iterator

from portal.checks.activities.plan import Plan
from portal.errors import Problem
from portal.model.names import chinese
from portal.model.types import begin_of
from portal.recurrence.rules import LONGEST, MOST
from portal.wording import until


def problems(plan: Plan) -> Iterator[Problem]:
    """A rule without times, of more than :data:`MOST`, or of more than ten years."""
    repeat = plan.activity.repeat
    if repeat is None:
        return
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
