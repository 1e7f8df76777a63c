"""The period of a sum: that of the numbers behind it, never longer than they say."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Final

from portal.aggregates.sums import Leaf, kind_of
from portal.aggregates.tables import Table, TableRow
from portal.model.base import Record
from portal.model.period import span_of

AS_OF: Final = "截至"
"""How a period begins that counts everything up to a day; it is added to no other period."""


def is_as_of(period: str) -> bool:
    """Whether a number of this period is a total so far."""
    return period.startswith(AS_OF)


def period_of_sum(periods: Collection[str], year: int) -> str:
    """The one period of all, or the months they cover without a gap; else the whole year."""
    distinct = set(periods)
    if len(distinct) == 1:
        return distinct.pop()
    spans = [span_of(period) for period in distinct]
    if any(first.year != year for first, _ in spans) or any(map(is_as_of, distinct)):
        return f"{year}年"
    months = {m for first, last in spans for m in range(first.month, last.month + 1)}
    begin, end = min(months, default=1), max(months, default=12)
    if len(months) != end - begin + 1 or (begin, end) == (1, 12):
        return f"{year}年"
    return f"{year}年{begin}月" if begin == end else f"{year}年{begin}—{end}月"


def period_of_row(row: TableRow, year: int) -> str:
    """The period of one published row; of a merged one, which tells no parts, the year."""
    periods = [_period(record, year) for leaf in row.leaves for record in leaf.records]
    return period_of_sum(periods, year) if periods else f"{year}年"


def period_of_total(table: Table, column: str, kind: str = "") -> str:
    """The period of what :meth:`Table.total` adds up."""
    rows = [row for row in table.rows if column in row.row.cells and _is_of(row.leaves, kind)]
    periods = [p for row in rows for p in _counted(row, column, table.year)]
    return period_of_sum(periods, table.year) if periods else f"{table.year}年"


def _is_of(leaves: Collection[Leaf], kind: str) -> bool:
    return not kind or any(kind_of(leaf.row.label) == kind for leaf in leaves)


def _counted(row: TableRow, column: str, year: int) -> Iterator[str]:
    if not row.leaves:
        yield f"{year}年"
    for leaf in row.leaves:
        for record in leaf.records:
            if getattr(record, column) is not None:
                yield _period(record, year)


def _period(record: Record, year: int) -> str:
    period = getattr(record, "period", None)
    return period if isinstance(period, str) else f"{year}年"
