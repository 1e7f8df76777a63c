"""What a reader must know of a record before anything else."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import singledispatch

from portal.model.agreement import Agreement
from portal.model.base import Record
from portal.model.honour import Honour, HonourState, NoticeWindow
from portal.model.job import Job
from portal.model.official_document import OfficialDocument
from portal.model.public_notice import PublicNotice
from portal.pages.registers.words import Word
from portal.wording import days_between, until


@dataclass(frozen=True)
class Strip:
    """A full-width state above the title."""

    word: str
    text: str
    icon: str = "info"
    tone: str = "plain"
    onward: Word | None = None
    """Where to look instead."""
    window: str = ""
    """First and last day of a public notice, 2026-11-18/2026-11-25: the script refines the word."""


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
    if record.notice is not None and (strip := _notice_strip(record, record.notice, today)):
        return strip
    if record.status is HonourState.APPLIED:
        return Strip("申报中", "还没有评定")
    return None


@strip_of.register
def _(record: PublicNotice, today: date) -> Strip | None:
    if record.withdrawn is not None:
        return Strip("已撤下", record.withdrawn.reason, "stop")
    window = record.window
    if window.last < today:
        return Strip("公示期满", f"{notice_in_words(window)}，名单已经撤下", "done")
    return _running(window)


def _notice_strip(honour: Honour, notice: NoticeWindow, today: date) -> Strip | None:
    """The window in words that stay true; what it is now depends on the moment of reading."""
    words = notice_in_words(notice)
    if notice.last < today:
        waits = honour.status is HonourState.NOTICE
        return Strip("公示期满", f"{words}，还没有评定") if waits else None
    if today < notice.start and honour.status is not HonourState.NOTICE:
        return None
    return _running(notice)


def _running(notice: NoticeWindow) -> Strip:
    text = f"{notice_in_words(notice)}，有意见请打电话 {notice.phone}"
    return Strip("公示", text, window=f"{notice.start}/{notice.last}")


def notice_in_words(notice: NoticeWindow) -> str:
    """2026年11月3日至11月9日（5个工作日）."""
    count = f"（{notice.working_days}个工作日）" if notice.working_days is not None else ""
    return f"{days_between(notice.start, notice.last)}{count}"
