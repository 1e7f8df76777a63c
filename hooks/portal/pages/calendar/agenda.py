"""Everything that is coming, day by day: activities, last days, days off and days worked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from portal import urls
from portal.almanac.day import facts_of
from portal.listing import Slice, group
from portal.model.activity import Activity
from portal.model.holiday import HolidaySpan, HolidayYear
from portal.pages.calendar.cells import Cell
from portal.pages.calendar.diary import DayItem, Diary
from portal.pages.calendar.months import CALENDAR_CRUMB
from portal.pages.registers.lists import Filter
from portal.pages.spec import HOME_CRUMB, Crumb, PageSpec
from portal.public import Portal
from portal.wording import day_beside

ENOUGH = 60
"""Lines after which a page of the agenda ends with the day."""


@dataclass(frozen=True, kw_only=True)
class AgendaDay:
    """One day on which something is coming."""

    cell: Cell
    notes: tuple[Crumb, ...]
    """国庆节放假，到10月7日，共7天; 为国庆节调休上班."""

    @property
    def lines(self) -> int:
        """How many lines stand below its heading."""
        return len(self.cell.items) + len(self.cell.due) + len(self.notes)


@dataclass(frozen=True, kw_only=True)
class AgendaView:
    """One page of the agenda."""

    slice: Slice[AgendaDay]
    path: str
    waiting: tuple[Activity, ...]
    """Postponed, and nobody knows yet until when; only on the last page."""
    years: tuple[Crumb, ...]
    filters: tuple[Filter, ...]

    @property
    def months(self) -> Mapping[tuple[int, int], Sequence[AgendaDay]]:
        """Its days by year and month."""
        return group(self.slice.items, lambda day: (day.cell.day.year, day.cell.day.month))


def agenda_pages(
    portal: Portal, diary: Diary, years: tuple[Crumb, ...], filters: tuple[Filter, ...]
) -> Iterator[PageSpec]:
    """At least one page, even where nothing is coming."""
    pages = list(_pages(_days(portal, diary)))
    waiting = tuple(time for time in portal.occurrences if time.is_waiting)
    for number, days in enumerate(pages, 1):
        yield PageSpec(
            path=urls.numbered(urls.AGENDA, number),
            title="近期安排" if number == 1 else f"近期安排（第{number}页）",
            template="agenda.html",
            view=AgendaView(
                slice=Slice(days, number, len(pages)),
                path=urls.AGENDA,
                waiting=waiting if number == len(pages) else (),
                years=years,
                filters=filters,
            ),
            description="接下来的活动、到期的日子和放假安排，按日子排列。",
            crumbs=(HOME_CRUMB, CALENDAR_CRUMB),
        )


def _days(portal: Portal, diary: Diary) -> Iterator[AgendaDay]:
    """Each activity once, on its first day, although that may have passed."""
    today = portal.now.date()
    every = (item for items in diary.items.values() for item in items if item.is_first)
    items = group((i for i in every if _is_coming(i, portal)), lambda item: item.day)
    notes = group(_notes(portal.all_of(HolidayYear), today), lambda note: note[0])
    due = {day: found for day, found in diary.due.items() if day >= today}
    for day in sorted({*items, *notes, *due}):
        facts = facts_of(day, diary.work_calendar)
        yield AgendaDay(
            cell=Cell(facts, items.get(day, ()), due.get(day, ())),
            notes=tuple(note for _, note in notes.get(day, ())),
        )


def _is_coming(item: DayItem, portal: Portal) -> bool:
    if item.has_left:
        return item.day >= portal.now.date()
    return not item.time.is_waiting and not item.time.is_over(portal.now)


def _notes(years: Sequence[HolidayYear], today: date) -> Iterator[tuple[date, Crumb]]:
    for year in years:
        path = urls.path_of(year)
        for span in year.holidays:
            if span.end >= today:
                yield span.start, Crumb(f"{span.name}放假{_length(span)}", path)
            for day in span.workdays:
                if day >= today:
                    yield day, Crumb(f"为{span.name}调休上班", path)


def _length(span: HolidaySpan) -> str:
    if span.start == span.end:
        return ""
    return f"，到{day_beside(span.end, span.start)}，共{span.length}天"


def _pages(days: Iterable[AgendaDay]) -> Iterator[tuple[AgendaDay, ...]]:
    """Whole days, until there are lines enough; one empty page where there is nothing."""
    page: list[AgendaDay] = []
    lines = 0
    for day in days:
        if lines >= ENOUGH:
            yield tuple(page)
            page, lines = [], 0
        page.append(day)
        lines += day.lines
    yield tuple(page)
