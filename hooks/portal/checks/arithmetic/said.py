"""How a rule says figures: the field's Chinese name, the digits as typed, the unit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final, TypeAlias

from portal.model.base import Part, Path
from portal.model.names import chinese
from portal.model.quantities import unit_of

Amount: TypeAlias = int | Decimal
"""A count, or a number with decimals."""
MOST_TERMS: Final = 8
"""Terms of a sum that are written out; of more only their number is told."""


def number(value: Amount) -> str:
    """Plain digits as an editor types them, so that they can be found in the file."""
    text = f"{value:f}" if isinstance(value, Decimal) else str(value)
    return text.rstrip("0").rstrip(".") if "." in text else text


def unit(part: Part, name: str) -> str:
    """The unit of a field: 人."""
    return unit_of(type(part).model_fields[name])


def said(part: Part, name: str) -> str:
    """A field with its value: 会员数 460人."""
    return f"{chinese(name)} {number(getattr(part, name))}{unit(part, name)}"


def terms(values: Sequence[Amount]) -> str:
    """A sum written out: 1+2+15=18; of very many terms only their number: 12项共18."""
    total = number(sum(values, start=Decimal(0)))
    if len(values) == 1:
        return total
    if len(values) > MOST_TERMS:
        return f"{len(values)}项共{total}"
    return f"{'+'.join(map(number, values))}={total}"


def gap(found: Amount, total: Amount, measure: str) -> str:
    """How far a sum is from its total: 差 1张, 多 2张."""
    word = "差" if found < total else "多"
    return f"{word} {number(max(total, found) - min(total, found))}{measure}"


def review(*names: str) -> str:
    """The usual remedy: 请核对“会员数”与“职工总数”."""
    *first, last = (f"“{chinese(name)}”" for name in names)
    return f"请核对{''.join(first)}{'与' if first else ''}{last}"


def parts_at(part: Part, place: Path) -> Iterator[tuple[Path, Part]]:
    """The parts a path of field names leads to, each with its own path; ``()`` is the part.

    A step into a list goes into each of its items, a step into nothing ends.
    """
    if not place:
        yield (), part
        return
    value = getattr(part, str(place[0]))
    for index, item in enumerate(value if isinstance(value, tuple) else (value,)):
        if isinstance(item, Part):
            here: Path = (place[0], index) if isinstance(value, tuple) else (place[0],)
            yield from ((here + path, found) for path, found in parts_at(item, place[1:]))
