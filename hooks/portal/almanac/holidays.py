"""Which days are off and which are worked, from the official notice of each year alone.

Nothing is guessed: a year without a notice is refused where a deadline depends on it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from portal.model.holiday import HolidayYear

_DAY = timedelta(days=1)
_TO_NEW_YEAR = timedelta(days=3)
"""So long before it the holiday of New Year may begin, with the day worked for it.

The notice for 2019 had 2018-12-29 worked and 2018-12-30 off.
"""
_SATURDAY = 5


class YearUnknown(LookupError):
    """A working day was asked for in a year whose official notice is not recorded."""

    def __init__(self, year: int) -> None:
        super().__init__(f"no official holidays recorded for {year}")
        self.year = year


@dataclass(frozen=True)
class WorkCalendar:
    """The days off and the days worked of all recorded years."""

    records: tuple[HolidayYear, ...]

    @cached_property
    def off(self) -> Mapping[date, str]:
        """Days off by a notice, weekends inside a holiday included, with the holiday's name."""
        return {
            span.start + timedelta(days=count): span.name
            for record in self.records
            for span in record.holidays
            for count in range((span.end - span.start).days + 1)
        }

    @cached_property
    def worked(self) -> Mapping[date, str]:
        """Weekend days worked in exchange, with the holiday's name."""
        spans = [span for record in self.records for span in record.holidays]
        return {day: span.name for span in spans for day in span.workdays}

    @cached_property
    def years(self) -> frozenset[int]:
        """The years whose notice is recorded."""
        return frozenset(record.year for record in self.records)

    def unknown_year(self, day: date) -> int | None:
        """The year whose notice is needed for a day and is not recorded; None if all is known.

        The last three days of December need that of the next year too.
        """
        needed = (day.year, (day + _TO_NEW_YEAR).year)
        return next((year for year in needed if year not in self.years), None)

    def is_workday(self, day: date) -> bool:
        """Whether offices work on a day. Raises YearUnknown."""
        unknown = self.unknown_year(day)
        if unknown is not None:
            raise YearUnknown(unknown)
        return day in self.worked or (day.weekday() < _SATURDAY and day not in self.off)

    def last_of(self, start: date, count: int) -> date:
        """The last of ``count`` (≥ 1) working days, ``start`` being the first if it is one.

        Raises YearUnknown.
        """
        day = start
        left = count - self.is_workday(day)
        while left > 0:
            day += _DAY
            left -= self.is_workday(day)
        return day


def work_calendar(records: Iterable[HolidayYear]) -> WorkCalendar:
    """The calendar of some years' notices."""
    return WorkCalendar(tuple(sorted(records, key=lambda record: record.year)))
