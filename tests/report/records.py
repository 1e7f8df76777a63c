"""Records for the summary's tests, and views of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from portal.model.account import Account
from portal.model.activity import Activity
from portal.model.agreement import Agreement
from portal.model.aid import AidBatch
from portal.model.base import Origin, Record
from portal.model.case import CaseStatistic
from portal.model.families import KINDS
from portal.model.honour import Honour
from portal.model.indicator import Indicator, Value
from portal.model.inspection import Inspection
from portal.model.job import Placement
from portal.model.meeting import Meeting
from portal.model.organisation import Organisation
from portal.model.place import Place
from portal.model.programme import Programme
from portal.model.skill import Skill
from portal.model.target import Shortcoming, Target
from portal.model.types import ZONE
from portal.report.compose import compose
from portal.report.draft import Draft, Runs, texts_of
from portal.report.span import Span, year
from portal.report.view import View, view_of

NOW = datetime(2026, 1, 10, 9, 0, tzinfo=ZONE)
"""The moment at which the summary of 2025 is written."""
NAME = "示例镇总工会"

_ALWAYS: Mapping[type[Record], Mapping[str, Any]] = {
    Account: {"title": "账", "kind": "工会经费", "year": 2025, "organisation": "zhen"},
    Activity: {
        **{"title": "活动", "place": "广场", "audience": "职工", "organiser": "工会"},
        **{"contact": "李同志", "description": "说明", "start": "2025-07-15"},
    },
    Agreement: {"title": "合同", "scope": "行业", "year": 2025, "agreements": 1},
    AidBatch: {"period": "2025年"},
    CaseStatistic: {"period": "2025年", "accepted": 1},
    Honour: {"kind": "单位", "level": "市级", "awarded_by": "示例市总工会", "year": 2025},
    Indicator: {"group": "文化体育", "meaning": "口径", "since_version": 1},
    Inspection: {"title": "检查", "period": "2025年"},
    Meeting: {"title": "会", "organisation": "zhen", "start": "2025-03-01", "agenda": ["议程"]},
    Organisation: {"kind": "村联合工会", "founded_on": "2020-01-01"},
    Place: {"name": "驿站", "kind": "工会驿站", "address": "街", "verified_on": "2025-11-01"},
    Placement: {"period": "2025年"},
    Programme: {
        **{"category": "文化体育", "summary": "摘要", "content": "内容"},
        **{"for_whom": "职工", "take_part": "报名"},
    },
    Shortcoming: {"group": "组织建设", "year": 2025},
    Skill: {"title": "竞赛", "period": "2025年"},
    Target: {"kind": "年度目标", "group": "组织建设", "year": 2025},
    Value: {"period": "2025年"},
}


def a(model: type[Record], number: int = 1, **fields: Any) -> Record:
    """A record of a model: what a test does not care for is filled in."""
    kind = KINDS[model]
    made = model.model_validate({"id": f"r-{number}", **_ALWAYS[model], **fields})
    return made.placed(Origin(f"data/{kind}.yml", {(): number}))


def view(*records: Record, span: Span | None = None, now: datetime = NOW) -> View:
    """These records seen from a span, else from 2025."""
    by_kind: dict[str, Sequence[Record]] = {kind: [] for kind in KINDS.values()}
    for record in records:
        by_kind[KINDS[type(record)]] = [*by_kind[KINDS[type(record)]], record]
    return view_of(by_kind, span or year(2025), now)


def draft(*records: Record, span: Span | None = None, now: datetime = NOW) -> Draft:
    """The draft made of these records."""
    return compose(view(*records, span=span, now=now), NAME)


def text(runs: Runs) -> str:
    """Runs as they are read."""
    return "".join(run.text for run in runs)


def sentences(made: Draft) -> list[str]:
    """Every piece of text of a draft, tables cell by cell."""
    return [text(runs) for runs in texts_of(made.sections)]


def told(*records: Record, span: Span | None = None, now: datetime = NOW) -> str:
    """The whole text made of these records, one piece a line."""
    return "\n".join(sentences(draft(*records, span=span, now=now)))


def programme(**more: Any) -> Record:
    """The programme ``r-7``, 送清凉 where a test names no other."""
    return a(Programme, 7, **{"name": "送清凉", **more})


def indicators(unit: str = "人") -> list[Record]:
    """An indicator ``r-1`` and ``r-2``, a part of it."""
    return [
        a(Indicator, 1, name="演出观众", unit_name=unit),
        a(Indicator, 2, name="外来职工", unit_name=unit, within="r-1"),
    ]
