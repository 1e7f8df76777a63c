"""What may not be read in a table: the cells that count few, and what they would give away."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from portal.model.base import Part
from portal.model.quantities import quantities_of

Number = int | Decimal
Cells = Mapping[str, Number]
"""Values by field name; a field nobody counted is absent."""

GUARDED_UNITS: Final = frozenset({"人", "人次", "户", "件", "例", "对", "家", "张", "份"})
"""Units that count people, households, firms, their cases, or what each of them got one of."""
PARTS: Final = (
    ("settled", "accepted"),
    ("mediated", "accepted"),
    ("settled", "mediated"),
    ("migrants", "persons"),
    ("joined", "eligible"),
    ("claims", "joined"),
    ("referred", "registered"),
    ("hired", "referred"),
)
"""Part and whole among the fields of these families."""
BACKERS: Final = frozenset(
    {
        *("persons", "households", "accepted", "settled", "eligible", "joined", "pairs"),
        *("registered", "referred", "hired"),
    }
)
"""Counts of those who were helped; donors, firms and visits do not hide who got an amount."""
RATES: Final = {
    "settled_percent": ("settled", "accepted"),
    "satisfied_percent": ("", "accepted"),
    "joined_percent": ("joined", "eligible"),
}
"""Rates in percent with the part (empty where nobody writes it) and the whole they are of."""
MEANS: Final = {"per_head_yuan": "amount_yuan", "standard_yuan": "amount_yuan"}
"""Amounts for one person or household, and the sum they are a share of."""


@dataclass(frozen=True)
class Guard:
    """Which cells are counts of people or cases, and which are parts of which."""

    counts: frozenset[str]
    additive: frozenset[str]
    """What can be added over rows, the counts among them; a rate or a standard cannot."""
    money: frozenset[str] = frozenset()
    """Amounts that are told only where enough people or cases are counted beside them."""
    parts: tuple[tuple[str, str], ...] = PARTS
    """Part and whole: what is left of the whole is a cell too, though nobody writes it."""
    floor: int = 3

    def is_small(self, value: Number) -> bool:
        """Whether a count is neither zero nor reaches the floor."""
        return 0 < value < self.floor

    def is_safe(self, cells: Cells) -> bool:
        """Whether every count, and every rest, is zero or reaches the floor."""
        return not self.too_small(cells) and not self.withheld(cells)

    def too_small(self, cells: Cells) -> frozenset[str]:
        """The counts that lie below the floor."""
        return frozenset(n for n, v in cells.items() if n in self.counts and self.is_small(v))

    def withheld(self, cells: Cells) -> frozenset[str]:
        """The parts to leave out so that no rest of a whole lies below the floor."""
        found: set[str] = set()
        for part, whole in self.parts:
            known = cells.keys() - found
            if {part, whole} <= known and self.is_small(cells[whole] - cells[part]):
                found.add(part)
        return frozenset(found)

    def is_backed(self, name: str, cells: Cells) -> bool:
        """Whether those whom an amount is of are counted beside it, and enough of them."""
        counted = (cells[backer] for backer in BACKERS & cells.keys())
        return name not in self.money or any(count >= self.floor for count in counted)

    def without_hints(self, cells: Cells) -> dict[str, Number]:
        """The cells but for rates and means from which a small count could be worked out."""
        told = dict(cells)
        for name in told.keys() & {*RATES, *MEANS}:
            if any(self.is_small(count) for count in _implied(name, cells)):
                del told[name]
        return told


def guard_for(models: Iterable[type[Part]], floor: int) -> Guard:
    """What must be guarded in a family and the parts inside it."""
    quantities = [quantity for model in models for quantity in quantities_of(model)]
    return Guard(
        counts=frozenset(q.name for q in quantities if q.unit in GUARDED_UNITS and q.is_additive),
        additive=frozenset(q.name for q in quantities if q.is_additive),
        money=frozenset(q.name for q in quantities if q.unit == "元"),
        floor=floor,
    )


def _implied(name: str, cells: Cells) -> Iterator[Number]:
    """The counts somebody would work out from a rate or a mean, and what each leaves over."""
    if not cells[name]:
        return
    if name in MEANS and MEANS[name] in cells:
        yield _rounded(Decimal(cells[MEANS[name]]) / Decimal(cells[name]))
    if name in RATES:
        part, whole = RATES[name]
        share = Decimal(cells[name]) / 100
        if whole in cells:
            found = _rounded(cells[whole] * share)
            yield from (found, cells[whole] - found)
        elif part in cells:
            found = _rounded(cells[part] / share)
            yield from (found, found - cells[part])


def _rounded(value: Decimal) -> Decimal:
    return value.quantize(Decimal(1), ROUND_HALF_UP)
