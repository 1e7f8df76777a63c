"""How days and times are written for people (the house style, UX.md)."""

from __future__ import annotations

from datetime import date, datetime

from portal.model.recurring import WEEKDAYS
from portal.model.types import day_of


def weekday(day: date) -> str:
    """周六."""
    return WEEKDAYS[day.weekday()]


def day(when: date) -> str:
    """2026年11月21日（周六）."""
    return f"{when.year}年{when.month}月{when.day}日（{weekday(when)}）"


def short_day(when: date) -> str:
    """11月21日; only beside a year that is already told."""
    return f"{when.month}月{when.day}日"


def day_beside(when: date, known: date) -> str:
    """11月21日 beside a day that is told, with its year where that is another."""
    return short_day(when) if when.year == known.year else until(when)


def days_between(first: date, last: date) -> str:
    """2026年11月3日至11月9日, both days within; one day where they are the same."""
    return until(first) if first == last else f"{until(first)}至{day_beside(last, first)}"


def clock(when: datetime) -> str:
    """9:30, 24 hours."""
    return f"{when.hour}:{when.minute:02d}"


def moment(when: datetime) -> str:
    """2026年11月21日 9:30."""
    return f"{when.year}年{when.month}月{when.day}日 {clock(when)}"


def iso(when: date | datetime) -> str:
    """For ``<time datetime>``: ``2026-11-21`` or ``2026-11-21T09:30+08:00``."""
    return when.isoformat(timespec="minutes") if isinstance(when, datetime) else when.isoformat()


def when(value: date | datetime) -> str:
    """A day, with the time where one was written: 2026年11月21日（周六）9:30."""
    return f"{day(value)}{clock(value)}" if isinstance(value, datetime) else day(value)


def until(value: date | datetime) -> str:
    """An end without a weekday: 2026年11月20日 17:00."""
    if isinstance(value, datetime):
        return moment(value)
    return f"{value.year}年{value.month}月{value.day}日"


def between(start: date | datetime, end: date | datetime | None) -> str:
    """From when to when: 2025年7月15日（周二）9:00—11:30, or 11月3日至11月9日 with years."""
    if end is None or end == start:
        return when(start)
    if day_of(start) != day_of(end):
        return f"{when(start)}至{_later_day(start, end)}"
    if isinstance(start, datetime) and isinstance(end, datetime):
        return f"{when(start)}—{clock(end)}"
    return when(start)


def _later_day(start: date | datetime, end: date | datetime) -> str:
    text = f"{short_day(end)}（{weekday(end)}）" if start.year == end.year else day(end)
    return f"{text}{clock(end)}" if isinstance(end, datetime) else text
