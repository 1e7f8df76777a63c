"""News: a page for each article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from portal import urls
from portal.listing import group, neighbours, related
from portal.model.activity import Activity
from portal.model.need import Need
from portal.model.notice import Notice
from portal.model.programme import Programme
from portal.model.reference import Column
from portal.model.service import Service
from portal.pages.news import NEWS_CRUMB, last_change
from portal.pages.spec import HOME_CRUMB, Crumb, PageSpec
from portal.public import Portal
from portal.render import Body

RELATED = 3
"""Related notices under an article."""


@dataclass(frozen=True, kw_only=True)
class NoticeView:
    """One notice with all that hangs beside it."""

    notice: Notice
    column: Column
    body: Body
    is_expired: bool
    newer: Notice | None
    older: Notice | None
    related: tuple[Notice, ...]
    programmes: tuple[Programme, ...]
    activities: tuple[Activity, ...]
    """Those it names and those whose report it is; of a series the time it reports."""
    services: tuple[Service, ...]
    needs: tuple[Need, ...]


def pages(portal: Portal) -> Iterator[PageSpec]:
    """One page for each public notice; an expired one has no neighbours any more."""
    current = [notice for notice in portal.notices if portal.is_listed(notice)]
    near = related(current, _labels, RELATED)
    for index, (newer, notice, older) in enumerate(neighbours(current)):
        yield _article_page(portal, notice, newer=newer, older=older, related=near[index])
    by_column = group(current, lambda notice: notice.column)
    for notice in portal.notices:
        if not portal.is_listed(notice):
            newest = tuple(by_column.get(notice.column, ())[:RELATED])
            yield _article_page(portal, notice, newer=None, older=None, related=newest)


def _article_page(
    portal: Portal,
    notice: Notice,
    *,
    newer: Notice | None,
    older: Notice | None,
    related: tuple[Notice, ...],
) -> PageSpec:
    (column,) = portal.find(Column, "columns", [notice.column])
    view = NoticeView(
        notice=notice,
        column=column,
        body=portal.body(notice),
        is_expired=not portal.is_listed(notice),
        newer=newer,
        older=older,
        related=related,
        programmes=portal.find(Programme, "programmes", notice.programmes),
        activities=_activities(portal, notice),
        services=portal.find(Service, "services", notice.services),
        needs=portal.find(Need, "needs", notice.needs),
    )
    return PageSpec(
        path=urls.path_of(notice),
        title=notice.title,
        template="notice.html",
        view=view,
        description=notice.summary or portal.body(notice).lead[:60],
        crumbs=(HOME_CRUMB, NEWS_CRUMB, Crumb(column.name, urls.path_of(column))),
        updated=last_change(notice),
        source=notice.origin.source,
        is_findable=not view.is_expired,
    )


def _labels(notice: Notice) -> Iterable[tuple[str, str]]:
    yield "column", notice.column
    for kind in ("tags", "programmes", "needs", "services"):
        for value in getattr(notice, kind):
            yield kind, value


def _activities(portal: Portal, notice: Notice) -> tuple[Activity, ...]:
    named = portal.find(Activity, "activities", notice.activities)
    reported = portal.pointing(Activity, "notices", notice.id)
    reports = (time for activity in reported for time in _reported(portal, activity, notice))
    return tuple({urls.path_of(one): one for one in (*named, *reports)}.values())


def _reported(portal: Portal, activity: Activity, notice: Notice) -> Iterator[Activity]:
    """What a notice reports: an activity held once, or some times of a series."""
    if not activity.is_series:
        yield activity
        return
    yield from (time for time in portal.times[activity.id] if time.report == notice.id)
