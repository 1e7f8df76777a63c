"""The times of activities, each as a value of its own, with what differs there laid over."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from portal.model.activity import Activity, ActivityStatus, Slot
from portal.model.recurring import Moved, Occasion, Session
from portal.model.types import When, begin_of, day_of
from portal.recurrence.rules import on_day, planned_days


def occurrences(activities: Iterable[Activity]) -> tuple[Activity, ...]:
    """Every time of every activity, earliest first; an activity held once gives itself."""
    times = (time for activity in activities for time in times_of(activity))
    return tuple(sorted(times, key=lambda time: (time.begins_at, time.id)))


def times_of(activity: Activity) -> tuple[Activity, ...]:
    """The times of one activity in the order in which they were planned."""
    if not activity.is_series:
        return (_laid_over(activity, _slot(activity, "", activity.start, activity.end), None),)
    slots = planned_slots(activity)
    named = slots_by_name(slots)
    differing = {named.get(occasion.on): occasion for occasion in activity.occasions}
    return tuple(_laid_over(activity, slot, differing.get(slot)) for slot in slots)


def slots_by_name(slots: Sequence[Slot]) -> Mapping[date | datetime, Slot]:
    """The planned times by what an occasion may call them.

    A day and a clock time mean exactly that; a day alone means the time that has it as key.
    """
    days = {f"{day_of(slot.start)}": day_of(slot.start) for slot in slots}
    of_day = {days[slot.key]: slot for slot in slots if slot.key in days}
    return {**of_day, **{slot.start: slot for slot in slots}}


def planned_slots(activity: Activity) -> tuple[Slot, ...]:
    """The times of a series as planned; a second one on a day has its clock time in the key.

    The second is what is written later, not what begins later: an earlier session that is
    added must not take over the address of one that people follow.
    There is one at least: a rule that gives none, which the checks refuse, leaves the first.
    """
    slots: dict[str, Slot] = {}
    for slot in _slots(activity):
        key = slot.key if slot.key not in slots else f"{slot.key}-{begin_of(slot.start):%H%M}"
        slots.setdefault(key, replace(slot, key=key))
    return tuple(sorted(slots.values(), key=lambda slot: begin_of(slot.start)))


def _slots(activity: Activity) -> Iterator[Slot]:
    """Those of the rule, then the further sessions as they are written."""
    first = day_of(activity.start)
    for day in planned_days(activity) or ((first,) if not activity.more_times else ()):
        start = on_day(activity.start, day)
        end = None if activity.end is None else activity.end + (day - first)
        yield _slot(activity, f"{day}", start, end)
    for session in activity.more_times:
        day, end = day_of(session.start), end_of_session(activity, session)
        slot = _slot(activity, f"{day}", session.start, end)
        is_elsewhere = bool(session.venue or session.place)
        yield replace(slot, venue=session.venue, place=session.place) if is_elsewhere else slot


def end_of_session(activity: Activity, session: Session) -> When | None:
    """When a further session ends; as long as the first time where that is not told.

    None where both say nothing, and where one of them is all day and the other is not.
    """
    if session.end is not None or activity.end is None:
        return session.end
    is_timed = isinstance(session.start, datetime)
    if is_timed is not isinstance(activity.start, datetime):
        return None
    return _as_long(session.start, activity.start, activity.end)


def _slot(activity: Activity, key: str, start: date, end: date | None) -> Slot:
    return Slot(key=key, start=start, end=end, venue=activity.venue, place=activity.place)


def _laid_over(activity: Activity, slot: Slot, occasion: Occasion | None) -> Activity:
    """One time, with its change if it has one, else with what holds for the whole series."""
    said = _said(activity, slot, occasion)
    moved: Moved | None = said["moved_to"]
    where = {"venue": slot.venue, "place": slot.place}
    if moved is not None and (moved.place or moved.venue):
        where = {"venue": moved.venue, "place": moved.place}
    start, end = _times(slot, moved)
    own = replace(slot, has_page=bool(slot.key and occasion is not None))
    return activity.at(own, start=start, end=end, **where, **said)


def _times(slot: Slot, moved: Moved | None) -> tuple[date | datetime, date | datetime | None]:
    """The new time; with the same length where no new end is told."""
    if moved is None or moved.start is None:
        return slot.start, slot.end if moved is None or moved.end is None else moved.end
    if moved.end is not None or slot.end is None:
        return moved.start, moved.end
    return moved.start, _as_long(moved.start, slot.start, slot.end)


def _as_long(start: When, like: When, until: When) -> When:
    """The end of what begins at ``start`` and lasts as long as from ``like`` to ``until``."""
    if isinstance(start, datetime) and isinstance(until, datetime):
        return start + (until - begin_of(like))
    return day_of(start) + (day_of(until) - day_of(like))


def _said(activity: Activity, slot: Slot, occasion: Occasion | None) -> Mapping[str, Any]:
    fields = ("reason", "since", "moved_to")
    if occasion is not None and occasion.status is not None:
        said = {"status": occasion.status, **{name: getattr(occasion, name) for name in fields}}
    elif slot.key and _was_before(activity, slot):
        said = {"status": ActivityStatus.PLANNED, **dict.fromkeys(fields)}
    else:
        said = {"status": activity.status, **{name: getattr(activity, name) for name in fields}}
    if slot.key:
        said |= {"results": None, "report": None}
    if occasion is not None:
        said |= {"results": occasion.results, "report": occasion.report}
    return said


def _was_before(activity: Activity, slot: Slot) -> bool:
    """Whether a time of a series had passed when the whole series was called off."""
    return activity.since is not None and day_of(slot.start) < activity.since
