"""The lists of activities: what is coming and what was last, and every year with its sums."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from portal import urls
from portal.listing import group
from portal.model.programme import Programme
from portal.pages.activities.entries import (
    Entry,
    coming,
    count_by_year,
    count_in_words,
    of_year,
    past,
)
from portal.pages.news import Facet
from portal.pages.spec import HOME_CRUMB, Crumb, PageSpec
from portal.public import Portal
from portal.statistics.activities import ADDITIVE, Figure, figures, year_of

ACTIVITIES_CRUMB = Crumb("活动", urls.ACTIVITIES)
RECENT = 20
"""Past activities shown on the first page."""


@dataclass(frozen=True, kw_only=True)
class ActivitiesView:
    """What is coming, and what was last."""

    coming: tuple[Entry, ...]
    """Earliest first."""
    past: tuple[Entry, ...]
    """Latest first."""
    years: tuple[Facet, ...]


@dataclass(frozen=True, kw_only=True)
class ActivityYearView:
    """One year: its activities under their programmes, and the sums."""

    year: int
    by_programme: tuple[tuple[Programme, tuple[Entry, ...]], ...]
    figures: tuple[Figure, ...]
    years: tuple[Facet, ...]


def index_page(portal: Portal) -> PageSpec:
    """The first page of activities."""
    view = ActivitiesView(coming=coming(portal), past=past(portal)[:RECENT], years=_years(portal))
    return PageSpec(
        path=urls.ACTIVITIES,
        title="活动",
        template="activities.html",
        view=view,
        description="工会要办和办过的活动。",
    )


def year_pages(portal: Portal) -> Iterator[PageSpec]:
    """A page for every year in which something begins."""
    years = _years(portal)
    over = group((t for t in portal.occurrences if t.is_over(portal.now)), year_of)
    for year in count_by_year(portal):
        entries = of_year(portal, year)
        view = ActivityYearView(
            year=year,
            by_programme=_by_programme(portal, entries),
            figures=tuple(figures(over.get(year, ()), ADDITIVE)),
            years=years,
        )
        yield PageSpec(
            path=urls.activity_year(year),
            title=f"{year}年活动",
            template="activity_year.html",
            view=view,
            description=f"{year}年的活动{count_in_words(entries)}，按项目列出，附汇总数字。",
            crumbs=(HOME_CRUMB, ACTIVITIES_CRUMB),
        )


def _by_programme(
    portal: Portal, entries: tuple[Entry, ...]
) -> tuple[tuple[Programme, tuple[Entry, ...]], ...]:
    by_programme = group(entries, lambda entry: entry.activity.programme)
    return tuple(
        (programme, tuple(by_programme[programme.id]))
        for programme in portal.programmes
        if programme.id in by_programme
    )


def _years(portal: Portal) -> tuple[Facet, ...]:
    return tuple(
        Facet(f"{year}年", urls.activity_year(year), count)
        for year, count in count_by_year(portal).items()
    )
