"""Nobody can sign up for what is over."""

from __future__ import annotations

from collections.abc import Iterator

from portal.checks.activities.plan import Plan
from portal.errors import Problem
from portal.model.types import begin_of
from portal.wording import until


def problems(plan: Plan) -> Iterator[Problem]:
    """A deadline after the end, of a series after the end of its last time."""
    activity = plan.activity
    limit = activity.signup.closes_at if activity.signup else None
    if limit is None:
        return
    last = max(plan.times, key=lambda time: time.ends_at)
    if begin_of(limit) > last.ends_at:
        end = "最后一次结束" if activity.is_series else "活动结束"
        yield plan.problem(
            ("signup", "closes_at"),
            f"报名截止 {until(limit)} 晚于{end} {until(last.end or last.start)}",
            "请核对报名截止的时间",
        )
