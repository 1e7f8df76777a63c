"""Jobs: vacancies in ``data/jobs.yml`` and placement counts in ``data/placements.yml``."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from portal.model.base import Record, about
from portal.model.ledger import LedgerRecord
from portal.model.period import Period, year_of_period
from portal.model.types import Count, Day, Line, Phone, Text, Yuan


class Job(Record):
    """One vacancy; it leaves the list when it expires."""

    title: Line = about("岗位名称", "缝纫工")
    employer: Line = about("招人的单位", "示例服装厂")
    trade: Line | None = about("工种、行业", "纺织服装", default=None)
    openings: Count = about("招几人", "20", unit="人")
    wage_low_yuan: Yuan | None = about("月工资最低", "4000", unit="元", default=None)
    wage_high_yuan: Yuan | None = about("月工资最高", "6000", unit="元", default=None)
    place: Line = about("在哪里", "示例镇工业区")
    requirements: Text | None = about("有什么要求", "身体健康，会平车操作", default=None)
    phone: Phone = about("咨询电话", "0000-1234568")
    posted_on: Day = about("发布日期", "2026-11-01")
    expires_on: Day = about("到期日期", "2026-12-31")
    origin_office: Line = about("信息是谁给的", "镇劳动保障所")

    @property
    def counted_year(self) -> int:
        """The year it was posted in."""
        return self.posted_on.year

    def last_days(self) -> tuple[date, ...]:
        """The day on which it expires."""
        return (self.expires_on,)

    def is_listed(self, today: date) -> bool:
        """Until it expires."""
        return self.is_open(today)

    def is_open(self, day: date) -> bool:
        """Whether one can still apply on a day."""
        return day <= self.expires_on


class PlacementKind(StrEnum):
    """Which service the counts are of."""

    REFERRAL = "登记推荐"
    LAID_OFF = "下岗职工再就业"
    TRANSFER = "劳动力转移"
    RETURNED = "返乡人员服务"
    HARD = "就业困难人员"
    FAIR = "招聘会"
    START_UPS = "创业带动"


class AgeBand(StrEnum):
    """Age bands that do not overlap: 35 belongs to the first."""

    YOUNG = "35岁及以下"
    OLDER = "36岁及以上"


class Direction(StrEnum):
    """Where people went to work."""

    COUNTY = "县内"
    OUTSIDE = "县外"


class Trade(StrEnum):
    """Trades that take people in."""

    BUILDING = "建筑"
    PROCESSING = "加工制造"
    MINING = "采矿"
    CATERING = "餐饮服务"
    FARMING = "种植养殖"
    OTHER = "其他"


class Placement(LedgerRecord):
    """Job-seekers served in one period, as counts."""

    kind: PlacementKind = about("哪一项服务", "登记推荐")
    period: Period = about("什么时候的数", "2025年")
    age_band: AgeBand | None = about("年龄段", "35岁及以下", default=None)
    direction: Direction | None = about("去向", "县内", default=None)
    work_trade: Trade | None = about("去了什么行业", "建筑", default=None)
    registered: Count | None = about("登记人数", "4977", unit="人", default=None)
    jobs: Count | None = about("提供的岗位", "3542", unit="个", default=None)
    referred: Count | None = about("推荐人数", "2170", unit="人", default=None)
    hired: Count | None = about("达成就业的人", "162", unit="人", default=None)
    advised: Count | None = about("咨询人次", "100", unit="人次", default=None)
    hired_times: Count | None = about("吸纳就业人次", "500", unit="人次", default=None)
    messages: Count | None = about("发布岗位信息", "100", unit="条", default=None)
    founders: Count | None = about("创业人数", "8", unit="人", default=None)
    firms: Count | None = about("涉及的企业", "20", unit="家", default=None)
    sessions: Count | None = about("办了几场、几期", "1", unit="场", default=None)

    @property
    def counted_year(self) -> int:
        """The year of the last day of the period."""
        return year_of_period(self.period)
