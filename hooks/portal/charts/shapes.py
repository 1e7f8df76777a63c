"""What a chart is made of, measured in units of the view box: pixels on a 360 px phone.

All measures are short decimal strings, ready for the attributes of the SVG.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal, NamedTuple

from portal.charts.lettering import HIGH, width

WIDTH: Final = 328
"""What a phone of 360 px leaves between the margins of a page."""


class Box(NamedTuple):
    """What a text or bar covers."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Box) -> bool:
        """Whether the two cover a common area."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )


@dataclass(frozen=True)
class Text:
    """One line of text."""

    x: str
    y: str
    """Of the middle: words that shrink stay level with their bar."""
    anchor: Literal["start", "middle", "end"]
    kind: Literal["label", "value", "heading", "tick"]
    words: str

    @property
    def box(self) -> Box:
        """What the line covers, by the widths of :func:`portal.charts.lettering.width`."""
        wide = width(self.words)
        left = float(self.x) - {"start": 0.0, "middle": wide / 2, "end": wide}[self.anchor]
        return Box(left, float(self.y) - HIGH / 2, left + wide, float(self.y) + HIGH / 2)


@dataclass(frozen=True)
class Bar:
    """A rectangle."""

    x: str
    y: str
    width: str
    height: str
    pattern: int
    """1 to 4: the series; 0: the empty frame of a whole or a target."""


@dataclass(frozen=True)
class Rule:
    """A straight line."""

    x1: str
    y1: str
    x2: str
    y2: str
    kind: Literal["grid", "axis", "zero", "leader"]
    """``zero`` stands for a bar of the value 0, ``leader`` ties a label to its line."""


@dataclass(frozen=True)
class Trace:
    """A line through values, or the mark on one of them."""

    d: str
    """Path data."""
    kind: Literal["line", "mark"]
    pattern: int
    """1 to 4: the series."""


@dataclass(frozen=True)
class Table:
    """The numbers behind a chart."""

    header: tuple[str, ...]
    """Of the columns of values, each with its unit."""
    rows: tuple[tuple[str, tuple[str, ...]], ...]
    """Label and cells."""


@dataclass(frozen=True)
class Drawing:
    """The shapes of a chart, in the order of painting."""

    height: str
    rules: tuple[Rule, ...]
    bars: tuple[Bar, ...]
    traces: tuple[Trace, ...]
    texts: tuple[Text, ...]


@dataclass(frozen=True)
class Chart:
    """A chart as the template writes it."""

    title: str
    description: str
    """What the chart shows, in a sentence, for those who do not see it."""
    unit: str
    drawing: Drawing
    table: Table

    @property
    def view_box(self) -> str:
        """The ``viewBox`` of the SVG."""
        return f"0 0 {WIDTH} {self.drawing.height}"

    @property
    def hatchings(self) -> tuple[int, ...]:
        """The patterns that fill bars and need a definition."""
        return tuple(sorted({bar.pattern for bar in self.drawing.bars if bar.pattern > 1}))


def short(measure: float) -> str:
    """One decimal at most: ``12``, ``12.5``."""
    # Adding zero turns a negative zero into a plain one.
    return f"{round(measure, 1) + 0:.1f}".removesuffix(".0")


def text(
    x: float,
    y: float,
    words: str,
    kind: Literal["label", "value", "heading", "tick"],
    anchor: Literal["start", "middle", "end"] = "start",
) -> Text:
    """A text; where it would leave the view box it is moved inside."""
    wide = width(words)
    before = {"start": 0.0, "middle": wide / 2, "end": wide}[anchor]
    inside = max(before, min(x, WIDTH - wide + before))
    return Text(short(inside), short(y), anchor, kind, words)


def rule(
    x1: float, y1: float, x2: float, y2: float, kind: Literal["grid", "axis", "zero", "leader"]
) -> Rule:
    """A straight line."""
    return Rule(short(x1), short(y1), short(x2), short(y2), kind)


def bar(left: float, top: float, wide: float, high: float, pattern: int) -> Bar:
    """A rectangle."""
    return Bar(short(left), short(top), short(wide), short(high), pattern)
