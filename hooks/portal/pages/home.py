"""The home page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from portal import urls
from portal.model.explainer import Explainer
from portal.model.need import Need
from portal.model.notice import Notice
from portal.model.public_notice import PublicNotice
from portal.model.reference import Hotline
from portal.pages.activities import Entry, coming
from portal.pages.news import Facet, column_facets
from portal.pages.spec import PageSpec
from portal.public import Portal
from portal.render import Body
from portal.statistics.activities import ADDITIVE, Figure, figures
from portal.wording import days_between

TILES, EVENTS, RUNNING, NOTICES, POLICIES, FIGURES = 8, 3, 3, 6, 4, 3
"""How many of each the home page shows (the parts stand in this order)."""


@dataclass(frozen=True)
class Running:
    """A public notice that runs: what it is about and until when, never who is named."""

    title: str
    path: str
    window: str
    """First and last day: 2026年11月18日至11月24日."""


@dataclass(frozen=True, kw_only=True)
class HomeView:
    """What the home page shows, from top to bottom."""

    needs: tuple[Need, ...]
    coming: tuple[Entry, ...]
    running: tuple[Running, ...]
    """The public notices of today, the one that ends first on top."""
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
        running=tuple(_running(portal))[:RUNNING],
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


def _running(portal: Portal) -> Iterator[Running]:
    today = portal.now.date()
    found = (one for one in portal.all_of(PublicNotice) if one.is_running(today))
    for notice in sorted(found, key=lambda one: (one.window.last, one.window.start, one.id)):
        window = notice.window
        yield Running(notice.title, urls.path_of(notice), days_between(window.start, window.last))


def telling_figures(portal: Portal) -> tuple[Figure, ...]:
    """A few sums of the last year in which something that is over was counted."""
    over = [time for time in portal.occurrences if time.is_over(portal.now)]
    found = figures(over, ADDITIVE)
    latest = {figure.measure: figure for figure in found if figure.year == found[0].year}
    return tuple(latest[name] for name in ADDITIVE if name in latest)[:FIGURES]
