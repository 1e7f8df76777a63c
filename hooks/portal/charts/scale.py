"""From values to places: an axis from the lowest value to the highest, ticks at round steps."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import Final

_ROUND: Final = (1, 2, 5, 10)
MOST_STEPS: Final = 5
GAP: Final = 6
"""Least room between two texts on a line."""


@dataclass(frozen=True)
class Scale:
    """A straight axis that holds zero."""

    low: Decimal
    high: Decimal
    """Above ``low``."""
    ticks: tuple[Decimal, ...]
    """Multiples of one round step, ascending; zero is one of them."""

    def at(self, value: Decimal, left: float, right: float) -> float:
        """Where a value stands when the axis runs from ``left`` to ``right``."""
        return left + float((value - self.low) / (self.high - self.low)) * (right - left)


def round_scale(values: Iterable[Decimal], most: int = MOST_STEPS) -> Scale:
    """The axis for values, with at most ``most`` steps of 1, 2 or 5 times a power of ten."""
    held = [Decimal(0), *values]
    low, high = min(held), max(held)
    if low == high:
        return Scale(low, low + 1, (low,))
    rough = (high - low) / most
    power = Decimal(1).scaleb(rough.adjusted())
    step = next(times * power for times in _ROUND if times * power >= rough)
    # Where only whole things were counted, half a one is no tick.
    if all(value == value.to_integral_value() for value in held):
        step = max(step, Decimal(1))
    first = int((low / step).to_integral_value(ROUND_CEILING))
    last = int((high / step).to_integral_value(ROUND_FLOOR))
    return Scale(low, high, tuple(step * number for number in range(first, last + 1)))
