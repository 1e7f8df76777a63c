"""The county's table: every figure of some days, those for the report only included."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from portal.model.indicator import Value
from portal.model.organisation import Organisation
from portal.model.period import span_of
from portal.model.township import Township
from portal.open_data.dataset import Dataset
from portal.open_data.figures import figures_dataset
from portal.report.view import View
from portal.statistics.indicators import IndicatorFigure, figures_of


def county_table(view: View, township: Township) -> Dataset:
    """The columns of the published table, so that both can stand under each other.

    Sums are over the records of these days; reported values stand where their period lies
    within them.
    """
    unions = view.all_of(Organisation)
    return figures_dataset(township, unions, _figures(view), view.now.date())


def _figures(view: View) -> Iterator[IndicatorFigure]:
    said = [value for value in view.all_of(Value) if _is_within(view, value.period)]
    held = {**view.held, "indicators": view.records.get("indicators", ()), "values": said}
    for figure in figures_of(held, {}):
        if figure.reported is not None or figure.year == view.span.last.year:
            yield replace(figure, period=view.span.label) if figure.behind else figure


def _is_within(view: View, period: str) -> bool:
    first, last = span_of(period)
    return view.span.first <= first and last <= view.span.last
