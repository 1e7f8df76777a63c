"""Honours: records in ``data/honours/*.yml``; names only after notice and with consent."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from enum import StrEnum
from typing import Annotated, Self

from portal.model.base import Part, Record, about
from portal.model.life import Withdrawn
from portal.model.standing import Level
from portal.model.types import (
    AtLeastOne,
    Count,
    Day,
    Flag,
    Line,
    Phone,
    Refers,
    Slug,
    Text,
    Year,
    Yuan,
)


class HonourKind(StrEnum):
    """Who is honoured."""

    PERSON = "个人"
    TEAM = "班组"
    POST = "岗位"
    UNIT = "单位"


class HonourState(StrEnum):
    """How far an application has come."""

    APPLIED = "申报中"
    NOTICE = "公示中"
    AWARDED = "已授予"
    DECLINED = "未获评"


class Recipient(Part):
    """Who was honoured; a person is named only with consent."""

    label: Line = about("单位、班组的名称；个人写公示用的姓名", "示例机械厂装配班")
    unit: Line | None = about("所在单位", "示例机械厂", default=None)
    post: Line | None = about("职务", "班组长", default=None)
    deed: Line | None = about("事迹，一句话", "带班攻关，三年无事故", default=None)
    consent: Flag = about("本人是不是同意公布姓名；单位、班组写“是”", "否", default=False)
    until: Day | None = about("同意公布到哪天", "2026-12-31", default=None)


class NoticeWindow(Part):
    """The public-notice window before an award (公示); its end is a day or follows from one.

    ``almanac.deadlines`` fills the end in where working days are written; every rule and every
    page sees a window that has one.
    """

    start: Day = about("公示从哪天起", "2025-03-20")
    end: Day | None = about("公示到哪天止，含当天；和“工作日数”写一个", "2025-03-26", default=None)
    working_days: AtLeastOne | None = about(
        "公示几个工作日，第一天是工作日就算第一个；按放假安排推算到哪天止",
        "5",
        unit="个",
        default=None,
    )
    phone: Phone = about("意见电话", "0000-1234567")

    @property
    def last(self) -> date:
        """The last day of the window. Raises ValueError before its end was filled in."""
        if self.end is None:
            raise ValueError("the end of the window was not filled in")
        return self.end


class Step(Part):
    """One step of the selection."""

    title: Line = about("哪一步", "民主推荐")
    start: Day = about("从哪天起", "2025-03-01")
    end: Day | None = about("到哪天止", "2025-03-10", default=None)


class Honour(Record):
    """One award of one year."""

    name: Line = about("荣誉名称", "示例镇十佳优秀工人")
    kind: HonourKind = about("授予谁", "个人")
    category: Line | None = about("类别", "一线职工", default=None)
    level: Level = about("哪一级", "乡镇级")
    awarded_by: Line = about("授予机关", "示例镇总工会")
    year: Year = about("哪一年的荣誉", "2025", unit="年")
    term_number: Count | None = about("第几届", "2", unit="届", default=None)
    status: HonourState = about("办到哪一步", "已授予", default=HonourState.AWARDED)
    awarded_on: Day | None = about("授予日期", "2025-05-01", default=None)
    doc_number: Line | None = about("申报、表彰文号", "示工〔2025〕8号", default=None)
    seats: Count | None = about("名额", "10", unit="个", default=None)
    trade: Line | None = about("行业、产业或区域", "餐饮", default=None)
    reward_yuan: Yuan | None = about("每份奖金", "500", unit="元", default=None)
    steps: tuple[Step, ...] = about("评选程序", default=())
    notice: NoticeWindow | None = about("公示", default=None)
    recipients: tuple[Recipient, ...] = about("获得者", default=())
    programme: Annotated[Slug, Refers("programmes")] | None = about(
        "属于哪个项目", "gongren-xianfenghao", default=None
    )
    description: Text | None = about("说明", "每两年评选一次。", default=None)
    withdrawn: Withdrawn | None = about("撤下；姓名和事迹全部消失", default=None)

    @property
    def counted_year(self) -> int:
        """The year of the award."""
        return self.year

    @property
    def is_counted(self) -> bool:
        """Only once it was awarded, and not after it was withdrawn."""
        return self.status is HonourState.AWARDED and self.withdrawn is None

    def public_form(self, today: date) -> Self:
        """With those recipients only that may be named today; withdrawn, its bare name."""
        if self.withdrawn is not None:
            return self._with(recipients=(), steps=(), notice=None, description=None)
        return self._with(recipients=self.named(today))

    def is_listed(self, today: date) -> bool:  # noqa: ARG002  # others look at the day
        """Not after it was withdrawn."""
        return self.withdrawn is None

    def last_days(self) -> Iterator[date]:
        """The end of the notice window and of each consent."""
        if self.notice is not None:
            yield from (self.notice.start - timedelta(days=1), self.notice.last)
        yield from (one.until for one in self.recipients if one.until is not None)

    def ending(self, last: date) -> Self:
        """This honour with the last day of its notice window filled in."""
        notice = self.notice.model_copy(update={"end": last}) if self.notice else None
        return self._with(notice=notice)

    def named(self, today: date) -> tuple[Recipient, ...]:
        """The recipients that may be named on a day: awarded, notice over, consent given."""
        waits = self.notice is not None and self.notice.last >= today
        if self.status is not HonourState.AWARDED or waits or self.withdrawn is not None:
            return ()
        return tuple(
            recipient
            for recipient in self.recipients
            if recipient.consent and (recipient.until is None or recipient.until >= today)
        )
