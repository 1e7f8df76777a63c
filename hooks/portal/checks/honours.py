"""Honours: notice long enough and over before the award, names only with consent."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from portal.checks.content import Content
from portal.errors import Problem
from portal.model.base import Path
from portal.model.honour import Honour, HonourKind, HonourState
from portal.model.names import chinese
from portal.wording import until

LEAST_DAYS: Final = 5
"""Shortest notice, first and last day counted."""


def problems(content: Content) -> Iterator[Problem]:
    """Every rule about one honour alone; its seats stand with the other numbers."""
    for honour in content.of(Honour):
        yield from _notice(honour)
        yield from _undated(honour)
        yield from _steps(honour)
        yield from _award(honour)
        yield from _consent(honour)
        if honour.kind is HonourKind.PERSON:
            yield from _names(honour)
            yield from _unannounced(honour)


def _notice(honour: Honour) -> Iterator[Problem]:
    notice = honour.notice
    if notice is None or notice.last < notice.start:
        return
    written = "end" if notice.working_days is None else "working_days"
    days = (notice.last - notice.start).days + 1
    if days < LEAST_DAYS:
        yield honour.origin.problem(
            ("notice", written),
            f"公示从 {until(notice.start)} 到 {until(notice.last)}，只有 {days} 天",
            f"公示一般不少于 {LEAST_DAYS} 天，请核对起止日期",
            "warning",
        )
    if honour.awarded_on is not None and honour.awarded_on <= notice.last:
        # On the last day the notice may be over in the evening.
        yield honour.origin.problem(
            ("awarded_on",),
            f"评定日期 {until(honour.awarded_on)} 不晚于公示结束 {until(notice.last)}",
            f"公示期满才能授予，请核对“评定日期”与公示的“{chinese(written)}”",
            "warning" if honour.awarded_on == notice.last else "error",
        )


def _undated(honour: Honour) -> Iterator[Problem]:
    if honour.status is HonourState.NOTICE and honour.notice is None:
        yield honour.origin.problem(
            ("status",),
            "写着公示中，没有写“公示”，看的人不知道公示到哪天",
            "请补上公示的起止日期和电话",
            "warning",
        )


def _steps(honour: Honour) -> Iterator[Problem]:
    for index, step in enumerate(honour.steps):
        if honour.awarded_on is not None and step.start > honour.awarded_on:
            yield honour.origin.problem(
                ("steps", index, "start"),
                f"“{step.title}” {until(step.start)} 才开始，晚于评定日期 {until(honour.awarded_on)}",
                "请核对这一步的“开始”与“评定日期”",
            )


def _award(honour: Honour) -> Iterator[Problem]:
    on = honour.awarded_on
    if on is None:
        return
    if on.year < honour.year:
        yield honour.origin.problem(
            ("awarded_on",),
            f"评定日期 {until(on)} 早于 {honour.year} 年度",
            "请核对“评定日期”与“年度”",
            "warning",
        )
    if honour.status in (HonourState.APPLIED, HonourState.NOTICE):
        yield honour.origin.problem(
            ("status",),
            f"写着{honour.status.value}，却已有评定日期 {until(on)}",
            "已经授予的写 状态: 已授予，否则请删去“评定日期”",
            "warning",
        )


def _consent(honour: Honour) -> Iterator[Problem]:
    if honour.status is not HonourState.AWARDED or honour.withdrawn is not None:
        return
    is_person = honour.kind is HonourKind.PERSON
    for index, recipient in enumerate(honour.recipients):
        path = ("recipients", index, "consent")
        # Whoever wrote 否 knows; whoever wrote nothing may have forgotten it.
        if not recipient.consent and honour.origin.base + path not in honour.origin.lines:
            yield honour.origin.problem(
                path,
                f"“{recipient.label}”没有写同意公布，网站上不会出现这个名字",
                "本人书面同意后写 同意公布: 是，不同意就删去这个名字"
                if is_person
                else "单位、班组、岗位写 同意公布: 是",
                "warning",
            )


def _names(honour: Honour) -> Iterator[Problem]:
    """A name anywhere else would stay on the site without consent, and after a withdrawal."""
    texts: list[tuple[Path, str | None]] = [
        *((((field,), getattr(honour, field))) for field in ("name", "category", "description")),
        *((("steps", index, "title"), step.title) for index, step in enumerate(honour.steps)),
    ]
    for recipient in honour.recipients:
        for path, text in texts:
            if text is not None and recipient.label in text:
                yield honour.origin.problem(
                    path,
                    f"“{chinese(str(path[-1]))}”里有获得者的名字“{recipient.label}”",
                    "姓名只写在“获得者”里，请在这里删去",
                )


def _unannounced(honour: Honour) -> Iterator[Problem]:
    has_consent = any(recipient.consent for recipient in honour.recipients)
    if honour.status is HonourState.AWARDED and has_consent and honour.notice is None:
        yield honour.origin.problem(
            ("recipients",),
            "写了同意公布，没有写“公示”，名字会马上出现在网站上",
            "请补上公示的起止日期和电话，公示期满名字才出现",
            "warning",
        )
