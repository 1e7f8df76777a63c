"""Activities as subscribers read them: one item, however often it is held or changed.

Nothing here depends on the moment: what is over is told in the same words as before.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from portal import wording
from portal.feeds.changes import change_sentences, usual_time
from portal.feeds.fragments import demo_mark, listed, notes, paragraphs
from portal.listing import group
from portal.model.activity import Activity, ActivityStatus
from portal.model.types import day_of
from portal.public import Portal


@dataclass(frozen=True)
class Words:
    """What subscribers read of one activity."""

    summary: str
    """The last change, when and where: plain text in one line."""
    html: str
    """The same and how to take part, what is done, all times of a series."""


def activity_words(portal: Portal, activity: Activity) -> Words:
    """An activity in words; made once for all feeds that tell it."""
    times = portal.times[activity.id]
    changes = [*change_sentences(portal, activity)]
    usual = usual_time(portal, activity)
    when, where = _when(activity, usual), portal.where(usual).text
    parts = (
        paragraphs(changes),
        notes(activity.updates),
        listed([*_facts(activity, when, where)]),
        paragraphs(wording.paragraphs(activity.description)),
        *_all_times(portal, times if activity.is_series else ()),
        demo_mark(activity),
    )
    return Words("".join(changes[:1]) + "，".join(filter(None, (when, where))), "".join(parts))


def _when(activity: Activity, usual: Activity) -> str:
    """Empty while it waits for a new time: that is said before."""
    if activity.is_waiting:
        return ""
    planned = "原定" if activity.status is ActivityStatus.CANCELLED else ""
    return f"{planned}{wording.span(activity if activity.is_series else usual)}"


def _facts(activity: Activity, when: str, where: str) -> Iterator[str]:
    if when:
        yield f"时间：{when}"
    yield f"地点：{where}"
    yield f"面向：{activity.audience}"
    if activity.status is ActivityStatus.FULL:
        yield "报名：名额已满"
    elif activity.signup is not None and not activity.is_off:
        yield f"报名：{wording.signup_in_words(activity.signup)}"
    yield f"主办：{activity.organiser}"
    yield f"联系：{activity.contact}"


def _all_times(portal: Portal, times: Sequence[Activity]) -> Iterator[str]:
    """Every time that is held, the days of a month in one line where hour and place agree."""
    held = [time for time in times if not time.is_off]
    if held:
        yield paragraphs([f"全部{wording.times_in_words(times)}："])
        by_line = group(held, lambda time: _shared(portal, time))
        yield listed([_line(portal, alike) for alike in by_line.values()])


def _shared(portal: Portal, time: Activity) -> tuple[object, ...]:
    begin = time.begins_at
    return (begin.year, begin.month, _hours(time), portal.where(time).text)


def _line(portal: Portal, alike: Sequence[Activity]) -> str:
    first = alike[0]
    where = portal.where(first).text
    if len(alike) == 1:
        return f"{wording.between(first.start, first.end)}，{where}"
    begin = first.begins_at
    days = "、".join(f"{t.begins_at.day}日（{wording.weekday(t.begins_at)}）" for t in alike)
    return f"{begin.year}年{begin.month}月{days}{_hours(first)}，{where}"


def _hours(time: Activity) -> str:
    """9:00—11:00; of one that is longer than a day all that would tell it apart."""
    if time.end is not None and day_of(time.end) != time.begins_at.date():
        return wording.between(time.start, time.end)
    if not isinstance(time.start, datetime):
        return ""
    end = f"—{wording.clock(time.end)}" if isinstance(time.end, datetime) else ""
    return f"{wording.clock(time.start)}{end}"
