"""Indicators: one list for all sites in ``data/indicators.yml``; values in ``data/values/*.yml``.

An indicator is either summed from records (``counts``) or reported (its values are
records of their own), never both.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from portal.model.base import Record, about
from portal.model.period import Period, year_of_period
from portal.model.programme import Category
from portal.model.types import Count, Day, Line, Number, Refers, Slug


class Indicator(Record):
    """What a number means, for every site alike."""

    id: Slug = about("指标编号，各站通用，不改也不再给别的指标用", "org-members")
    name: Line = about("指标名称", "会员总数")
    group: Category = about("归在哪一组", "组织建设")
    unit_name: Line = about("单位；人和人次是两回事", "人")
    meaning: Line = about("口径：数的是什么，怎么数", "年末在册会员，一人只算一次")
    since_version: Count = about("从指标表第几版起有这个指标", "1")
    counts: Line | None = about(
        "由哪一类记录的哪个字段汇总；数条数就只写类别。不写就是直接填报",
        "skills.sessions",
        default=None,
    )
    only: Line | None = about("只数“类别”是这个的记录", "培训班", default=None)
    part: Annotated[Slug, Refers("indicators")] | None = about(
        "比率的分子是哪个指标", "skl-adopted", default=None
    )
    whole: Annotated[Slug, Refers("indicators")] | None = about(
        "比率的分母是哪个指标", "skl-suggestions", default=None
    )
    within: Annotated[Slug, Refers("indicators")] | None = about(
        "是哪个指标的一部分，不能比它大", "org-members", default=None
    )
    programme: Annotated[Slug, Refers("programmes")] | None = about(
        "和哪个项目有关", "jianhui-ruhui", default=None
    )


class Qualifier(StrEnum):
    """How exact a number is; kept with it for ever."""

    ABOUT = "约"
    MORE = "余"
    MANY = "多"
    NEARLY = "近"
    AT_LEAST = "以上"
    UNKNOWN = "不详"


class Value(Record):
    """One reported value of one indicator for one period."""

    indicator: Annotated[Slug, Refers("indicators")] = about("哪个指标", "org-join-rate")
    period: Period = about("什么时候的数", "2025年")
    organisation: Annotated[Slug, Refers("organisations")] | None = about(
        "哪个工会的数；全镇的不写", "shili-hedong", default=None
    )
    value: Number | None = about("数值；只写了“不详”就不填", "98", default=None)
    qualifier: Qualifier | None = about("约、余、多、近、以上或不详", "以上", default=None)
    numerator: Number | None = about("分子", "155", default=None)
    denominator: Number | None = about("分母", "158", default=None)
    base: Line | None = about("口径说明", "按在岗职工计算", default=None)
    updated_on: Day | None = about("更新日期", "2026-01-10", default=None)

    @property
    def counted_year(self) -> int:
        """The year of the last day of the period."""
        return year_of_period(self.period)
