"""The Chinese calendar, by borax (1900 to 2100): words for a day, days for a lunar date.

The calendar itself is that of GB/T 33661-2017, 农历的编算和颁行.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from borax.calendars.lunardate import LCalendars, LunarDate

from portal.model.lunar_words import EVE, FESTIVALS, MONTHS, day_name

LAST_YEAR: Final = 2099
"""The last lunar year that is known whole."""

_AT: Final = {place: name for name, place in FESTIVALS.items()}
_LAST_MONTH: Final = 12


@dataclass(frozen=True)
class LunarDay:
    """One day of the Chinese calendar."""

    month: int
    """From 1 (正月) to 12 (腊月)."""
    day: int
    """From 1 (初一) to 30 (三十)."""
    is_leap: bool
    """Whether the month is an intercalary one (闰月)."""

    @property
    def month_name(self) -> str:
        """正月, 闰六月, 腊月."""
        return f"{'闰' if self.is_leap else ''}{MONTHS[self.month - 1]}月"

    @property
    def day_name(self) -> str:
        """初一, 十五, 廿三."""
        return day_name(self.day)

    @property
    def name(self) -> str:
        """正月十五."""
        return f"{self.month_name}{self.day_name}"


def lunar_of(day: date) -> LunarDay:
    """The lunar day of a calendar day."""
    found = LunarDate.from_solar(day)
    return LunarDay(found.month, found.day, bool(found.leap))


def term_of(day: date) -> str:
    """The solar term (节气) that begins on a day: 冬至; empty on most days."""
    return LunarDate.from_solar(day).term or ""


def festival_of(day: date) -> str:
    """The traditional festival on a day: 中秋, 除夕; empty on most days."""
    lunar = LunarDate.from_solar(day)
    if lunar.month == _LAST_MONTH and lunar.after(1).month == 1:
        return "除夕"
    return "" if lunar.leap else _AT.get((lunar.month, lunar.day), "")


def day_in_year(year: int, month: int, day: int) -> date | None:
    """The calendar day of a lunar date in a lunar year; None where the month is shorter.

    ``year`` is the calendar year in which the lunar year begins. 除夕 is found in every year,
    a day of an intercalary month never.
    """
    if (month, day) == EVE:
        return _solar(LunarDate.last_day(year))
    if day > LCalendars.ndays(year, month, 0):
        return None
    return _solar(LunarDate(year, month, day, 0))


def _solar(lunar: LunarDate) -> date:
    found: date = lunar.to_solar_date()
    return found
