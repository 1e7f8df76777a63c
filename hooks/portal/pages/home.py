"""The home page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from portal import urls
from portal.model.explainer import Explainer
from portal.model.need import Need
from portal.model.notice import Notice
from portal.model.reference import Hotline
from portal.pages.activities import Entry, coming
from portal.pages.news import Facet, column_facets
from portal.pages.spec import PageSpec
from portal.public import Portal
from portal.render import Body
from portal.statistics.activities import ADDITIVE, Figure, figures

TILES, EVENTS, NOTICES, POLICIES, FIGURES = 8, 3, 6, 4, 3
"""How many of each the home page shows (the parts stand in this order)."""


@dataclass(frozen=True, kw_only=True)
class HomeView:
    """What the home page shows, from top to bottom."""

    needs: tuple[Need, ...]
    coming: tuple[Entry, ...]
    notices: tuple[Notice, ...]
    columns: tuple[Facet, ...]
    policies: tuple[Explainer, ...]
    figures: tuple[Figure, ...]
    """Sums of the last year that has any."""
    hotlines: tuple[Hotline, ...]
    body: Body | None
    """Text of docs/index.md."""
    ai_generated: bool
    """Whether that text must be labelled."""


def pages(portal: Portal) -> Iterator[PageSpec]:
    """The home page, always."""
    index = next((page for page in portal.info if urls.path_of(page) == urls.HOME), None)
    view = HomeView(
        needs=portal.needs[:TILES],
        coming=coming(portal)[:EVENTS],
        notices=portal.listed[:NOTICES],
        columns=column_facets(portal),
        policies=portal.policies[:POLICIES],
        figures=telling_figures(portal),
        hotlines=portal.hotlines,
        body=portal.body(index) if index else None,
        ai_generated=index is not None and index.ai_generated,
    )
    yield PageSpec(
        path=urls.HOME,
        title=portal.site_name,
        template="home.html",
        view=view,
        description=f"{portal.township.full_name}：通知、办事、活动、政策解读和求助电话。",
        crumbs=(),
        source=index.origin.source if index else None,
    )


def telling_figures(portal: Portal) -> tuple[Figure, ...]:
    """A few sums of the last year in which something that is over was counted."""
    over = [time for time in portal.occurrences if time.is_over(portal.now)]
    found = figures(over, ADDITIVE)
    latest = {figure.measure: figure for figure in found if figure.year == found[0].year}
    return tuple(latest[name] for name in ADDITIVE if name in latest)[:FIGURES]
