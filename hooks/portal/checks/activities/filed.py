"""An activity stands in the file of the year for which it was planned."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from portal.checks.activities.plan import Plan
from portal.checks.activities.reach import is_far_ahead
from portal.errors import Problem


def problems(plan: Plan) -> Iterator[Problem]:
    """Another year's file, unless the year itself is wrong; a series stands in its first one."""
    year = f"{plan.activity.start.year}"
    stem = PurePosixPath(plan.activity.origin.source).stem
    if stem != year and not is_far_ahead(plan):
        yield plan.problem(
            ("start",),
            f"活动在 {year} 年，却写在 {stem} 年的文件里",
            f"请移到 data/activities/{year}.yml，或者改正“开始”",
        )
