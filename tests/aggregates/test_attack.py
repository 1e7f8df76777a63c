"""Solving the published tables of a year never yields a cell below the floor."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aggregates.attacker import Attack, counts_of, summable_of
from aggregates.drawn import aid, cases, placements
from portal.aggregates.coarsen import OTHER
from portal.aggregates.guard import BACKERS
from portal.aggregates.sums import label_of
from portal.aggregates.tables import Table, published_tables
from portal.model.base import Record
from portal.model.case import CaseKind, CaseStatistic
from portal.model.families import FAMILIES
from portal.model.indicator import Indicator
from portal.model.programme import Category
from portal.statistics.indicators import IndicatorFigure, figures_of

YEAR = 2025
DRAWN = {"cases": cases(), "aid": aid(), "placements": placements()}
FLOORS = st.sampled_from([3, 3, 4, 5, 10])
MANY = settings(max_examples=60)
EACH = pytest.mark.parametrize("family", DRAWN)


def figures_from(
    family: str, records: Sequence[Record], table: Table
) -> tuple[IndicatorFigure, ...]:
    """Every figure a site could make of a table: each field, in all and by kind."""
    kinds = {str(getattr(record, "kind").value) for record in records}  # noqa: B009
    asked = [(name, only) for name in _fields(family) for only in (None, *sorted(kinds))]
    indicators = [
        Indicator(
            id=f"a-{number}",
            name="名",
            group=Category.AID,
            unit_name="人",
            meaning="口径",
            since_version=1,
            counts=f"{family}.{name}",
            only=only,
        )
        for number, (name, only) in enumerate(asked)
    ]
    return tuple(figures_of({"indicators": indicators}, {(family, YEAR): table}))


@cache
def _fields(family: str) -> list[str]:
    names = FAMILIES[family].model.model_fields
    return [name for name in names if name in summable_of(family)]


def attack(family: str, records: Sequence[Record], floor: int) -> Attack:
    """An attack on all that a site says of some records."""
    table = published_tables({family: records}, floor)[family, YEAR]
    return Attack(table, figures_from(family, records, table), records)


@EACH
@MANY
@given(data=st.data(), floor=FLOORS)
def test_no_count_below_the_floor_can_be_worked_out(
    family: str, data: st.DataObject, floor: int
) -> None:
    records = data.draw(st.lists(DRAWN[family], min_size=1, max_size=7))
    found = attack(family, records, floor)
    for cell in found.cells(found.counts):
        value = found.value_of({cell: 1})
        assert value is None or not 0 < value < floor, cell
    for whole, part in found.rests():
        rest = found.value_of({whole: 1, part: -1})
        assert rest is None or not 0 < rest < floor, (whole, part)
    for name in found.counts:
        cells = [cell for cell in found.truth if cell[1:] == (name,)]
        value = found.value_of(dict.fromkeys(cells, 1))
        assert value is None or not 0 < value < floor, name


@EACH
@MANY
@given(data=st.data(), floor=FLOORS)
def test_no_amount_of_few_people_or_cases_can_be_worked_out(
    family: str, data: st.DataObject, floor: int
) -> None:
    records = data.draw(st.lists(DRAWN[family], min_size=1, max_size=7))
    found = attack(family, records, floor)
    for cell in found.cells(summable_of(family) - found.counts):
        if not found.truth[cell]:
            continue
        few = [
            other
            for other in found.truth
            if other[:-1] == cell[:-1]
            and other[-1] in found.counts
            and 0 < found.truth[other] < floor
        ]
        is_found = found.value_of({cell: 1}) is not None
        assert not (few and is_found), (cell, few)
        if len(cell) == 2 and cell[1].endswith("_yuan") and is_found:
            backers = [found.truth.get((cell[0], name), 0) for name in BACKERS]
            assert max(backers) >= floor, cell


@EACH
@MANY
@given(data=st.data(), floor=FLOORS)
def test_what_is_told_is_told_in_full(family: str, data: st.DataObject, floor: int) -> None:
    records = data.draw(st.lists(DRAWN[family], min_size=1, max_size=7))
    table = published_tables({family: records}, floor)[family, YEAR]
    left_out = {*table.too_small, *table.withheld, *table.partial}
    for name in _fields(family):
        recorded = [getattr(record, name) for record in records]
        told = [row.row.cells[name] for row in table.rows if name in row.row.cells]
        total = sum(value for value in recorded if value is not None)
        if name in left_out:
            assert name in table.partial or not told
            assert sum(told) < total
        else:
            assert sum(told) == total
        assert table.total(name) in ((None,) if name in table.partial or not told else (total,))


@EACH
@MANY
@given(data=st.data(), floor=FLOORS)
def test_every_figure_read_from_a_table_is_the_true_sum(
    family: str, data: st.DataObject, floor: int
) -> None:
    records = data.draw(st.lists(DRAWN[family], min_size=1, max_size=7))
    table = published_tables({family: records}, floor)[family, YEAR]
    for figure in figures_from(family, records, table):
        name = (figure.indicator.counts or "").partition(".")[2]
        meant = [r for r in records if figure.indicator.only in (None, r.kind.value)]  # type: ignore[attr-defined]
        values = [getattr(record, name) for record in meant]
        assert figure.value == sum(value for value in values if value is not None)
        assert not 0 < Decimal(figure.value) < floor or name not in counts_of(family)


def test_the_attack_finds_what_a_careless_table_gives_away() -> None:
    records = [
        CaseStatistic(id="a", kind=CaseKind.MEDIATION, period="2025年", accepted=9),
        CaseStatistic(id="b", kind=CaseKind.INJURY, period="2025年", accepted=2),
    ]
    table = published_tables({"cases": records}, 1)["cases", YEAR]  # a floor that guards nothing
    found = Attack(table, (), records)
    assert found.value_of({(label_of(records[1]), "accepted"): 1}) == 2
    assert OTHER not in {row.row.label for row in table.rows}
