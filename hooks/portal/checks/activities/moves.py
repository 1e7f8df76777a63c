"""A new time or place is new, and fits the state; ``new_times`` looks at the time itself."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from portal.checks.activities.change import Change, change_of
from portal.checks.activities.plan import Plan
from portal.errors import Problem
from portal.model.activity import ActivityStatus

_NEW_DATE: Final = "时间没有定就删去“改到”；只换地方写 状态: 变更"


def problems(plan: Plan) -> Iterator[Problem]:
    """Changes without a state, states without a change, and changes that are none."""
    for said in plan.said:
        change = change_of(plan, said)
        if change is not None:
            yield from _fits_the_state(change)
            yield from _of_a_series(change)
            yield from _is_new(change)
        elif said.moved_to is None and said.status is ActivityStatus.MOVED:
            yield plan.problem(
                (*said.path, "status"),
                "状态是变更，却没有写“改到”",
                "在“改到”下面写新的“开始”或“地点”；“开始”“地点”仍写原定的",
            )


def _fits_the_state(change: Change) -> Iterator[Problem]:
    status = change.said.status
    if status is ActivityStatus.POSTPONED and change.moved.start is None:
        yield change.plan.problem(
            change.path, "延期写了“改到”，却没有新的“开始”", f"时间定了就写“开始”；{_NEW_DATE}"
        )
    elif status not in (ActivityStatus.POSTPONED, ActivityStatus.MOVED):
        written = f"却是{status.value}" if status is not None else "没有写"
        yield change.plan.problem(
            change.path,
            f"写了“改到”，“状态”{written}",
            "推后办写 状态: 延期；提前办、换地方写 状态: 变更；不办了就删去“改到”",
        )


def _of_a_series(change: Change) -> Iterator[Problem]:
    """All times of a series cannot be moved to one."""
    is_whole = change.plan.activity.is_series and not change.said.path
    if is_whole and (change.moved.start is not None or change.moved.end is not None):
        yield change.plan.problem(
            change.path,
            "办多次的活动，改期要分次写",
            "改一次的写在“逐次”里；以后都改时间的，把“止”提前，另写一条新的活动",
        )


def _is_new(change: Change) -> Iterator[Problem]:
    if change.is_none:
        yield change.plan.problem(
            change.path,
            "“改到”和原定的一样",
            "“开始”“地点”要留原定的，新的写在“改到”里",
        )
    elif change.has_same_place:
        name = "place" if change.moved.place is not None else "venue"
        yield change.plan.problem(
            (*change.path, name), "“改到”的地点和原定的一样", "地点没有变，就删去这一行", "warning"
        )
    elif change.has_same_start and change.said.status is ActivityStatus.MOVED:
        yield change.plan.problem(
            (*change.path, "start"),
            "“改到”的开始和原定的一样",
            "开始没有变，就删去这一行",
            "warning",
        )
