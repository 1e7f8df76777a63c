"""The state of an activity, or of one time of it, in the words every list and page uses.

Each word stays true however long a page lies unread; ``assets/early.js`` adds beside it
what depends on the moment: 未开始, 报名中, 还剩2天, 报名截止, 今日举行, 已结束.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from portal.model.activity import Activity, ActivityStatus
from portal.model.types import end_of
from portal.wording import iso, until


@dataclass(frozen=True)
class State:
    """One word about an activity, with the icon that stands before it."""

    word: str
    icon: str
    """File below ``partials/icons/`` without its ending."""
    is_warning: bool = False
    """Whether somebody who does not read it may come in vain."""


@dataclass(frozen=True)
class Refinable:
    """What the script needs to add a word for the moment of reading; ISO texts."""

    starts: str
    ends: str
    until: str
    """End of the sign-up; empty where that is not known or no longer matters."""


CANCELLED: Final = State("已取消", "stop", is_warning=True)
POSTPONED: Final = State("延期举行", "clock", is_warning=True)
NEW_TIME: Final = State("改期", "clock", is_warning=True)
NEW_PLACE: Final = State("改地点", "place", is_warning=True)
FULL: Final = State("名额已满", "info")
OVER: Final = State("已结束", "done")
RESULTS: Final = State("有结果", "done")
"""What came of one time of a series can be read."""
SKIPPED: Final = State("停办", "stop")
"""A day on which a series is not held, as was known from the beginning."""


def states_of(time: Activity, now: datetime) -> tuple[State, ...]:
    """Everything to be said of one time of an activity beside its title."""
    changes = changes_of(time)
    if time.is_off:
        return changes
    if time.is_over(now):
        return (OVER,)
    return (*changes, *_signup(time, now))


def changes_of(time: Activity) -> tuple[State, ...]:
    """What differs from the plan: all that a list of what is past has to say."""
    return tuple(_changes(time))


def marks_of(time: Activity) -> tuple[str, ...]:
    """The same in front of a title, in feeds and calendars: 已取消, 延期, 改期, 改地点."""
    return tuple(state.word.removesuffix("举行") for state in _changes(time))


def refinable(time: Activity, now: datetime) -> Refinable | None:
    """What the script may refine; None for what is over, or will not be at any known time."""
    if time.is_off or time.is_over(now):
        return None
    signup = time.signup
    has_limit = signup is not None and time.status is not ActivityStatus.FULL
    limit = signup.closes_at if signup is not None and has_limit else None
    return Refinable(iso(time.begins_at), iso(time.ends_at), iso(limit) if limit else "")


def _changes(time: Activity) -> Iterator[State]:
    if time.status is ActivityStatus.CANCELLED:
        yield CANCELLED
        return
    if time.status is ActivityStatus.POSTPONED:
        yield POSTPONED
    elif time.has_new_time:
        yield NEW_TIME
    if time.has_new_place:
        yield NEW_PLACE


def _signup(time: Activity, now: datetime) -> Iterator[State]:
    if time.status is ActivityStatus.FULL:
        yield FULL
        return
    if time.signup is None:
        return
    limit = time.signup.closes_at
    if limit is None:
        yield State("需要报名", "clock")
    elif end_of(limit) <= now:
        yield State(f"报名已于{until(limit)}截止", "clock")
    else:
        yield State(f"报名截至{until(limit)}", "clock")
