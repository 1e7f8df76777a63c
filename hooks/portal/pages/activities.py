"""Activities: a page each, what is coming, and every year with its sums."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from portal import urls
from portal.listing import group
from portal.model.activity import Activity
from portal.model.notice import Notice
from portal.model.programme import Programme
from portal.pages.news import Facet
from portal.pages.spec import HOME_CRUMB, Crumb, PageSpec
from portal.public import Portal
from portal.statistics.activities import ADDITIVE, Figure, figures, year_of

ACTIVITIES_CRUMB = Crumb("活动", urls.ACTIVITIES)
RECENT = 20
"""Past activities shown on the first page."""


@dataclass(frozen=True, kw_only=True)
class ActivityView:
    """One activity."""

    activity: Activity
    programme: Programme
    is_over: bool
    report: Notice | None
    notices: tuple[Notice, ...]
    """Other notices that name it."""


@dataclass(frozen=True, kw_only=True)
class ActivitiesView:
    """What is coming, and what was last."""

    coming: tuple[Activity, ...]
    """Earliest first."""
    past: tuple[Activity, ...]
    """Latest first."""
    years: tuple[Facet, ...]


@dataclass(frozen=True, kw_only=True)
class ActivityYearView:
    """One year: its activities under their programmes, and the sums."""

    year: int
    by_programme: tuple[tuple[Programme, tuple[Activity, ...]], ...]
    figures: tuple[Figure, ...]
    years: tuple[Facet, ...]


def pages(portal: Portal) -> Iterator[PageSpec]:
    """Nothing at all where there is no activity."""
    if not portal.activities:
        return
    yield _index_page(portal)
    yield from _year_pages(portal)
    yield from (_activity_page(portal, activity) for activity in portal.activities)


def coming(portal: Portal) -> tuple[Activity, ...]:
    """Activities that are not over, earliest first, cancelled ones included."""
    return tuple(a for a in portal.activities if not a.is_over(portal.now))


def past(portal: Portal) -> tuple[Activity, ...]:
    """Activities that are over, latest first."""
    return tuple(a for a in reversed(portal.activities) if a.is_over(portal.now))


def _activity_page(portal: Portal, activity: Activity) -> PageSpec:
    (programme,) = portal.find(Programme, "programmes", [activity.programme])
    report = portal.find(Notice, "notices", [activity.report] if activity.report else [])
    view = ActivityView(
        activity=activity,
        programme=programme,
        is_over=activity.is_over(portal.now),
        report=report[0] if report else None,
        notices=_other_notices(portal, activity),
    )
    return PageSpec(
        path=urls.path_of(activity),
        title=activity.title,
        template="activity.html",
        view=view,
        description=f"{activity.place}，{activity.audience}"[:60],
        crumbs=(HOME_CRUMB, ACTIVITIES_CRUMB, Crumb(programme.name, urls.path_of(programme))),
        updated=activity.since or (activity.published.date() if activity.published else None),
        source=activity.origin.source,
    )


def _other_notices(portal: Portal, activity: Activity) -> tuple[Notice, ...]:
    naming = portal.pointing(Notice, "activities", activity.id)
    return tuple(n for n in naming if n.id != activity.report and portal.is_listed(n))


def _index_page(portal: Portal) -> PageSpec:
    view = ActivitiesView(coming=coming(portal), past=past(portal)[:RECENT], years=_years(portal))
    return PageSpec(
        path=urls.ACTIVITIES,
        title="活动",
        template="activities.html",
        view=view,
        description="工会要办和办过的活动。",
    )


def _year_pages(portal: Portal) -> Iterator[PageSpec]:
    by_year = group(portal.activities, year_of)
    for year, activities in by_year.items():
        by_programme = group(activities, lambda activity: activity.programme)
        view = ActivityYearView(
            year=year,
            by_programme=tuple(
                (programme, tuple(by_programme[programme.id]))
                for programme in portal.programmes
                if programme.id in by_programme
            ),
            figures=tuple(figures((a for a in activities if a.is_over(portal.now)), ADDITIVE)),
            years=_years(portal),
        )
        yield PageSpec(
            path=urls.activity_year(year),
            title=f"{year}年活动",
            template="activity_year.html",
            view=view,
            description=f"{year}年的{len(activities)}项活动，按项目列出，附汇总数字。",
            crumbs=(HOME_CRUMB, ACTIVITIES_CRUMB),
        )


def _years(portal: Portal) -> tuple[Facet, ...]:
    by_year = group(portal.activities, year_of)
    return tuple(
        Facet(f"{year}年", urls.activity_year(year), len(by_year[year]))
        for year in sorted(by_year, reverse=True)
    )
