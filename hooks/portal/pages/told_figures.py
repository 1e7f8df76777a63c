"""A figure as pages tell it: in words, and beside that of a year before."""

from __future__ import annotations

from dataclasses import dataclass

from portal.model.period import is_whole_year, span_of
from portal.public import Portal
from portal.statistics.indicators import IndicatorFigure
from portal.wording import quantity, since


@dataclass(frozen=True, kw_only=True)
class Told:
    """One figure as a page shows it."""

    figure: IndicatorFigure
    value: str
    """In words with unit and qualifier: 约100人."""
    since: str
    """Last year's value and the difference; empty where the two cannot be compared."""


def told(figure: IndicatorFigure, portal: Portal) -> Told:
    """A figure in words, beside that of the same period a year before.

    The newest year with any figure may still be running and is not compared; the calendar
    is not asked, so that no page changes by time alone. A part of it is over when it is told.
    """
    newest = max(portal.figure_years, default=0)
    before = portal.figure_at.get((figure.indicator.id, _year_before(figure.period)))
    is_comparable = figure.year < newest or not is_whole_year(figure.period)
    return Told(
        figure=figure,
        value=value_in_words(figure),
        since=_since(figure, before) if before is not None and is_comparable else "",
    )


def _year_before(period: str) -> str:
    """The same months a year earlier: 2024年1—8月; empty for a period of several years."""
    first, last = span_of(period)
    return period.replace(str(last.year), str(last.year - 1)) if first.year == last.year else ""


def value_in_words(figure: IndicatorFigure) -> str:
    """约100人, 4000余元, 98%以上; 不详 where no value is known."""
    if figure.value is None:
        return "不详"
    qualifier = figure.qualifier.value if figure.qualifier is not None else ""
    return quantity(figure.value, figure.unit, qualifier)


def _since(figure: IndicatorFigure, before: IndicatorFigure) -> str:
    if figure.value is None or before.value is None or figure.qualifier or before.qualifier:
        return ""
    return since(figure.value, before.value, figure.unit)
