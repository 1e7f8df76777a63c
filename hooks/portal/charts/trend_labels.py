"""Where the words of a line chart stand: values at the points, names at the ends."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from portal.charts.lettering import HIGH, LINE, wrap
from portal.charts.scale import GAP, Scale
from portal.charts.series import Series
from portal.charts.shapes import Box, Rule, Text, rule, text
from portal.charts.words import value_words

TOP: Final = 28
"""Room for a label above the highest point."""
_NAMES: Final = 100
"""Widest column of names at the ends of the lines."""
_MARK: Final = 4
"""Half of the size of the mark on a point."""


@dataclass(frozen=True)
class Plot:
    """Where the lines lie."""

    left: float
    right: float
    bottom: float
    scale: Scale
    count: int

    def x(self, at: int) -> float:
        """Of a point; one alone stands in the middle."""
        if self.count == 1:
            return (self.left + self.right) / 2
        return self.left + at * (self.right - self.left) / (self.count - 1)

    def y(self, value: Decimal) -> float:
        """Of a value."""
        return self.scale.at(value, self.bottom, TOP)


def name_of(series: Series) -> tuple[str, ...]:
    """What stands at the end of a line: its name and its last value."""
    return (*wrap(series.name, _NAMES), *wrap(value_words(series, last(series)), _NAMES))


def last(series: Series) -> int:
    """The last point that is no gap, or simply the last."""
    found = [at for at, value in enumerate(series.values) if value is not None]
    return found[-1] if found else len(series.values) - 1


def point_values(plot: Plot, series: Series, taken: Iterable[Text]) -> list[Text]:
    """The values of a single line, the outermost first; what has no room is left to the table."""
    points = {at: Decimal(v) for at, v in enumerate(series.values) if v is not None}
    marks = [_around(plot.x(at), plot.y(value)) for at, value in points.items()]
    boxes = [*marks, *(words.box for words in taken)]
    placed: list[Text] = []
    for at in _by_weight(points):
        placed += _free(plot, series, at, points, [*boxes, *(words.box for words in placed)])
    return placed


def _by_weight(points: dict[int, Decimal]) -> list[int]:
    """The last point, the first, the highest, the lowest, then the others in their order."""
    if not points:
        return []
    order = list(points)
    extremes = (max(order, key=points.__getitem__), min(order, key=points.__getitem__))
    return list(dict.fromkeys([order[-1], order[0], *extremes, *order]))


def _around(x: float, y: float) -> Box:
    return Box(x - _MARK, y - _MARK, x + _MARK, y + _MARK)


def _free(
    plot: Plot, series: Series, at: int, points: dict[int, Decimal], taken: Sequence[Box]
) -> list[Text]:
    """The value above its point or below, on the side the line leaves free; or nothing."""
    x, y = plot.x(at), plot.y(points[at])
    beside = [points[near] for near in (at - 1, at + 1) if near in points]
    is_valley = bool(beside) and sum(beside) > points[at] * len(beside)
    away = 2 * _MARK + 2 + HIGH / 2
    for level in (y + away, y - away) if is_valley else (y - away, y + away):
        words = text(x, level, value_words(series, at), "value", "middle")
        if words.box.top >= 0 and not any(words.box.meets(box) for box in taken):
            return [words]
    return []


def end_names(
    plot: Plot, series: Sequence[Series], names: Sequence[tuple[str, ...]]
) -> tuple[list[Rule], list[Text]]:
    """Names at the ends of the lines, pushed apart where lines end close together."""
    points = [(last(one), one.values[last(one)]) for one in series]
    ends = [plot.y(Decimal(value or 0)) for _, value in points]
    tops = _apart(ends, [LINE * len(name) for name in names], plot.bottom)
    x = plot.right + 3 * GAP
    rules, texts = [], []
    for (at, value), end, top, name in zip(points, ends, tops, names, strict=True):
        if value is not None:
            middle = top + LINE * len(name) / 2
            rules.append(rule(plot.x(at) + GAP, end, x - 3, middle, "leader"))
        for number, line in enumerate(name):
            texts.append(text(x, top + LINE / 2 + LINE * number, line, "label"))
    return rules, texts


def _apart(centres: Sequence[float], heights: Sequence[int], bottom: float) -> list[float]:
    """Tops of blocks as near to their centres as they can be without overlap, from 0 on."""
    order = sorted(range(len(centres)), key=lambda at: centres[at])
    tops = [0.0] * len(centres)
    floor = 0.0
    for at in order:
        tops[at] = max(floor, centres[at] - heights[at] / 2)
        floor = tops[at] + heights[at]
    ceiling = bottom
    for at in reversed(order):
        tops[at] = min(tops[at], ceiling - heights[at])
        ceiling = tops[at]
    return tops
