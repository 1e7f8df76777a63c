"""The calendar: one page a month as a real table, with the same activities as a plain list."""

from __future__ import annotations

from calendar import Calendar
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import chain

from portal import urls
from portal.listing import neighbours
from portal.model.activity import Activity
from portal.pages.activities import coming
from portal.pages.spec import HOME_CRUMB, Crumb, PageSpec
from portal.public import Portal
from portal.statistics.activities import year_of

Month = tuple[int, int]
"""A year and a month, January being 1."""
ByDay = Mapping[date, Sequence[Activity]]
CALENDAR_CRUMB = Crumb("活动日历", urls.CALENDAR)


@dataclass(frozen=True)
class Cell:
    """One day of a month's table."""

    day: date
    is_outside: bool
    """Whether the day belongs to the month before or after."""
    activities: tuple[Activity, ...]


@dataclass(frozen=True, kw_only=True)
class MonthView:
    """One month."""

    year: int
    month: int
    weeks: tuple[tuple[Cell, ...], ...]
    """Rows of seven cells, Monday first."""
    activities: tuple[Activity, ...]
    """Everything that touches the month, earliest first."""
    before: Crumb | None
    after: Crumb | None
    year_path: str | None
    """Path of the year's activities; None where the year only sees some end."""


@dataclass(frozen=True, kw_only=True)
class CalendarView:
    """The way into the months."""

    current: MonthView
    months: tuple[tuple[int, tuple[Crumb, ...]], ...]
    """Years, newest first, each with its months in order."""


def pages(portal: Portal) -> Iterator[PageSpec]:
    """Every month from the first activity to the last, empty ones in between included."""
    if not portal.activities:
        return
    by_day = _by_day(portal.activities)
    years = {year_of(activity) for activity in portal.activities}
    views = {
        month: _view(before, month, after, by_day, years)
        for before, month, after in neighbours(list(_months(by_day)))
    }
    yield _index_page(portal, views)
    for view in views.values():
        yield PageSpec(
            path=urls.month(view.year, view.month),
            title=f"{view.year}年{view.month}月活动日历",
            template="month.html",
            view=view,
            description=f"{view.year}年{view.month}月，{len(view.activities)}项活动。",
            crumbs=(HOME_CRUMB, CALENDAR_CRUMB),
        )


def days_of(activity: Activity) -> Iterator[date]:
    """Every day an activity touches; the first even where it ends no later than it begins."""
    first = activity.begins_at.date()
    last = (activity.ends_at - timedelta(microseconds=1)).date()
    return (first + timedelta(days=count) for count in range(max(1, (last - first).days + 1)))


def _index_page(portal: Portal, views: Mapping[Month, MonthView]) -> PageSpec:
    nearest = _nearest(portal).begins_at
    years: dict[int, list[Crumb]] = {}
    for year, month in views:
        years.setdefault(year, []).append(Crumb(f"{month}月", urls.month(year, month)))
    view = CalendarView(
        current=views[nearest.year, nearest.month],
        months=tuple((year, tuple(months)) for year, months in sorted(years.items(), reverse=True)),
    )
    return PageSpec(
        path=urls.CALENDAR,
        title="活动日历",
        template="calendar.html",
        view=view,
        description="按月查看工会活动。",
    )


def _nearest(portal: Portal) -> Activity:
    """The next activity to begin, else one that runs, else the last."""
    ahead = (activity for activity in portal.activities if activity.begins_at > portal.now)
    return next(chain(ahead, coming(portal)), portal.activities[-1])


def _months(by_day: ByDay) -> Iterator[Month]:
    first, last = min(by_day), max(by_day)
    year, month = first.year, first.month
    while (year, month) <= (last.year, last.month):
        yield year, month
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)


def _by_day(activities: Sequence[Activity]) -> dict[date, list[Activity]]:
    by_day: dict[date, list[Activity]] = {}
    for activity in activities:
        for day in days_of(activity):
            by_day.setdefault(day, []).append(activity)
    return by_day


def _view(
    before: Month | None, here: Month, after: Month | None, by_day: ByDay, years: Set[int]
) -> MonthView:
    year, month = here
    weeks = tuple(
        tuple(Cell(day, day.month != month, tuple(by_day.get(day, ()))) for day in week)
        for week in Calendar().monthdatescalendar(year, month)
    )
    inside = (cell.activities for week in weeks for cell in week if not cell.is_outside)
    return MonthView(
        year=year,
        month=month,
        weeks=weeks,
        activities=tuple(dict.fromkeys(chain.from_iterable(inside))),
        before=_crumb(before) if before else None,
        after=_crumb(after) if after else None,
        year_path=urls.activity_year(year) if year in years else None,
    )


def _crumb(month: Month) -> Crumb:
    return Crumb(f"{month[0]}年{month[1]}月", urls.month(*month))
