"""The rule of a series in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from itertools import pairwise
from typing import Final

from portal.almanac import lunar
from portal.model.activity import Activity
from portal.model.hours import weekdays_of
from portal.model.lunar_words import EVE, FESTIVALS
from portal.model.recurring import WEEKDAYS, Frequency, Repeat
from portal.model.types import day_of
from portal.recurrence.expand import planned_slots, times_of
from portal.recurrence.rules import planned_days
from portal.wording.dates import clock, days_between, short_day, until
from portal.wording.times import times_in_words

_TOLD: Final = 4
"""Single days that a sentence names; of more it tells how many."""
_ALWAYS_THERE: Final = 28
"""Every month has a day of this number."""
_EVERY_LUNAR_MONTH: Final = 29


def rule_in_words(activity: Activity) -> str:
    """A series: 每周三 16:00—16:30，2026年3月4日至12月30日，10月7日停一次.

    Without a rule its days: 2026年5月9日、5月16日，9:00—11:00，共2场.
    """
    repeat = activity.repeat
    if repeat is None:
        return _sessions(activity)
    ruled = planned_days(activity)
    parts = (cadence(activity), _range(ruled), _skipped(repeat, ruled), _added(activity))
    return "，".join(part for part in parts if part)


def hours_in_words(start: date | datetime, end: date | datetime | None) -> str:
    """16:00—16:30, 20:00—次日6:00, 9:00起，每次3天; 每次3天 or nothing for whole days."""
    length = 0 if end is None else (day_of(end) - day_of(start)).days
    if not isinstance(start, datetime):
        return f"每次{length + 1}天" if length else ""
    if not isinstance(end, datetime) or length > 1:
        return f"{clock(start)}" + (f"起，每次{length + 1}天" if length else "")
    return f"{clock(start)}—{'次日' if length else ''}{clock(end)}"


def cadence(activity: Activity) -> str:
    """How often and at what hour: 每周三 16:00—16:30; 共3场 where there is no rule."""
    repeat = activity.repeat
    if repeat is None:
        return f"共{times_in_words(times_of(activity))}"
    often, hours = _often(activity, repeat), hours_in_words(activity.start, activity.end)
    if hours.startswith("每次"):
        return f"{often}，{hours}"
    return f"{often}{' ' if hours and not often.endswith('）') else ''}{hours}"


def _often(activity: Activity, repeat: Repeat) -> str:
    match repeat.frequency:
        case Frequency.WEEKLY:
            return _weekly(activity, repeat)
        case Frequency.MONTHLY:
            return _monthly(activity, repeat)
        case Frequency.YEARLY:
            return _yearly(activity, repeat)
        case Frequency.LUNAR:
            return _lunar(activity, repeat)


def _weekly(activity: Activity, repeat: Repeat) -> str:
    numbers = sorted(weekdays_of(repeat.days)) or [activity.start.weekday()]
    if len(numbers) == len(WEEKDAYS):
        return f"{_each(repeat, '周')}每天" if _is_apart(repeat) else "每天"
    if len(numbers) > 2 and all(later - earlier == 1 for earlier, later in pairwise(numbers)):
        days = f"{WEEKDAYS[numbers[0]]}至{WEEKDAYS[numbers[-1]]}"
    else:
        days = "、".join(WEEKDAYS[number] for number in numbers)
    return f"{_each(repeat, '周')}{days}" if _is_apart(repeat) else f"每{days}"


def _monthly(activity: Activity, repeat: Repeat) -> str:
    day = repeat.nth_weekday or f"{activity.start.day}日"
    if repeat.nth_weekday is None and activity.start.day > _ALWAYS_THERE:
        day += "（没有这一天的月份不办）"
    return f"{_each(repeat, '个月')}{day}" if _is_apart(repeat) else f"每月{day}"


def _yearly(activity: Activity, repeat: Repeat) -> str:
    day = f"{activity.start.month}月{repeat.nth_weekday or f'{activity.start.day}日'}"
    if day == "2月29日":
        day += "（没有这一天的年份不办）"
    return f"{_each(repeat, '年')}{day}" if _is_apart(repeat) else f"每年{day}"


def _lunar(activity: Activity, repeat: Repeat) -> str:
    found = lunar.lunar_of(day_of(activity.start))
    month, day = repeat.lunar or (found.month, found.day)
    if (month, day) == EVE:
        return f"{_each(repeat, '年') or '每年'}除夕"
    names = {place: name for name, place in FESTIVALS.items()}
    festival = f"（{names[month, day]}）" if (month, day) in names else ""
    short = "（没有这一天的年份不办）" if day > _EVERY_LUNAR_MONTH else ""
    name = lunar.LunarDay(month, day, is_leap=False).name
    return f"{_each(repeat, '年') or '每年'}农历{name}{festival}{short}"


def _is_apart(repeat: Repeat) -> bool:
    return repeat.interval > 1


def _each(repeat: Repeat, unit: str) -> str:
    """每两周的, 每3个月的; empty where it is held in every one."""
    count = {2: "两"}.get(repeat.interval, f"{repeat.interval}")
    return f"每{count}{unit}的" if _is_apart(repeat) else ""


def _sessions(activity: Activity) -> str:
    """Days without a rule, each with its hours where these differ."""
    slots = planned_slots(activity)
    days = [day_of(slot.start) for slot in slots]
    hours = [hours_in_words(slot.start, slot.end) for slot in slots]
    count = cadence(activity)
    if len(slots) > _TOLD:
        return f"{_range(days)}，{count}"
    if len(set(hours)) == 1:
        return "，".join(part for part in (_days(days), hours[0], count) if part)
    each = (f"{day} {hour}".rstrip() for day, hour in zip(_each_day(days), hours, strict=True))
    return f"{'、'.join(each)}，{count}"


def _range(days: Sequence[date]) -> str:
    return days_between(days[0], days[-1]) if days else ""


def _skipped(repeat: Repeat, ruled: Sequence[date]) -> str:
    count = len(repeat.skipped)
    if not count:
        return ""
    times = {1: "一", 2: "两"}.get(count, f"{count}")
    known = ruled[0].year if ruled and ruled[0].year == ruled[-1].year else 0
    return f"{_days(sorted(repeat.skipped), known) if count <= _TOLD else ''}停{times}次"


def _added(activity: Activity) -> str:
    return f"另加{len(activity.more_times)}场" if activity.more_times else ""


def _days(days: Iterable[date], year: int = 0) -> str:
    return "、".join(_each_day(days, year))


def _each_day(days: Iterable[date], year: int = 0) -> Iterator[str]:
    """Days with the year where it is another than that of the day before, or than ``year``."""
    for day in days:
        yield short_day(day) if day.year == year else until(day)
        year = day.year
