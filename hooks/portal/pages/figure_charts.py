"""Charts of figures: one indicator over the years, a whole and its parts, targets and done."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Final

from portal.charts import Chart, Series, bar_chart, line_chart, share_bar, target_bar
from portal.listing import group
from portal.model.period import is_whole_year
from portal.model.target import Target
from portal.statistics.indicators import IndicatorFigure

MOST_YEARS: Final = 12
"""How far back a chart and the table under it go."""
LINE_FROM: Final = 5
"""So many years are read as a line, fewer as bars."""
MOST_PARTS: Final = 8
"""Parts that can be told apart in one bar."""
MOST_TARGETS: Final = 6
"""Targets in one chart."""
ByIndicator = Mapping[str, Sequence[IndicatorFigure]]
"""The figures of the whole township by indicator."""


def by_year(figures: Sequence[IndicatorFigure], until: int | None = None) -> Chart | None:
    """Whole years of one indicator side by side, where at least two are known."""
    known = _years(figures, until)
    if len(known) < 2:
        return None
    first, name = min(known), figures[0].indicator.name
    is_line = len(known) >= LINE_FROM
    # A line keeps the distance of years nobody counted; bars leave them out.
    years = range(first, max(known) + 1) if is_line else sorted(known)
    points = tuple((f"{year}年", known[year].value if year in known else None) for year in years)
    qualifiers = tuple(_qualifier(known.get(year)) for year in years)
    series = Series(name, figures[0].unit, points, qualifiers)
    draw = line_chart if is_line else bar_chart
    return draw(f"{name}，按年", f"{points[0][0]}到{points[-1][0]}的{name}", (series,))


def _qualifier(figure: IndicatorFigure | None) -> str:
    return figure.qualifier.value if figure is not None and figure.qualifier else ""


def _years(figures: Sequence[IndicatorFigure], until: int | None) -> dict[int, IndicatorFigure]:
    """The last whole years up to one that are known."""
    known = {
        figure.year: figure
        for figure in reversed(figures)
        if is_whole_year(figure.period)
        and figure.value is not None
        and (until is None or figure.year <= until)
    }
    since = max(known, default=0) - MOST_YEARS
    return {year: figure for year, figure in known.items() if year > since}


def of_group(
    year: int, figures: Sequence[IndicatorFigure], all_years: ByIndicator, targets: Sequence[Target]
) -> Iterator[Chart]:
    """What one group of figures of a year looks like: over the years, in parts, against aims."""
    longest = max(
        (all_years[figure.indicator.id] for figure in figures if is_whole_year(figure.period)),
        key=lambda found: len(_years(found, year)),
        default=(),
    )
    trend = by_year(longest, year)
    if trend is not None:
        yield trend
    yield from _parts(figures)
    yield from _aims(year, targets)


def _parts(figures: Sequence[IndicatorFigure]) -> Iterator[Chart]:
    """The first whole of which parts are known for the same period."""
    exact = [f for f in figures if f.value is not None and f.qualifier is None]
    inside = group(exact, lambda figure: (figure.indicator.within, figure.period))
    for whole in exact:
        parts = inside.get((whole.indicator.id, whole.period), [])
        points = _points(whole, [part for part in parts if part.unit == whole.unit])
        if points:
            name = whole.indicator.name
            title = f"{whole.period}{name}的构成"
            yield share_bar(title, title, (Series(name, whole.unit, points),))
            return


def _points(
    whole: IndicatorFigure, parts: Sequence[IndicatorFigure]
) -> tuple[tuple[str, Decimal], ...]:
    """All parts where they add up, else the first beside the rest; nothing without a part."""
    total = Decimal(whole.value or 0)
    known = [(part.indicator.name, Decimal(part.value or 0)) for part in parts]
    if any(value < 0 for _, value in known):
        return ()
    if 1 < len(known) <= MOST_PARTS and sum(value for _, value in known) == total:
        return tuple(known)
    first = known[:1]
    if not first or not 0 < first[0][1] < total:
        return ()
    return (*first, ("其余", total - first[0][1]))


def _aims(year: int, targets: Sequence[Target]) -> Iterator[Chart]:
    """Targets of the year and what was done, those of the most common unit."""
    told = [
        target
        for target in targets
        if target.year == year and target.done_value is not None and (target.target_value or 0) > 0
    ]
    same = max(group(told, lambda target: target.unit_name).values(), key=len, default=[])
    shown = same[:MOST_TARGETS]
    if shown:
        unit = shown[0].unit_name or ""
        aims = tuple((target.title, target.target_value) for target in shown)
        done = tuple((target.title, target.done_value) for target in shown)
        title = f"{year}年目标和完成"
        yield target_bar(title, title, Series("目标", unit, aims), Series("完成", unit, done))
