"""What a union has reached: ratings with validity, checklists compared, systems set up."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from portal.model.base import Part, about
from portal.model.types import Count, Day, Flag, Line, Percent, Refers, Slug, Year


class Level(StrEnum):
    """Whose award, plan or document something is."""

    TOWN = "乡镇级"
    COUNTY = "县级"
    CITY = "市级"
    PROVINCE = "省级"
    NATION = "全国"


class Progress(StrEnum):
    """How far something has come that has to be done."""

    PLANNED = "未开始"
    RUNNING = "进行中"
    DONE = "已完成"
    STOPPED = "未完成"


class Rating(Part):
    """A grade, a number of stars or a title, valid for a time."""

    name: Line = about("评上了什么", "规范化工会")
    level: Level = about("哪一级", "市级")
    stars: Count | None = about("几星；没有星级不写", "3", unit="星", default=None)
    score: Count | None = about("考核得分", "92", unit="分", default=None)
    awarded_by: Line | None = about("评定机关", "示例市总工会", default=None)
    awarded_on: Day | None = about("评定日期", "2025-05-01", default=None)
    valid_until: Day | None = about("有效期到哪天", "2028-04-30", default=None)
    passed: Count | None = about("达标几项", "9", unit="项", default=None)
    total: Count | None = about("一共几项", "10", unit="项", default=None)
    stage: Progress | None = about("创建、培育到哪一步", "已完成", default=None)


class CheckedItem(Part):
    """One item of a checklist as it stands in one union."""

    item: Line = about("清单里的哪一项", "活动记录")
    is_done: Flag = about("有没有、做没做到", "是")
    done_on: Day | None = about("哪天做到的", "2025-03-01", default=None)
    evidence: Line | None = about("凭什么说做到了", "活动记录本", default=None)


class CheckedList(Part):
    """One checklist gone through in one union."""

    checklist: Annotated[Slug, Refers("checklists")] = about("哪张清单", "shi-you")
    checked_on: Day = about("哪天对照的", "2025-06-20")
    items: tuple[CheckedItem, ...] = about("逐项情况")


class System(StrEnum):
    """Standing systems a unit can have."""

    CONGRESS = "职工代表大会制度"
    OPENNESS = "厂务公开制度"
    DIRECTORS = "职工董事监事制度"
    ACCOUNT = "单独建账开户"
    FUND = "互助帮困基金"
    PARTY = "党建带工建制度"
    AREA_CONGRESS = "区域行业职代会制度"
    DISCLOSURE = "公开责任制"
    NO_LAYOFF = "不裁员承诺"


class Mechanism(Part):
    """A standing system in the units a union covers."""

    system: System = about("什么制度", "职工代表大会制度")
    since: Day | None = about("哪天建立", "2024-03-01", default=None)
    until: Day | None = about("有效期到哪天", "2027-02-28", default=None)
    firms: Count | None = about("有这项制度的单位", "12", unit="家", default=None)
    new_firms: Count | None = about("当年新增的单位", "10", unit="家", default=None)
    due_firms: Count | None = about("应当建立的单位", "15", unit="家", default=None)
    coverage_percent: Percent | None = about("覆盖率", "80", unit="%", default=None)
    year: Year | None = about("哪一年的数", "2025", unit="年", default=None)
    size_class: Line | None = about("规模档", "50人及以上", default=None)
    matter: Line | None = about("公开、约定什么", "工资、奖金、评先", default=None)
    manner: Line | None = about("用什么方式", "公开栏", default=None)
    times_a_year: Count | None = about("一年几次", "4", unit="次", default=None)
    people: Count | None = about("职工董事、监事等几人", "2", unit="人", default=None)
    checked_on: Day | None = about("最近检查日期", "2025-11-10", default=None)
    outcome: Line | None = about("检查结果", "已公开", default=None)
