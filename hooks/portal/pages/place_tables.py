"""The tables on a place's page: what stands in it, what it cost, how often it is used."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from portal.model.place import Place
from portal.model.place_years import Equipment, Investment, Usage
from portal.wording import grouped, until

Heads = tuple[tuple[str, bool], ...]
"""Head of each column, and whether it holds numbers."""
Row = tuple[str, ...]
"""One cell for each column; empty where the fact is not known."""

USAGE: Final[Heads] = (("期间", False), ("数的是什么", False), ("人次", True))
EQUIPMENT: Final[Heads] = (("器材", False), ("数量（件）", True), ("购置日期", False))
INVESTMENT: Final[Heads] = (
    *(("期间", False), ("做了什么", False), ("金额（元）", True)),
    ("钱从哪里来", False),
)
UNKNOWN: Final = "没有记录"
"""What stands in a cell whose fact nobody has written down."""


@dataclass(frozen=True)
class PlaceTable:
    """One table in words."""

    anchor: str
    """The id of its heading."""
    title: str
    heads: Heads
    rows: tuple[Row, ...]


def tables_of(place: Place) -> Iterator[PlaceTable]:
    """The tables that have a row, in the order of the page."""
    if place.usage:
        yield _table("p-shiyong", "使用情况", USAGE, map(_usage, place.usage))
    if place.equipment:
        yield _table("p-qicai", "器材清单", EQUIPMENT, map(_equipment, place.equipment))
    if place.investment:
        yield _table("p-touru", "投入", INVESTMENT, map(_investment, place.investment))


def _table(anchor: str, title: str, heads: Heads, rows: Iterable[Row]) -> PlaceTable:
    """A table without the columns in which nothing is known."""
    cells = tuple(rows)
    known = [at for at in range(len(heads)) if any(row[at] for row in cells)]
    return PlaceTable(
        anchor,
        title,
        tuple(heads[at] for at in known),
        tuple(tuple(row[at] or UNKNOWN for at in known) for row in cells),
    )


def _usage(usage: Usage) -> Row:
    return usage.period, usage.note or "", grouped(usage.person_times)


def _equipment(thing: Equipment) -> Row:
    return thing.name, grouped(thing.count), until(thing.bought_on) if thing.bought_on else ""


def _investment(investment: Investment) -> Row:
    amount = grouped(investment.amount_yuan, str(investment.qualifier or ""))
    return investment.period, investment.item, amount, investment.source or ""
