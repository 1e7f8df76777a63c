"""Lines over time, each labelled where it ends; dashes and marks differ besides the colour."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from itertools import groupby, pairwise
from typing import Final

from portal.charts.lettering import HIGH, LINE, width, wrap
from portal.charts.scale import GAP, round_scale
from portal.charts.series import Series, comparable, known
from portal.charts.shapes import WIDTH, Chart, Drawing, Rule, Text, Trace, rule, short, text
from portal.charts.trend_labels import TOP, Plot, end_names, name_of, point_values
from portal.charts.words import table, ticks_words, values_of

_HIGH: Final = 180
"""Of the plot, where the labels at the ends of the lines do not need more."""
_STEPS: Final = 4
_MARKS: Final = 12
"""Least distance between marks."""
_TICKS: Final = 72
"""Widest column of tick labels; wider ones are left out, the points carry their values."""
_UNDER: Final = 72
"""Widest label under the axis before it is broken into lines."""


def line_chart(title: str, description: str, series: Sequence[Series]) -> Chart:
    """Values over time; a gap interrupts the line. The axis always holds zero.

    Raises ValueError for series that cannot share a chart.
    """
    comparable(series)
    first = series[0]
    names = [name_of(one) for one in series] if len(series) > 1 else []
    plot, tick_words = _plot(series, names)
    rules, texts = _axes(plot, tick_words)
    under = _under(plot, first.labels)
    traces = [trace for at, one in enumerate(series, 1) for trace in _line(plot, one, at)]
    if names:
        ties, ends = end_names(plot, series, names)
        drawing = _drawing([*rules, *ties], traces, [*texts, *under, *ends])
    else:
        values = point_values(plot, first, [*texts, *under])
        drawing = _drawing(rules, traces, [*texts, *under, *values])
    columns = map(values_of, series)
    return Chart(title, description, first.unit, drawing, table(columns, first.labels))


def _drawing(rules: Iterable[Rule], traces: Iterable[Trace], texts: Sequence[Text]) -> Drawing:
    height = max(words.box.bottom for words in texts) + 1
    return Drawing(short(height), tuple(rules), (), tuple(traces), tuple(texts))


def _plot(
    series: Sequence[Series], names: Sequence[tuple[str, ...]]
) -> tuple[Plot, tuple[str, ...]]:
    scale = round_scale(known(series), _STEPS)
    words = ticks_words(scale.ticks)
    column = max(map(width, words))
    if column > _TICKS:
        words, column = (), 0
    margin = max((width(line) for name in names for line in name), default=0)
    right = WIDTH - margin - 4 * GAP if names else WIDTH - 3 * GAP
    high = max(_HIGH, sum(LINE * len(name) for name in names) - TOP)
    plot = Plot(column + 2 * GAP, right, TOP + high, scale, len(series[0].points))
    return plot, words


def _axes(plot: Plot, words: tuple[str, ...]) -> tuple[list[Rule], list[Text]]:
    rules, texts = [], []
    for tick in plot.scale.ticks:
        y = plot.y(tick)
        rules.append(rule(plot.left - GAP, y, plot.right + GAP, y, "grid" if tick else "axis"))
    for tick, word in zip(plot.scale.ticks if words else (), words, strict=True):
        x, y = plot.left - 1.5 * GAP, plot.y(tick)
        texts.append(text(x, y, word, "tick", "end"))
    return rules, texts


def _under(plot: Plot, labels: Sequence[str]) -> list[Text]:
    """Labels below the plot: the last one, and back from it as many as stay apart."""
    columns = [_column(plot, at, label) for at, label in enumerate(labels)]
    for stride in range(1, len(columns) + 1):
        chosen = columns[::-1][::stride]
        apart = all(not _near(later, sooner) for later, sooner in pairwise(chosen))
        if apart:
            break
    return [line for column in reversed(chosen) for line in column]


def _column(plot: Plot, at: int, label: str) -> list[Text]:
    lines = wrap(label, _UNDER)
    level = plot.bottom + HIGH + GAP
    return [
        text(plot.x(at), level + LINE * number, line, "label", "middle")
        for number, line in enumerate(lines)
    ]


def _near(later: Sequence[Text], sooner: Sequence[Text]) -> bool:
    left = min((line.box.left for line in later), default=WIDTH)
    right = max((line.box.right for line in sooner), default=0)
    return left < right + GAP


def _line(plot: Plot, series: Series, pattern: int) -> list[Trace]:
    runs = [
        [(plot.x(at), plot.y(Decimal(value))) for at, value in run if value is not None]
        for is_gap, run in groupby(enumerate(series.values), lambda point: point[1] is None)
        if not is_gap
    ]
    lines = [
        Trace("M" + "L".join(f"{short(x)} {short(y)}" for x, y in run), "line", pattern)
        for run in runs
        if len(run) > 1
    ]
    # Where marks would touch, only the ends of a run have them: a lone point is seen by its mark.
    apart = abs(plot.x(1) - plot.x(0)) >= _MARKS
    shown = runs if apart else [list(dict.fromkeys((run[0], run[-1]))) for run in runs]
    return lines + [_mark(x, y, pattern) for run in shown for x, y in run]


def _mark(x: float, y: float, pattern: int) -> Trace:
    """A disc, a square, a triangle or a diamond."""
    shapes = {
        1: (x - 4, y, "a4 4 0 1 0 8 0a4 4 0 1 0-8 0z"),
        2: (x - 3.5, y - 3.5, "h7v7h-7z"),
        3: (x, y - 5, "l5 9h-10z"),
        4: (x, y - 5.5, "l5.5 5.5-5.5 5.5-5.5-5.5z"),
    }
    left, top, path = shapes[pattern]
    return Trace(f"M{short(left)} {short(top)}{path}", "mark", pattern)
