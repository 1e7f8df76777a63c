"""The published table of every aggregate family and year."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from portal.aggregates.coarsen import Coarse, Row, added, coarsened, without
from portal.aggregates.guard import Guard, Number, guard_for
from portal.aggregates.sums import Leaf, breakdowns_of, kind_of, leaves_of
from portal.listing import group
from portal.model.base import Record
from portal.model.families import FAMILIES, Privacy
from portal.model.fields import lists_of_parts


@dataclass(frozen=True)
class Breakdown:
    """What the cases of one row were about, or who paid."""

    field: str
    """English name of the list it was written in: ``causes``, ``funds``."""
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class TableRow:
    """One row and what is known of its parts."""

    row: Row
    leaves: tuple[Leaf, ...]
    """What it was summed from; of 其他 and 合计 nobody learns which."""
    breakdowns: tuple[Breakdown, ...] = ()

    def keeps(self, column: str) -> bool:
        """Whether the row keeps a value to itself that its records have."""
        known = added(leaf.row for leaf in self.leaves)
        return bool(known.get(column)) and column not in self.row.cells


@dataclass(frozen=True)
class Table:
    """Everything the site says of one family in one year.

    The rows of a column add up to what was recorded, except in those that are
    :attr:`partial`; a column that is :attr:`too_small` or :attr:`withheld` has no cell.
    """

    family: str
    year: int
    columns: tuple[str, ...]
    """English field names that some row has, in the order of the model."""
    counted: tuple[str, ...]
    """Those of :attr:`columns` that count people, households, firms or cases."""
    rows: tuple[TableRow, ...]
    """Empty where the whole year stays below the floor."""
    too_small: tuple[str, ...]
    """English field names of which only “少于” the floor may be said."""
    withheld: tuple[str, ...]
    """Parts, as English field names, of which no more than the floor's rest would be left."""
    partial: tuple[str, ...]
    """English field names some row keeps to itself, too few standing behind the amount."""
    merged_kinds: frozenset[str]
    """Kinds that went into 其他 or 合计, at least in part; never to be published."""
    floor: int
    merged_programmes: frozenset[str] = frozenset()
    """Ids of the programmes whose records went, at least in part, into a merged row."""

    def total(self, column: str, kind: str = "") -> Number | None:
        """The sum of a column over all rows, or over those of one kind.

        None where it was not counted and where the table does not tell it.
        """
        if kind in self.merged_kinds or (not kind and column in self.partial):
            return None
        rows = [row for row in self.rows if not kind or kind in map(_kind_of, row.leaves)]
        values = [row.row.cells[column] for row in rows if column in row.row.cells]
        if not values or any(row.keeps(column) for row in rows):
            return None
        return sum(values, start=0)


def _kind_of(leaf: Leaf) -> str:
    return kind_of(leaf.row.label)


def published_tables(
    records: Mapping[str, Sequence[Record]], floor: int
) -> dict[tuple[str, int], Table]:
    """The tables of all aggregate families by family and year; newest year first."""
    return {
        (kind, year): _table(kind, year, items, floor)
        for kind, family in FAMILIES.items()
        if family.privacy is Privacy.AGGREGATE
        for year, items in sorted(_by_year(records.get(kind, ())).items(), reverse=True)
    }


def _by_year(records: Sequence[Record]) -> dict[int, list[Record]]:
    counted = [record for record in records if record.counted_year is not None]
    return group(counted, lambda record: record.counted_year or 0)


def _table(kind: str, year: int, records: Sequence[Record], floor: int) -> Table:
    model = FAMILIES[kind].model
    guard = guard_for((model, *(part for _, part in lists_of_parts(model))), floor)
    leaves = {leaf.row.label: leaf for leaf in leaves_of(records)}
    coarse = coarsened([_discreet(leaf.row, guard) for leaf in leaves.values()], guard)
    rows = tuple(_rows(coarse, leaves, guard))
    names = tuple(model.model_fields)
    columns = tuple(name for name in names if any(name in r.row.cells for r in rows))
    return Table(
        family=kind,
        year=year,
        columns=columns,
        counted=tuple(name for name in columns if name in guard.counts),
        rows=rows,
        too_small=tuple(name for name in names if name in coarse.too_small),
        withheld=tuple(name for name in names if name in coarse.withheld),
        partial=tuple(name for name in names if name in coarse.partial),
        merged_kinds=frozenset(map(kind_of, coarse.merged)),
        floor=floor,
        merged_programmes=frozenset(_programmes(leaves[label] for label in coarse.merged)),
    )


def _programmes(leaves: Iterable[Leaf]) -> Iterator[str]:
    for leaf in leaves:
        for record in leaf.records:
            programme = getattr(record, "programme", None)
            if programme is not None:
                yield programme


def _discreet(row: Row, guard: Guard) -> Row:
    return replace(row, cells=guard.without_hints(row.cells))


def _rows(coarse: Coarse, leaves: Mapping[str, Leaf], guard: Guard) -> Iterator[TableRow]:
    for row in coarse.rows:
        leaf = leaves.get(row.label)
        if leaf is None or row.label in coarse.merged:
            yield TableRow(row, ())
        else:
            alone = TableRow(row, (leaf,))
            yield replace(alone, breakdowns=tuple(_breakdowns(alone, leaf, coarse, guard)))


def _breakdowns(row: TableRow, leaf: Leaf, coarse: Coarse, guard: Guard) -> Iterator[Breakdown]:
    """The breakdowns of a row that stands alone and keeps nothing to itself.

    An amount that one part keeps to itself is left out of the other parts too: the row
    above tells their sum.
    """
    if any(row.keeps(column) for column in coarse.partial | coarse.too_small):
        return
    for field, parts in breakdowns_of(leaf):
        # The row above backs the amounts of its parts.
        shown = coarsened(parts, replace(guard, money=frozenset()))
        hidden = coarse.too_small | coarse.withheld | shown.partial
        rows = [without(part, hidden) for part in shown.rows]
        if len(rows) > 1 and any(part.cells for part in rows):
            yield Breakdown(field, tuple(rows))
