"""What a calendar says of one day: its lunar word, and whether it is off or worked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from portal.almanac.holidays import WorkCalendar
from portal.almanac.lunar import LunarDay, festival_of, lunar_of, term_of


@dataclass(frozen=True, kw_only=True)
class DayFacts:
    """Everything the almanac and the official notices say of one day."""

    day: date
    lunar: LunarDay
    word: str
    """For a cell: the solar term, else the festival, else 十月 on 初一, else 十三."""
    term: str
    """冬至; empty on most days."""
    festival: str
    """中秋; empty on most days."""
    holiday: str
    """The official holiday a day is off or worked for: 国庆节; empty on all others."""
    is_off: bool
    """休: off by a notice, the weekend days inside a holiday included; no other weekend."""
    is_makeup_workday: bool
    """班: a weekend day that is worked."""
    official: bool
    """Whether every notice that may speak of it is recorded; if not, 以国务院通知为准."""


def facts_of(day: date, work_calendar: WorkCalendar) -> DayFacts:
    """What there is to say of a day."""
    lunar, term, festival = lunar_of(day), term_of(day), festival_of(day)
    off, worked = work_calendar.off.get(day, ""), work_calendar.worked.get(day, "")
    return DayFacts(
        day=day,
        lunar=lunar,
        word=term or festival or (lunar.month_name if lunar.day == 1 else lunar.day_name),
        term=term,
        festival=festival,
        holiday=off or worked,
        is_off=bool(off),
        is_makeup_workday=bool(worked),
        official=work_calendar.unknown_year(day) is None,
    )
