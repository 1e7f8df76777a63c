"""Activities: records in ``data/activities/YYYY.yml``."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Annotated, Self

from portal.model.base import Part, Record, about
from portal.model.results import Results
from portal.model.types import Count, Day, Line, Moment, Refers, Slug, Text, When, begin_of, end_of


class ActivityStatus(StrEnum):
    """What is known of an activity that is still to come."""

    PLANNED = "计划"
    FULL = "名额已满"
    CANCELLED = "已取消"
    POSTPONED = "延期"


class Signup(Part):
    """How one takes part."""

    way: Line = about("怎么报名", "打电话或到镇总工会登记")
    closes_at: When | None = about("报名截止的时间", "2026-11-20 17:00", default=None)
    capacity: Count | None = about("名额", "60", unit="人", default=None)
    fee: Line = about("收费；不收费写“不收费”", "不收费", default="不收费")


class Activity(Record):
    """Something the union does at a time and a place, with what came of it."""

    title: Line = about("活动名称，一看就知道做什么", "高温送清凉走进建筑工地")
    start: When = about("开始；只写日期就是全天", "2025-07-15 09:00")
    end: When | None = about("结束；不写就是当天", "2025-07-15 11:30", default=None)
    place: Line = about("在哪里", "示例镇文化广场")
    programme: Annotated[Slug, Refers("programmes")] = about("属于哪个项目", "song-qingliang")
    audience: Line = about("面向谁", "户外作业职工")
    organiser: Line = about("谁主办", "示例镇总工会")
    contact: Line = about("联系人和座机", "李同志 0000-1234567")
    description: Text = about("做什么、注意什么，可以分段", "为高温岗位职工送去饮水和药品。")
    signup: Signup | None = about("要报名的活动才写", default=None)
    status: ActivityStatus = about(
        "计划、名额已满、已取消或延期", "计划", default=ActivityStatus.PLANNED
    )
    reason: Line | None = about("取消或延期的原因", "台风蓝色预警", default=None)
    since: Day | None = about("哪天决定取消或延期", "2025-07-14", default=None)
    results: Results | None = about("活动结束后的数字", default=None)
    report: Annotated[Slug, Refers("notices")] | None = about(
        "活动报道的编号", "2025-songqingliang", default=None
    )
    published: Moment | None = about(
        "公布的日期和时间；写了才进订阅源", "2025-07-01 09:00", default=None
    )

    def without_results(self) -> Self:
        """The activity as if nothing had been counted."""
        return self._with(results=None)

    @property
    def counted_year(self) -> int:
        """The year in which it begins."""
        return self.begins_at.year

    @property
    def begins_at(self) -> datetime:
        """The moment it begins."""
        return begin_of(self.start)

    @property
    def ends_at(self) -> datetime:
        """The first moment at which it is over."""
        return end_of(self.end if self.end is not None else self.start)

    def is_over(self, now: datetime) -> bool:
        """Whether it has ended at ``now``."""
        return self.ends_at <= now
