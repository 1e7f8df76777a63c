"""Merging rows until no cell can be read, or worked out, that lies below the floor.

Small counts are never blanked one by one, because a blank beside a total gives the cell
away. Rows are added together instead, so that a count is either told in full, its rows
adding up to everything recorded, or left out of the whole table.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from portal.aggregates.guard import Cells, Guard, Number

OTHER: Final = "其他"
"""The row of what was merged."""
TOTAL: Final = "合计"
"""The only row, where no kind can stand alone."""


@dataclass(frozen=True)
class Row:
    """One row of a published table, or one that may become part of it."""

    label: str
    cells: Cells
    records: int = 1
    """How many records were added up."""
    parts: tuple[Row, ...] = ()
    """Those records; none where the row itself is one."""

    def behind(self, name: str) -> Iterator[Row]:
        """The records that have something of a field."""
        return (row for row in self.parts or (self,) if row.cells.get(name))


@dataclass(frozen=True)
class Coarse:
    """What is left of some rows when nothing in them can be read that lies below the floor."""

    rows: tuple[Row, ...]
    """In their order, 其他 last; empty where even the total is too small."""
    too_small: frozenset[str] = frozenset()
    """Counts of which all rows together stay below the floor; no row has them."""
    withheld: frozenset[str] = frozenset()
    """Parts that would leave too little of their whole; no row has them."""
    partial: frozenset[str] = frozenset()
    """Amounts that some row keeps to itself: what the others say is not the whole sum."""
    merged: frozenset[str] = frozenset()
    """Labels of the rows that were added together; never to be published."""


def coarsened(rows: Sequence[Row], guard: Guard) -> Coarse:
    """The rows to publish and what they leave out.

    1. A count, or a rest, that is too small even in the sum of all rows is left out.
    2. Rows that are not safe by themselves are merged, then the smallest of the others one
       by one, until there are two of them at least and their sum is safe.
    3. A row does not say an amount behind which too few people or cases stand.
    """
    total = added(rows)
    too_small = guard.too_small(total)
    safe = {name: value for name, value in total.items() if name not in too_small}
    hidden = too_small | guard.withheld(safe)
    small = _merged(rows, guard, hidden)
    kept = [Row(r.label, _told([r], guard, hidden), r.records) for r in rows if r not in small]
    told = _told(small, guard, hidden)
    if any(told.values()):
        label = OTHER if kept else TOTAL
        kept.append(Row(label, told, sum(row.records for row in small)))
    return Coarse(
        rows=tuple(kept),
        too_small=too_small,
        withheld=hidden - too_small,
        partial=_partial(total, kept, guard, hidden),
        merged=frozenset(row.label for row in small),
    )


def added(rows: Iterable[Row]) -> dict[str, Number]:
    """The cells of several rows added up."""
    sums: dict[str, Number] = {}
    for row in rows:
        for name, value in row.cells.items():
            sums[name] = sums[name] + value if name in sums else value
    return sums


def without(row: Row, columns: frozenset[str]) -> Row:
    """A row without some columns."""
    cells = {name: value for name, value in row.cells.items() if name not in columns}
    return Row(row.label, cells, row.records)


def _merged(rows: Sequence[Row], guard: Guard, hidden: frozenset[str]) -> list[Row]:
    """The rows that become one, smallest first; a row 其他 among them always does."""
    small = [row for row in rows if not _stands_alone(row, guard, hidden)]
    if not small:
        return []
    small += [row for row in rows if row.label == OTHER and row not in small]
    left = sorted((row for row in rows if row not in small), key=lambda row: _size(row, guard))
    while left and (len(small) < 2 or not _is_blurred(small, guard, hidden)):
        small.append(left.pop(0))
    return small


def _stands_alone(row: Row, guard: Guard, hidden: frozenset[str]) -> bool:
    """Whether a row can be told as it is.

    One that has nothing to say but what is hidden cannot: its name would tell where the
    few people or cases are.
    """
    cells = without(row, hidden).cells
    counted = any(cells.get(name) for name in guard.counts)
    return guard.is_safe(cells) and (counted or not any(row.cells.get(name) for name in hidden))


def _is_blurred(rows: Sequence[Row], guard: Guard, hidden: frozenset[str]) -> bool:
    """Whether the sum of merged rows is safe, and no count of it is one for each row."""
    sums = added(without(row, hidden) for row in rows)
    return guard.is_safe(sums) and not any(
        sums[name] == sum(1 for row in rows if row.cells.get(name))
        for name in guard.counts & sums.keys()
        if sums[name]
    )


def _told(rows: Sequence[Row], guard: Guard, hidden: frozenset[str]) -> dict[str, Number]:
    """The sum of some rows as it may be read."""
    return {
        name: value
        for name, value in added(rows).items()
        if name not in hidden
        and (len(rows) == 1 or name in guard.additive)
        and (name in guard.counts or _is_backed(name, rows, guard))
    }


def _is_backed(name: str, rows: Sequence[Row], guard: Guard) -> bool:
    """Whether enough people and cases stand behind an amount.

    Only the rows, and in them the records, that have a part of it count: an amount that
    one case alone brought in is the amount of that case, whatever it is added to. Where
    nobody has a part of it, the sum is zero and there is nothing to hide.
    """
    having = [row for row in rows if row.cells.get(name)]
    if not having:
        return True
    records = added(part for row in having for part in row.behind(name))
    if guard.too_small(added(having)) or guard.too_small(records):
        return False
    return guard.is_backed(name, records)


def _partial(
    total: Cells, kept: Sequence[Row], guard: Guard, hidden: frozenset[str]
) -> frozenset[str]:
    told = added(kept)
    names = guard.additive & total.keys() - hidden
    return frozenset(name for name in names if told.get(name, 0) != total[name])


def _size(row: Row, guard: Guard) -> tuple[Number, str]:
    counts = (row.cells[name] for name in row.cells if name in guard.counts)
    return max(counts, default=0), row.label
