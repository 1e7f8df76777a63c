"""Rules expanded by looking at every day of ten years: slow, plain and independent."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

WEEK = ("周一", "周二", "周三", "周四", "周五", "周六", "周日")
NTHS = {"第一个": 1, "第二个": 2, "第三个": 3, "第四个": 4, "第五个": 5, "最后一个": -1}
DAY = timedelta(days=1)
YEARS = timedelta(days=3653)


def expanded(first: date, rule: dict[str, Any]) -> list[date]:
    """The days a rule gives that are not skipped."""
    last = min(rule.get("until") or date.max, first + YEARS)
    found = []
    for day in _days(first, last):
        if _is_due(day, first, rule):
            found.append(day)
            if len(found) == rule.get("times"):
                break
    return [day for day in found if day not in rule.get("skipped", ())]


def _days(first: date, last: date) -> Iterator[date]:
    for count in range((last - first).days + 1):
        yield first + timedelta(days=count)


def _is_due(day: date, first: date, rule: dict[str, Any]) -> bool:
    interval = rule["interval"]
    if rule["frequency"] == "每周":
        weeks = (_monday(day) - _monday(first)).days // 7
        wanted = rule.get("days") or [WEEK[first.weekday()]]
        return weeks % interval == 0 and WEEK[day.weekday()] in wanted
    months = (day.year - first.year) * 12 + day.month - first.month
    if rule["frequency"] == "每年":
        return months % (12 * interval) == 0 and _is_place(day, first, rule)
    return months % interval == 0 and _is_place(day, first, rule)


def _is_place(day: date, first: date, rule: dict[str, Any]) -> bool:
    """Whether it is the day of the month, or the weekday of the month, that is meant."""
    if "nth_weekday" not in rule:
        return day.day == first.day
    name, weekday = rule["nth_weekday"][:-2], rule["nth_weekday"][-2:]
    if WEEK[day.weekday()] != weekday:
        return False
    nth = NTHS[name]
    return (day + 7 * DAY).month != day.month if nth < 0 else (day.day - 1) // 7 + 1 == nth


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())
