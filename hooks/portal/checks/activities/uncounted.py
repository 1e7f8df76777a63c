"""What was held and should have been counted by now."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import timedelta
from typing import Final

from portal.checks.activities.plan import Plan
from portal.errors import Problem
from portal.model.activity import Activity
from portal.model.programme import Programme
from portal.wording import until

PATIENCE: Final = timedelta(days=14)
"""So long after its end nobody is reminded."""
MEMORY: Final = timedelta(days=366)
"""After a year nobody can count any more, and the year's summary has been handed in."""


def problems(plans: Iterable[Plan], programmes: Iterable[Programme]) -> Iterator[Problem]:
    """Activities without results under programmes that add results up, one line for each.

    A demonstration was never held, so that nobody can have counted.
    """
    summed = {programme.id: programme for programme in programmes if programme.figures}
    for plan in plans:
        programme = summed.get(plan.activity.programme)
        if programme is not None and not plan.activity.demo:
            yield from _reminder(plan, programme)


def _reminder(plan: Plan, programme: Programme) -> Iterator[Problem]:
    missing = [time for time in plan.times if _is_missing(time, plan)]
    if not missing:
        return
    last = until(missing[-1].begins_at.date())
    days = PATIENCE.days
    wanted = f"项目“{programme.name}”要汇总{'、'.join(programme.figures)}"
    if plan.activity.is_series:
        yield plan.problem(
            ("occasions",),
            f"有{len(missing)}次办完超过{days}天还没有写“活动结果”，最近的是 {last} 那次",
            f"请在“逐次”里写日期和“活动结果”，{wanted}",
            "warning",
        )
    else:
        yield plan.problem(
            ("results",),
            f"活动 {last} 开始，办完超过{days}天还没有写“活动结果”",
            f"请补上“活动结果”，{wanted}",
            "warning",
        )


def _is_missing(time: Activity, plan: Plan) -> bool:
    is_due = not time.is_off and PATIENCE <= plan.now - time.ends_at <= MEMORY
    return is_due and (time.results is None or not time.results.values())
