"""Figures in words: the number, its unit, and the qualifier where custom puts it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from portal.report.draft import FigureRun
from portal.report.figures import Addend, Basis, Derived
from portal.wording import quantity

BEFORE: Final = frozenset({"约", "近"})
"""Qualifiers that stand before the number: 约100人, 近20万元."""


def common(addends: Iterable[Addend]) -> str:
    """The qualifier of a sum: that of its records, 约 where they differ in direction.

    余, 多 and 以上 all say “at least”; beside an exact number the sum is still at least that.
    """
    found = {addend.qualifier for addend in addends} - {""}
    if len(found) <= 1:
        return next(iter(found), "")
    return "余" if found.isdisjoint(BEFORE) else "约"


def of(basis: Basis) -> str:
    """What a figure comes to, as it is told."""
    if isinstance(basis, Derived):
        return quantity(basis.total, basis.unit)
    return quantity(basis.total, basis.unit, common(basis.addends))


def figure(basis: Basis) -> FigureRun:
    """A figure in its usual words."""
    return FigureRun(of(basis), basis)
