"""Activities as lists show them: one line for one held once, and one for a series."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from portal.listing import group
from portal.model.activity import Activity
from portal.public import Portal
from portal.states import Refinable, State, changes_of, refinable, states_of
from portal.statistics.activities import year_of
from portal.wording import cadence, each_called, off_in_words, span, times_in_words, until

Times = Sequence[Activity]


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One activity in one list."""

    activity: Activity
    """As written; its page is where the entry leads."""
    time: Activity
    """The time the entry stands for: of a series the next one, or the last one held."""
    when: str
    """When it is held: 2026年11月25日（周三）16:00—16:30; of a series perhaps its rhythm."""
    rhythm: str = ""
    """Of a series with a rule: 每周三 16:00—16:30, where :attr:`when` does not say so."""
    count: str = ""
    """Of a series which time it is, or how many were held: 第38次，共41次，另有2次取消."""
    which: str = ""
    """Of a series which time it is, by itself: 第38次."""
    states: tuple[State, ...]
    refinable: Refinable | None = None
    """What the script may refine; only where it is still to come."""
    is_next: bool = False
    """Whether it stands for the next time of a series, for the script to say so."""


def coming(portal: Portal, activities: Times | None = None) -> tuple[Entry, ...]:
    """What is not over, earliest first; what waits for a new time after its day comes last."""
    found = ((a, times) for a, times in _with_times(portal, activities) if not _ended(portal, a))
    entries = [_coming(portal, activity, times) for activity, times in found]
    return tuple(sorted(entries, key=lambda entry: _place(entry.time, portal.now)))


def past(portal: Portal, activities: Times | None = None) -> tuple[Entry, ...]:
    """What is over, the latest first; a series that goes on with the times that are over."""
    found = ((a, _over(portal, times)) for a, times in _with_times(portal, activities))
    entries = [_past(activity, over) for activity, over in found if over]
    return tuple(
        sorted(entries, key=lambda e: (e.time.begins_at, e.activity.id), reverse=True),
    )


def of_year(portal: Portal, year: int) -> tuple[Entry, ...]:
    """Everything that begins in a year, by its first time; of a series how often it was held."""
    found = ((a, [t for t in ts if year_of(t) == year]) for a, ts in _with_times(portal, None))
    inside = sorted(
        ((activity, times) for activity, times in found if times),
        key=lambda pair: (pair[1][0].begins_at, pair[0].id),
    )
    return tuple(_in_year(portal, activity, times) for activity, times in inside)


def count_in_words(entries: Sequence[Entry]) -> str:
    """5项，另有2项取消: how many activities are, or were, held; the others beside."""
    times = [entry.time for entry in entries]
    held = sum(not time.is_off for time in times)
    off = off_in_words(times, "项")
    return f"{held}项" + (f"，另有{off}" if off else "")


def count_by_year(portal: Portal) -> dict[int, int]:
    """How many activities begin, or go on, in each year; the newest first."""
    by_year = group(portal.occurrences, year_of)
    return {
        year: len({time.id for time in by_year[year]}) for year in sorted(by_year, reverse=True)
    }


def _with_times(portal: Portal, activities: Times | None) -> Iterator[tuple[Activity, Times]]:
    wanted = portal.activities if activities is None else activities
    return ((activity, portal.times.get(activity.id, ())) for activity in wanted)


def _ended(portal: Portal, activity: Activity) -> bool:
    return all(time.is_over(portal.now) for time in portal.times.get(activity.id, ()))


def _over(portal: Portal, times: Times) -> list[Activity]:
    return [time for time in times if time.is_over(portal.now)]


def _in_year(portal: Portal, activity: Activity, times: Times) -> Entry:
    """What was held of it, else what is still to be held, else that nothing is."""
    over = _over(portal, times)
    is_held = any(not time.is_off for time in over)
    is_left = any(not time.is_off for time in times)
    return _past(activity, over) if over and (is_held or not is_left) else _ahead(activity, times)


def _place(time: Activity, now: datetime) -> tuple[bool, datetime, str]:
    return time.is_waiting and time.begins_at <= now, time.begins_at, time.id


def _coming(portal: Portal, activity: Activity, times: Times) -> Entry:
    left = [time for time in times if not time.is_over(portal.now)]
    time = next((time for time in left if not time.is_off), left[0])
    which = _which(activity, time, times) if activity.is_series else ""
    return Entry(
        activity=activity,
        time=time,
        when=span(time),
        rhythm=cadence(activity) if activity.repeat is not None else "",
        count=_count(which, times) if activity.is_series else "",
        which=which,
        states=states_of(time, portal.now),
        refinable=refinable(time, portal.now),
        is_next=activity.is_series and not time.is_off,
    )


def _which(activity: Activity, time: Activity, times: Times) -> str:
    """Empty for a time that is off."""
    held = [one for one in times if not one.is_off]
    number = next((number for number, one in enumerate(held, 1) if one is time), 0)
    return f"第{number}{each_called(activity)}" if number else ""


def _count(which: str, times: Times) -> str:
    return "，".join(filter(None, (which, f"共{times_in_words(times)}")))


def _past(activity: Activity, over: Times) -> Entry:
    if not activity.is_series:
        return _once(activity, over[0])
    held = [time for time in over if not time.is_off]
    count = (
        f"到{until(held[-1].begins_at.date())}办了{len(held)}{each_called(activity)}"
        if held
        else ""
    )
    return _several(activity, held[-1] if held else over[-1], count)


def _ahead(activity: Activity, times: Times) -> Entry:
    if not activity.is_series:
        return _once(activity, times[0])
    first = next((time for time in times if not time.is_off), times[0])
    begins = until(first.begins_at.date())
    return _several(activity, first, f"{begins}起{times_in_words(times)}")


def _once(activity: Activity, time: Activity) -> Entry:
    return Entry(activity=activity, time=time, when=span(time), states=changes_of(time))


def _several(activity: Activity, time: Activity, count: str) -> Entry:
    return Entry(
        activity=activity,
        time=time,
        when=cadence(activity),
        count=count,
        states=changes_of(activity),
    )
