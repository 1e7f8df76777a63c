"""The county's table: every figure of some days, those for the report only included."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from portal.model.indicator import Value
from portal.model.organisation import Organisation
from portal.model.period import is_whole_year, span_of
from portal.model.township import Township
from portal.open_data.dataset import Dataset
from portal.open_data.figures import figures_dataset
from portal.report.span import Span, year
from portal.report.view import View
from portal.statistics.indicators import IndicatorFigure, figures_of
from portal.statistics.paths import Found


def county_table(view: View, township: Township) -> Dataset:
    """The columns of the published table, so that both can stand under each other.

    Sums are over what happened in these days, or whose period lies within them, as does
    that of every reported value.
    """
    unions = view.all_of(Organisation)
    return figures_dataset(township, unions, _figures(view), view.now.date())


def _figures(view: View) -> Iterator[IndicatorFigure]:
    said = [value for value in view.all_of(Value) if view.span.holds(span_of(value.period))]
    for figure in figures_of({**view.records, "values": said}, {}, lambda one: _is_told(view, one)):
        yield (
            figure if figure.reported is not None else replace(figure, period=_period(view, figure))
        )


def _is_told(view: View, found: Found) -> bool:
    return view.holds(found.record) if found.is_dated else view.span.holds(span_of(found.period))


def _period(view: View, figure: IndicatorFigure) -> str:
    """The days a sum is of: where it only knows the year, those of the year that are told."""
    if not is_whole_year(figure.period):
        return figure.period
    whole = year(figure.year)
    return Span(max(whole.first, view.span.first), min(whole.last, view.span.last)).label
