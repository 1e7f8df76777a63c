"""What is skipped would otherwise be a day of the series."""

from __future__ import annotations

from collections.abc import Iterator

from portal.checks.activities.plan import Plan
from portal.errors import Problem
from portal.wording import until


def problems(plan: Plan) -> Iterator[Problem]:
    """Days on which nothing would be held; days written twice."""
    repeat = plan.activity.repeat
    skipped = repeat.skipped if repeat is not None else ()
    for at, day in enumerate(skipped):
        path = ("repeat", "skipped", at)
        if day in skipped[:at]:
            yield plan.problem(path, f"{until(day)} 在“跳过”里写了两次", "请删去一个")
        elif day not in plan.days:
            near = min(plan.days, key=lambda held: abs(held - day))
            yield plan.problem(
                path, f"{until(day)} 本来就不办，不用跳过", f"最近的一次是 {near}；请核对日期"
            )
