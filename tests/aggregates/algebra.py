"""Linear equations with exact numbers: what they determine, and what they leave open."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import TypeAlias

Unknown: TypeAlias = Hashable
"""A name of one unknown number."""
Sum: TypeAlias = Mapping[Unknown, int]
"""A sum of unknowns with coefficients."""


class Equations:
    """Equations in reduced form: each has a leading unknown that stands in no other."""

    def __init__(self) -> None:
        self._rows: dict[Unknown, tuple[dict[Unknown, Fraction], Fraction]] = {}
        self._where: dict[Unknown, set[Unknown]] = {}

    def add(self, terms: Sum, value: int | Decimal) -> None:
        """One more equation; it must not contradict the others."""
        left, right = self._reduced(terms, Fraction(value))
        if not left:
            assert right == 0, f"contradiction: {dict(terms)} = {value}"
            return
        lead = next(iter(left))
        factor = left[lead]
        left = {name: coefficient / factor for name, coefficient in left.items()}
        for other in list(self._where.get(lead, ())):
            self._subtract(other, lead, left, right / factor)
        self._keep(lead, left, right / factor)

    def value_of(self, terms: Sum) -> Fraction | None:
        """The value of a sum where the equations determine it."""
        left, right = self._reduced(terms, Fraction(0))
        return None if left else -right

    def _reduced(self, terms: Sum, value: Fraction) -> tuple[dict[Unknown, Fraction], Fraction]:
        left: dict[Unknown, Fraction] = {}
        for name, coefficient in terms.items():
            row, right = self._rows.get(name, ({name: Fraction(1)}, Fraction(0)))
            is_lead = name in self._rows
            value -= coefficient * right
            for inner, factor in row.items():
                if is_lead and inner == name:
                    continue
                change = -coefficient * factor if is_lead else coefficient * factor
                left[inner] = left.get(inner, Fraction(0)) + change
        return {name: factor for name, factor in left.items() if factor}, value

    def _subtract(
        self, other: Unknown, lead: Unknown, left: Mapping[Unknown, Fraction], right: Fraction
    ) -> None:
        row, value = self._rows[other]
        factor = row[lead]
        changed = dict(row)
        for name, coefficient in left.items():
            changed[name] = changed.get(name, Fraction(0)) - factor * coefficient
        kept = {name: coefficient for name, coefficient in changed.items() if coefficient}
        for name in row.keys() - kept.keys():
            self._where[name].discard(other)
        self._keep(other, kept, value - factor * right)

    def _keep(self, lead: Unknown, row: dict[Unknown, Fraction], value: Fraction) -> None:
        self._rows[lead] = (row, value)
        for name in row:
            if name != lead:
                self._where.setdefault(name, set()).add(lead)


def total(unknowns: Iterable[Unknown]) -> dict[Unknown, int]:
    """The plain sum of some unknowns."""
    return dict.fromkeys(unknowns, 1)
