"""https://schema.org/Schedule: the rule of a series, where the vocabulary can say it exactly."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, Final

from portal.linked_data.hours import day_of_week
from portal.linked_data.node import Node, node
from portal.model.activity import Activity
from portal.model.hours import weekdays_of
from portal.model.recurring import DAY_CODES, Frequency, Repeat
from portal.model.types import day_of
from portal.recurrence.rules import planned_days

ZONE_NAME: Final = "Asia/Shanghai"
"""IANA time zone, as https://schema.org/scheduleTimezone asks."""
SHORTEST_MONTH_DAYS: Final = 28
"""A later day is missing in some months, and the vocabulary does not say what happens then."""

_UNITS: Final = {Frequency.WEEKLY: "W", Frequency.MONTHLY: "M", Frequency.YEARLY: "Y"}


def schedule(activity: Activity, times: Sequence[Activity]) -> Node | None:
    """The rule of an activity; None without one, or for one that has no exact form.

    A lunar rule has none. Times that were called off or moved are days on which it does not
    hold (https://schema.org/exceptDate); ``repeatCount`` is told only where there are none,
    because readers differ in whether it counts them.
    """
    repeat = activity.repeat
    if repeat is None or not _is_exact(activity, repeat):
        return None
    days = planned_days(activity)
    dropped = _dropped(repeat, times, days)
    return node(
        "Schedule",
        repeatFrequency=f"P{repeat.interval}{_UNITS[repeat.frequency]}",
        **_which(activity, repeat),
        startDate=days[0].isoformat(),
        endDate=days[-1].isoformat(),
        **_clock(activity),
        repeatCount=None if dropped else repeat.times,
        exceptDate=[day.isoformat() for day in dropped],
        scheduleTimezone=ZONE_NAME,
    )


def _is_exact(activity: Activity, repeat: Repeat) -> bool:
    if repeat.frequency is Frequency.LUNAR:
        return False
    by_number = repeat.frequency is not Frequency.WEEKLY and repeat.nth is None
    return not by_number or activity.start.day <= SHORTEST_MONTH_DAYS


def _which(activity: Activity, repeat: Repeat) -> dict[str, Any]:
    """The days: names of weekdays, 2SA as in RFC 5545, or numbers in month and year."""
    month = {"byMonth": activity.start.month} if repeat.frequency is Frequency.YEARLY else {}
    if repeat.frequency is Frequency.WEEKLY:
        numbers = weekdays_of(repeat.days) or {activity.start.weekday()}
        return {"byDay": [day_of_week(number) for number in sorted(numbers)]}
    if repeat.nth is not None:
        nth, weekday = repeat.nth
        return {**month, "byDay": f"{nth}{DAY_CODES[weekday]}"}
    return {**month, "byMonthDay": activity.start.day}


def _clock(activity: Activity) -> dict[str, str]:
    """The hours of each time; an end past midnight is not one."""
    start, end = activity.start, activity.end
    if not isinstance(start, datetime):
        return {}
    clock = {"startTime": f"{start:%H:%M}"}
    if isinstance(end, datetime) and end.date() == start.date():
        clock["endTime"] = f"{end:%H:%M}"
    return clock


def _dropped(repeat: Repeat, times: Sequence[Activity], days: Sequence[date]) -> list[date]:
    off = {
        day_of(time.slot.start)
        for time in times
        if time.slot is not None and (time.is_off or time.has_new_time)
    }
    inside = (day for day in repeat.skipped if days[0] < day < days[-1])
    return sorted({*inside, *(off & set(days))})
