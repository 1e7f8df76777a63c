"""Programmes: what it is, for whom, its activities and its figures by year."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from portal import urls
from portal.charts import Chart, Series, bar_chart
from portal.listing import group
from portal.model.activity import Activity
from portal.model.explainer import Explainer
from portal.model.families import FAMILIES
from portal.model.names import english
from portal.model.need import Need
from portal.model.notice import Notice
from portal.model.programme import Category, Programme
from portal.model.service import Service
from portal.pages import figure_charts
from portal.pages.activities import Entry, coming, past
from portal.pages.registers.records import pointing_to
from portal.pages.registers.words import Word
from portal.pages.spec import HOME_CRUMB, Crumb, PageSpec
from portal.pages.told_figures import Told, told
from portal.public import Portal
from portal.statistics.activities import Figure, figures

PROGRAMMES_CRUMB = Crumb("项目", urls.PROGRAMMES)
ELSEWHERE = frozenset({"activities", "notices", "policies", "services", "needs", "indicators"})
"""Kinds of record that have a place of their own on a programme's page."""
NEWEST = 5
"""Notices shown under a programme."""


@dataclass(frozen=True, kw_only=True)
class ProgrammeView:
    """One programme."""

    programme: Programme
    coming: tuple[Entry, ...]
    past: tuple[Entry, ...]
    """Latest first."""
    figures: tuple[tuple[int, tuple[Figure, ...]], ...]
    """Years, newest first, each with the programme's measures."""
    numbers: tuple[Told, ...]
    """The newest figure of each indicator that belongs to the programme."""
    records: tuple[tuple[str, tuple[Word, ...]], ...]
    """Records of registers that belong to it, by what a reader calls their kind."""
    chart: Chart | None
    """The measure with the most years, year by year, or the first indicator with two."""
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
    times = (time for activity in activities for time in portal.times[activity.id])
    over = [time for time in times if time.is_over(portal.now)]
    by_year = group(
        figures(over, [english(name) for name in programme.figures]), lambda figure: figure.year
    )
    notices = portal.pointing(Notice, "programmes", programme.id)
    return ProgrammeView(
        programme=programme,
        coming=coming(portal, activities),
        past=past(portal, activities),
        figures=tuple((year, tuple(items)) for year, items in by_year.items()),
        numbers=tuple(_numbers(portal, programme)),
        records=tuple(
            (FAMILIES[kind].label, words)
            for kind, words in pointing_to(portal, "programmes", programme.id)
            if kind not in ELSEWHERE
        ),
        chart=_chart(by_year) or _number_chart(portal, programme),
        notices=tuple(notice for notice in notices if portal.is_listed(notice))[:NEWEST],
        policies=portal.pointing(Explainer, "programmes", programme.id),
        services=portal.pointing(Service, "programmes", programme.id),
        needs=portal.find(Need, "needs", programme.needs),
    )


def _numbers(portal: Portal, programme: Programme) -> Iterator[Told]:
    for indicator in portal.programme_figures.get(programme.id, ()):
        yield told(portal.figures_of[indicator.id][0], portal)


def _chart(by_year: Mapping[int, Sequence[Figure]]) -> Chart | None:
    """Bars of the measure that was counted in most years; None for fewer than two."""
    by_measure = group((f for found in by_year.values() for f in found), lambda f: f.measure)
    longest = max(by_measure.values(), key=len, default=[])[: figure_charts.MOST_YEARS]
    if len(longest) < 2:
        return None
    points = tuple((f"{figure.year}年", figure.total) for figure in reversed(longest))
    label = longest[0].label
    series = Series(label, longest[0].unit, points)
    return bar_chart(f"{label}，按年", f"{points[0][0]}到{points[-1][0]}的{label}", (series,))


def _number_chart(portal: Portal, programme: Programme) -> Chart | None:
    indicators = portal.programme_figures.get(programme.id, ())
    charts = (figure_charts.by_year(portal.figures_of[indicator.id]) for indicator in indicators)
    return next(filter(None, charts), None)
