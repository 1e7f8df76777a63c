"""A recorded change comes after the announcement that it changes."""

from __future__ import annotations

from collections.abc import Iterator

from portal.checks.activities.plan import Plan
from portal.errors import Problem
from portal.wording import until


def problems(plan: Plan) -> Iterator[Problem]:
    """Changes that are older than the announcement."""
    published = plan.activity.published
    for at, update in enumerate(plan.activity.updates):
        if published is not None and update.on < published.date():
            yield plan.problem(
                ("updates", at, "on"),
                f"更新日期 {until(update.on)} 早于发布时间 {until(published)}",
                "请核对这条更新记录的日期",
            )
