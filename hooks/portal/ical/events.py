"""The calendar entries of an activity.

A series with a rule is one entry that recurs, with the days that are left out, and one
entry more, under the same UID, for each time that differs. What no rule gives, lunar days
and single sessions, is an entry each with a UID of its own: several calendar programs do
not read RDATE.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from portal import urls
from portal.geo import DECIMALS, convert
from portal.ical.entry import Entry
from portal.ical.ruled import rule_of, ruled_times
from portal.ical.stamps import Stamp, stamp_of
from portal.ical.texts import (
    as_planned,
    change_told,
    description_of,
    location_of,
    series_told,
    status_of,
    summary_of,
)
from portal.model.activity import Activity
from portal.model.recurring import Repeat
from portal.model.types import When, begin_of, end_of
from portal.public import Portal

_DAY: Final = timedelta(days=1)


@dataclass(frozen=True)
class Group:
    """Entries that must stay together, and the times of the activity they stand for."""

    entries: tuple[Entry, ...]
    times: tuple[Activity, ...]


def groups_of(portal: Portal, activity: Activity) -> Iterator[Group]:
    """All entries of an activity as written, each of its times told once."""
    times = portal.times.get(activity.id, ())
    ruled = ruled_times(activity, times)
    if activity.repeat is not None and ruled:
        yield Group(tuple(_ruled_entries(portal, activity, activity.repeat, ruled)), ruled)
    told = {time.slot for time in ruled}
    own = None if ruled else _first(activity, times)
    for time in times:
        if time.slot not in told:
            yield Group((_single(portal, activity, time, is_own=time is own),), (time,))


def _first(activity: Activity, times: Sequence[Activity]) -> Activity | None:
    """The time that keeps the UID of the activity when sessions or a rule are added."""
    starts = {time.slot.start: time for time in reversed(times) if time.slot is not None}
    return starts.get(activity.start, next(iter(times), None))


def _ruled_entries(
    portal: Portal, activity: Activity, repeat: Repeat, ruled: Sequence[Activity]
) -> Iterator[Entry]:
    usual, first = _usual(ruled), ruled[0].slot
    assert first is not None
    stamp = stamp_of(activity, portal.township, portal.now)
    page = urls.absolute(portal.site_url, urls.path_of(activity))
    yield Entry(
        **_identity(portal, activity, stamp),
        **_seen(portal, usual, page),
        **_span(first.start, first.end),
        description=series_told(portal, activity, usual, page),
        rule=rule_of(activity, repeat),
    )
    for time in ruled:
        if _face(time) != _face(usual):
            yield _differing(portal, activity, time, stamp)


def _usual(ruled: Sequence[Activity]) -> Activity:
    """One time that is as most are; the plan where none is held as the rule says.

    Times that are called off are told one by one unless all are: what was held before the
    decision stays, and a program that hides a cancelled entry still shows it.
    """
    held = [time for time in ruled if not time.is_off and not time.has_new_time]
    if held:
        (face, _), *_ = Counter(map(_face, held)).most_common()
        return next(time for time in held if _face(time) == face)
    is_one = len({_face(time) for time in ruled}) == 1 and not ruled[0].has_new_time
    return ruled[0] if is_one else as_planned(ruled[0])


def _face(time: Activity) -> tuple[Any, ...]:
    """What can differ between the times of a series beside the hour."""
    return (time.status, time.reason, time.since, time.moved_to, time.venue, time.place)


def _differing(portal: Portal, activity: Activity, time: Activity, stamp: Stamp) -> Entry:
    assert time.slot is not None
    page = urls.absolute(portal.site_url, urls.path_of(time))
    return Entry(
        **_identity(portal, activity, stamp),
        **_seen(portal, time, page),
        **_span(time.start, time.end),
        description=change_told(portal, time, page),
        replaces=time.slot.start,
    )


def _single(portal: Portal, activity: Activity, time: Activity, *, is_own: bool) -> Entry:
    """A time that stands alone."""
    assert time.slot is not None
    page = urls.absolute(portal.site_url, urls.path_of(time))
    return Entry(
        **_identity(
            portal,
            activity,
            stamp_of(time, portal.township, portal.now),
            "" if is_own else time.slot.key,
        ),
        **_seen(portal, time, page),
        **_span(time.start, time.end),
        description=description_of(portal, time, page),
    )


def _identity(portal: Portal, activity: Activity, stamp: Stamp, key: str = "") -> dict[str, Any]:
    uid = urls.activity_tag(portal.township, activity, key)
    return {"uid": uid, "stamp": stamp.changed, "sequence": stamp.sequence}


def _seen(portal: Portal, time: Activity, page: str) -> dict[str, Any]:
    """What is the same for every kind of entry."""
    programme = portal.index.get(("programmes", time.programme))
    return {
        "summary": summary_of(time),
        "status": status_of(time),
        "page": page,
        "category": getattr(programme, "name", ""),
        # Nobody should set out for what is not held.
        "location": "" if time.is_off else location_of(portal, time),
        "geo": None if time.is_off else _geo(portal, time),
    }


def _geo(portal: Portal, time: Activity) -> tuple[float, float] | None:
    """RFC 5545 section 3.8.1.6: latitude first, in WGS-84."""
    place = portal.where(time).place
    if place is None or place.coord is None:
        return None
    lng, lat = convert(place.coord.point, place.coord.datum, "wgs84")
    return round(lat, DECIMALS), round(lng, DECIMALS)


def _span(start: When, end: When | None) -> dict[str, Any]:
    """Start and exclusive end, of one kind (RFC 5545 section 3.8.2.2)."""
    if isinstance(start, datetime):
        until = None if end is None else end_of(end)
        return {"start": start, "end": until if until is not None and until > start else None}
    last = begin_of(start) if end is None else end_of(end) - timedelta.resolution
    return {"start": start, "end": max(last.date(), start) + _DAY}
