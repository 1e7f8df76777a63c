"""https://schema.org/Event: one time of an activity."""

from __future__ import annotations

import re
from typing import Any, Final

from portal.linked_data.node import FREE, Node, address_of, member, node, offer
from portal.linked_data.organisation import all_named
from portal.linked_data.place import location
from portal.model.activity import Activity, ActivityStatus
from portal.public import Portal
from portal.wording import iso, paragraphs

_ONLINE: Final = re.compile("^(?:线上|网上|网络直播|微信|腾讯会议|钉钉)")
"""How a place is written that is none."""


def event(portal: Portal, time: Activity) -> Node:
    """One time with a page of its own, or an activity that is held once."""
    return node(
        "Event",
        **when_and_where(portal, time),
        **what(portal, time),
        offers=offer_of(portal, time, is_over=time.is_over(portal.now)),
        superEvent=_series_of(portal, time),
    )


def when_and_where(portal: Portal, time: Activity) -> dict[str, Any]:
    """What is told of every time, also in the list of a series.

    https://schema.org/previousStartDate is the planned beginning of one that begins at another
    time; where only the end was changed there is none. One that was put off to no known day
    keeps its planned date, as eventStatus asks.
    """
    assert time.slot is not None
    return {
        "name": time.title,
        "startDate": iso(time.start),
        "endDate": iso(time.end) if time.end is not None else None,
        "previousStartDate": iso(time.slot.start) if time.start != time.slot.start else None,
        "eventStatus": member(status_of(time)),
        **where(portal, time),
        "url": address_of(portal, time),
    }


def what(portal: Portal, activity: Activity) -> dict[str, Any]:
    """What holds for every time of an activity alike."""
    signup = activity.signup
    return {
        "description": "\n".join(paragraphs(activity.description)),
        "organizer": all_named(portal, activity.organiser),
        "audience": node("Audience", audienceType=activity.audience),
        "isAccessibleForFree": True if signup and signup.fee == FREE else None,
        "maximumAttendeeCapacity": signup.capacity if signup else None,
    }


def where(portal: Portal, activity: Activity) -> dict[str, Any]:
    """Place and manner; nothing where no place is told."""
    found = portal.where(activity)
    if not found.text:
        return {}
    if found.place is None and _ONLINE.search(found.text):
        page = address_of(portal, activity)
        return {
            "location": node("VirtualLocation", name=found.text, url=page),
            "eventAttendanceMode": member("OnlineEventAttendanceMode"),
        }
    return {
        "location": location(portal, found),
        "eventAttendanceMode": member("OfflineEventAttendanceMode"),
    }


def status_of(activity: Activity) -> str:
    """The member of https://schema.org/EventStatusType."""
    if activity.status is ActivityStatus.CANCELLED:
        return "EventCancelled"
    if activity.has_new_time:
        return "EventRescheduled"
    if activity.status is ActivityStatus.POSTPONED:
        return "EventPostponed"
    return "EventScheduled"


def offer_of(portal: Portal, activity: Activity, *, is_over: bool) -> Node | None:
    """How one gets in, where one must sign up: what it costs, until when, whether there is room.

    Nothing once nobody can get in any more.
    """
    signup = activity.signup
    if signup is None or is_over or activity.is_off:
        return None
    return offer(
        signup.fee,
        url=address_of(portal, activity),
        availability=member("SoldOut") if activity.status is ActivityStatus.FULL else None,
        validThrough=iso(signup.closes_at) if signup.closes_at is not None else None,
    )


def _series_of(portal: Portal, time: Activity) -> Node | None:
    if time.slot is None or not time.slot.key:
        return None
    (written,) = portal.find(Activity, "activities", [time.id])
    return node("EventSeries", name=time.title, url=address_of(portal, written))
