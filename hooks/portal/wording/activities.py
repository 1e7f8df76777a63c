"""When an activity is held, in words: as planned, moved, or in a series."""

from __future__ import annotations

from portal.model.activity import Activity, ActivityStatus, Signup
from portal.recurrence.expand import times_of
from portal.wording.dates import between, until
from portal.wording.rules import rule_in_words


def span(activity: Activity) -> str:
    """From when to when it is held, as far as is known now.

    Of a series as written its rule; of one that is postponed without a new time that there
    is none yet; of a cancelled one when it was to be.
    """
    if activity.slot is None:
        if activity.is_series:
            return rule_in_words(activity)
        (activity,) = times_of(activity)
    if activity.is_waiting:
        return f"时间另定，原定{planned_span(activity)}"
    return between(activity.start, activity.end)


def planned_span(time: Activity) -> str:
    """From when to when one time of an activity was planned."""
    slot = time.slot
    return between(time.start, time.end) if slot is None else between(slot.start, slot.end)


def confirmed(time: Activity) -> str:
    """That it is held as planned, where that was decided: 2026年11月20日：照常举行，台风绕开了."""
    day = f"{until(time.since)}：" if time.since is not None else ""
    return f"{day}{confirmed_state(time)}" + (
        f"，{time.reason.rstrip('。')}" if time.reason else ""
    )


def confirmed_state(time: Activity) -> str:
    """The same in one word."""
    return "名额已满" if time.status is ActivityStatus.FULL else "照常举行"


def signup_in_words(signup: Signup) -> str:
    """How, until when, how many, what price: 打电话登记，11月20日 17:00截止，名额60人，不收费."""
    limit = f"{until(signup.closes_at)}截止" if signup.closes_at is not None else ""
    places = f"名额{signup.capacity}人" if signup.capacity is not None else ""
    way = signup.way.rstrip("。")
    return "，".join(part for part in (way, limit, places, signup.fee) if part)


def title_with_day(activity: Activity) -> str:
    """工间操（2026年11月25日）: of one time of a series with its day, else the bare title."""
    if activity.slot is None or not activity.slot.key:
        return activity.title
    return f"{activity.title}（{until(activity.begins_at.date())}）"
