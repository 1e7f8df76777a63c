"""The page of an activity, and of a time of a series that differs or has results."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from portal import urls
from portal.listing import neighbours
from portal.model.activity import Activity, ActivityStatus, Crowd
from portal.model.life import told
from portal.model.notice import Notice
from portal.model.programme import Programme
from portal.model.types import begin_of
from portal.pages.activities.entries import coming
from portal.pages.activities.lists import ACTIVITIES_CRUMB
from portal.pages.activities.sharing import place_with_address, plain_text
from portal.pages.activities.strips import planned_place, strips_of, strips_of_series
from portal.pages.activities.times import months_of
from portal.pages.activities.view import ActivityView, Held, Series
from portal.pages.spec import HOME_CRUMB, Crumb, PageSpec
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

_BRIEF = 60
"""Characters of a page's description."""


def activity_pages(portal: Portal, activity: Activity) -> Iterator[PageSpec]:
    """The page of an activity, then those of its times that have one."""
    times = portal.times[activity.id]
    if not activity.is_series:
        yield _page(portal, activity, times[0])
        return
    yield _series_page(portal, activity)
    for before, time, after in neighbours(times):
        if time.slot is not None and time.slot.has_page:
            yield _page(portal, activity, time, before=before, after=after)


def _page(
    portal: Portal,
    activity: Activity,
    time: Activity,
    *,
    before: Activity | None = None,
    after: Activity | None = None,
) -> PageSpec:
    heading = _heading(activity, time)
    is_over = time.is_over(portal.now)
    view = ActivityView(
        activity=time if activity.is_series else activity,
        heading=heading,
        held=_held(portal, time),
        series=None,
        whole=activity if activity.is_series else None,
        before=before,
        after=after,
        programme=_programme(portal, activity),
        strips=tuple(strips_of(portal, time)),
        where=portal.where(time),
        address=_address(portal, time),
        crowds=_crowds(activity),
        signup=_signup(time) if not (is_over or time.is_off) else "",
        is_over=is_over,
        is_open=not (is_over or time.is_off),
        share="" if is_over else plain_text(portal, time),
        results=_results(time),
        report=_report(portal, time),
        notices=() if activity.is_series else _other_notices(portal, activity),
        updates=() if activity.is_series else told(activity.updates),
    )
    return _spec(view, time)


def _series_page(portal: Portal, series: Activity) -> PageSpec:
    times = portal.times[series.id]
    is_over = portal.is_over(series)
    each = each_called(series)
    counted = [time for time in times if time.results is not None and time.results.values()]
    is_open = not is_over and not all(t.is_off for t in times if not t.is_over(portal.now))
    view = ActivityView(
        activity=series,
        heading=series.title,
        held=None,
        series=Series(
            rule=span(series),
            count=times_in_words(times),
            next=next((e for e in coming(portal, [series]) if not e.time.is_off), None),
            months=months_of(portal, series),
            counted=f"{len(counted)}{each}",
        ),
        whole=None,
        before=None,
        after=None,
        programme=_programme(portal, series),
        strips=tuple(strips_of_series(portal, series)),
        where=portal.where(series),
        address=_address(portal, series),
        crowds=_crowds(series),
        signup=_signup(series) if is_open else "",
        is_over=is_over,
        is_open=is_open,
        share="" if is_over else plain_text(portal, series),
        results=tuple(totals(counted).items()),
        report=None,
        notices=_other_notices(portal, series),
        updates=told(series.updates),
    )
    return _spec(view, series)


def _spec(view: ActivityView, activity: Activity) -> PageSpec:
    programme = Crumb(view.programme.name, urls.path_of(view.programme))
    series = () if view.whole is None else (Crumb(view.whole.title, urls.path_of(view.whole)),)
    return PageSpec(
        path=urls.path_of(activity),
        title=view.heading,
        template="activity.html",
        view=view,
        description=f"{span(activity)}，{view.where.text}，{activity.audience}"[:_BRIEF],
        crumbs=(HOME_CRUMB, ACTIVITIES_CRUMB, programme, *series),
        updated=_changed_on(activity),
        source=activity.origin.source,
    )


def _heading(activity: Activity, time: Activity) -> str:
    """工间操（2026年11月25日）, or （原定…） where it was moved from that day."""
    if time.slot is None or not time.slot.key:
        return activity.title
    planned = begin_of(time.slot.start).date()
    was = "原定" if time.begins_at.date() != planned or time.is_off else ""
    return f"{activity.title}（{was}{until(planned)}）"


def _held(portal: Portal, time: Activity) -> Held:
    return Held(
        time=time,
        when=span(time),
        planned=planned_span(time) if time.has_new_time else "",
        where=portal.where(time),
        planned_where=planned_place(portal, time) if time.has_new_place else "",
        states=() if time.is_over(portal.now) else _beside(time, portal),
        refinable=refinable(time, portal.now),
    )


def _beside(time: Activity, portal: Portal) -> tuple[State, ...]:
    changes = changes_of(time)
    return tuple(state for state in states_of(time, portal.now) if state not in changes)


def _programme(portal: Portal, activity: Activity) -> Programme:
    (programme,) = portal.find(Programme, "programmes", [activity.programme])
    return programme


def _address(portal: Portal, activity: Activity) -> str:
    text = portal.where(activity).text
    return (
        place_with_address(portal, activity)
        .removeprefix(text)
        .removeprefix("（")
        .removesuffix("）")
    )


def _crowds(activity: Activity) -> tuple[Crowd, ...]:
    return tuple(c for c in activity.crowds if c is not Crowd.ALL)


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


def _changed_on(activity: Activity) -> date | None:
    days: Sequence[date | None] = (
        activity.since,
        activity.published.date() if activity.published else None,
        *(update.on for update in told(activity.updates)),
    )
    return max((day for day in days if day is not None), default=None)
