"""Numbers of a chart in words: beside a bar, at a tick, in a cell."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from portal.charts.series import Number, Series
from portal.charts.shapes import Table
from portal.wording import grouped, quantity

NOTHING: Final = "无数据"
"""Stands where a value would: a gap is not a zero."""
_STEPS: Final = ((Decimal(10**8), "亿"), (Decimal(10**4), "万"))
_TENTH: Final = Decimal("0.1")


def value_words(series: Series, index: int) -> str:
    """The value of a point as running text has it: 约1200人, 1200余人, 5.98万元, 无数据."""
    value = series.values[index]
    return NOTHING if value is None else quantity(value, series.unit, series.qualifier(index))


def cell(series: Series, index: int) -> str:
    """The value of a point in a table: 1,200 with its qualifier, the unit being in the header."""
    value = series.values[index]
    return NOTHING if value is None else grouped(value, series.qualifier(index))


def ticks_words(ticks: Iterable[Decimal]) -> tuple[str, ...]:
    """Labels of an axis, all in one step: 0, 5000 or 0, 1万, 2万."""
    marks = tuple(ticks)
    largest = max(map(abs, marks))
    for step, word in _STEPS:
        if largest >= step:
            return tuple(quantity(mark / step, word) if mark else "0" for mark in marks)
    return tuple(quantity(mark, "") for mark in marks)


def percent(part: Number, whole: Number) -> str:
    """To one decimal: 37.5%, 不足0.1%. The whole is not zero."""
    share = 100 * Decimal(part) / Decimal(whole)
    if 0 < share < _TENTH / 2:
        return "不足0.1%"
    return quantity(share.quantize(_TENTH, ROUND_HALF_UP), "%")


def heading(series: Series) -> str:
    """A column's name with its unit: 参加人数（人）."""
    return f"{series.name}（{series.unit}）" if series.unit else series.name


def table(columns: Iterable[tuple[str, Iterable[str]]], labels: Iterable[str]) -> Table:
    """The table of a chart, from the name and the cells of each column."""
    named = [(name, tuple(cells)) for name, cells in columns]
    rows = zip(labels, zip(*(cells for _, cells in named), strict=True), strict=True)
    return Table(tuple(name for name, _ in named), tuple(rows))


def values_of(series: Series) -> tuple[str, tuple[str, ...]]:
    """The column of a series."""
    return heading(series), tuple(cell(series, index) for index in range(len(series.points)))
