"""Each time ends after it begins, and within a year."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from portal.checks.activities.plan import Plan
from portal.errors import Problem
from portal.model.base import Path
from portal.model.types import When, begin_of, end_of
from portal.wording import until

LONGEST_DAYS: Final = 366
"""An activity that is longer is a slip of the year, or a programme."""


def problems(plan: Plan) -> Iterator[Problem]:
    """Ends before beginnings; times of more than a year, if ``overlaps`` does not tell them."""
    activity = plan.activity
    is_met = len(plan.days) > 1
    yield from _span(plan, ("end",), activity.start, activity.end, is_met=is_met)
    for at, session in enumerate(activity.more_times):
        yield from _span(plan, ("more_times", at, "end"), session.start, session.end)


def _span(
    plan: Plan, path: Path, start: When, end: When | None, *, is_met: bool = False
) -> Iterator[Problem]:
    if end is None:
        return
    if end_of(end) < begin_of(start):
        yield plan.problem(
            path,
            f"结束时间 {until(end)} 早于开始时间 {until(start)}",
            "请核对“开始”与“结束”",
        )
    elif not is_met and (end_of(end) - begin_of(start)).days > LONGEST_DAYS:
        yield plan.problem(
            path,
            f"活动从 {until(start)} 到 {until(end)}，超过一年",
            "请核对年份；一直在做的事写进 data/programmes.yml",
        )
