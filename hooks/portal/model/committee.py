"""Committees and groups of a union, as counts of people."""

from __future__ import annotations

from enum import StrEnum

from portal.model.base import Part, about
from portal.model.types import Count, Day, Flag, Line


class CommitteeKind(StrEnum):
    """Bodies that stand beside a union's committee."""

    WOMEN = "女职工委员会"
    AUDIT = "经费审查委员会"
    MEDIATION = "劳动争议调解委员会"
    PROTECTION = "劳动保护监督检查委员会"
    LAW = "劳动法律监督委员会"
    DEMOCRACY = "民主监督小组"
    WAGES = "工资协商指导小组"


class Committee(Part):
    """One such body; the three dates show whether it was set up together with the union."""

    kind: CommitteeKind = about("哪个委员会", "女职工委员会")
    people: Count | None = about("委员、成员几人", "3", unit="人", default=None)
    founded_on: Day | None = about("成立日期", "2024-09-10", default=None)
    prepared_on: Day | None = about("筹备日期", "2024-08-01", default=None)
    elected_on: Day | None = about("产生日期", "2024-09-10", default=None)
    reported_on: Day | None = about("报批日期", "2024-09-12", default=None)
    is_standard: Flag | None = about("是不是已经规范化", "是", default=None)
    duties: Line | None = about("做什么", "听取女职工意见，督促落实特殊保护", default=None)
    meetings: Count | None = about("一年开几次会", "4", unit="次", default=None)
    audits: Count | None = about("一年审查、检查几次", "2", unit="次", default=None)
    findings: Count | None = about("发现问题", "2", unit="项", default=None)
    advice: Count | None = about("提出建议", "2", unit="条", default=None)


class UnionGroup(Part):
    """The lowest level inside a large unit."""

    name: Line = about("小组名称", "一车间工会小组")
    leader_post: Line | None = about("组长的公开职务", "车间主任", default=None)
    people: Count | None = about("组员几人", "20", unit="人", default=None)
    area: Line | None = about("片区、车间", "一车间", default=None)
