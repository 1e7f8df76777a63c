"""An activity says where it is held."""

from __future__ import annotations

from collections.abc import Iterator

from portal.checks.activities.plan import Plan
from portal.errors import Problem


def problems(plan: Plan) -> Iterator[Problem]:
    """Neither a recorded place nor words for one."""
    if plan.activity.venue is None and plan.activity.place is None:
        yield plan.problem(
            ("place",),
            "没有写在哪里",
            "加一行 地点: 示例镇文化广场；在 data/places.yml 里有的，写 场所: 编号",
        )
