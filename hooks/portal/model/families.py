"""The families of records: which model reads which file, and what a reader calls it.

A new kind of record starts here: one line, then its model, its page family, its template.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from portal.model.activity import Activity
from portal.model.base import Record
from portal.model.explainer import Explainer
from portal.model.info import Info
from portal.model.need import Need
from portal.model.notice import Notice
from portal.model.programme import Programme
from portal.model.reference import Alert, Column, Hotline, Law
from portal.model.service import Service


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


FAMILIES: Final[dict[str, Family]] = {
    family.kind: family
    for family in (
        Family("columns", "栏目", Column, "data/columns.yml"),
        Family("hotlines", "电话", Hotline, "data/hotlines.yml"),
        Family("laws", "法律", Law, "data/laws.yml"),
        Family("alerts", "提醒", Alert, "data/alerts.yml"),
        Family("programmes", "项目", Programme, "data/programmes.yml"),
        Family("activities", "活动", Activity, "data/activities/*.yml"),
        Family("notices", "通知", Notice, "docs/news/*/*.md"),
        Family("policies", "政策解读", Explainer, "docs/policies/*.md"),
        Family("services", "办事指南", Service, "docs/services/*.md"),
        Family("needs", "服务主题", Need, "docs/needs/*.md"),
        Family("info", "固定页面", Info, "docs/*.md"),
    )
}
"""Every family by its kind."""
