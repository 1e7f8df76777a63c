"""https://schema.org/EventSeries: an activity that is held more than once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from portal.linked_data.event import offer_of, status_of, what, when_and_where, where
from portal.linked_data.node import Node, address_of, member, node
from portal.linked_data.schedule import schedule
from portal.model.activity import Activity, ActivityStatus
from portal.public import Portal
from portal.wording import iso

MOST_TIMES: Final = 12
"""Times told one by one: a season of a weekly course; the rule tells the others."""
_AS_PLANNED: Final = (ActivityStatus.PLANNED, ActivityStatus.FULL)


def series(portal: Portal, activity: Activity) -> Node:
    """A series as written, with its rule where that is exact, and its next times."""
    times = portal.times[activity.id]
    last = times[-1]
    return node(
        "EventSeries",
        name=activity.title,
        startDate=iso(times[0].start),
        endDate=iso(last.end if last.end is not None else last.start),
        eventStatus=member(status_of(activity)),
        **where(portal, _usual(activity, times)),
        **what(portal, activity),
        offers=offer_of(portal, activity, is_over=portal.is_over(activity)),
        url=address_of(portal, activity),
        eventSchedule=schedule(activity, times),
        subEvent=[node("Event", **when_and_where(portal, time)) for time in _told(portal, times)],
    )


def _usual(activity: Activity, times: Sequence[Activity]) -> Activity:
    """The last time that is as the series is, with a change that holds for all of them."""
    own = (activity.venue, activity.place)
    slots = ((time, time.slot) for time in reversed(times) if time.slot is not None)
    alike = (t for t, slot in slots if not slot.has_page and (slot.venue, slot.place) == own)
    return next(alike, activity)


def _told(portal: Portal, times: Sequence[Activity]) -> list[Activity]:
    """What is coming first, then what was last changed; in the order of their days."""
    coming = [time for time in times if not time.is_over(portal.now)]
    past = [time for time in reversed(times) if time.is_over(portal.now)]
    changed = [time for time in past if time.status not in _AS_PLANNED]
    return sorted([*coming, *changed][:MOST_TIMES], key=lambda time: time.begins_at)
