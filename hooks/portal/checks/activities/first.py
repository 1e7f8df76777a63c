"""The first time of a series lies on a day of its rule."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from portal.almanac.lunar import lunar_of
from portal.checks.activities.plan import Plan, typed
from portal.errors import Problem
from portal.model.activity import Activity
from portal.model.names import chinese
from portal.model.recurring import Frequency, Repeat
from portal.model.types import day_of
from portal.recurrence.rules import days_of_rule, on_day
from portal.wording import weekday


def problems(plan: Plan) -> Iterator[Problem]:
    """A first day that the rule does not give, with the next one that it does."""
    activity, repeat = plan.activity, plan.activity.repeat
    start = day_of(activity.start)
    if repeat is None or start in plan.days:
        return
    fits = _next(activity, repeat)
    meant = f"第一次写 开始: {typed(on_day(activity.start, fits))}，" if fits is not None else ""
    field = _field(repeat)
    yield plan.problem(
        ("start",),
        f"开始 {start} 是{_what(start, repeat)}，“{chinese(field)}”写的是{_rule(repeat, field)}",
        f"{meant}或者改正“{chinese(field)}”" if meant else f"请改正“{chinese(field)}”",
    )


def _next(activity: Activity, repeat: Repeat) -> date | None:
    """The first day that fits, whenever the series ends."""
    once = repeat.model_copy(update={"until": None, "times": 1})
    return next(iter(days_of_rule(activity, once)), None)


def _field(repeat: Repeat) -> str:
    if repeat.frequency is Frequency.LUNAR:
        return "lunar_day" if repeat.lunar_day else "frequency"
    return "days" if repeat.frequency is Frequency.WEEKLY else "nth_weekday"


def _what(start: date, repeat: Repeat) -> str:
    """What the first day is, in the terms of the rule."""
    if repeat.frequency is Frequency.LUNAR:
        return f"农历{lunar_of(start).name}"
    if repeat.frequency is Frequency.WEEKLY:
        return weekday(start)
    return f"当月第{'一二三四五'[(start.day - 1) // 7]}个{weekday(start)}"


def _rule(repeat: Repeat, field: str) -> str:
    written = getattr(repeat, field)
    return "、".join(written) if isinstance(written, tuple) else str(written)
