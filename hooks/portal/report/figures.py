"""A figure and the records behind it; no figure of a draft is without.

:class:`Trace` has no total of its own: it is the sum of its addends. What is worked out
from two figures is a :class:`Derived`.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Literal, TypeAlias

Number: TypeAlias = int | Decimal
"""A value that is added up: exact, never a float."""


@dataclass(frozen=True)
class Addend:
    """What one record gives to a figure."""

    record: str
    """Identifier of the record."""
    title: str
    """What a clerk knows the record by."""
    source: str
    """File the record is written in, with ``/``."""
    line: int
    """Line of the value in that file, from 1."""
    value: Number
    """The value in the figure's unit."""
    qualifier: str = ""
    """约, 余, 多, 近 or 以上, where the record has one."""


@dataclass(frozen=True)
class Trace:
    """A figure and the records it was summed from. Raises ValueError without any record."""

    label: str
    """What was counted: 参加人次."""
    indicator: str
    """Code of the indicator or name of the field that was summed."""
    unit: str
    """Unit of every addend and of the sum."""
    addends: tuple[Addend, ...]
    """The records, in the order of their files."""

    def __post_init__(self) -> None:
        if not self.addends:
            raise ValueError(f"{self.label}: a figure needs at least one record")

    @property
    def total(self) -> Number:
        """The sum of the records."""
        return sum((addend.value for addend in self.addends), start=0)


@dataclass(frozen=True)
class Derived:
    """A value worked out from two figures of this draft."""

    label: str
    """What it tells: 整改率."""
    formula: Literal["rate", "change"]
    """``rate``: first ÷ second in per cent; ``change``: first − second."""
    first: Trace
    """Numerator, or the figure of this period."""
    second: Trace
    """Denominator (not zero), or the figure of the period before."""

    @property
    def unit(self) -> str:
        """% of a rate; a change has the unit of its figures."""
        return "%" if self.formula == "rate" else self.first.unit

    @property
    def total(self) -> Number:
        """The value; a rate is rounded to one decimal."""
        if self.formula == "change":
            return self.first.total - self.second.total
        rate = 100 * Decimal(self.first.total) / Decimal(self.second.total)
        return rate.quantize(Decimal("0.1"), ROUND_HALF_UP)


Basis: TypeAlias = Trace | Derived
"""What a figure rests on."""
