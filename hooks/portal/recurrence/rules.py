"""The planned times of a series: RFC 5545 rules by dateutil, lunar days by the almanac.

Times are local to the site, which has no summer time, so that a rule over clock times
is exact.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time
from itertools import islice
from typing import Any, Final

from dateutil import rrule

from portal.almanac import lunar
from portal.model.activity import Activity
from portal.model.hours import weekdays_of
from portal.model.recurring import Frequency, Repeat
from portal.model.types import ZONE, begin_of

MOST: Final = 600
"""More times than this are a slip: a series of ten years, every week, has 520."""

_FREQUENCIES: Final = {
    Frequency.WEEKLY: rrule.WEEKLY,
    Frequency.MONTHLY: rrule.MONTHLY,
    Frequency.YEARLY: rrule.YEARLY,
}
When = date | datetime


def planned_days(activity: Activity) -> tuple[date, ...]:
    """The days its rule gives, skipped ones left out; at most :data:`MOST` and one more.

    The first day of the activity is among them only if the rule says so.
    """
    repeat = activity.repeat
    if repeat is None:
        return (_day(activity.start),)
    days = _lunar_days(activity, repeat) if _is_lunar(repeat) else _ruled_days(activity, repeat)
    return tuple(day for day in islice(days, MOST + 1) if day not in repeat.skipped)


def on_day(when: When, day: date) -> When:
    """The same time of day, or the same whole day, on another day."""
    if isinstance(when, datetime):
        return datetime.combine(day, when.timetz().replace(tzinfo=None), ZONE)
    return day


def parts_of_rule(activity: Activity, repeat: Repeat) -> dict[str, Any]:
    """The rule as dateutil takes it, without its end; not for a lunar one."""
    parts: dict[str, Any] = {"freq": _FREQUENCIES[repeat.frequency], "interval": repeat.interval}
    if repeat.frequency is Frequency.WEEKLY:
        parts["wkst"] = rrule.MO
        if repeat.days:
            parts["byweekday"] = sorted(weekdays_of(repeat.days))
    elif repeat.nth is not None:
        nth, weekday = repeat.nth
        parts["byweekday"] = rrule.weekday(weekday, nth)
        if repeat.frequency is Frequency.YEARLY:
            parts["bymonth"] = activity.start.month
    return parts


def _is_lunar(repeat: Repeat) -> bool:
    return repeat.frequency is Frequency.LUNAR


def _ruled_days(activity: Activity, repeat: Repeat) -> Iterator[date]:
    parts = parts_of_rule(activity, repeat)
    if repeat.until is not None:
        parts["until"] = datetime.combine(repeat.until, time.max)
    else:
        parts["count"] = repeat.times or 1
    first = begin_of(activity.start).replace(tzinfo=None)
    return (moment.date() for moment in rrule.rrule(dtstart=first, **parts))


def _lunar_days(activity: Activity, repeat: Repeat) -> Iterator[date]:
    first = _day(activity.start)
    found = lunar.lunar_of(first)
    month, day = lunar.read_lunar(repeat.lunar_day or "") or (found.month, found.day)
    years = range(first.year - 1, lunar.LAST_YEAR, repeat.interval or 1)
    days = (lunar.day_in_year(year, month, day) for year in years)
    ahead = (day for day in days if day is not None and day >= first)
    if repeat.until is None:
        yield from islice(ahead, repeat.times or 1)
        return
    for one in ahead:
        if one > repeat.until:
            return
        yield one


def _day(when: When) -> date:
    return when.date() if isinstance(when, datetime) else when
