"""Days and clock times as people type them, and what is wrong with those that are neither."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from portal.model.typed import fault, has_odd_digit, plain

ZONE: Final = ZoneInfo("Asia/Shanghai")
"""The site's time zone; China has kept +08:00 without summer time since 1991."""

FIRST_YEAR: Final = 1949
"""The earliest year a date may have; older ones are slips of the keyboard."""
LAST_YEAR: Final = 2100
"""The latest year a date may have; ``9999`` stands for “for ever”, which is no date."""
_DAY = re.compile(
    r"([0-9]{4})(?:-|/|\.|年)([0-9]{1,2})(?:-|/|\.|月)([0-9]{1,2})(?P<end>[日号])?"
    r"\s*(?P<week>\(?(?:周|星期|礼拜)(?P<weekday>[一二三四五六日天])\)?)?"
)
_CLOCK = re.compile(r"([0-9]{1,2}):([0-9]{2})")
_SPOKEN_CLOCK = re.compile(
    r"(?P<part>凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|夜里)?\s*(?P<hour>[0-9]{1,2})(?:[点时]整?|:)"
    r"(?:(?P<half>半)|(?P<quarter>一刻)|(?P<minute>[0-9]{1,2})分?)?"
)
_WITHOUT_YEAR = re.compile(r"[0-9]{1,2}月[0-9]{1,2}(?!\d).*", re.DOTALL)
_FOR_EVER: Final = frozenset(
    {"长期", "长期有效", "永久", "永久有效", "无", "无期限", "没有", "不限"}
)
_AT_ONCE: Final = frozenset({"立即", "立刻", "马上", "现在", "即日", "即日起", "今天"})


def read_day(text: str) -> date:
    """Read ``2025-05-01``, ``2025/5/1``, ``2025.5.1``, ``2025年5月1日`` or one with its weekday.

    Raises PydanticCustomError: ``not_a_date`` for another form (``date_missing``,
    ``year_missing``, ``for_ever`` and ``at_once`` for the usual ones), ``impossible_date`` for
    a day the calendar does not have, ``year_out_of_range``, ``wrong_weekday``, and
    ``clock_unwanted`` where a clock time follows.
    """
    day, clock = _day_and_rest(text)
    if clock:
        raise fault("clock_unwanted" if _SPOKEN_CLOCK.match(clock) else "not_a_date")
    return day


def read_clock(text: str) -> time:
    """Read ``9:30`` or ``09：30``; ``24:00`` is not a time of day.

    Raises PydanticCustomError ``not_a_time``, ``spoken_time`` (with the clock time meant as
    ``meant``) or ``impossible_time``.
    """
    found = _CLOCK.fullmatch(plain(text))
    if found is None:
        meant = _meant_clock(plain(text))
        raise fault("spoken_time", meant=meant) if meant else fault("not_a_time")
    try:
        return time(int(found[1]), int(found[2]))
    except ValueError:
        raise fault("impossible_time") from None


def read_moment(text: str) -> datetime:
    """Read a day and a clock time, ``2025-05-01 9:30``, in the site's zone.

    Raises what :func:`read_day` and :func:`read_clock` raise, ``time_missing``, and
    ``end_of_day`` for ``24:00`` (with the next midnight as ``meant``).
    """
    day, clock = _day_and_rest(text)
    if not clock:
        raise fault("time_missing")
    return _at(day, clock)


def read_when(text: str) -> date | datetime:
    """Read a day alone (all day) or a day with a clock time. Raises what the two others raise."""
    day, clock = _day_and_rest(text)
    return _at(day, clock) if clock else day


def _at(day: date, clock: str) -> datetime:
    if clock == "24:00":
        raise fault("end_of_day", meant=f"{day + timedelta(days=1)} 00:00")
    return datetime.combine(day, read_clock(clock), ZONE)


def _day_and_rest(text: str) -> tuple[date, str]:
    """The day a text begins with, and what follows it."""
    typed = plain(text)
    found = _DAY.match(typed)
    if found is None or has_odd_digit(text):
        raise fault(_kind_of_no_date(typed))
    rest = typed[found.end() :]
    if rest and not (rest[0] in " T" or found[0][-1] == " " or found["end"] or found["week"]):
        raise fault("not_a_date")
    return _day(found), rest.removeprefix("T").strip()


def _day(found: re.Match[str]) -> date:
    year, month, number = (int(found[group]) for group in (1, 2, 3))
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise fault("year_out_of_range")
    try:
        day = date(year, month, number)
    except ValueError:
        raise fault("impossible_date") from None
    if (
        found["weekday"]
        and "一二三四五六日".index(found["weekday"].replace("天", "日")) != day.weekday()
    ):
        raise fault("wrong_weekday", meant="一二三四五六日"[day.weekday()])
    return day


def _kind_of_no_date(typed: str) -> str:
    if typed in _FOR_EVER:
        return "for_ever"
    if typed in _AT_ONCE:
        return "at_once"
    if _SPOKEN_CLOCK.fullmatch(typed):
        return "date_missing"
    return "year_missing" if _WITHOUT_YEAR.fullmatch(typed) else "not_a_date"


def _meant_clock(typed: str) -> str:
    """``下午3点半`` as ``15:30``; empty where the words leave doubt."""
    found = _SPOKEN_CLOCK.fullmatch(typed)
    if found is None:
        return ""
    part, hour = found["part"] or "", int(found["hour"])
    minute = 30 if found["half"] else 15 if found["quarter"] else int(found["minute"] or 0)
    is_late = part in ("下午", "傍晚", "晚上", "夜里") or (part == "中午" and hour < 11)
    if hour > 23 or minute > 59 or (part in ("晚上", "夜里") and not 5 <= hour <= 11):
        return ""
    return f"{hour + 12 if is_late and hour < 12 else hour:02}:{minute:02}"


def begin_of(when: date | datetime) -> datetime:
    """The first moment of a day, or the moment itself."""
    return when if isinstance(when, datetime) else datetime.combine(when, time.min, ZONE)


def day_of(when: date | datetime) -> date:
    """The calendar day of a day with or without a clock time."""
    return when.date() if isinstance(when, datetime) else when


def end_of(when: date | datetime) -> datetime:
    """The first moment after a day, or the moment itself."""
    if isinstance(when, datetime):
        return when
    return datetime.combine(when + timedelta(days=1), time.min, ZONE)
