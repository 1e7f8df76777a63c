"""The rule of a series that is held again a year later: its days, and when it begins."""

from __future__ import annotations

from datetime import date, timedelta

from editing.days import a_year_later, day_of
from editing.forms import Value
from portal.almanac.lunar import lunar_of
from portal.model.activity import Activity
from portal.model.recurring import WEEKDAYS, Frequency, Repeat
from portal.recurrence.rules import days_of_rule, on_day

_BACK = {Frequency.WEEKLY: timedelta(days=3), Frequency.LUNAR: timedelta(days=20)}
"""How far before the same day of the next year a day of the rule may lie."""


def next_start(activity: Activity) -> date:
    """When it is held again: a year later, of a series the day of its rule near to that."""
    later = a_year_later(activity.start)
    repeat = activity.repeat
    if repeat is None or (repeat.nth is None and repeat.frequency not in _BACK):
        return later
    back = _BACK.get(repeat.frequency, timedelta(days=later.day - 1))
    once = _spelled_out(activity, repeat).model_copy(
        update={"until": None, "times": 1, "interval": 1}
    )
    found = days_of_rule(activity.model_copy(update={"start": later - back}), once)
    return on_day(activity.start, found[0]) if found else later


def rule_again(activity: Activity, repeat: Repeat) -> dict[str, Value]:
    """The fields of the rule for the next year; what was skipped is left out."""
    again = _spelled_out(activity, repeat)
    fields: dict[str, Value | None] = {
        "frequency": again.frequency.value,
        "interval": f"{again.interval}" if again.interval > 1 else None,
        "days": list(again.days) or None,
        "nth_weekday": again.nth_weekday,
        "lunar_day": again.lunar_day,
        "until": f"{a_year_later(again.until)}" if again.until is not None else None,
        "times": f"{again.times}" if again.times is not None else None,
    }
    return {name: value for name, value in fields.items() if value is not None}


def _spelled_out(activity: Activity, repeat: Repeat) -> Repeat:
    """With what the rule takes from its first day, which falls on another weekday next year."""
    first = day_of(activity.start)
    if repeat.frequency is Frequency.WEEKLY and not repeat.days:
        return repeat.model_copy(update={"days": (WEEKDAYS[first.weekday()],)})
    if repeat.frequency is Frequency.LUNAR and repeat.lunar_day is None:
        return repeat.model_copy(update={"lunar_day": lunar_of(first).name})
    return repeat
