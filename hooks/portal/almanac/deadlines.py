"""Ends that follow from a number of working days, filled in once, right after loading.

1. The official notices make one calendar of working days.
2. A window that is written with a number of working days gets its last day.
3. Where that day cannot be known, the record is left out and a problem says why.

Nothing is guessed: where a window reaches into a year without an official notice, the notice
has to be recorded first.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from typing import Final

from portal.almanac.holidays import WorkCalendar, YearUnknown, work_calendar
from portal.errors import Problem
from portal.model.base import Path, Record
from portal.model.families import FAMILIES, KINDS
from portal.model.holiday import HolidayYear
from portal.model.honour import Honour, NoticeWindow
from portal.model.names import chinese
from portal.model.public_notice import PublicNotice

_HOLIDAYS: Final = KINDS[HolidayYear]
_NOTICED: Final = (KINDS[Honour], KINDS[PublicNotice])
_FILE: Final = FAMILIES[_HOLIDAYS].place
MOST_DAYS: Final = 60
"""More working days than this are a slip: no window is open for three months."""
_IS_OUT: Final = "请照国务院办公厅关于{year}年部分节假日安排的通知，在 {file} 里添一条 年度: {year}"
_NOT_OUT: Final = (
    "等 {year} 年的通知印发后，在 {file} 里添一条 年度: {year}；"
    "等不及的，删去“工作日数”，“{end}”写受理部门定的日期"
)
Noticed = Honour | PublicNotice
"""A record with a window."""
Outcome = tuple[Record | None, Problem | None]
"""A record with its end, unless it has none; and what is wrong with it."""


def settle(
    records: Mapping[str, Sequence[Record]], unread: Set[str] = frozenset()
) -> tuple[dict[str, list[Record]], list[Problem]]:
    """The records by kind with every end filled in, and what is wrong with the others.

    ``unread`` names the kinds of which some record could not be read: while a notice is
    among them, no year is called missing.
    """
    calendar = _calendar(records.get(_HOLIDAYS, ()))
    is_whole = _HOLIDAYS not in unread
    settled = {kind: list(items) for kind, items in records.items()}
    problems: list[Problem] = []
    for kind in _NOTICED:
        outcomes = [_settled(record, calendar, is_whole) for record in records.get(kind, ())]
        settled[kind] = [record for record, _ in outcomes if record is not None]
        problems += (problem for _, problem in outcomes if problem is not None)
    return settled, problems


def _calendar(records: Iterable[Record]) -> WorkCalendar:
    return work_calendar(record for record in records if isinstance(record, HolidayYear))


def _settled(record: Record, calendar: WorkCalendar, is_whole: bool) -> Outcome:
    if isinstance(record, PublicNotice):
        return _ended(record, record.window, calendar, is_whole)
    if isinstance(record, Honour) and record.notice is not None:
        return _ended(record, record.notice, calendar, is_whole)
    return record, None


def _ended(
    record: Noticed, window: NoticeWindow, calendar: WorkCalendar, is_whole: bool
) -> Outcome:
    if window.working_days is None:
        return (record, None) if window.end is not None else (None, _endless(record))
    if window.end is not None:
        return record, _twice(record)
    if window.working_days > MOST_DAYS:
        return None, _too_many(record, window.working_days)
    try:
        last = calendar.last_of(window.start, window.working_days)
    except YearUnknown as unknown:
        is_past = any(year > unknown.year for year in calendar.years)
        remedy = _IS_OUT if is_past else _NOT_OUT
        missing = _missing(record, window.working_days, unknown.year, remedy)
        return None, missing if is_whole else None
    return record.ending(last), None


def _path(record: Noticed, field: str) -> Path:
    """Where the window of a record stands: that of an honour in a part of its own."""
    return ("notice", field) if isinstance(record, Honour) else (field,)


def _end_of(record: Noticed) -> str:
    return chinese("end" if isinstance(record, Honour) else "notice_until")


def _endless(record: Noticed) -> Problem:
    message, remedy = "“公示”没有写到哪天止", "写 结束: 2025-03-26 这样的日期，或者写 工作日数: 5"
    return record.origin.problem(("notice",), message, remedy)


def _twice(record: Noticed) -> Problem:
    end = _end_of(record)
    message = f"“{end}”和“工作日数”写了两样"
    remedy = f"只写一样：日期已经定了的写“{end}”，按工作日算的写“工作日数”"
    return record.origin.problem(_path(record, "working_days"), message, remedy)


def _too_many(record: Noticed, working_days: int) -> Problem:
    message = f"{working_days} 个工作日太多，最多 {MOST_DAYS} 个"
    remedy = f"请核对数字；更长的写“{_end_of(record)}”"
    return record.origin.problem(_path(record, "working_days"), message, remedy)


def _missing(record: Noticed, working_days: int, year: int, remedy: str) -> Problem:
    return record.origin.problem(
        _path(record, "working_days"),
        f"{working_days} 个工作日要用到 {year} 年的放假安排，{_FILE} 里没有",
        remedy.format(year=year, file=_FILE, end=_end_of(record)),
    )
