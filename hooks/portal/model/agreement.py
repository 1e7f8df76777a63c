"""Collective contracts and agreements: records in ``data/agreements/*.yml``; parties as counts."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated

from portal.model.base import Part, Record, about
from portal.model.standing import Progress
from portal.model.types import Count, Day, Line, Percent, Refers, Slug, Year


class AgreementKind(StrEnum):
    """What is agreed on."""

    COLLECTIVE = "集体合同"
    WAGES = "工资专项集体合同"
    WOMEN = "女职工专项集体合同"
    SAFETY = "劳动安全卫生专项集体合同"
    LABOUR = "劳动合同"
    NO_LAYOFF = "不裁员承诺书"


class AgreementScope(StrEnum):
    """For whom it holds."""

    ALL = "全镇"
    ENTERPRISE = "企业"
    AREA = "区域"
    TRADE = "行业"


class RaiseUnit(StrEnum):
    """Percent and percentage points are different things; sources mix them up."""

    PERCENT = "百分比"
    POINTS = "百分点"


class Raise(Part):
    """How much wages went up."""

    measured_in: RaiseUnit = about("按百分比还是百分点", "百分比")
    low: Percent = about("最少上浮多少", "4")
    high: Percent | None = about("最多上浮多少；只有一个数就不写", "8", default=None)
    effective_on: Day | None = about("从哪天起执行", "2025-07-01", default=None)


class Offers(Part):
    """The season in which unions ask employers to talk (要约)."""

    offers_sent: Count = about("发出要约", "31", unit="份")
    offers_answered: Count | None = about("收到回应", "31", unit="份", default=None)
    demonstrations: Count | None = about("现场观摩", "1", unit="场", default=None)
    represented: Count | None = about("上级代行要约的单位", "2", unit="家", default=None)


class Agreement(Record):
    """One contract, or several of one kind counted together."""

    title: Line = about("合同名称", "示例镇纺织行业工资专项集体合同")
    kind: AgreementKind = about("哪一种合同", "工资专项集体合同")
    scope: AgreementScope = about("适用范围", "行业")
    organisation: Annotated[Slug, Refers("organisations")] | None = about(
        "哪个工会签的", "shili-fangzhi", default=None
    )
    contract_number: Line | None = about("合同号、协议号", "示工资〔2025〕1号", default=None)
    trade: Line | None = about("行业、产业或区域", "纺织", default=None)
    year: Year = about("记入哪一年", "2025", unit="年")
    agreements: Count = about("几份合同", "9", unit="份")
    firms: Count | None = about("覆盖企业", "50", unit="家", default=None)
    workers: Count | None = about("覆盖的职工", "1150", unit="人", default=None)
    women_staff: Count | None = about("其中女职工", "600", unit="人", default=None)
    size_class: Line | None = about("规模档", "25人及以上", default=None)
    part_of: Annotated[Slug, Refers("agreements")] | None = about(
        "是哪一条总数里的一部分", "2025-gongzi", default=None
    )
    drive: Offers | None = about("要约行动", default=None)
    invited_on: Day | None = about("要约日期", "2025-03-01", default=None)
    negotiated_on: Day | None = about("协商日期", "2025-04-10", default=None)
    signed_on: Day | None = about("签订日期", "2025-04-20", default=None)
    term_years: Count | None = about("期限几年", "1", unit="年", default=None)
    expires_on: Day | None = about("到期日期", "2026-04-19", default=None)
    wage_raise: Raise | None = about("工资上浮", default=None)
    clauses: tuple[Line, ...] = about("约定了哪些方面", "工资、工时、休假", default=())
    fulfilled_percent: Percent | None = about("履约率", "90", unit="%", default=None)
    coverage_percent: Percent | None = about("覆盖率", "90", unit="%", default=None)
    due_firms: Count | None = about("应当签订的企业", "84", unit="家", default=None)
    stage: Progress | None = about("办到哪一步", "已完成", default=None)

    @property
    def counted_year(self) -> int:
        """The year it is counted in."""
        return self.year

    @property
    def is_counted(self) -> bool:
        """Not where it is a part of another record's total."""
        return self.part_of is None

    def last_days(self) -> tuple[date, ...]:
        """The day on which its term ends."""
        return (self.expires_on,) if self.expires_on is not None else ()

    def is_expired(self, day: date) -> bool:
        """Whether its term is over on a day."""
        return self.expires_on is not None and self.expires_on < day
