"""Rates and what their rounding allows.

A rate is stated to as many decimals as were typed: ``94`` stands for anything that rounds
to 94, ``94.00`` only for what rounds to 94.00. Halves may go either way.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from math import ceil

from portal.checks.arithmetic.said import Amount


def agrees(stated: Amount, exact: Fraction) -> bool:
    """Whether a number rounds to the stated one at its own decimals."""
    return abs(Fraction(stated) - exact) <= _half_step(stated)


def shown(exact: Fraction) -> str:
    """A computed number to two decimals, without trailing zeros: 71.95."""
    text = f"{Decimal(exact.numerator) / Decimal(exact.denominator):.2f}"
    return text.rstrip("0").rstrip(".")


@dataclass(frozen=True)
class Bases:
    """The whole numbers of which a count can be a rate."""

    least: int
    most: int | None
    """None where the rate is so near to zero that any large number would do."""

    @property
    def is_empty(self) -> bool:
        """Whether no whole number does."""
        return self.most is not None and self.most < self.least

    @property
    def is_single(self) -> bool:
        """Whether exactly one number does."""
        return self.most == self.least


def bases(count: int, percent: Amount) -> Bases:
    """The wholes of which ``count`` is ``percent`` %, rounded as it was typed.

    155 and 98 give 158 alone; 410 and 98 give 417 to 420; 3 and 98 give none.
    """
    low, high = Fraction(percent) - _half_step(percent), Fraction(percent) + _half_step(percent)
    if count == 0:
        return Bases(1, None) if low <= 0 else Bases(1, 0)
    least = ceil(Fraction(100 * count) / high)
    most = None if low <= 0 else int(Fraction(100 * count) // low)
    # A part is never larger than its whole, so that 100 % of 59 are 59.
    return Bases(max(least, count) if percent <= 100 else least, most)


def _half_step(stated: Amount) -> Fraction:
    exponent = Decimal(stated).as_tuple().exponent
    decimals = max(0, -exponent) if isinstance(exponent, int) else 0
    return Fraction(1, 2 * 10**decimals)
