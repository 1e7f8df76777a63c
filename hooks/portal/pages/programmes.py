"""Programmes: what it is, for whom, its activities and its figures by year."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from portal import urls
from portal.listing import group
from portal.model.activity import Activity
from portal.model.explainer import Explainer
from portal.model.names import english
from portal.model.need import Need
from portal.model.notice import Notice
from portal.model.programme import Category, Programme
from portal.model.service import Service
from portal.pages.spec import HOME_CRUMB, Crumb, PageSpec
from portal.public import Portal
from portal.statistics import Figure, figures

PROGRAMMES_CRUMB = Crumb("项目", urls.PROGRAMMES)
NEWEST = 5
"""Notices shown under a programme."""


@dataclass(frozen=True, kw_only=True)
class ProgrammeView:
    """One programme."""

    programme: Programme
    coming: tuple[Activity, ...]
    past: tuple[Activity, ...]
    """Latest first."""
    figures: tuple[tuple[int, tuple[Figure, ...]], ...]
    """Years, newest first, each with the programme's measures."""
    notices: tuple[Notice, ...]
    """The newest that are still in lists."""
    policies: tuple[Explainer, ...]
    services: tuple[Service, ...]
    needs: tuple[Need, ...]


@dataclass(frozen=True, kw_only=True)
class ProgrammesView:
    """All programmes by category."""

    groups: tuple[tuple[Category, tuple[Programme, ...]], ...]


def pages(portal: Portal) -> Iterator[PageSpec]:
    """Nothing at all where there is no programme."""
    if not portal.programmes:
        return
    by_category = group(portal.programmes, lambda programme: programme.category)
    groups = tuple((c, tuple(by_category[c])) for c in Category if c in by_category)
    yield PageSpec(
        path=urls.PROGRAMMES,
        title="项目",
        template="programmes.html",
        view=ProgrammesView(groups=groups),
        description="工会常年做的事，按类别列出。",
    )
    yield from (_page(portal, programme) for programme in portal.programmes)


def _page(portal: Portal, programme: Programme) -> PageSpec:
    return PageSpec(
        path=urls.path_of(programme),
        title=programme.name,
        template="programme.html",
        view=view_of(portal, programme),
        description=programme.summary[:60],
        crumbs=(HOME_CRUMB, PROGRAMMES_CRUMB),
        source=programme.origin.source,
    )


def view_of(portal: Portal, programme: Programme) -> ProgrammeView:
    """What a programme's page shows."""
    activities = portal.pointing(Activity, "programmes", programme.id)
    over = [a for a in activities if a.is_over(portal.now)]
    by_year = group(
        figures(over, [english(name) for name in programme.figures]), lambda figure: figure.year
    )
    notices = portal.pointing(Notice, "programmes", programme.id)
    return ProgrammeView(
        programme=programme,
        coming=tuple(a for a in activities if not a.is_over(portal.now)),
        past=tuple(reversed(over)),
        figures=tuple((year, tuple(items)) for year, items in by_year.items()),
        notices=tuple(notice for notice in notices if portal.is_listed(notice))[:NEWEST],
        policies=portal.pointing(Explainer, "programmes", programme.id),
        services=portal.pointing(Service, "programmes", programme.id),
        needs=portal.find(Need, "needs", programme.needs),
    )
