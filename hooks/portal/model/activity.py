"""Activities: records in ``data/activities/YYYY.yml``."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Annotated, Any, Self

from pydantic import Field, PrivateAttr

from portal.model.base import Part, Record, about
from portal.model.life import Update
from portal.model.recurring import ActivityStatus, Moved, Occasion, Repeat, Session
from portal.model.results import Results
from portal.model.types import Count, Day, Line, Moment, Refers, Slug, Text, When, begin_of, end_of

__all__ = ["Activity", "ActivityStatus", "Crowd", "Signup", "Slot"]


class Crowd(StrEnum):
    """Whom an activity is for, in the few words by which one can choose."""

    ALL = "全体职工"
    OUTDOOR = "户外和新就业形态劳动者"
    HARDSHIP = "困难职工"
    WOMEN = "女职工"
    YOUTH = "青年职工"
    SENIORS = "退休和年长职工"
    FAMILIES = "家属和孩子"
    SEEKERS = "求职人员"
    CADRES = "工会干部和委员"
    FIRMS = "企业和用人单位"
    RESIDENTS = "居民群众"


class Signup(Part):
    """How one takes part."""

    way: Line = about("怎么报名", "打电话或到镇总工会登记")
    closes_at: When | None = about("报名截止的时间", "2026-11-20 17:00", default=None)
    capacity: Count | None = about("名额", "60", unit="人", default=None)
    fee: Line = about("收费；不收费写“不收费”", "不收费", default="不收费")


@dataclass(frozen=True, kw_only=True)
class Slot:
    """One time of an activity as it was planned; made by ``portal.recurrence`` alone."""

    key: str
    """Its part of the identifier: ``2026-11-21``; empty where the activity has one time."""
    start: datetime | date
    end: datetime | date | None
    venue: str | None
    place: str | None
    has_page: bool = False
    """Whether it differs from its series, or has results: then it has a page of its own."""


class Activity(Record):
    """Something the union does at a time and a place, with what came of it.

    A value is either the record as written, or one time of it (see :attr:`slot`).
    """

    title: Line = about("活动名称，一看就知道做什么", "高温送清凉走进建筑工地")
    start: When = about("开始；只写日期就是全天；有几次就写第一次", "2025-07-15 09:00")
    end: When | None = about("结束；不写就是当天", "2025-07-15 11:30", default=None)
    venue: Annotated[Slug, Refers("places")] | None = about(
        "在 data/places.yml 里的场所，写编号", "zhigong-zhijia", default=None
    )
    place: Line | None = about(
        "在哪里；写了场所的，这里写几楼几室，或者不写", "示例镇文化广场", default=None
    )
    programme: Annotated[Slug, Refers("programmes")] = about("属于哪个项目", "song-qingliang")
    audience: Line = about("面向谁", "户外作业职工")
    crowds: Annotated[tuple[Crowd, ...], Field(min_length=1)] = about(
        "面向哪些人群，按人群找活动时用；不写就只列在“全体职工”", "[女职工]", default=(Crowd.ALL,)
    )
    organiser: Line = about("谁主办", "示例镇总工会")
    contact: Line = about("联系人和座机", "李同志 0000-1234567")
    description: Text = about("做什么、注意什么，可以分段", "为高温岗位职工送去饮水和药品。")
    signup: Signup | None = about("要报名的活动才写", default=None)
    repeat: Repeat | None = about("按规律办很多次的才写", default=None)
    more_times: tuple[Session, ...] = about("没有规律、还要办的几场", default=())
    occasions: tuple[Occasion, ...] = about("某一次有改动或有结果才写", default=())
    status: ActivityStatus = about(
        "计划、名额已满、已取消、延期或变更", "计划", default=ActivityStatus.PLANNED
    )
    reason: Line | None = about("取消、延期、变更或恢复举行的原因", "台风蓝色预警", default=None)
    since: Day | None = about("哪天决定取消、延期、变更或恢复举行", "2025-07-14", default=None)
    moved_to: Moved | None = about("改到什么时候、哪里；“开始”“地点”仍写原定的", default=None)
    results: Results | None = about("活动结束后的数字", default=None)
    report: Annotated[Slug, Refers("notices")] | None = about(
        "活动报道的编号", "2025-songqingliang", default=None
    )
    published: Moment | None = about(
        "公布的日期和时间；写了才进订阅源", "2025-07-01 09:00", default=None
    )
    updates: tuple[Update, ...] = about("公布以后的改动，逐条写日期和内容", default=())

    _slot: Slot | None = PrivateAttr(default=None)

    @property
    def slot(self) -> Slot | None:
        """The planned time this value stands for; None for the record as written."""
        return self._slot

    @property
    def is_series(self) -> bool:
        """Whether it is held more than once."""
        return self.repeat is not None or bool(self.more_times)

    @property
    def is_off(self) -> bool:
        """Whether it is not held at the time shown: cancelled, or postponed without a new one."""
        dropped = (ActivityStatus.CANCELLED, ActivityStatus.POSTPONED)
        return self.status in dropped and not self.has_new_time

    @property
    def is_waiting(self) -> bool:
        """Whether it is postponed and nobody knows yet until when."""
        return self.status is ActivityStatus.POSTPONED and not self.has_new_time

    @property
    def has_new_time(self) -> bool:
        """Whether it is held at another time than planned: begins, or only ends, differently."""
        moved = self.moved_to
        return moved is not None and (moved.start is not None or moved.end is not None)

    @property
    def has_new_place(self) -> bool:
        """Whether it is held at another place than planned."""
        return self.moved_to is not None and bool(self.moved_to.place or self.moved_to.venue)

    def at(self, slot: Slot, **changed: Any) -> Self:
        """This activity at one of its times; ``changed`` is what differs from the record."""
        copy = self._with(**changed)
        copy._slot = slot
        return copy

    def with_results(self, shown: Collection[Results]) -> Self:
        """The activity as if nothing but these of its results had been counted."""
        # Two times may have equal results of which one only is shown.
        kept = {id(one) for one in shown}
        occasions = tuple(
            one if id(one.results) in kept else one.model_copy(update={"results": None})
            for one in self.occasions
        )
        results = self.results if id(self.results) in kept else None
        return self._with(results=results, occasions=occasions)

    @property
    def counted_year(self) -> int:
        """The year in which it begins."""
        return self.begins_at.year

    @property
    def begins_at(self) -> datetime:
        """The moment it begins; of a series as written, its first time."""
        return begin_of(self.start)

    @property
    def ends_at(self) -> datetime:
        """The first moment at which it is over; of a series as written, its first time."""
        return end_of(self.end if self.end is not None else self.start)

    def was_held(self, now: datetime) -> bool:
        """Whether it is over and was not called off, so that it counts as done."""
        return self.is_over(now) and not self.is_off

    def is_over(self, now: datetime) -> bool:
        """Whether it has ended at ``now``; never while it waits for a new time."""
        return not self.is_waiting and self.ends_at <= now
