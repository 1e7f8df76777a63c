"""Asking how often an activity is held, in plain words, until the answers make a series."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from editing.forms import Value
from editing.questions import Question, Read, Unusable
from portal.checks.activities import ending, first, reach
from portal.checks.activities.plan import Plan
from portal.model.activity import Activity
from portal.model.base import Origin
from portal.model.rhythm_words import rule_fields
from portal.model.types import read_when
from portal.model.validate import validate

ONCE: Final = "只办一次"
_HOW_OFTEN: Final = (
    "写 只办一次、每周、每月、每年、农历每年，或者 每周三、每月第二个周六、农历八月十五"
)
_TIMES: Final = re.compile(r"(?:共|一共)?([0-9]{1,4})\s*[次场回]")
_ANY: Final[Mapping[str, object]] = dict.fromkeys(
    ("title", "place", "audience", "organiser", "contact", "description"), "x"
) | {"id": "x", "programme": "x"}
"""What an activity has besides its time; a rule does not look at it."""


def how_often(start: str) -> Question:
    """Asks for the rhythm of an activity that is first held at ``start``."""
    return Question(
        name="frequency",
        prompt="多久办一次（只办一次、每周、每月、每年、农历每年，也可以写 每周三 这样）",
        default=ONCE,
        read=_frequency(start),
    )


def how_long(start: str, frequency: str) -> Question:
    """Asks when a series ends."""
    years = 0 if rule_fields(frequency)["frequency"] in ("每周", "每月") else 4
    return Question(
        name="until",
        prompt="办到哪天为止，或者一共几次，例如 10次",
        default=f"{read_when(start).year + years}-12-31",
        read=_end(start, frequency),
    )


def rule_of(frequency: str, end: str) -> dict[str, Value]:
    """The fields of the rule, from both answers."""
    times = _TIMES.fullmatch(end)
    last = {"times": times[1]} if times else {"until": end}
    return {**rule_fields(frequency), **last}


def start_reader(rule: Mapping[str, Value], read: Read) -> Read:
    """Reads a first time that lies on a day of the rule."""

    def fitting(typed: str) -> str:
        start = read(typed)
        _refuse(start, {**rule, "times": "1"}, without="until")
        return start

    return fitting


def _frequency(start: str) -> Read:
    def read(typed: str) -> str:
        if typed in (ONCE, "一次", "不重复"):
            return ONCE
        rule = rule_fields(typed)
        if not rule:
            raise Unusable(f"“{typed}”读不懂；{_HOW_OFTEN}")
        _refuse(start, {**rule, "times": "1"})
        return typed

    return read


def _end(start: str, frequency: str) -> Read:
    def read(typed: str) -> str:
        _refuse(start, rule_of(frequency, typed))
        return typed

    return read


def _refuse(start: str, rule: Mapping[str, Value], without: str = "") -> None:
    """Raises Unusable with the first thing that is wrong with a series."""
    wanted = {name: value for name, value in rule.items() if name != without}
    activity, problems = validate(Activity, {**_ANY, "start": start, "repeat": wanted}, Origin(""))
    if activity is not None:
        plan = Plan(activity, activity.begins_at)
        problems = [*ending.problems(plan), *reach.problems(plan), *first.problems(plan)]
    for problem in problems:
        if problem.level == "error":
            raise Unusable("；".join(filter(None, (problem.message, problem.remedy))))
