"""The published tables of the families that name nobody: one page each, a table a year."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from portal import urls
from portal.aggregates.coarsen import Row
from portal.aggregates.tables import Table, TableRow
from portal.charts import Chart, Series, bar_chart
from portal.listing import group
from portal.model.families import FAMILIES
from portal.model.fields import lists_of_parts
from portal.model.names import chinese
from portal.model.period import is_whole_year
from portal.model.quantities import quantities_of
from portal.pages.spec import HOME_CRUMB, Crumb, PageSpec
from portal.public import Portal
from portal.statistics.periods import period_of_row
from portal.wording import grouped

TITLES: Final = {
    "cases": ("维权案件统计", "调解、信访、清欠和赔偿协助的件数、人数和金额，只公布汇总数。"),
    "aid": ("帮扶统计", "送温暖、送清凉、助学、互助等帮扶的人数和金额，只公布汇总数。"),
    "placements": ("就业服务统计", "登记、推荐、安置的人数，只公布汇总数。"),
}
"""Title and introduction by family."""
MONEY: Final = "amount_yuan"
MOST_BARS: Final = 24


@dataclass(frozen=True)
class ShownTable:
    """A table in words."""

    title: str
    heads: tuple[str, ...]
    """Field names with their units."""
    rows: tuple[tuple[str, tuple[str, ...]], ...]
    """Label and cells; a cell nobody counted is 没有统计."""


@dataclass(frozen=True)
class ShownYear:
    """Everything that is published of one year."""

    year: int
    table: ShownTable | None
    """None where the whole year stays below the floor."""
    charts: tuple[Chart, ...]
    """Of the count most rows have, and of the money."""
    breakdowns: tuple[ShownTable, ...]
    too_small: tuple[str, ...]
    """Names of the counts of which only “少于” the floor is said."""
    withheld: tuple[str, ...]
    """Names of the parts that would leave too little of their whole."""
    partial: tuple[str, ...]
    """Names of the amounts that some row keeps to itself."""


@dataclass(frozen=True)
class TablesView:
    """All years of one family."""

    years: tuple[ShownYear, ...]
    floor: int


def pages(portal: Portal) -> Iterator[PageSpec]:
    """One page for each such family that has a record."""
    by_family = group(portal.tables.values(), lambda table: table.family)
    for family, tables in by_family.items():
        title, intro = TITLES[family]
        years = tuple(_year(table) for table in tables)
        yield PageSpec(
            path=urls.tables(family),
            title=title,
            template="tables.html",
            view=TablesView(years, tables[0].floor),
            description=intro,
            crumbs=(HOME_CRUMB, Crumb("公开目录", urls.RECORDS)),
        )


def _year(table: Table) -> ShownYear:
    rows = [replace(row.row, label=label_of(row, table.year)) for row in table.rows]
    shown = _shown(f"{table.year}年，按种类", table, rows, table.columns)
    return ShownYear(
        table.year,
        shown if table.rows else None,
        tuple(_charts(table)),
        tuple(_breakdowns(table)),
        tuple(map(chinese, table.too_small)),
        tuple(map(chinese, table.withheld)),
        tuple(map(chinese, table.partial)),
    )


def label_of(row: TableRow, year: int) -> str:
    """What a row is of, with its months where it does not tell of the whole year."""
    period = period_of_row(row, year)
    label = row.row.label
    return label if is_whole_year(period) else f"{label}，{period.removeprefix(f'{year}年')}"


def _shown(title: str, table: Table, rows: Sequence[Row], columns: Sequence[str]) -> ShownTable:
    model = FAMILIES[table.family].model
    models = (model, *(part for _, part in lists_of_parts(model)))
    units = {quantity.name: quantity.unit for one in models for quantity in quantities_of(one)}
    heads = tuple(f"{chinese(name)}（{units[name]}）" for name in columns)
    return ShownTable(title, heads, tuple((row.label, _cells(row, columns)) for row in rows))


def _cells(row: Row, columns: Sequence[str]) -> tuple[str, ...]:
    return tuple(grouped(row.cells[name]) if name in row.cells else "—" for name in columns)


def _breakdowns(table: Table) -> Iterator[ShownTable]:
    for row in table.rows:
        for breakdown in row.breakdowns:
            names = {name for part in breakdown.rows for name in part.cells}
            columns = [n for n in (*table.columns, *sorted(names)) if n in names]
            period = period_of_row(row, table.year)
            title = f"{period}{row.row.label}：{chinese(breakdown.field)}"
            yield _shown(title, table, breakdown.rows, list(dict.fromkeys(columns)))


def _charts(table: Table) -> Iterator[Chart]:
    """Rows side by side, where at least two have the number."""
    counted = max(table.counted, key=lambda name: len(_having(table, name)), default="")
    for name in dict.fromkeys((counted, MONEY)):
        rows = _having(table, name)[:MOST_BARS]
        if len(rows) > 1:
            yield _bars(table, name, rows)


def _having(table: Table, name: str) -> list[TableRow]:
    return [row for row in table.rows if name in row.row.cells]


def _bars(table: Table, name: str, rows: Sequence[TableRow]) -> Chart:
    unit = next(q.unit for q in quantities_of(FAMILIES[table.family].model) if q.name == name)
    points = tuple((label_of(row, table.year), row.row.cells[name]) for row in rows)
    title = f"{table.year}年{chinese(name)}，按种类"
    return bar_chart(
        title, f"{len(points)}类的{chinese(name)}", (Series(chinese(name), unit, points),)
    )
