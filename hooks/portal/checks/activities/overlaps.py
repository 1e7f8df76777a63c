"""One time of an activity ends before the next begins, and none comes before the first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

from portal.checks.activities.plan import Plan
from portal.errors import Problem
from portal.model.types import When, begin_of, day_of, end_of
from portal.recurrence.expand import end_of_session
from portal.recurrence.rules import on_day, planned_days
from portal.wording import until


@dataclass(frozen=True)
class _Stretch:
    """From when to when; ``session`` is the place among the further sessions."""

    start: When
    end: When
    session: int | None

    @property
    def begins_at(self) -> datetime:
        """Its first moment."""
        return begin_of(self.start)

    @property
    def ends_at(self) -> datetime:
        """The first moment after it."""
        return end_of(self.end)


def problems(plan: Plan) -> Iterator[Problem]:
    """Sessions before the first time; times that meet."""
    early = {
        at
        for at, session in enumerate(plan.activity.more_times)
        if begin_of(session.start) < plan.activity.begins_at
    }
    for at in sorted(early):
        yield plan.problem(
            ("more_times", at, "start"),
            f"这一场 {until(plan.activity.more_times[at].start)} 早于“开始” "
            f"{until(plan.activity.start)}",
            "“开始”写最早的一场，后面的写在“其他场次”里",
        )
    yield from _met(plan)


def _met(plan: Plan) -> Iterator[Problem]:
    is_told = False
    for before, after in pairwise(_stretches(plan)):
        if after.begins_at >= before.ends_at and after.begins_at != before.begins_at:
            continue
        if before.session is None and after.session is None:
            if not is_told:
                yield _too_long(plan, before, after)
            is_told = True
        else:
            yield _clash(plan, before, after)


def _stretches(plan: Plan) -> list[_Stretch]:
    """The days of the rule and the sessions; two that begin at once are two."""
    activity = plan.activity
    first = day_of(activity.start)
    ruled = [
        _stretch(on_day(activity.start, day), activity.end and activity.end + (day - first))
        for day in planned_days(activity)
    ]
    further = [
        _stretch(one.start, end_of_session(activity, one), at)
        for at, one in enumerate(activity.more_times)
    ]
    return sorted([*ruled, *further], key=lambda one: one.begins_at)


def _stretch(start: When, end: When | None, session: int | None = None) -> _Stretch:
    return _Stretch(start, end if end is not None else start, session)


def _too_long(plan: Plan, before: _Stretch, after: _Stretch) -> Problem:
    return plan.problem(
        ("end",),
        f"一次从 {until(before.start)} 办到 {until(before.end)}，"
        f"下一次 {until(after.start)} 已经开始",
        "“结束”写第一次什么时候结束；办到哪天为止，写在“重复”的“止”里",
    )


def _clash(plan: Plan, before: _Stretch, after: _Stretch) -> Problem:
    one, other = (after, before) if after.session is not None else (before, after)
    return plan.problem(
        ("more_times", one.session or 0, "start"),
        f"{until(one.start)} 的这一场和 {until(other.start)} 的一场时间重叠",
        "请核对两场的“开始”和“结束”；同一时间在几处办的，各写一条活动",
    )
