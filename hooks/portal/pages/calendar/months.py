"""One page a month: a table of its days, and the same as a list with places and states."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from calendar import Calendar
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from portal import urls
from portal.listing import neighbours
from portal.pages.calendar.cells import Cell, cell_of
from portal.pages.calendar.diary import DayItem, Diary
from portal.pages.calendar.sheet import is_dense
from portal.pages.spec import HOME_CRUMB, Crumb, PageSpec

Month = tuple[int, int]
"""A year and a month, January being 1."""
Week = tuple[Cell | None, ...]
"""Seven days, Monday first; None for those of another month."""
CALENDAR_CRUMB = Crumb("活动日历", urls.CALENDAR)
MOST_CONTACTS = 3
"""Contacts named below a printed month."""


@dataclass(frozen=True, kw_only=True)
class MonthView:
    """One month."""

    year: int
    month: int
    weeks: tuple[Week, ...]
    before: Crumb | None
    after: Crumb | None
    last_with: Crumb | None
    """The nearest month before with an activity."""
    next_with: Crumb | None
    """The nearest month after with one."""

    @property
    def name(self) -> str:
        """2026年11月."""
        return _crumb((self.year, self.month)).title

    @property
    def path(self) -> str:
        """Its own page."""
        return urls.month(self.year, self.month)

    @property
    def year_path(self) -> str:
        """The page of its year."""
        return urls.calendar_year(self.year)

    @cached_property
    def busy(self) -> tuple[Cell, ...]:
        """The days on which anything stands."""
        days = (cell for cell in chain.from_iterable(self.weeks) if cell is not None)
        return tuple(cell for cell in days if cell.is_busy)

    @cached_property
    def items(self) -> tuple[DayItem, ...]:
        """What stands on its days; of an activity of several days one for each."""
        return tuple(item for cell in self.busy for item in cell.items)

    @property
    def count(self) -> int:
        """How many times an activity is held in it, one of several days counting once."""
        return len({(i.time.id, i.time.start) for i in self.items if not i.is_struck})

    @property
    def is_dense(self) -> bool:
        """Whether only small type fits it on one sheet of paper."""
        return is_dense(self.weeks)

    @property
    def contacts(self) -> tuple[str, ...]:
        """Whom to ask, the one named most often first."""
        named = Counter(item.time.contact for item in self.items)
        return tuple(contact for contact, _ in named.most_common(MOST_CONTACTS))


def months_of(diary: Diary) -> dict[Month, MonthView]:
    """Every month of the years that have pages, in order."""
    months = [(year, month) for year in diary.years for month in range(1, 13)]
    with_items = sorted({(day.year, day.month) for day in diary.items})
    return {
        here: MonthView(
            year=here[0],
            month=here[1],
            weeks=_weeks(diary, here),
            before=_crumb(before) if before else None,
            after=_crumb(after) if after else None,
            last_with=_last(with_items[: bisect_left(with_items, here)]),
            next_with=_first(with_items[bisect_right(with_items, here) :]),
        )
        for before, here, after in neighbours(months)
    }


def month_page(view: MonthView) -> PageSpec:
    """The page of one month; one on which nothing stands is not for search engines."""
    return PageSpec(
        path=view.path,
        title=f"{view.name}活动日历",
        template="month.html",
        view=view,
        description=f"{view.name}，{view.count}项活动。",
        crumbs=(HOME_CRUMB, CALENDAR_CRUMB, Crumb(f"{view.year}年", view.year_path)),
        is_findable=bool(view.busy),
    )


def _weeks(diary: Diary, here: Month) -> tuple[Week, ...]:
    return tuple(
        tuple(cell_of(diary, day) if day.month == here[1] else None for day in week)
        for week in Calendar().monthdatescalendar(*here)
    )


def _first(months: Sequence[Month]) -> Crumb | None:
    return _crumb(months[0]) if months else None


def _last(months: Sequence[Month]) -> Crumb | None:
    return _crumb(months[-1]) if months else None


def _crumb(month: Month) -> Crumb:
    return Crumb(f"{month[0]}年{month[1]}月", urls.month(*month))
