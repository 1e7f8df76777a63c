"""The way into the calendar: the month of the nearest activity, the years, the filters."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import chain

from portal import urls
from portal.model.activity import Activity
from portal.pages.calendar.months import Month, MonthView
from portal.pages.registers.lists import Filter
from portal.pages.spec import Crumb, PageSpec
from portal.public import Portal


@dataclass(frozen=True, kw_only=True)
class CalendarView:
    """The first page of the calendar."""

    current: MonthView
    years: tuple[Crumb, ...]
    """The newest first."""
    filters: tuple[Filter, ...]
    path: str


def index_page(
    portal: Portal,
    months: Mapping[Month, MonthView],
    years: tuple[Crumb, ...],
    filters: tuple[Filter, ...],
) -> PageSpec:
    """The first page; without any activity it shows the first month there is."""
    nearest = _nearest(portal)
    first = next(iter(months))
    current = months[(nearest.begins_at.year, nearest.begins_at.month) if nearest else first]
    return PageSpec(
        path=urls.CALENDAR,
        title="活动日历",
        template="calendar.html",
        view=CalendarView(current=current, years=years, filters=filters, path=urls.CALENDAR),
        description="按月、按年、按项目和地点查看工会活动、到期的日子和放假安排。",
    )


def _nearest(portal: Portal) -> Activity | None:
    """The next time to begin, else one that runs, else the last; of what has a time at all."""
    times = [time for time in portal.occurrences if not time.is_waiting]
    ahead = (time for time in times if time.begins_at > portal.now)
    running = (time for time in times if not time.is_over(portal.now))
    return next(chain(ahead, running, reversed(portal.occurrences)), None)
