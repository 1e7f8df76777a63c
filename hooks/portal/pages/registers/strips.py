"""What a reader must know of a record before anything else."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import singledispatch

from portal.model.agreement import Agreement
from portal.model.base import Record
from portal.model.honour import Honour, HonourState
from portal.model.job import Job
from portal.model.official_document import OfficialDocument
from portal.pages.registers.facts import Word
from portal.wording import until


@dataclass(frozen=True)
class Strip:
    """A full-width state above the title."""

    word: str
    text: str
    icon: str = "info"
    tone: str = "plain"
    onward: Word | None = None
    """Where to look instead."""


@singledispatch
def strip_of(_record: Record, _today: date) -> Strip | None:
    """The state of a record on a day; None where nothing has to be said."""
    return None


@strip_of.register
def _(record: Job, today: date) -> Strip | None:
    if record.is_open(today):
        return None
    return Strip("已到期", f"这个岗位{until(record.expires_on)}到期，不再招人", "stop")


@strip_of.register
def _(record: Agreement, today: date) -> Strip | None:
    if not record.is_expired(today) or record.expires_on is None:
        return None
    return Strip("已到期", f"期限到{until(record.expires_on)}", "stop")


@strip_of.register
def _(record: OfficialDocument, today: date) -> Strip | None:
    if record.abolished_on is not None and record.abolished_on <= today:
        return Strip("已废止", f"{until(record.abolished_on)}起不再执行", "stop", "warn")
    if record.valid_until is not None and record.valid_until < today:
        return Strip("已失效", f"有效期到{until(record.valid_until)}", "stop", "warn")
    return None


@strip_of.register
def _(record: Honour, today: date) -> Strip | None:
    if record.withdrawn is not None:
        return Strip("已撤下", record.withdrawn.reason, "stop")
    notice = record.notice
    if notice is not None and notice.start <= today <= notice.end:
        window = f"{until(notice.start)}至{until(notice.end)}"
        return Strip("公示中", f"{window}，有意见请打电话 {notice.phone}")
    if record.status is HonourState.APPLIED:
        return Strip("申报中", "还没有评定")
    return None
