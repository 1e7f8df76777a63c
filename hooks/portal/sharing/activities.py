"""What the page of an activity passes on: in a chat links and files do not work."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from portal.model.activity import Activity
from portal.pages.activities.strips import planned_in_words, rest_in_words
from portal.pages.activities.view import ActivityView
from portal.public import Portal
from portal.sharing.share import Row, filled
from portal.states import FULL, changes_of, states_of
from portal.wording import signup_in_words, span

_NAMED: Final = 4
"""Changed times that a text names; of more it tells how many."""


def title_of(view: ActivityView) -> str:
    """【已取消】职工歌唱比赛: what became of an activity stands first."""
    marks = "".join(f"【{change.word}】" for change in changes_of(_said(view)))
    return f"{marks}{view.activity.title}"


def rows_of(portal: Portal, view: ActivityView) -> Iterator[Row]:
    """Time, place, what changed and how to take part; nothing once it is over."""
    if view.is_over:
        return
    said = _said(view)
    is_dropped = said.is_off and said.slot is not None
    yield Row("原定" if is_dropped and not said.is_waiting else "时间", span(said))
    yield Row("地点", view.where.in_full)
    if changes_of(said):
        yield from _change(portal, view, said)
    elif view.series is not None:
        yield from _changed(view.series.changed)
    if view.is_open:
        yield Row("参加", said.audience)
        yield from _signup(portal, said)
    yield Row("咨询", said.contact)


def meeting_of(portal: Portal, activity: Activity) -> Iterator[Row]:
    """What it is, when and where to come, whom to ask; nothing where nobody is to come."""
    said = activity if activity.is_series else portal.times[activity.id][0]
    if not said.is_off:
        yield Row("活动", said.title)
        yield Row("时间", span(said))
        yield Row("地点", portal.where(said).in_full)
        yield Row("咨询", said.contact)


def _said(view: ActivityView) -> Activity:
    """The time of a page, which knows where it was moved; else the series as a whole."""
    return view.held.time if view.held is not None else view.activity


def _change(portal: Portal, view: ActivityView, said: Activity) -> Iterator[Row]:
    """Why, and what somebody who knows the old announcement must know."""
    yield from filled(("原因", said.reason))
    if said.slot is None:
        yield from (Row("", text) for text in rest_in_words(portal, said))
    elif view.is_open:
        yield Row("", planned_in_words(portal, said))


def _changed(found: Sequence[str]) -> Iterator[Row]:
    """What is otherwise at times still to come, the next ones by day."""
    more = [f"另有{len(found) - _NAMED}处变动，见网页"] if len(found) > _NAMED else []
    yield from filled(("变动", "；".join([*found[:_NAMED], *more])))


def _signup(portal: Portal, said: Activity) -> Iterator[Row]:
    if FULL in states_of(said, portal.now):
        yield Row("报名", FULL.word)
    elif said.signup is not None:
        yield Row("报名", signup_in_words(said.signup))
