"""The families of records: which model reads which file, and what a reader calls it.

A new kind of record starts here: one line, then its model, its page family, its template.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Final

from portal.model.account import Account
from portal.model.activity import Activity
from portal.model.agreement import Agreement
from portal.model.aid import AidBatch
from portal.model.base import Record
from portal.model.case import CaseStatistic
from portal.model.checklist import Checklist
from portal.model.correction import Correction
from portal.model.election import Election
from portal.model.explainer import Explainer
from portal.model.holiday import HolidayYear
from portal.model.honour import Honour
from portal.model.indicator import Indicator, Value
from portal.model.info import Info
from portal.model.inspection import Inspection
from portal.model.job import Job, Placement
from portal.model.meeting import Meeting
from portal.model.need import Need
from portal.model.notice import Notice
from portal.model.office_list import PLACE as OFFICE_PHONES
from portal.model.office_phone import OfficePhone
from portal.model.official_document import OfficialDocument
from portal.model.organisation import Organisation
from portal.model.place import Place
from portal.model.programme import Programme
from portal.model.public_notice import PLACE, PublicNotice
from portal.model.reference import Alert, Column, Hotline, Law
from portal.model.service import Service
from portal.model.skill import Skill
from portal.model.synonym import Synonym
from portal.model.target import Shortcoming, Target
from portal.model.word_rule import WordRule


class Privacy(Enum):
    """What may be published of a family (classes A to C; what is of class D has no family)."""

    OPEN = "public by duty"
    AFTER_NOTICE = "public after notice"
    """Persons are named only with consent, after the notice window."""
    WHILE_NOTICE = "public while notice runs"
    """Persons are named on one page alone, and only while its window is open."""
    AGGREGATE = "aggregate only"
    """No page and no dataset of single records: one coarsened table a year, see ``aggregates``."""


@dataclass(frozen=True)
class Family:
    """One kind of record and where editors write it."""

    kind: str
    """Key, and the name shown in messages before an index."""
    label: str
    """What people call one such record."""
    model: type[Record]
    """The model that reads it."""
    place: str
    """Glob below the repository: Markdown files, or YAML files holding a list."""
    privacy: Privacy = Privacy.OPEN
    """What may be published of it."""


FAMILIES: Final[dict[str, Family]] = {
    family.kind: family
    for family in (
        Family("columns", "栏目", Column, "data/columns.yml"),
        Family("hotlines", "电话", Hotline, "data/hotlines.yml"),
        Family("laws", "法律", Law, "data/laws.yml"),
        Family("synonyms", "同义词", Synonym, "data/synonyms.yml"),
        Family("office_phones", "办公号码", OfficePhone, OFFICE_PHONES),
        Family("wordings", "用词", WordRule, "data/wording.yml"),
        Family("alerts", "提醒", Alert, "data/alerts.yml"),
        Family("programmes", "项目", Programme, "data/programmes.yml"),
        Family("activities", "活动", Activity, "data/activities/*.yml"),
        Family("holidays", "放假安排", HolidayYear, "data/holidays.yml"),
        Family("places", "场所", Place, "data/places.yml"),
        Family("organisations", "工会", Organisation, "data/organisations/*.yml"),
        Family("checklists", "清单", Checklist, "data/checklists.yml"),
        Family("meetings", "会议", Meeting, "data/meetings/*.yml"),
        Family("elections", "选举", Election, "data/elections.yml"),
        Family("agreements", "合同", Agreement, "data/agreements/*.yml"),
        Family("cases", "案件统计", CaseStatistic, "data/cases.yml", Privacy.AGGREGATE),
        Family("inspections", "检查", Inspection, "data/inspections/*.yml"),
        Family("aid", "帮扶", AidBatch, "data/aid/*.yml", Privacy.AGGREGATE),
        Family("skills", "技能创新", Skill, "data/skills/*.yml"),
        Family("honours", "荣誉", Honour, "data/honours/*.yml", Privacy.AFTER_NOTICE),
        Family(
            *("public_notices", "公示", PublicNotice, f"{PLACE}*.yml"),
            privacy=Privacy.WHILE_NOTICE,
        ),
        Family("jobs", "招聘", Job, "data/jobs.yml"),
        Family("placements", "就业服务", Placement, "data/placements.yml", Privacy.AGGREGATE),
        Family("accounts", "账目", Account, "data/accounts.yml"),
        Family("documents", "文件", OfficialDocument, "data/documents.yml"),
        Family("indicators", "指标", Indicator, "data/indicators.yml"),
        Family("values", "指标值", Value, "data/values/*.yml"),
        Family("corrections", "更正", Correction, "data/corrections.yml"),
        Family("targets", "目标", Target, "data/targets/*.yml"),
        Family("shortcomings", "不足", Shortcoming, "data/shortcomings.yml"),
        Family("notices", "通知", Notice, "docs/news/*/*.md"),
        Family("policies", "政策解读", Explainer, "docs/policies/*.md"),
        Family("services", "办事指南", Service, "docs/services/*.md"),
        Family("needs", "服务主题", Need, "docs/needs/*.md"),
        Family("info", "固定页面", Info, "docs/*.md"),
    )
}
"""Every family by its kind."""

KINDS: Final[dict[type[Record], str]] = {family.model: kind for kind, family in FAMILIES.items()}
"""The key of a family by its model."""
