"""Families that name nobody: the one coarsened table of each year, and nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Final

from portal.aggregates.coarsen import TOTAL
from portal.aggregates.guard import Cells
from portal.aggregates.tables import Table, TableRow
from portal.model.families import Family
from portal.model.fields import lists_of_parts
from portal.model.names import chinese
from portal.model.tables import table_name
from portal.open_data.columns import SEPARATOR, columns_of
from portal.open_data.dataset import Dataset, Field, Row, Value
from portal.statistics.periods import period_of_row

KEYS: Final = (
    Field(key="year", name="年份", type="integer", meaning="哪一年的合计"),
    Field(key="period", name="期间", type="string", meaning="这一行的数是哪段时间的，不一定是全年"),
    Field(key="kind", name="类别", type="string", meaning="哪一类；数太小的几类并入“其他”"),
    Field(key="breakdown", name="细分", type="string", meaning="按什么细分；整类的合计留空"),
    Field(key="item", name="细分项", type="string", meaning="细分里的哪一项；整类的合计留空"),
    Field(
        key="below_floor",
        name="不单独公布的列",
        type="string",
        meaning="这一年数太小、只能说“少于”公布下限的列",
    ),
)
"""The columns before the numbers."""


def totals_dataset(family: Family, tables: Iterable[Table]) -> Dataset:
    """The published tables of a family below each other, in the order given."""
    fields = tuple(_numbers(family))
    return Dataset(
        name=table_name(family.kind),
        title=family.label,
        description="只公布每年每类的合计；一行细分只是它那一类的一部分，不要和整类相加。",
        fields=(*KEYS, *fields),
        rows=tuple(row for table in tables for row in _table_rows(table, fields)),
    )


def _numbers(family: Family) -> Iterator[Field]:
    """The numbers of a record and of the parts in it, each name once."""
    models = (family.model, *(part for _, part in lists_of_parts(family.model)))
    fields = (column.field for model in models for column in columns_of(model))
    return iter({field.key: field for field in fields if field.unit}.values())


def _table_rows(table: Table, fields: tuple[Field, ...]) -> Iterator[Row]:
    below = SEPARATOR.join(map(chinese, table.too_small)) or None
    for row in table.rows:
        yield from _rows(table.year, row, below, fields)
    if not table.rows:
        yield (table.year, f"{table.year}年", TOTAL, None, None, below, *_cells({}, fields))


def _rows(year: int, row: TableRow, below: str | None, fields: tuple[Field, ...]) -> Iterator[Row]:
    keys = (year, period_of_row(row, year), row.row.label)
    yield (*keys, None, None, below, *_cells(row.row.cells, fields))
    for breakdown in row.breakdowns:
        name = chinese(breakdown.field)
        for part in breakdown.rows:
            yield (*keys, name, part.label, below, *_cells(part.cells, fields))


def _cells(cells: Cells, fields: tuple[Field, ...]) -> Iterator[Value]:
    for field in fields:
        value = cells.get(field.key)
        yield value if value is None or field.type == "integer" else Decimal(value)
