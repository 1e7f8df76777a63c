"""Which times of a series its rule gives, and the rule as RFC 5545 has it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from portal.ical.entry import Rule
from portal.model.activity import Activity
from portal.model.recurring import DAY_CODES, Frequency, Repeat
from portal.recurrence.rules import days_of_rule, on_day, parts_of_rule, planned_days

_FREQUENCIES: Final = ("YEARLY", "MONTHLY", "WEEKLY")
"""By the number dateutil has for each."""


def ruled_times(activity: Activity, times: Sequence[Activity]) -> tuple[Activity, ...]:
    """The times that a rule of RFC 5545 gives, in their planned order.

    None of a lunar series, for which there is no rule (RFC 7529 is read by no program), of
    a rule that gives less than two, or of the sessions that were added to a series.
    """
    if activity.repeat is None or activity.repeat.frequency is Frequency.LUNAR:
        return ()
    slots = [(time.slot.key, time.slot.start, time) for time in times if time.slot is not None]
    # A session added at the same hour has the longer key; the rule's own time comes last here.
    slots.sort(key=lambda slot: slot[0], reverse=True)
    by_start = {start: time for _, start, time in slots}
    days = planned_days(activity)
    return tuple(by_start[on_day(activity.start, day)] for day in days) if len(days) > 1 else ()


def rule_of(activity: Activity, repeat: Repeat) -> Rule:
    """The rule from the first time that is held to the last, with the days between left out.

    Always with an end and never with a count: the rule may begin later than the activity
    says, and days that were skipped at either end do not belong to it.
    """
    parts = parts_of_rule(activity, repeat)
    held = planned_days(activity)
    given = days_of_rule(activity, repeat)
    left_out = [day for day in given if held[0] < day < held[-1] and day in repeat.skipped]
    return Rule(
        frequency=_FREQUENCIES[parts["freq"]],
        interval=repeat.interval,
        days=_days(parts.get("byweekday", ())),
        month=parts.get("bymonth"),
        last=on_day(activity.start, held[-1]),
        left_out=tuple(on_day(activity.start, day) for day in left_out),
    )


def _days(byweekday: Any) -> tuple[str, ...]:
    """``WE``, ``SA``; the second Saturday is ``2SA``."""
    if isinstance(byweekday, Sequence):
        return tuple(DAY_CODES[number] for number in byweekday)
    return (f"{byweekday.n}{DAY_CODES[byweekday.weekday]}",)
