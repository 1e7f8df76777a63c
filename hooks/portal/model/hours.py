"""When a place is open: weekdays, intervals of a day, seasons, exceptions, a time closed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Final

from pydantic import BeforeValidator, Field

from portal.model.base import Part, about
from portal.model.moments import read_clock
from portal.model.typed import fault, plain
from portal.model.types import Day, Flag, Line

ALL_DAY: Final = "00:00-24:00"
"""The canonical text of an interval that lasts from midnight to midnight."""
MINUTES_A_DAY: Final = 1440
LEAP_YEAR: Final = 2024
"""A year that has every day a season can begin or end on."""

_GROUPS: Final = {
    **dict.fromkeys(("每天", "每日", "天天", "全周"), "每天"),
    **dict.fromkeys(("工作日", "平日"), "工作日"),
    **dict.fromkeys(("周末", "双休日"), "周末"),
}
_WEEKDAYS: Final = "一二三四五六日"
_WEEKDAY: Final = r"(?:每个?)?(?:周|星期|礼拜)([一二三四五六日天])"
_ONE_DAY = re.compile(_WEEKDAY)
_SEVERAL_DAYS = re.compile(rf"{_WEEKDAY}(?:至|到|-|~)(?:周|星期|礼拜)?([一二三四五六日天])")
_ALL_DAY: Final = frozenset({"全天", "24小时", "全天24小时", "昼夜", ALL_DAY})
_INTERVAL = re.compile(r"([0-9]{1,2}:[0-9]{2})(?:-|~|至|到)(?:次日|第二天)?([0-9]{1,2}:[0-9]{2})")
_MONTH_DAY = re.compile(r"([0-9]{1,2})(?:-|/|\.|月)([0-9]{1,2})[日号]?")
_WITH_YEAR = re.compile(r"[0-9]{4}[-/.年].+")


@dataclass(frozen=True, order=True)
class Interval:
    """A stretch of time in minutes from the midnight before it begins."""

    start: int
    end: int
    """Greater than ``start``; over 1440 where it lasts past midnight."""


def read_days(text: str) -> str:
    """``每天``, ``工作日``, ``周末``, ``周六`` or ``周一至周五`` from the usual ways to write it.

    Raises PydanticCustomError ``not_days``.
    """
    typed = plain(text).replace(" ", "")
    if typed in _GROUPS:
        return _GROUPS[typed]
    if one := _ONE_DAY.fullmatch(typed):
        return _weekday(one[1])
    if several := _SEVERAL_DAYS.fullmatch(typed):
        return f"{_weekday(several[1])}至{_weekday(several[2])}"
    raise fault("not_days")


def read_interval(text: str) -> str:
    """``08:30-12:00`` from ``8:30—12:00`` or ``8:30至12:00``; ``00:00-24:00`` from ``全天``.

    An end that is not later than the beginning is one of the next day.
    Raises PydanticCustomError ``not_an_interval``, ``empty_interval`` and what
    :func:`portal.model.moments.read_clock` raises.
    """
    typed = plain(text).replace(" ", "")
    if typed in _ALL_DAY:
        return ALL_DAY
    found = _INTERVAL.fullmatch(typed)
    if found is None:
        raise fault("not_an_interval")
    start, end = f"{read_clock(found[1]):%H:%M}", _end(found[2])
    if start == end:
        raise fault("empty_interval")
    return f"{start}-{end}"


def read_month_day(text: str) -> str:
    """``05-01`` from ``5-1`` or ``5月1日``: a day of every year.

    Raises PydanticCustomError ``not_a_month_day``, ``year_unwanted`` or ``impossible_date``.
    """
    typed = plain(text)
    found = _MONTH_DAY.fullmatch(typed)
    if found is None:
        raise fault("year_unwanted" if _WITH_YEAR.fullmatch(typed) else "not_a_month_day")
    try:
        return f"{date(LEAP_YEAR, int(found[1]), int(found[2])):%m-%d}"
    except ValueError:
        raise fault("impossible_date") from None


def interval_of(canonical: str) -> Interval:
    """The minutes of a canonical interval: ``18:00-02:00`` gives 1080 to 1560."""
    start, end = (int(clock[:2]) * 60 + int(clock[3:]) for clock in canonical.split("-"))
    return Interval(start, end if end > start else end + MINUTES_A_DAY)


def weekdays_of(days: tuple[str, ...]) -> frozenset[int]:
    """The weekdays of canonical words, 0 for Monday; 工作日 is Monday to Friday."""
    return frozenset(number for word in days for number in _numbers(word))


def _numbers(word: str) -> Iterator[int]:
    written = {"每天": "周一至周日", "工作日": "周一至周五", "周末": "周六至周日"}.get(word, word)
    start, end = _WEEKDAYS.index(written[1]), _WEEKDAYS.index(written[-1])
    return (number % 7 for number in range(start, end + 1 if end >= start else end + 8))


def _weekday(sign: str) -> str:
    return f"周{sign.replace('天', '日')}"


def _end(clock: str) -> str:
    """The end of an interval; only here midnight may be called 24:00."""
    return clock if clock == "24:00" else f"{read_clock(clock):%H:%M}"


def _typed(read: Callable[[str], str]) -> BeforeValidator:
    """Reads text; what is no text is left for the model to refuse."""
    return BeforeValidator(lambda value: read(value) if isinstance(value, str) else value)


Days = Annotated[str, _typed(read_days)]
"""Weekdays as one canonical word; see :func:`read_days`."""
Opening = Annotated[str, _typed(read_interval)]
"""An interval as its canonical text; see :func:`interval_of`."""
MonthDay = Annotated[str, _typed(read_month_day)]
"""A day of every year as ``MM-DD``."""


class Season(Part):
    """Some weekdays, all year or from one day of the year to another, and their hours."""

    since: MonthDay | None = about(
        "一年里从哪天起，只写月和日；全年一样就不写", "05-01", default=None
    )
    until: MonthDay | None = about("到哪天止，含当天；可以跨年", "09-30", default=None)
    days: tuple[Days, ...] = about(
        "星期几：每天、工作日、周末、周六、周一至周五，可以写几个", "每天", default=("每天",)
    )
    open: Annotated[tuple[Opening, ...], Field(min_length=1)] = about(
        "几点到几点；一天几段用方括号，过夜写 18:00-02:00，整天写“全天”",
        "[08:30-12:00, 14:30-17:30]",
    )

    @property
    def intervals(self) -> tuple[Interval, ...]:
        """The intervals of each of its days."""
        return tuple(map(interval_of, self.open))

    def holds_on(self, month_day: str) -> bool:
        """Whether a day of the year, ``MM-DD``, lies in the season."""
        since, until = self.since or "01-01", self.until or "12-31"
        if since <= until:
            return since <= month_day <= until
        return month_day >= since or month_day <= until


class SpecialDay(Part):
    """Days on which other hours hold, such as a holiday; they go before every season."""

    since: Day = about("从哪天起，写年份", "2027-02-05")
    until: Day | None = about("到哪天止，含当天；只一天就不写", "2027-02-11", default=None)
    shut: Flag = about("这几天关门", "是", default=False)
    open: tuple[Opening, ...] = about("这几天几点到几点；关门就不写", "09:00-16:00", default=())
    note: Line = about("为什么不一样，一句话", "春节放假")

    @property
    def last(self) -> date:
        """The last day on which it holds."""
        return self.until or self.since

    @property
    def intervals(self) -> tuple[Interval, ...]:
        """The intervals of each of its days; none where it is shut."""
        return tuple(map(interval_of, self.open))


class Closure(Part):
    """A time in which a place is closed altogether, such as for repairs."""

    since: Day = about("从哪天起关", "2026-11-10")
    until: Day | None = about("关到哪天，含当天；还不知道就不写", "2026-12-31", default=None)
    reason: Line = about("为什么关、这段时间去哪里，一句话", "更换暖气，请到老街驿站")
