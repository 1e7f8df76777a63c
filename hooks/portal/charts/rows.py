"""Bars as rows: label, bar, value; label and value above the bar where they are long.

Rows, not columns: on a phone Chinese labels of any length stay level and whole.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import pairwise
from typing import Final

from portal.charts.lettering import LINE, width, wrap
from portal.charts.scale import GAP, MOST_STEPS, Scale, round_scale
from portal.charts.shapes import WIDTH, Bar, Drawing, Rule, Text, bar, rule, short, text

LEAST: Final = 2
"""Length of the shortest bar that is not zero: it can still be seen."""
_LABELS: Final = 128
_PLOT: Final = 96
"""Widest column of labels and narrowest bars before labels move above their bars."""
_VALUES: Final = 196
"""Room for a value above its bar that is left to it beside any label."""
_THICK: Final = 14
_INSET: Final = 3
"""A bar inside a frame is thinner by this on each side."""


@dataclass(frozen=True)
class Row:
    """One bar."""

    label: str
    value: str
    """In words; stands at the end of the bar."""
    end: Decimal | None
    """None leaves a gap."""
    start: Decimal = Decimal(0)
    whole: Decimal | None = None
    """Where the frame around the bar ends: the whole or the target."""
    pattern: int = 1

    @property
    def reach(self) -> Decimal:
        """The outermost value the row covers."""
        end = self.end or Decimal(0)
        return end if self.whole is None else max(end, self.whole)


@dataclass(frozen=True)
class Group:
    """Rows under one heading, which may be empty."""

    heading: str
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class _Frame:
    """Where bars may lie, and whether label and value stand beside them."""

    left: float
    right: float
    is_beside: bool


@dataclass
class _Pen:
    """Shapes drawn so far, from top to bottom."""

    y: float = 0
    bars: list[Bar] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)
    texts: list[Text] = field(default_factory=list)


def draw(
    groups: Sequence[Group], tick_words: Callable[[Iterable[Decimal]], tuple[str, ...]]
) -> Drawing:
    """The rows with their axis below; ``tick_words`` writes the labels of the axis."""
    rows = [row for group in groups for row in group.rows]
    frame = _frame(rows)
    scale, words = _axis(rows, frame, tick_words)
    pen = _Pen()
    for group in groups:
        _heading(pen, group.heading)
        for row in group.rows:
            _row(pen, row, frame, scale)
    _ticks(pen, frame, scale, words)
    return Drawing(short(pen.y), tuple(pen.rules), tuple(pen.bars), (), tuple(pen.texts))


def _frame(rows: Sequence[Row]) -> _Frame:
    below = [width(row.value) for row in rows if row.reach < 0]
    above = [width(row.value) for row in rows if row.reach >= 0]
    labels = max(width(row.label) for row in rows)
    left = labels + GAP + (max(below) + GAP if below else 0)
    right = WIDTH - (max(above) + GAP if above else 1)
    if labels <= _LABELS and right - left >= _PLOT:
        return _Frame(left, right, is_beside=True)
    return _Frame(1, WIDTH - 1, is_beside=False)


def _axis(
    rows: Sequence[Row],
    frame: _Frame,
    tick_words: Callable[[Iterable[Decimal]], tuple[str, ...]],
) -> tuple[Scale, tuple[str, ...]]:
    ends = [end for row in rows for end in (row.start, row.end, row.whole) if end is not None]
    for most in range(MOST_STEPS, 0, -1):
        scale = round_scale(ends, most)
        words = tick_words(scale.ticks)
        labels = _labels(frame, scale, words, 0)
        if all(sooner.box.right + GAP <= later.box.left for sooner, later in pairwise(labels)):
            break
    return scale, words


def _labels(frame: _Frame, scale: Scale, words: Sequence[str], y: float) -> list[Text]:
    places = (scale.at(tick, frame.left, frame.right) for tick in scale.ticks)
    return [text(x, y, word, "tick", "middle") for x, word in zip(places, words, strict=True)]


def _heading(pen: _Pen, words: str) -> None:
    if not words:
        return
    pen.y += 8 if pen.y else 0
    for line in wrap(words, WIDTH):
        pen.texts.append(text(0, pen.y + LINE / 2, line, "heading"))
        pen.y += LINE
    pen.y += 4


def _row(pen: _Pen, row: Row, frame: _Frame, scale: Scale) -> None:
    if frame.is_beside:
        _bar(pen, row, frame, scale, pen.y + 5)
        level = pen.y + 5 + _THICK / 2
        pen.texts.append(text(0, level, row.label, "label"))
        at = _extent(row.start, row.reach, frame, scale)
        if row.reach < 0:
            pen.texts.append(text(at[0] - GAP, level, row.value, "value", "end"))
        else:
            pen.texts.append(text(at[1] + GAP, level, row.value, "value"))
        pen.y += _THICK + 12
        return
    values = wrap(row.value, max(_VALUES, WIDTH - 2 * GAP - width(row.label)))
    room = WIDTH - 2 * GAP - max(map(width, values))
    labels = wrap(row.label, room)
    for number, line in enumerate(labels):
        pen.texts.append(text(0, pen.y + LINE / 2 + LINE * number, line, "label"))
    for number, line in enumerate(values):
        pen.texts.append(text(WIDTH, pen.y + LINE / 2 + LINE * number, line, "value", "end"))
    pen.y += LINE * max(len(labels), len(values)) + 2
    _bar(pen, row, frame, scale, pen.y)
    pen.y += _THICK + 10


def _extent(start: Decimal, end: Decimal, frame: _Frame, scale: Scale) -> tuple[float, float]:
    """Left and right of a bar; never shorter than what can be seen, never outside."""
    origin = scale.at(start, frame.left, frame.right)
    tip = scale.at(end, frame.left, frame.right)
    left, right = min(origin, tip), max(origin, tip)
    if end == start or right - left >= LEAST:
        return left, right
    if tip < origin:
        left = max(frame.left, right - LEAST)
    right = min(frame.right, left + LEAST)
    return right - LEAST, right


def _bar(pen: _Pen, row: Row, frame: _Frame, scale: Scale, top: float) -> None:
    inset = _INSET if row.whole is not None else 0
    if row.end is not None:
        left, right = _extent(row.start, row.end, frame, scale)
        if row.end == row.start:
            pen.rules.append(rule(left, top, left, top + _THICK, "zero"))
        else:
            high = _THICK - 2 * inset
            pen.bars.append(bar(left, top + inset, right - left, high, row.pattern))
    if row.whole:
        left, right = _extent(Decimal(0), row.whole, frame, scale)
        pen.bars.append(bar(left, top, right - left, _THICK, 0))


def _ticks(pen: _Pen, frame: _Frame, scale: Scale, words: tuple[str, ...]) -> None:
    grid = []
    for tick in scale.ticks:
        x = scale.at(tick, frame.left, frame.right)
        grid.append(rule(x, 0, x, pen.y, "axis" if not tick else "grid"))
    pen.rules[:0] = grid
    pen.texts += _labels(frame, scale, words, pen.y + LINE / 2 + 1)
    pen.y += LINE + 2
