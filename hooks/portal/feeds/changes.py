"""What differs from the plan of an activity, in sentences and as a mark before its title."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import Final

from portal import wording
from portal.model.activity import Activity, ActivityStatus
from portal.model.decisions import decided, is_confirmed
from portal.model.types import day_of
from portal.public import Portal
from portal.states import changes_of, marks_of

MOST: Final = 3
"""Days that a title names."""


def marked_title(portal: Portal, activity: Activity) -> str:
    """With what one must know before going: 【已取消】, of a series 【2026年11月11日已取消】."""
    if changes_of(activity):
        return f"{_mark(activity)}{activity.title}"
    changed = [time for time in _changed_times(portal, activity) if changes_of(time)]
    last = [time for time in changed if _is_alike(time, changed[0])]
    return f"{_mark(last[0], _days(last))}{activity.title}" if last else activity.title


def change_sentences(portal: Portal, activity: Activity) -> Iterator[str]:
    """What changed, from what to what, why and since when; the whole activity, the last first."""
    if changes_of(activity):
        time = usual_time(portal, activity)
        planned = wording.span(activity) if activity.is_series else wording.planned_span(time)
        yield _sentence(portal, time, planned)
    elif is_confirmed(activity):
        yield f"{wording.confirmed(activity)}。"
    for time in _changed_times(portal, activity):
        told = _sentence(portal, time, wording.planned_span(time))
        yield f"{wording.day(_planned_day(time))}这一次：{told}"


def usual_time(portal: Portal, activity: Activity) -> Activity:
    """The first time of which holds what is said of the whole activity."""
    times, whole = portal.times[activity.id], _said(activity)
    return next((time for time in times if _said(time) == whole), times[0])


def _changed_times(portal: Portal, activity: Activity) -> Sequence[Activity]:
    """The times of a series that were changed by themselves, what was decided last first."""
    if not activity.occasions:
        return ()
    whole = _said(activity)
    told = (t for t in portal.times[activity.id] if changes_of(t) or is_confirmed(t))
    changed = (time for time in told if _said(time) != whole)
    # By their days; those decided on one day stay in that order.
    by_day = sorted(changed, key=_planned_day)
    return sorted(by_day, key=_last_decision, reverse=True)


def _last_decision(time: Activity) -> date:
    return max(decided(time), default=date.min)


def _is_alike(time: Activity, other: Activity) -> bool:
    """Whether one decision can have been made about both."""
    return (*decided(time), *marks_of(time)) == (*decided(other), *marks_of(other))


def _days(times: Sequence[Activity]) -> str:
    """2026年11月20日、11月24日; of many the first."""
    days = [_planned_day(time) for time in times]
    told = [wording.until(days[0])]
    for before, day in pairwise(days[:MOST]):
        told.append(wording.day_beside(day, before))
    return "、".join(told) + ("等" if len(days) > MOST else "")


def _said(activity: Activity) -> tuple[object, ...]:
    return (activity.status, activity.reason, activity.since, activity.moved_to)


def _planned_day(time: Activity) -> date:
    return day_of(time.start if time.slot is None else time.slot.start)


def _mark(time: Activity, which: str = "") -> str:
    return "".join(f"【{which}{word}】" for word in marks_of(time))


def _sentence(portal: Portal, time: Activity, planned: str) -> str:
    since = f"（{wording.until(time.since)}决定）" if time.since else ""
    reason = f"。原因：{time.reason}" if time.reason else ""
    return f"{'；'.join(_what(portal, time, planned))}{reason}{since}。"


def _what(portal: Portal, time: Activity, planned: str) -> Iterator[str]:
    if is_confirmed(time):
        yield wording.confirmed_state(time)
    elif time.status is ActivityStatus.CANCELLED:
        yield "已取消"
    elif time.is_waiting:
        yield f"延期，时间另定（原定{planned}）"
    elif time.has_new_time:
        yield f"改期，改到{wording.between(time.start, time.end)}（原定{planned}）"
    if time.has_new_place:
        yield f"改地点，改到{portal.where(time).text}（原定{portal.planned_where(time).text}）"
