"""One page a year: twelve small months, and the days off and days worked by official notice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from portal import urls
from portal.listing import group, neighbours
from portal.model.holiday import HolidayYear
from portal.pages.calendar.diary import Diary
from portal.pages.calendar.months import CALENDAR_CRUMB, Month, MonthView
from portal.pages.spec import HOME_CRUMB, Crumb, PageSpec
from portal.public import Portal
from portal.statistics.activities import year_of


@dataclass(frozen=True, kw_only=True)
class YearView:
    """One year."""

    year: int
    months: tuple[MonthView, ...]
    before: Crumb | None
    after: Crumb | None
    official: HolidayYear | None
    """The notice of the year; None while none is recorded."""
    list_path: str
    """The list of the year's activities; empty where none begins in it."""


def years_of(diary: Diary) -> tuple[Crumb, ...]:
    """The ways to the years, the newest first."""
    return tuple(map(_crumb, reversed(diary.years)))


def year_pages(portal: Portal, months: Mapping[Month, MonthView]) -> Iterator[PageSpec]:
    """A page for every year that has months."""
    by_year = group(months.values(), lambda month: month.year)
    official = {record.year: record for record in portal.all_of(HolidayYear)}
    begun = {year_of(time) for time in portal.occurrences}
    for before, year, after in neighbours(list(by_year)):
        view = YearView(
            year=year,
            months=tuple(by_year[year]),
            before=_crumb(before) if before else None,
            after=_crumb(after) if after else None,
            official=official.get(year),
            list_path=urls.activity_year(year) if year in begun else "",
        )
        yield PageSpec(
            path=urls.calendar_year(year),
            title=f"{year}年活动日历",
            template="calendar_year.html",
            view=view,
            description=f"{year}年十二个月的活动、期限和放假安排。",
            crumbs=(HOME_CRUMB, CALENDAR_CRUMB),
        )


def _crumb(year: int) -> Crumb:
    return Crumb(f"{year}年", urls.calendar_year(year))
