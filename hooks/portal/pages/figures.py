"""数说工会: every figure by year and group, and a page for each with the records behind it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from portal import urls
from portal.charts import Chart
from portal.listing import group
from portal.model.activity import Activity
from portal.model.indicator import Indicator
from portal.model.programme import Category, Programme
from portal.model.target import Target
from portal.pages.figure_charts import by_year, of_group
from portal.pages.news import Facet
from portal.pages.registers.words import Word, link_to
from portal.pages.spec import HOME_CRUMB, Crumb, PageSpec
from portal.pages.told_figures import Told, told, value_in_words
from portal.public import Portal
from portal.statistics.indicators import IndicatorFigure
from portal.wording import quantity, records_in_words, title_with_day

FIGURES_CRUMB = Crumb("数说工会", urls.FIGURES)
YEARS = 6
"""The newest years that have a page; older figures stand on the page of their indicator."""


@dataclass(frozen=True, kw_only=True)
class YearView:
    """The figures of one year by group."""

    year: int
    path: str
    """Of the year's own page; the newest year stands at the head address too."""
    years: tuple[Facet, ...]
    groups: tuple[tuple[Category, tuple[Told, ...]], ...]
    charts: Mapping[Category, tuple[Chart, ...]]


@dataclass(frozen=True, kw_only=True)
class FigureView:
    """One indicator over the years."""

    indicator: Indicator
    chart: Chart | None
    told: tuple[tuple[Told, tuple[tuple[Word, str], ...]], ...]
    """Each figure, newest first, with the records behind it and what each adds."""
    unions: tuple[tuple[Word, str, str], ...]
    """Values of single unions: which, when and how many."""
    programme: Word | None
    part: Word | None
    whole: Word | None
    table_path: str
    """Page of the published table it was read from; empty for others."""

    @property
    def has_notes(self) -> bool:
        """Whether some figure was not summed from records that are listed."""
        return any(not behind for _, behind in self.told)

    @property
    def sources(self) -> tuple[tuple[Told, str, tuple[tuple[Word, str], ...]], ...]:
        """The figures that were summed from records, with how many those are."""
        return tuple(
            (told, records_in_words(told.figure.records, len(behind)), behind)
            for told, behind in self.told
            if behind
        )


def pages(portal: Portal) -> Iterator[PageSpec]:
    """Nothing at all where nothing was counted."""
    for found in group(portal.figures, lambda figure: figure.indicator.id).values():
        yield _figure_page(portal, found)
    shown = sorted(portal.figure_years, reverse=True)[:YEARS]
    facets = tuple(
        Facet(f"{year}年", urls.figures_year(year), len(portal.figure_years[year]))
        for year in shown
    )
    # The newest year may be far from complete: the one before it tells more.
    head = shown[:2][-1:]
    for year in shown:
        view = _year_view(portal, year, facets)
        yield _year_page(view, urls.figures_year(year))
        if year in head:
            yield _year_page(view, urls.FIGURES)


def _year_view(portal: Portal, year: int, years: tuple[Facet, ...]) -> YearView:
    by_group = group(portal.figure_years[year], lambda figure: figure.indicator.group)
    shown = [category for category in Category if category in by_group]
    return YearView(
        year=year,
        path=urls.figures_year(year),
        years=years,
        groups=tuple((c, tuple(told(f, portal) for f in by_group[c])) for c in shown),
        charts={c: _charts(portal, year, c, by_group[c]) for c in shown},
    )


def _charts(
    portal: Portal, year: int, category: Category, figures: Sequence[IndicatorFigure]
) -> tuple[Chart, ...]:
    targets = [target for target in portal.all_of(Target) if target.group is category]
    return tuple(of_group(year, figures, portal.figures_of, targets))


def _year_page(view: YearView, path: str) -> PageSpec:
    count = sum(len(figures) for _, figures in view.groups)
    is_head = path == urls.FIGURES
    return PageSpec(
        path=path,
        title="数说工会" if is_head else f"{view.year}年的数字",
        template="figures.html",
        view=view,
        description=f"{view.year}年{count}个数字，每个都能点开看是由哪些记录汇总的。",
        crumbs=(HOME_CRUMB,) if is_head else (HOME_CRUMB, FIGURES_CRUMB),
    )


def _figure_page(portal: Portal, figures: Sequence[IndicatorFigure]) -> PageSpec:
    indicator = figures[0].indicator
    whole = portal.figures_of.get(indicator.id, ())
    view = FigureView(
        indicator=indicator,
        chart=by_year(whole),
        told=tuple((told(f, portal), tuple(_behind(f))) for f in whole),
        unions=tuple(_unions(portal, figures)),
        programme=_link(portal, "programmes", indicator.programme),
        part=_link(portal, "indicators", indicator.part),
        whole=_link(portal, "indicators", indicator.whole),
        table_path=_table_path(portal, indicator),
    )
    return PageSpec(
        path=urls.path_of(indicator),
        title=indicator.name,
        template="figure.html",
        view=view,
        description=f"{indicator.name}：{indicator.meaning}"[:60],
        crumbs=(HOME_CRUMB, FIGURES_CRUMB),
        source=indicator.origin.source,
    )


def _behind(figure: IndicatorFigure) -> Iterator[tuple[Word, str]]:
    for part in figure.behind:
        word = link_to(part.record, part.record.id)
        if isinstance(part.record, Activity):
            word = replace(word, text=title_with_day(part.record))
        yield word, quantity(part.value, figure.unit)


def _unions(portal: Portal, figures: Sequence[IndicatorFigure]) -> Iterator[tuple[Word, str, str]]:
    for figure in figures:
        if figure.organisation is not None:
            union = portal.index.get(("organisations", figure.organisation))
            yield link_to(union, figure.organisation), figure.period, value_in_words(figure)


def _link(portal: Portal, kind: str, identifier: str | None) -> Word | None:
    record = portal.index.get((kind, identifier)) if identifier else None
    if isinstance(record, Indicator) and record.id not in portal.figures_of:
        return Word(record.name)
    return link_to(record, "") if isinstance(record, Programme | Indicator) else None


def _table_path(portal: Portal, indicator: Indicator) -> str:
    family = (indicator.counts or "").partition(".")[0]
    return urls.tables(family) if any(kind == family for kind, _ in portal.tables) else ""
