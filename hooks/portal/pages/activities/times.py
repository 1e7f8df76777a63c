"""The times of a series as a list: short where a time is like the others, telling where not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import pairwise

from portal import urls
from portal.listing import group
from portal.model.activity import Activity, Slot
from portal.model.decisions import is_confirmed
from portal.model.types import begin_of, day_of
from portal.public import Portal
from portal.states import OVER, RESULTS, SKIPPED, State, changes_of
from portal.wording import between, confirmed_state, hours_in_words, iso, short_day, weekday


@dataclass(frozen=True, kw_only=True)
class TimeRow:
    """One planned day of a series."""

    key: str
    """Its anchor on the page; empty for a day that was skipped from the beginning."""
    begins: str
    """ISO text of the planned day or moment."""
    text: str
    """4日; with weekday, hour or place where they differ from time to time."""
    note: str = ""
    """Where it was moved: 改到11月28日（周六）14:00."""
    states: tuple[State, ...] = ()
    path: str | None = None
    """Of the page it has of its own."""
    ends: str = ""
    """ISO text of its end, for the script to find the next one; empty where it is not held."""
    after: str = ""
    """ISO text of the end of the one held before it, wherever that one stands in the list."""
    is_over: bool = False


@dataclass(frozen=True)
class MonthOfTimes:
    """The times of one month."""

    year: int
    month: int
    rows: tuple[TimeRow, ...]


def months_of(portal: Portal, series: Activity) -> tuple[MonthOfTimes, ...]:
    """Every planned time of a series by month, skipped days among them."""
    slots = [(time.slot, time) for time in portal.times[series.id] if time.slot is not None]
    usual = _usual(series, [slot for slot, _ in slots])
    rows = _after_each_other([_row(portal, series, slot, time, usual) for slot, time in slots])
    dated = [(begin_of(slot.start), row) for (slot, _), row in zip(slots, rows, strict=True)]
    skipped = series.repeat.skipped if series.repeat is not None else ()
    dated += [(begin_of(day), _skipped(day)) for day in skipped]
    dated.sort(key=lambda pair: pair[0])
    by_month = group(dated, lambda pair: (pair[0].year, pair[0].month))
    return tuple(
        MonthOfTimes(year, month, tuple(row for _, row in pairs))
        for (year, month), pairs in by_month.items()
    )


def changed_ahead(portal: Portal, series: Activity) -> Iterator[str]:
    """What differs at times still to come: 11月24日已取消, 12月12日改到13日, 12月20日在新街社区."""
    usual = portal.where(series).text
    for time in portal.times[series.id]:
        if time.slot is None or time.is_over(portal.now):
            continue
        day = short_day(day_of(time.slot.start))
        if time.is_off:
            yield f"{day}{'延期' if time.is_waiting else '已取消'}"
        elif note := _note(portal, time.slot, time):
            yield f"{day}{note}"
        elif portal.where(time).text != usual:
            yield f"{day}在{portal.where(time).in_full}"


@dataclass(frozen=True)
class _Usual:
    """What is the same at every time of a series and need not be said at each."""

    weekday: int | None
    hours: str | None
    place: str | None


def _usual(series: Activity, slots: Sequence[Slot]) -> _Usual:
    """A rule names the hours that are usual; without one only such as all times have."""
    weekdays = {slot.start.weekday() for slot in slots}
    hours = {hours_in_words(slot.start, slot.end) for slot in slots}
    is_usual = series.repeat is not None or len(hours) == 1
    return _Usual(
        weekday=weekdays.pop() if len(weekdays) == 1 else None,
        hours=hours_in_words(series.start, series.end) if is_usual else None,
        place=series.place,
    )


def _beside(slot: Slot, usual: _Usual) -> Iterator[str]:
    """What has to be said of a time because others differ."""
    hours = hours_in_words(slot.start, slot.end)
    if slot.start.weekday() != usual.weekday or hours != usual.hours:
        yield f"（{weekday(slot.start)}）"
    if hours != usual.hours:
        yield hours
    if slot.place != usual.place and slot.place is not None:
        yield f"，{slot.place}"


def _row(portal: Portal, series: Activity, slot: Slot, time: Activity, usual: _Usual) -> TimeRow:
    return TimeRow(
        key=slot.key,
        begins=iso(slot.start),
        text="".join((f"{slot.start.day}日", *_beside(slot, usual))),
        note=_note(portal, slot, time),
        states=tuple(_states(portal, series, time)),
        path=urls.path_of(time) if slot.has_page else None,
        ends="" if time.is_off else iso(time.ends_at),
        is_over=time.is_over(portal.now),
    )


def _after_each_other(rows: Sequence[TimeRow]) -> list[TimeRow]:
    """The rows, each with the end before its own: one that was moved stands at its planned day."""
    held = sorted((at for at, row in enumerate(rows) if row.ends), key=lambda at: rows[at].ends)
    before = {later: rows[earlier].ends for earlier, later in pairwise(held)}
    return [replace(row, after=before.get(at, "")) for at, row in enumerate(rows)]


def _states(portal: Portal, series: Activity, time: Activity) -> Iterator[State]:
    """What was changed, or decided to be held after all; what came of it."""
    yield from changes_of(time)
    is_said_of_all = (time.status, time.since) == (series.status, series.since)
    if is_confirmed(time) and not is_said_of_all and not time.is_over(portal.now):
        yield State(confirmed_state(time), OVER.icon)
    if time.results is not None and time.results.values():
        yield RESULTS


def _skipped(day: date) -> TimeRow:
    return TimeRow(key="", begins=iso(day), text=f"{day.day}日", states=(SKIPPED,))


def _note(portal: Portal, slot: Slot, time: Activity) -> str:
    parts = []
    if time.has_new_time:
        parts.append(f"改到{_new_time(slot, time)}")
    if time.has_new_place:
        parts.append(f"在{portal.where(time).in_full}")
    return "，".join(parts)


def _new_time(slot: Slot, time: Activity) -> str:
    """The new time; only the hours where the day stays, no year where the year stays."""
    if time.begins_at.date() == day_of(slot.start) and isinstance(time.start, datetime):
        return hours_in_words(time.start, time.end)
    words = between(time.start, time.end)
    is_same_year = time.start.year == slot.start.year
    return words[words.index(short_day(time.start)) :] if is_same_year else words
