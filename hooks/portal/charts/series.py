"""What is drawn: named values of one unit, and what a chart refuses."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, TypeAlias

Number: TypeAlias = int | Decimal
"""A value that is drawn: exact, never a float."""

MOST_SERIES: Final = 4
"""More cannot be told apart in grey (UX.md, part “chart”)."""
MOST_POINTS: Final = 24
"""More do not fit on a phone."""
LARGEST: Final = 10**13
"""Ten million million: beyond it neither ticks nor labels fit on a phone."""


@dataclass(frozen=True)
class Series:
    """One row of values; with several in a chart all have the same labels in the same order.

    Raises ValueError for no or too many points and where the qualifiers do not fit them.
    """

    name: str
    """What was counted: 参加人次; of a share, the whole."""
    unit: str
    """人, 元, %; may be empty."""
    points: tuple[tuple[str, Number | None], ...]
    """Label and value; None is a gap and stays one."""
    qualifiers: tuple[str, ...] = ()
    """约, 近, 余, 多, 以上 or empty, one for each point; nothing at all for exact values."""

    def __post_init__(self) -> None:
        if not 1 <= len(self.points) <= MOST_POINTS:
            raise ValueError(f"{self.name}: {len(self.points)} points, from 1 to {MOST_POINTS} fit")
        if self.qualifiers and len(self.qualifiers) != len(self.points):
            raise ValueError(
                f"{self.name}: {len(self.qualifiers)} qualifiers for {len(self.points)} points"
            )
        for label, value in self.points:
            if value is not None and not -LARGEST < value < LARGEST:
                raise ValueError(f"{self.name}, {label}: {value} is too large to draw")

    @property
    def labels(self) -> tuple[str, ...]:
        """Labels of the points."""
        return tuple(label for label, _ in self.points)

    @property
    def values(self) -> tuple[Number | None, ...]:
        """Values of the points."""
        return tuple(value for _, value in self.points)

    def qualifier(self, index: int) -> str:
        """The qualifier of a point; empty where it is exact."""
        return self.qualifiers[index] if self.qualifiers else ""


def comparable(series: Sequence[Series]) -> None:
    """Raises ValueError unless the series can share one chart."""
    if not 1 <= len(series) <= MOST_SERIES:
        raise ValueError(f"{len(series)} series, from 1 to {MOST_SERIES} fit in a chart")
    first = series[0]
    for other in series[1:]:
        if other.unit != first.unit:
            raise ValueError(f"{first.unit} ({first.name}) and {other.unit} ({other.name}) differ")
        if other.labels != first.labels:
            raise ValueError(f"{first.name} and {other.name} have different labels")


def known(series: Sequence[Series]) -> list[Decimal]:
    """All values that are not gaps."""
    return [Decimal(value) for one in series for value in one.values if value is not None]
