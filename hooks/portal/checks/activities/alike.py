"""Activities written twice, and series written as one activity after another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from itertools import pairwise
from typing import Final

from portal.checks.activities.plan import Plan
from portal.errors import Problem
from portal.model.types import When, begin_of, day_of
from portal.wording import until

MANY: Final = 4
"""So many activities at the same distance are a series."""
FARTHEST_WEEKS: Final = 4
"""A greater distance in whole weeks is more likely chance."""


def problems(plans: Sequence[Plan]) -> Iterator[Problem]:
    """Two records of one thing; four or more at a distance of some weeks, still to come."""
    seen: dict[Hashable, Plan] = {}
    ahead: dict[Hashable, list[Plan]] = defaultdict(list)
    for plan in plans:
        one = plan.activity
        first = seen.setdefault((one.title, one.start, one.venue, one.place), plan)
        if first is not plan:
            yield _twice(plan, first)
        elif not one.is_series and one.begins_at > plan.now:
            ahead[one.title, one.programme].append(plan)
    for found in ahead.values():
        yield from _regular(sorted(found, key=lambda plan: plan.activity.begins_at))


def _twice(plan: Plan, first: Plan) -> Problem:
    origin = first.activity.origin
    return plan.problem(
        ("title",),
        f"和 {origin.source}:{origin.line_of('title')} 的活动标题、开始、地点都一样",
        "请删去一条；一天办几场的，写“其他场次”",
    )


def _regular(plans: Sequence[Plan]) -> Iterator[Problem]:
    """The longest runs at one distance in whole weeks, each told at its first activity."""
    start = 0
    gaps = [_weeks(one.activity.start, other.activity.start) for one, other in pairwise(plans)]
    for at, gap in enumerate([*gaps, 0]):
        if at > start and gap != gaps[start]:
            if at - start + 1 >= MANY and gaps[start]:
                yield _series(plans[start : at + 1], gaps[start])
            start = at


def _weeks(one: When, other: When) -> int:
    """The distance in weeks; 0 where it is none, or too great."""
    weeks, days = divmod((day_of(other) - day_of(one)).days, 7)
    return weeks if not days and weeks <= FARTHEST_WEEKS else 0


def _series(plans: Sequence[Plan], weeks: int) -> Problem:
    often = "每周" if weeks == 1 else f"每{weeks}周"
    interval = f"、间隔: {weeks}" if weeks > 1 else ""
    last = begin_of(plans[-1].activity.start).date()
    title = plans[0].activity.title
    return plans[0].problem(
        ("title",),
        f"“{title}”写了{len(plans)}条，{often}一次，到 {until(last)} 为止",
        f"可以合成一条，在“重复”下面写 频率: 每周{interval}、止: {last}",
        "warning",
    )
