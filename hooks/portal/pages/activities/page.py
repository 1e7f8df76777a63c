"""The pages of an activity: one of its own, and one for each time that differs or has results."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from portal import urls
from portal.listing import neighbours
from portal.model.activity import Activity
from portal.model.decisions import change_days
from portal.model.moments import day_of
from portal.pages.activities.contents import of_once, of_series, of_time
from portal.pages.activities.lists import ACTIVITIES_CRUMB
from portal.pages.activities.view import ActivityView
from portal.pages.spec import HOME_CRUMB, Crumb, PageSpec
from portal.public import Portal
from portal.wording import span, until

_BRIEF = 60
"""Characters of a page's description."""


def activity_pages(portal: Portal, activity: Activity) -> Iterator[PageSpec]:
    """The page of an activity, then those of its times that have one."""
    times = portal.times[activity.id]
    if not activity.is_series:
        yield _spec(of_once(portal, activity, times[0]), times[0])
        return
    yield _spec(of_series(portal, activity), activity)
    for before, time, after in neighbours(times):
        if time.slot is not None and time.slot.has_page:
            view = of_time(portal, activity, time)
            yield _spec(replace(view, before=before, after=after), time)


def _spec(view: ActivityView, told: Activity) -> PageSpec:
    programme = Crumb(view.programme.name, urls.path_of(view.programme))
    series = () if view.whole is None else (Crumb(view.whole.title, urls.path_of(view.whole)),)
    return PageSpec(
        path=urls.path_of(told),
        title=view.heading,
        tab=_tab(told),
        template="activity.html",
        view=view,
        description=f"{span(told)}，{view.where.text}，{told.audience}"[:_BRIEF],
        crumbs=(HOME_CRUMB, ACTIVITIES_CRUMB, programme, *series),
        updated=_changed_on(told),
        source=told.origin.source,
    )


def _tab(time: Activity) -> str:
    """2026年11月25日 工间操: the day first, which tells the times of a series apart."""
    if time.slot is None or not time.slot.key:
        return ""
    return f"{until(day_of(time.slot.start))} {time.title}"


def _changed_on(told: Activity) -> date | None:
    """The day on which readers last had something new to read, as feeds and calendars count it."""
    published = () if told.published is None else (told.published.date(),)
    return max((*published, *change_days(told)), default=None)
