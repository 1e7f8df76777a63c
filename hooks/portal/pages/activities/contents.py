"""What the page of an activity tells: of one held once, of a series, of one time of a series."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from portal.model.activity import Activity, ActivityStatus, Crowd
from portal.model.life import told
from portal.model.notice import Notice
from portal.model.programme import Programme
from portal.model.types import day_of
from portal.pages.activities.entries import coming
from portal.pages.activities.strips import strips_of, strips_of_series
from portal.pages.activities.times import changed_ahead, months_of
from portal.pages.activities.view import ActivityView, Held, Series
from portal.public import Portal
from portal.states import FULL, State, changes_of, refinable, states_of
from portal.statistics.activities import totals
from portal.wording import (
    each_called,
    planned_span,
    signup_in_words,
    span,
    times_in_words,
    until,
)


def of_once(portal: Portal, activity: Activity, time: Activity) -> ActivityView:
    """An activity that is held once, at its only ``time``."""
    return replace(
        _of_one(portal, time),
        activity=activity,
        notices=_other_notices(portal, activity),
        updates=told(activity.updates),
    )


def of_time(portal: Portal, series: Activity, time: Activity) -> ActivityView:
    """One time of a series, without its neighbours."""
    return replace(_of_one(portal, time), heading=_heading(series, time), whole=series)


def of_series(portal: Portal, series: Activity) -> ActivityView:
    """A series as a whole, with what its times came to."""
    times = portal.times[series.id]
    counted = [time for time in times if time.results is not None and time.results.values()]
    left = [time for time in times if not time.is_over(portal.now)]
    is_open = any(not time.is_off for time in left)
    return replace(
        _shared(portal, series, is_over=not left, is_open=is_open),
        strips=tuple(strips_of_series(portal, series)),
        series=_series(portal, series, times, counted),
        results=tuple(totals(counted).items()),
        notices=_other_notices(portal, series),
        updates=told(series.updates),
    )


def _of_one(portal: Portal, time: Activity) -> ActivityView:
    is_over = time.is_over(portal.now)
    return replace(
        _shared(portal, time, is_over=is_over, is_open=not (is_over or time.is_off)),
        strips=tuple(strips_of(portal, time)),
        held=_held(portal, time),
        results=_results(time),
        report=_report(portal, time),
    )


def _shared(portal: Portal, said: Activity, *, is_over: bool, is_open: bool) -> ActivityView:
    """What every page of an activity tells."""
    (programme,) = portal.find(Programme, "programmes", [said.programme])
    return ActivityView(
        activity=said,
        heading=said.title,
        programme=programme,
        where=portal.where(said),
        crowds=() if said.crowds == (Crowd.ALL,) else said.crowds,
        signup=_signup(said) if is_open else "",
        is_over=is_over,
        is_open=is_open,
    )


def _heading(series: Activity, time: Activity) -> str:
    """工间操（2026年11月25日）, or （原定…） where it was moved from that day."""
    assert time.slot is not None
    planned = day_of(time.slot.start)
    was = "原定" if time.begins_at.date() != planned or time.is_off else ""
    return f"{series.title}（{was}{until(planned)}）"


def _held(portal: Portal, time: Activity) -> Held:
    return Held(
        time=time,
        when=span(time),
        planned=planned_span(time) if time.has_new_time else "",
        where=portal.where(time),
        planned_where=portal.planned_where(time).text if time.has_new_place else "",
        states=() if time.is_over(portal.now) else _beside(portal, time),
        refinable=refinable(time, portal.now),
    )


def _beside(portal: Portal, time: Activity) -> tuple[State, ...]:
    changes = changes_of(time)
    return tuple(state for state in states_of(time, portal.now) if state not in changes)


def _series(
    portal: Portal, series: Activity, times: Sequence[Activity], counted: Sequence[Activity]
) -> Series:
    following = next((entry for entry in coming(portal, [series]) if entry.is_next), None)
    where = portal.where(following.time if following else series).text
    return Series(
        rule=span(series),
        count=times_in_words(times),
        next=following,
        next_where="" if where == portal.where(series).text else where,
        changed=tuple(changed_ahead(portal, series)),
        months=months_of(portal, series),
        counted=f"{len(counted)}{each_called(series)}",
    )


def _signup(activity: Activity) -> str:
    if activity.signup is None:
        return ""
    is_full = activity.status is ActivityStatus.FULL
    return f"{FULL.word}。" * is_full + signup_in_words(activity.signup)


def _results(time: Activity) -> tuple[tuple[str, int | Decimal], ...]:
    return tuple(time.results.values().items()) if time.results is not None else ()


def _report(portal: Portal, time: Activity) -> Notice | None:
    found = portal.find(Notice, "notices", [time.report] if time.report else [])
    return found[0] if found else None


def _other_notices(portal: Portal, activity: Activity) -> tuple[Notice, ...]:
    naming = portal.pointing(Notice, "activities", activity.id)
    return tuple(n for n in naming if n.id != activity.report and portal.is_listed(n))
