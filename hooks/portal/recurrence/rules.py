"""The planned times of a series: RFC 5545 rules by dateutil, lunar days by the almanac.

Times are local to the site, which has no summer time, so that a rule over clock times
is exact.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from itertools import islice, takewhile
from typing import Any, Final

from dateutil import rrule

from portal.almanac import lunar
from portal.model.activity import Activity
from portal.model.hours import weekdays_of
from portal.model.moments import LAST_YEAR
from portal.model.recurring import Frequency, Repeat
from portal.model.types import ZONE, When, begin_of, day_of

MOST: Final = 600
"""More times than this are a slip: a series of ten years, every week, has 520."""
LONGEST: Final = timedelta(days=3653)
"""Ten years: a day that comes later is a slip, and none is looked for."""

_LAST_DAY: Final = date(LAST_YEAR, 12, 31)
_FREQUENCIES: Final = {
    Frequency.WEEKLY: rrule.WEEKLY,
    Frequency.MONTHLY: rrule.MONTHLY,
    Frequency.YEARLY: rrule.YEARLY,
}


def planned_days(activity: Activity) -> tuple[date, ...]:
    """The days its rule gives, skipped ones left out; at most :data:`MOST` and one more.

    The first day of the activity is among them only if the rule says so.
    """
    repeat = activity.repeat
    if repeat is None:
        return (day_of(activity.start),)
    return tuple(day for day in days_of_rule(activity, repeat) if day not in repeat.skipped)


def days_of_rule(activity: Activity, repeat: Repeat) -> tuple[date, ...]:
    """The days a rule gives from the first day on, skipped ones included.

    At most :data:`MOST` and one more, and none later than :data:`LONGEST` after the first day,
    or so late that it would end on a day nobody can write.
    """
    first = day_of(activity.start)
    length = day_of(activity.end if activity.end is not None else activity.start) - first
    last = min(repeat.until or date.max, first + LONGEST, _LAST_DAY - max(length, timedelta()))
    days = _lunar_days(first, repeat) if _is_lunar(repeat) else _ruled_days(activity, repeat, last)
    most = MOST + 1 if repeat.until is not None else min(repeat.times or 1, MOST + 1)
    return tuple(islice(takewhile(lambda day: day <= last, days), most))


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


def _ruled_days(activity: Activity, repeat: Repeat, last: date) -> Iterator[date]:
    parts = parts_of_rule(activity, repeat)
    first = begin_of(activity.start).replace(tzinfo=None)
    until = datetime.combine(last, time.max)
    return (moment.date() for moment in rrule.rrule(dtstart=first, until=until, **parts))


def _lunar_days(first: date, repeat: Repeat) -> Iterator[date]:
    found = lunar.lunar_of(first)
    month, day = repeat.lunar or (found.month, found.day)
    # The last month of a lunar year lies in the next calendar year.
    is_late = lunar.day_in_year(first.year - 1, month, day) == first
    years = range(first.year - is_late, lunar.LAST_YEAR + 1, repeat.interval)
    days = (lunar.day_in_year(year, month, day) for year in years)
    return (day for day in days if day is not None and day >= first)
