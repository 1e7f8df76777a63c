"""The charts made of rows: values side by side, parts of a whole, done against target."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from portal.charts.rows import Group, Row, draw
from portal.charts.series import Number, Series, comparable, known
from portal.charts.shapes import Chart
from portal.charts.words import (
    NOTHING,
    percent,
    table,
    ticks_words,
    value_words,
    values_of,
)
from portal.wording import grouped, quantity


def bar_chart(title: str, description: str, series: Sequence[Series]) -> Chart:
    """Values side by side; with several series, the bars of a label stand together.

    Raises ValueError for series that cannot share a chart.
    """
    comparable(series)
    first = series[0]
    if len(series) == 1:
        groups = [Group("", tuple(_row(first, at, first.labels[at]) for at in _places(first)))]
    else:
        groups = [_beside(series, at) for at in _places(first)]
    columns = map(values_of, series)
    drawing = draw(groups, ticks_words)
    return Chart(title, description, first.unit, drawing, table(columns, first.labels))


def _places(series: Series) -> range:
    return range(len(series.points))


def _beside(series: Sequence[Series], at: int) -> Group:
    rows = (_row(one, at, one.name, number) for number, one in enumerate(series, start=1))
    return Group(series[0].labels[at], tuple(rows))


def _row(series: Series, at: int, label: str, pattern: int = 1) -> Row:
    end = _exact(series.values[at])
    return Row(label, value_words(series, at), end, pattern=pattern)


def _exact(value: Number | None) -> Decimal | None:
    return None if value is None else Decimal(value)


def share_bar(title: str, description: str, series: Sequence[Series]) -> Chart:
    """Parts of a whole, each beginning where the one before it ended; a series is a whole.

    Raises ValueError for series that cannot share a chart, and for a part that is negative or
    not known: what the others are of the whole could not be told.
    """
    comparable(series)
    for one in series:
        if None in one.values or any(part < 0 for part in known([one])):
            raise ValueError(f"{one.name}: each part of a whole must be known and not negative")
    first = series[0]
    groups = [Group(one.name if len(series) > 1 else "", _parts(one)) for one in series]
    drawing = draw(groups, lambda ticks: tuple(quantity(tick, "%") for tick in ticks))
    columns = [column for one in series for column in _part_columns(one)]
    data = table(columns, (*first.labels, "合计"))
    return Chart(title, description, first.unit, drawing, data)


def _parts(series: Series) -> tuple[Row, ...]:
    parts = known([series])
    whole = sum(parts, Decimal(0))
    rows = []
    for at, part in enumerate(parts):
        words = value_words(series, at)
        # Of nothing there are no shares: the frame stays empty.
        start, end = (
            (100 * sum(parts[:upto], Decimal(0)) / whole for upto in (at, at + 1))
            if whole
            else (Decimal(0), Decimal(0))
        )
        told = f"{words} {percent(part, whole)}" if whole else words
        rows.append(Row(series.labels[at], told, end, start, whole=Decimal(100)))
    return tuple(rows)


def _part_columns(series: Series) -> Iterable[tuple[str, tuple[str, ...]]]:
    parts = known([series])
    whole = sum(parts, Decimal(0))
    name, cells = values_of(series)
    shares = (percent(part, whole) if whole else NOTHING for part in (*parts, whole))
    return (name, (*cells, grouped(whole))), (f"{series.name}占比", tuple(shares))


def target_bar(title: str, description: str, target: Series, done: Series) -> Chart:
    """What was done, as a bar inside the frame of its target.

    Raises ValueError for series that cannot share a chart and for a negative target.
    """
    comparable((target, done))
    if any(value < 0 for value in known([target])):
        raise ValueError(f"{target.name}: a target is not negative")
    rows = tuple(_against(target, done, at) for at in _places(done))
    rates = tuple(_rate(target, done, at) or NOTHING for at in _places(done))
    columns = (values_of(target), values_of(done), ("完成率", rates))
    drawing = draw([Group("", rows)], ticks_words)
    return Chart(title, description, done.unit, drawing, table(columns, done.labels))


def _against(target: Series, done: Series, at: int) -> Row:
    rate = _rate(target, done, at)
    aim = f"，{target.name}{value_words(target, at)}" if target.values[at] is not None else ""
    words = f"{value_words(done, at)}{aim}" + (f"，{rate}" if rate else "")
    return Row(done.labels[at], words, _exact(done.values[at]), whole=_exact(target.values[at]))


def _rate(target: Series, done: Series, at: int) -> str:
    aim, made = target.values[at], done.values[at]
    return percent(made, aim) if aim and made is not None and made >= 0 else ""
