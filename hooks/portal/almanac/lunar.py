"""The Chinese calendar, by borax (1900 to 2100): words for a day, days for a lunar date."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from borax.calendars.lunardate import LCalendars, LunarDate

FIRST_DAY: Final = date(1949, 1, 1)
LAST_YEAR: Final = 2099
"""The last lunar year that is known whole."""
FESTIVALS: Final = {
    "春节": (1, 1),
    "元宵": (1, 15),
    "龙抬头": (2, 2),
    "端午": (5, 5),
    "七夕": (7, 7),
    "中秋": (8, 15),
    "重阳": (9, 9),
    "腊八": (12, 8),
}
"""Festivals with a fixed lunar date; 除夕 is the last day of the year, whichever that is."""
EVE: Final = (12, 30)
"""除夕, on the 29th in a year whose last month has no 30th."""

_MONTHS: Final = "正二三四五六七八九十冬腊"
_TENS: Final = ("初", "十", "廿", "三")
_ONES: Final = "一二三四五六七八九十"
_LUNAR = re.compile(r"(?:农历)?(正|一|二|三|四|五|六|七|八|九|十|冬|腊|十一|十二)月(.{2,3})")


@dataclass(frozen=True)
class LunarDay:
    """One day of the Chinese calendar."""

    month: int
    day: int
    is_leap: bool
    """Whether the month is an intercalary one (闰月)."""

    @property
    def month_name(self) -> str:
        """正月, 闰六月, 腊月."""
        return f"{'闰' if self.is_leap else ''}{_MONTHS[self.month - 1]}月"

    @property
    def day_name(self) -> str:
        """初一, 十五, 廿三."""
        return _day_name(self.day)

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
    lunar = lunar_of(day)
    if lunar.is_leap:
        return ""
    if lunar.month == 12 and lunar.day == LCalendars.ndays(LunarDate.from_solar(day).year, 12, 0):
        return "除夕"
    names = {place: name for name, place in FESTIVALS.items()}
    return names.get((lunar.month, lunar.day), "")


def read_lunar(text: str) -> tuple[int, int] | None:
    """Month and day of ``正月十五`` or ``中秋``; None for what is neither."""
    name = text.removesuffix("节").replace("元宵节", "元宵")
    if name == "除夕":
        return EVE
    if name in FESTIVALS or f"{name}节" in FESTIVALS:
        return FESTIVALS[name]
    found = _LUNAR.fullmatch(text)
    if found is None:
        return None
    days = {_day_name(number): number for number in range(1, 31)}
    return (_month(found[1]), days[found[2]]) if found[2] in days else None


def day_in_year(year: int, month: int, day: int) -> date | None:
    """The calendar day of a lunar date in a lunar year; None where the month is shorter.

    ``year`` is the calendar year in which the lunar year begins. :data:`EVE` is found in
    every year.
    """
    length = LCalendars.ndays(year, month, 0)
    if (month, day) == EVE:
        day = length
    if day > length:
        return None
    found: date = LunarDate(year, month, day, 0).to_solar_date()
    return found


def _month(sign: str) -> int:
    return {"一": 1, "十一": 11, "十二": 12}.get(sign) or _MONTHS.index(sign) + 1


def _day_name(number: int) -> str:
    if number in (10, 20, 30):
        return {10: "初十", 20: "二十", 30: "三十"}[number]
    return f"{_TENS[number // 10]}{_ONES[number % 10 - 1]}"
