"""What stands on each day: activities on every day they touch, and the last days of things.

Made once for the whole calendar, so that a page only looks up its own days.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import cached_property

from portal.almanac.holidays import WorkCalendar
from portal.derived import DueDate, due_dates
from portal.listing import group
from portal.model.activity import Activity
from portal.model.types import begin_of, day_of, end_of
from portal.public import Portal
from portal.states import Refinable, State, changes_of, refinable, states_of
from portal.wording import clock, day_beside, short_day, when


@dataclass(frozen=True, kw_only=True)
class DayItem:
    """One time of an activity on one day on which it is held, or was to be held."""

    day: date
    time: Activity
    start: date | datetime
    """The beginning that put it on this day: of one that has moved away the planned one."""
    end: date | datetime | None
    where: str
    """Where it is held, for people; may be empty."""
    has_left: bool = False
    """Whether it was planned for this day and is held on others."""
    states: tuple[State, ...] = ()
    """What is to be said beside its title; nothing of what is simply over."""
    refinable: Refinable | None = None
    """What the script may refine; only on its first day, for words such as 今日举行."""

    @property
    def is_first(self) -> bool:
        """Whether this is the first of its days."""
        return self.day == day_of(self.start)

    @property
    def is_struck(self) -> bool:
        """Whether nobody need come on this day."""
        return self.has_left or self.time.is_off

    @property
    def tells_where(self) -> bool:
        """Whether a cell has to name the place: on its first day in a month."""
        return bool(self.where) and not self.is_struck and (self.is_first or self.day.day == 1)

    @property
    def goes_to(self) -> str:
        """改到2026年11月28日（周六）9:00; empty where it has not left."""
        return f"改到{when(self.time.start)}" if self.has_left else ""

    @property
    def warnings(self) -> tuple[str, ...]:
        """What somebody must know who reads no more than a cell: 已取消; 改到11月28日."""
        if not self.has_left:
            return tuple(state.word for state in self.states if state.is_warning)
        new = day_of(self.time.start)
        return (f"改到{day_beside(new, self.day)}",)

    @property
    def opens(self) -> str:
        """The clock time at which it begins: 9:00; empty where it takes all day or several."""
        if not isinstance(self.start, datetime) or len(self._days) > 1:
            return ""
        return clock(self.start)

    @property
    def closes(self) -> str:
        """The clock time at which it ends: 11:30; empty where it has none of its own."""
        if not self.opens or not isinstance(self.end, datetime) or self.end <= begin_of(self.start):
            return ""
        return "24:00" if self.end.date() != self.day else clock(self.end)

    @property
    def hours(self) -> str:
        """9:00—11:30, 全天, or 11月3日至11月9日 of one that takes several days.

        The year stands only beside a last day in another one: 12月31日至2027年1月2日.
        """
        first, last = self._days[0], self._days[-1]
        if first != last:
            return f"{short_day(first)}至{day_beside(last, first)}"
        return "—".join(filter(None, (self.opens or "全天", self.closes)))

    @property
    def _days(self) -> Sequence[date]:
        return tuple(days_of(self.start, self.end))


@dataclass(frozen=True, kw_only=True)
class Diary:
    """Everything that has a day."""

    items: Mapping[date, Sequence[DayItem]]
    """By day, those of one day in the order in which they begin."""
    due: Mapping[date, Sequence[DueDate]]
    work_calendar: WorkCalendar

    @cached_property
    def years(self) -> Sequence[int]:
        """The years that have pages, without a gap.

        From the first activity or recorded holiday to the last; one more where something
        falls due in it, but no page for each year up to a date far ahead.
        """
        known = {*(day.year for day in self.items), *self.work_calendar.years}
        if not known:
            return ()
        following = max(known) + 1
        is_due = any(day.year == following for day in self.due)
        return range(min(known), following + is_due)


def diary_of(portal: Portal) -> Diary:
    """The diary of everything public."""
    items = (item for time in portal.occurrences for item in _items(portal, time))
    return Diary(
        items=group(items, lambda item: item.day),
        due=group(due_dates(portal), lambda due: due.day),
        work_calendar=portal.work_calendar,
    )


def days_of(start: date | datetime, end: date | datetime | None) -> Iterator[date]:
    """Every day that is touched; the first even where the end is no later."""
    first = day_of(start)
    last = (end_of(start if end is None else end) - timedelta(microseconds=1)).date()
    return (first + timedelta(days=count) for count in range(max(1, (last - first).days + 1)))


def _items(portal: Portal, time: Activity) -> Iterator[DayItem]:
    over = time.is_over(portal.now)
    held = list(days_of(time.start, time.end))
    first = DayItem(
        day=held[0],
        time=time,
        start=time.start,
        end=time.end,
        where=portal.where(time).text,
        states=changes_of(time) if over else states_of(time, portal.now),
        refinable=refinable(time, portal.now),
    )
    yield first
    yield from (replace(first, day=day, refinable=None) for day in held[1:])
    if time.slot is not None and time.has_new_time:
        start, end = time.slot.start, time.slot.end
        left = replace(first, start=start, end=end, states=(), refinable=None, has_left=True)
        yield from (replace(left, day=day) for day in days_of(start, end) if day not in held)
