"""Activities: times in order, states explained, files by year."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from portal.checks.content import Content
from portal.errors import Problem
from portal.model.activity import Activity, ActivityStatus
from portal.model.types import begin_of, end_of
from portal.wording import until

LONGEST_DAYS = 366
"""An activity that is longer is a slip of the year, or a programme."""
_EXPLAINED = (ActivityStatus.CANCELLED, ActivityStatus.POSTPONED)


def problems(content: Content) -> Iterator[Problem]:
    """Every rule about one activity alone."""
    for activity in content.of(Activity):
        yield from _order(activity)
        yield from _signup(activity)
        yield from _state(activity)
        yield from _file(activity)


def _order(activity: Activity) -> Iterator[Problem]:
    if activity.end is not None and end_of(activity.end) < begin_of(activity.start):
        yield activity.origin.problem(
            ("end",),
            f"结束时间 {until(activity.end)} 早于开始时间 {until(activity.start)}",
            "请核对“开始”与“结束”",
        )
    elif (activity.ends_at - activity.begins_at).days > LONGEST_DAYS:
        yield activity.origin.problem(
            ("end",),
            f"活动从 {until(activity.start)} 到 {until(activity.end or activity.start)}，超过一年",
            "请核对年份；一直在做的事写进 data/programmes.yml",
        )


def _signup(activity: Activity) -> Iterator[Problem]:
    limit = activity.signup.closes_at if activity.signup else None
    if limit is not None and begin_of(limit) > activity.ends_at:
        yield activity.origin.problem(
            ("signup", "closes_at"),
            f"报名截止 {until(limit)} 晚于活动结束 {until(activity.end or activity.start)}",
            "请核对报名截止的时间",
        )


def _state(activity: Activity) -> Iterator[Problem]:
    if activity.status not in _EXPLAINED:
        return
    for name, label in (("reason", "原因"), ("since", "起")):
        if getattr(activity, name) is None:
            yield activity.origin.problem(
                ("status",),
                f"活动{activity.status.value}，却没有写“{label}”",
                "请写明原因和从哪天起，例如 原因: 台风蓝色预警、起: 2025-07-14",
            )
    if activity.results is not None and activity.status is ActivityStatus.CANCELLED:
        yield activity.origin.problem(
            ("results",), "已取消的活动不能有活动结果", "请删去“活动结果”，或者改正“状态”"
        )


def _file(activity: Activity) -> Iterator[Problem]:
    year = f"{activity.begins_at.year}"
    stem = PurePosixPath(activity.origin.source).stem
    if stem != year:
        yield activity.origin.problem(
            ("start",),
            f"活动在 {year} 年，却写在 {stem} 年的文件里",
            f"请移到 data/activities/{year}.yml，或者改正“开始”",
        )
