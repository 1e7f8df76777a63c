"""Adding the records of one kind, and of one cause or fund inside them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from portal.aggregates.coarsen import OTHER, Row, added
from portal.aggregates.guard import Cells
from portal.listing import group
from portal.model.base import Part, Record
from portal.model.fields import lists_of_parts
from portal.model.quantities import Quantity, quantities_of


@dataclass(frozen=True)
class Leaf:
    """All records of one kind in one year."""

    row: Row
    records: tuple[Record, ...]


def leaves_of(records: Sequence[Record]) -> list[Leaf]:
    """One row for each kind (and age band, direction … where the family has them)."""
    by_label = group(records, label_of)
    return [Leaf(_row(label, items), tuple(items)) for label, items in by_label.items()]


def label_of(part: Part) -> str:
    """What a row is called: the fixed words of a record, 下岗职工再就业（35岁及以下）."""
    words = [str(value.value) for name, value in part if _is_word(name, value)]
    return words[0] + (f"（{'，'.join(words[1:])}）" if words[1:] else "") if words else OTHER


def kind_of(label: str) -> str:
    """The first word of a row's label, without what narrows it down."""
    return label.partition("（")[0]


def _is_word(name: str, value: object) -> bool:
    return isinstance(value, Enum) and name != "visibility"


def _row(label: str, items: Sequence[Part]) -> Row:
    """Additive fields added up; what cannot be added is kept of a single record only."""
    quantities = {q.name: q for q in quantities_of(type(items[0]))}
    parts = [Row(label, _cells(item, quantities, is_single=len(items) == 1)) for item in items]
    return Row(label, added(parts), len(parts), tuple(parts))


def _cells(part: Part, quantities: dict[str, Quantity], *, is_single: bool) -> Cells:
    return {
        name: value
        for name, value in part
        if name in quantities
        and isinstance(value, int | Decimal)
        and (is_single or quantities[name].is_additive)
    }


def breakdowns_of(leaf: Leaf) -> Iterator[tuple[str, list[Row]]]:
    """The lists inside the records of one row, by their fixed word, with what is left over.

    The rest (what the records count but their lists do not tell apart) is a row too, so
    that subtracting the list from the total finds nothing new. A list that holds more than
    its records count contradicts them and is left out.
    """
    for (field,), _ in lists_of_parts(type(leaf.records[0])):
        items = [item for record in leaf.records for item in getattr(record, field)]
        rows = [_row(label, found) for label, found in group(items, label_of).items()]
        told, whole = added(rows), leaf.row.cells
        rest = {name: whole[name] - told[name] for name in told if name in whole}
        if rows and all(value >= 0 for value in rest.values()):
            yield field, _with_rest(rows, {name: value for name, value in rest.items() if value})


def _with_rest(rows: list[Row], rest: Cells) -> list[Row]:
    if not rest:
        return rows
    known = [row for row in rows if row.label != OTHER]
    others = [row for row in rows if row.label == OTHER]
    return [*known, Row(OTHER, added([*others, Row(OTHER, rest)]))]
