"""Inspections: records in ``data/inspections/*.yml``; visits, hazards found and put right."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from portal.model.base import Part, Record, about
from portal.model.period import Period, year_of_period
from portal.model.types import Count, Day, Line, Percent, Refers, Slug


class InspectionKind(StrEnum):
    """What was looked at."""

    SAFETY = "安全生产检查"
    KEY_FIRMS = "重点企业督查"
    LAW = "执法检查"
    SUPERVISION = "劳动法律监督"
    DISPATCH = "劳务派遣调查"
    TOUR = "职工代表巡视"
    HEALTH = "卫生防疫检查"
    MACHINES = "危险设备普查"
    PILOT = "村级安全参与"
    FOUNDING = "建会摸底走访"
    FINANCE = "财务检查"
    GUIDANCE = "民主管理指导"


class OpenHazard(Part):
    """A hazard that is not yet put right; the firm is not named."""

    matter: Line = about("什么隐患", "冲床缺少防护罩")
    due_on: Day = about("应当哪天办完", "2025-12-31")
    done_on: Day | None = about("哪天办完", "2025-11-30", default=None)


class Inspection(Record):
    """Visits of one kind in one period, or one visit."""

    title: Line = about("检查名称", "夏季安全生产检查")
    kind: InspectionKind = about("哪一类检查", "安全生产检查")
    period: Period = about("什么时候的数", "2025年")
    programme: Annotated[Slug, Refers("programmes")] | None = about(
        "属于哪个项目", "anquan-jiancha", default=None
    )
    firm: Line | None = about(
        "查的是哪一家；写了单位就不上网站，只供汇总", "示例机械厂", default=None
    )
    trade: Line | None = about("行业、产业或区域", "冲压", default=None)
    law_checked: Line | None = about("检查哪部法律的执行", "劳动合同法", default=None)
    joint_with: tuple[Line, ...] = about("和哪些部门一起", "镇安监所", default=())
    visits_a_month: Count | None = about("每月几次", "1", unit="次", default=None)
    firm_visits: Count | None = about("走访企业家次", "356", unit="家次", default=None)
    firms: Count | None = about("涉及的企业", "16", unit="家", default=None)
    villages: Count | None = about("涉及的村", "11", unit="个", default=None)
    workers: Count | None = about("覆盖的职工", "240", unit="人", default=None)
    inspectors: Count | None = about("监督员、代表几人", "12", unit="人", default=None)
    machines: Count | None = about("设备台数", "132", unit="台", default=None)
    hazards_found: Count | None = about("查出的隐患", "200", unit="条", default=None)
    fixed_at_once: Count | None = about("当场整改", "180", unit="条", default=None)
    fixed_by_date: Count | None = about("限期整改", "20", unit="条", default=None)
    hazards_fixed: Count | None = about("其中已整改的隐患", "200", unit="条", default=None)
    fixed_percent: Percent | None = about("整改率", "100", unit="%", default=None)
    open_hazards: tuple[OpenHazard, ...] = about("还没整改完的隐患", default=())
    findings: Count | None = about("发现问题", "40", unit="项", default=None)
    opinions: Count | None = about("发出意见书、建议", "3", unit="份", default=None)
    contracts_checked: Count | None = about("抽查合同", "50", unit="份", default=None)
    accidents: Count | None = about("期间发生的事故", "0", unit="起", default=None)
    cards: Count | None = about("发放安全提示卡", "132", unit="张", default=None)
    willing: Count | None = about("愿意建会的企业", "3", unit="家", default=None)
    to_persuade: Count | None = about("需要继续做工作的企业", "6", unit="家", default=None)
    unfit: Count | None = about("暂不符合条件的企业", "2", unit="家", default=None)
    moved_away: Count | None = about("已迁出或在别处建会的企业", "2", unit="家", default=None)
    recheck_on: Day | None = about("哪天复查", "2026-01-15", default=None)
    conclusion: Line | None = about("检查结论", "总体良好，督促两家整改", default=None)

    @property
    def is_report_only(self) -> bool:
        """Report-only too where one firm is named, unless the record says 公开."""
        return super().is_report_only or (self.firm is not None and self.visibility is None)

    @property
    def counted_year(self) -> int:
        """The year of the last day of the period."""
        return year_of_period(self.period)
