"""Days against the period they belong to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from portal.checks.content import Content
from portal.errors import Problem
from portal.model.base import Record
from portal.model.correction import Correction
from portal.model.indicator import Value
from portal.model.inspection import Inspection
from portal.model.official_document import OfficialDocument
from portal.model.period import span_of
from portal.model.skill import Skill
from portal.wording import until

_YEAR: Final = re.compile(r"[〔\[（(【]([0-9]{4})[〕\]）)】]")


def problems(content: Content) -> Iterator[Problem]:
    """Days outside their period, figures that were known before their period was over."""
    for skill in content.of(Skill):
        yield from _outside(skill)
    for inspection in content.of(Inspection):
        yield from _recheck(inspection)
    today = content.now.date()
    for value in content.of(Value):
        yield from _reported(value)
        yield from _to_come(value, "updated_on", value.updated_on, today)
    for document in content.of(OfficialDocument):
        yield from _numbered(document)
    for correction in content.of(Correction):
        yield from _to_come(correction, "on", correction.on, today)
        if correction.on < span_of(correction.period)[0]:
            yield correction.origin.problem(
                ("on",),
                f"更正日期 {until(correction.on)} 早于期间{correction.period}",
                "请核对“日期”与“期间”",
            )


def _to_come(record: Record, field: str, day: date | None, today: date) -> Iterator[Problem]:
    """A change that nobody can have made yet; the data would bear a day to come."""
    if day is not None and day > today:
        yield record.origin.problem((field,), f"{until(day)} 还没有到", "请写实际改动的那一天")


def _outside(skill: Skill) -> Iterator[Problem]:
    first, last = span_of(skill.period)
    if skill.on is not None and not first <= skill.on <= last:
        yield skill.origin.problem(
            ("on",),
            f"日期 {until(skill.on)} 不在期间{skill.period}里",
            "请核对“日期”与“期间”",
        )


def _recheck(inspection: Inspection) -> Iterator[Problem]:
    first, _ = span_of(inspection.period)
    if inspection.recheck_on is not None and inspection.recheck_on < first:
        yield inspection.origin.problem(
            ("recheck_on",),
            f"复查日期 {until(inspection.recheck_on)} 早于期间{inspection.period}",
            "请核对“复查日期”与“期间”",
        )


def _numbered(document: OfficialDocument) -> Iterator[Problem]:
    """The year in a document's number is that of the document: 示工〔2025〕6号."""
    found = _YEAR.search(document.doc_number or "")
    if found is not None and int(found[1]) != document.issued_on.year:
        yield document.origin.problem(
            ("doc_number",),
            f"文号“{document.doc_number}”是 {found[1]} 年的，"
            f"成文日期却是 {until(document.issued_on)}",
            "上年编号、今年印发的不用改，否则请核对“文号”与“成文日期”",
            "warning",
        )


def _reported(value: Value) -> Iterator[Problem]:
    if value.updated_on is None:
        return
    first, last = span_of(value.period)
    if value.updated_on < first:
        yield value.origin.problem(
            ("updated_on",),
            f"更新日期 {until(value.updated_on)} 早于期间{value.period}，那时还没有这个数",
            "请核对“更新日期”与“期间”",
        )
    elif value.updated_on < last:
        day = value.updated_on
        yield value.origin.problem(
            ("updated_on",),
            f"期间是{value.period}，更新日期 {until(day)} 时还没有过完",
            f"数字只到那天就写 期间: 截至{day.isoformat()}，否则请改“更新日期”",
            "warning",
        )
