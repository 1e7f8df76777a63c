"""Targets, pledges, plans (``data/targets/*.yml``), shortcomings (``data/shortcomings.yml``)."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, ClassVar

from portal.model.base import Record, Visibility, about
from portal.model.programme import Category
from portal.model.standing import Progress
from portal.model.types import Count, Day, Line, Number, Percent, Refers, Slug, Year


class TargetKind(StrEnum):
    """What kind of aim it is."""

    TARGET = "年度目标"
    PLEDGE = "实事项目"
    PLAN = "下年计划"
    PILOT = "试点推广"
    APPRAISAL = "上级考核"
    SELF = "自评"


_REPORT_ONLY = frozenset({TargetKind.APPRAISAL, TargetKind.SELF})


class Target(Record):
    """Something that is to be reached in a year, and how much of it was."""

    title: Line = about("要做到什么", "25人及以上企业全部单独建会")
    kind: TargetKind = about("哪一类目标", "年度目标")
    group: Category = about("归在哪一组", "组织建设")
    year: Year = about("年度", "2026", unit="年")
    order: Count | None = about("第几条", "1", default=None)
    indicator: Annotated[Slug, Refers("indicators")] | None = about(
        "用哪个指标衡量", "org-new-unions", default=None
    )
    target_value: Number | None = about("目标值", "100", default=None)
    done_value: Number | None = about("完成值", "95", default=None)
    under_way: Count | None = about("正在办的", "4", default=None)
    unit_name: Line | None = about("单位", "%", default=None)
    size_class: Line | None = about("规模档", "25人及以上", default=None)
    weight: Percent | None = about("权重", "10", unit="分", default=None)
    score: Percent | None = about("得分", "9", unit="分", default=None)
    criterion: Line | None = about("对应哪条准则", "组织网络健全", default=None)
    stage_name: Line | None = about("哪个阶段", "第一批", default=None)
    villages: Count | None = about("涉及的村", "4", unit="个", default=None)
    responsible: Line | None = about("谁来办（单位）", "镇总工会组织部", default=None)
    start: Day | None = about("从哪天起", "2026-01-01", default=None)
    due_on: Day | None = about("应当哪天办完", "2026-12-31", default=None)
    checked_on: Day | None = about("最近督查日期", "2026-06-30", default=None)
    stage: Progress = about("办到哪一步", "进行中", default=Progress.PLANNED)
    programme: Annotated[Slug, Refers("programmes")] | None = about(
        "属于哪个项目", "jianhui-ruhui", default=None
    )

    @property
    def is_report_only(self) -> bool:
        """Scores given by others or by oneself stay in the report unless the record says 公开."""
        return super().is_report_only or (self.kind in _REPORT_ONLY and self.visibility is None)

    @property
    def counted_year(self) -> int:
        """The year it is to be reached in."""
        return self.year


class Shortcoming(Record):
    """A gap the union names itself, and what it does about it."""

    default_visibility: ClassVar[Visibility] = Visibility.REPORT

    title: Line = about("什么不足", "小企业经费收缴难")
    group: Category = about("归在哪一组", "组织建设")
    year: Year = about("年度", "2025", unit="年")
    measure: Line | None = about("怎么改", "会同税务部门上门宣传", default=None)
    responsible: Line | None = about("谁来办（单位）", "镇总工会", default=None)
    due_on: Day | None = about("应当哪天办完", "2026-06-30", default=None)
    stage: Progress = about("办到哪一步", "进行中", default=Progress.PLANNED)

    @property
    def counted_year(self) -> int:
        """The year it was named in."""
        return self.year
