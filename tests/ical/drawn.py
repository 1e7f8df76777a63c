"""Series drawn by chance: rules of every kind, skipped, changed and added times."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any

from hypothesis import strategies as st

from ical.brute import NTHS, WEEK, expanded
from portal.model.types import ZONE

FIRST, LAST = date(2024, 1, 1), date(2028, 12, 31)


@st.composite
def rules(draw: st.DrawFn, first: date) -> dict[str, Any]:
    """A rule, its days as dates, that gives not too many of them."""
    frequency = draw(st.sampled_from(["每周", "每月", "每年"]))
    rule: dict[str, Any] = {"frequency": frequency, "interval": draw(st.integers(1, 3))}
    if frequency == "每周":
        wanted = draw(st.lists(st.sampled_from(WEEK), unique=True, max_size=3))
        rule |= {"days": wanted} if wanted else {}
    elif draw(st.booleans()):
        rule["nth_weekday"] = draw(st.sampled_from(list(NTHS))) + draw(st.sampled_from(WEEK))
    if draw(st.booleans()):
        rule["times"] = draw(st.integers(1, 12))
    else:
        longest = {"每周": 90, "每月": 700, "每年": 3000}[frequency]
        rule["until"] = first + timedelta(days=draw(st.integers(0, longest)))
    days = expanded(first, rule)
    skipped = draw(st.lists(st.sampled_from(days), unique=True, max_size=3)) if days else []
    return {**rule, "skipped": skipped}


@st.composite
def hours(draw: st.DrawFn, day: date) -> tuple[date | datetime, date | datetime | None]:
    """When it begins on a day and when it ends: by the hour, whole days, or without an end."""
    longer = timedelta(days=draw(st.sampled_from([0, 0, 0, 1])))
    if draw(st.booleans()):
        return day, draw(st.sampled_from([None, day + longer]))
    start = datetime.combine(day, time(draw(st.integers(0, 22)), 30), ZONE)
    return start, draw(st.sampled_from([None, start + timedelta(minutes=90) + longer]))


@st.composite
def changes(draw: st.DrawFn, start: date | datetime) -> dict[str, Any]:
    """What differs at a time that was planned for ``start``."""
    told = {"on": start, "reason": "场地检修", "since": "2024-01-05"}
    status = draw(st.sampled_from(["已取消", "延期", "变更", "变更", None]))
    if status is None:
        return {"on": start}
    if status != "变更":
        return {**told, "status": status}
    moved: dict[str, Any] = {"start": start + timedelta(days=draw(st.integers(1, 20)))}
    return {**told, "status": status, "moved_to": draw(st.sampled_from([moved, {"place": "三楼"}]))}


@st.composite
def series(draw: st.DrawFn) -> dict[str, Any]:
    """The fields of a series that differ from the plain activity."""
    first = draw(st.dates(FIRST, LAST))
    start, end = draw(hours(first))
    rule = draw(rules(first))
    planned = [_at(start, day) for day in expanded(first, rule)]
    changed = draw(st.lists(st.sampled_from(planned), unique=True, max_size=4)) if planned else []
    fields: dict[str, Any] = {
        **{"start": start, "end": end, "repeat": rule},
        "occasions": [draw(changes(one)) for one in changed],
    }
    if draw(st.booleans()):
        more = draw(st.lists(st.dates(FIRST, LAST), unique=True, max_size=2))
        fields["more_times"] = [{"start": _at(start, day)} for day in more]
    if draw(st.integers(0, 4)) == 0:
        since = first + timedelta(days=draw(st.integers(0, 60)))
        fields |= {"status": "已取消", "reason": "经费不足", "since": since}
    return fields


def _at(start: date | datetime, day: date) -> date | datetime:
    return datetime.combine(day, start.timetz()) if isinstance(start, datetime) else day
