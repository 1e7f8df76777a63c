"""The times of activities, each as a value of its own, with what differs there laid over."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from portal.model.activity import Activity, ActivityStatus, Slot
from portal.model.recurring import Moved, Occasion
from portal.model.types import begin_of
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

    A day and a clock time mean exactly that; a day alone means the first time on it.
    """
    of_day = {begin_of(slot.start).date(): slot for slot in reversed(slots)}
    return {**of_day, **{slot.start: slot for slot in slots}}


def planned_slots(activity: Activity) -> tuple[Slot, ...]:
    """The times of a series as planned; a second one on a day has its clock time in the key.

    There is one at least: a rule that gives none, which the checks refuse, leaves the first.
    """
    slots: dict[str, Slot] = {}
    for slot in sorted(_slots(activity), key=lambda slot: begin_of(slot.start)):
        key = slot.key if slot.key not in slots else f"{slot.key}-{begin_of(slot.start):%H%M}"
        slots.setdefault(key, replace(slot, key=key))
    return tuple(slots.values())


def _slots(activity: Activity) -> Iterator[Slot]:
    first = begin_of(activity.start).date()
    for day in planned_days(activity) or ((first,) if not activity.more_times else ()):
        start = on_day(activity.start, day)
        end = None if activity.end is None else activity.end + (day - first)
        yield _slot(activity, f"{day}", start, end)
    for session in activity.more_times:
        slot = _slot(activity, f"{begin_of(session.start).date()}", session.start, session.end)
        yield replace(slot, place=session.place, venue=None) if session.place else slot


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
    if isinstance(moved.start, datetime) and isinstance(slot.end, datetime):
        return moved.start, moved.start + (slot.end - begin_of(slot.start))
    days = begin_of(slot.end).date() - begin_of(slot.start).date()
    return moved.start, begin_of(moved.start).date() + days


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
    return activity.since is not None and begin_of(slot.start).date() < activity.since
