"""The published tables: exact cases of the families that name nobody."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from portal.aggregates.coarsen import OTHER, TOTAL
from portal.aggregates.guard import BACKERS, PARTS, RATES, guard_for
from portal.aggregates.tables import Table, TableRow, published_tables
from portal.model.aid import AidBatch, AidKind, Fund, FundPart
from portal.model.base import Record
from portal.model.case import CaseKind, CaseRow, CaseStatistic, Cause
from portal.model.families import FAMILIES, Privacy
from portal.model.fields import lists_of_parts
from portal.model.job import AgeBand, Placement, PlacementKind
from portal.model.quantities import quantities_of


def case(kind: CaseKind, accepted: int, **more: Any) -> CaseStatistic:
    """The cases of one kind in 2025."""
    return CaseStatistic(id="a", kind=kind, period="2025年", accepted=accepted, **more)


def table_of(*records: CaseStatistic) -> Table:
    """The table of their year."""
    return published_tables({"cases": records}, 3)["cases", 2025]


def shown(table: Table) -> dict[str, dict[str, int | Decimal]]:
    """Cells by label."""
    return {row.row.label: dict(row.row.cells) for row in table.rows}


def causes_of(row: TableRow) -> dict[str, dict[str, int | Decimal]]:
    """The one breakdown of a row, cells by label."""
    assert [breakdown.field for breakdown in row.breakdowns] == ["causes"]
    return {part.label: dict(part.cells) for part in row.breakdowns[0].rows}


def test_every_aggregate_family_and_year_has_one_table_newest_first() -> None:
    records: dict[str, list[Record]] = {
        "cases": [
            CaseStatistic(id="a", kind=CaseKind.PETITION, period=period, accepted=5)
            for period in ("2024年", "2025年上半年", "2025年7—12月", "2026年")
        ],
        "aid": [AidBatch(id="b", kind=AidKind.WARMTH, period="2025年1月", households=9)],
    }
    tables = published_tables(records, 3)
    assert list(tables) == [("cases", 2026), ("cases", 2025), ("cases", 2024), ("aid", 2025)]
    assert shown(tables["cases", 2025]) == {"信访接待": {"accepted": 10}}
    assert tables["cases", 2025].columns == tables["cases", 2025].counted == ("accepted",)
    assert published_tables({}, 3) == {}


def test_what_holds_for_one_record_only_is_not_added() -> None:
    one = case(CaseKind.PETITION, 50, settled=50, settled_percent=Decimal(100), rounds=2)
    assert shown(table_of(one))["信访接待"]["settled_percent"] == 100
    assert shown(table_of(one, one))["信访接待"] == {"accepted": 100, "settled": 100, "rounds": 4}


def test_a_rate_of_merged_kinds_is_not_their_sum() -> None:
    small = {"settled": 2, "settled_percent": Decimal(100)}
    table = table_of(case(CaseKind.INJURY, 2, **small), case(CaseKind.RESTRUCTURING, 2, **small))
    assert shown(table) == {TOTAL: {"accepted": 4, "settled": 4}}


def test_a_breakdown_tells_the_rest_too() -> None:
    causes = (
        CaseRow(cause=Cause.WAGES, accepted=20, amount_yuan=Decimal(900)),
        CaseRow(cause=Cause.INJURY, accepted=10),
    )
    (row,) = table_of(case(CaseKind.MEDIATION, 36, amount_yuan=Decimal(1000), causes=causes)).rows
    assert causes_of(row) == {
        "工资报酬": {"accepted": 20, "amount_yuan": 900},
        "工伤": {"accepted": 10},
        OTHER: {"accepted": 6, "amount_yuan": 100},
    }


def test_a_breakdown_whose_rest_is_small_merges_and_one_row_is_none() -> None:
    causes = (CaseRow(cause=Cause.WAGES, accepted=8), CaseRow(cause=Cause.INJURY, accepted=20))
    (row,) = table_of(case(CaseKind.MEDIATION, 30, causes=causes)).rows
    assert causes_of(row) == {"工伤": {"accepted": 20}, OTHER: {"accepted": 10}}
    (row,) = table_of(case(CaseKind.MEDIATION, 10, causes=causes[:1])).rows
    assert row.breakdowns == ()


def test_an_amount_that_a_breakdown_would_give_away_by_subtraction_is_left_out_of_it() -> None:
    causes = (
        CaseRow(cause=Cause.INJURY, accepted=1, amount_yuan=Decimal(60)),
        CaseRow(cause=Cause.DEATH, accepted=2),
        CaseRow(cause=Cause.WAGES, accepted=7, amount_yuan=Decimal(40)),
    )
    (row,) = table_of(case(CaseKind.MEDIATION, 10, amount_yuan=Decimal(100), causes=causes)).rows
    assert row.row.cells == {"accepted": 10, "amount_yuan": 100}
    assert causes_of(row) == {"工资报酬": {"accepted": 7}, OTHER: {"accepted": 3}}


def test_a_list_that_holds_more_than_its_record_counts_is_left_out() -> None:
    causes = (CaseRow(cause=Cause.WAGES, accepted=8), CaseRow(cause=Cause.INJURY, accepted=9))
    (row,) = table_of(case(CaseKind.MEDIATION, 10, causes=causes)).rows
    assert row.breakdowns == ()


def test_a_row_that_keeps_its_amount_to_itself_has_no_breakdown() -> None:
    causes = (
        CaseRow(cause=Cause.WAGES, accepted=8, amount_yuan=Decimal(30)),
        CaseRow(cause=Cause.INJURY, accepted=9, amount_yuan=Decimal(70)),
    )
    table = table_of(
        case(CaseKind.MEDIATION, 17, persons=2, amount_yuan=Decimal(100), causes=causes)
    )
    assert shown(table) == {"劳动争议调解": {"accepted": 17}}
    assert (table.too_small, table.partial) == (("persons",), ("amount_yuan",))
    assert table.rows[0].breakdowns == ()


def test_what_is_withheld_in_the_table_is_so_in_its_breakdowns() -> None:
    causes = (
        CaseRow(cause=Cause.WAGES, accepted=20, settled=20),
        CaseRow(cause=Cause.INJURY, accepted=10, settled=10),
    )
    table = table_of(
        case(CaseKind.MEDIATION, 30, settled=30, causes=causes),
        case(CaseKind.PETITION, 20, settled=18),
    )
    assert shown(table) == {"劳动争议调解": {"accepted": 30}, "信访接待": {"accepted": 20}}
    assert table.withheld == ("settled",)
    assert causes_of(table.rows[0]) == {"工资报酬": {"accepted": 20}, "工伤": {"accepted": 10}}


def test_a_breakdown_by_fund() -> None:
    batch = AidBatch(
        id="a",
        kind=AidKind.SCHOOLING,
        period="2025年",
        persons=18,
        amount_yuan=Decimal(422),
        funds=(
            FundPart(fund=Fund.STAFF, amount_yuan=Decimal(422)),
            FundPart(fund=Fund.COUNTY, persons=13),
            FundPart(fund=Fund.FOUNDATION, persons=2),
        ),
    )
    (row,) = published_tables({"aid": [batch]}, 3)["aid", 2025].rows
    (funds,) = row.breakdowns
    assert {part.label: dict(part.cells) for part in funds.rows} == {
        "职工捐款": {"amount_yuan": 422},
        "县内社会人士": {"persons": 13},
        OTHER: {"persons": 5},
    }


def test_a_total_is_given_only_where_every_row_tells_it() -> None:
    small = case(CaseKind.INJURY, 1, amount_yuan=Decimal(9))
    table = table_of(
        case(CaseKind.MEDIATION, 50, amount_yuan=Decimal(700)),
        case(CaseKind.PETITION, 40),
        case(CaseKind.ARREARS, 2),
        small,
    )
    assert [table.total(name) for name in ("accepted", "amount_yuan", "persons")] == [
        93,
        None,
        None,
    ]
    assert table.total("amount_yuan", "劳动争议调解") == 700
    assert table.total("amount_yuan", "信访接待") is None
    assert table.total("accepted", "工资清欠") is None
    assert table.total("accepted", "法律援助与咨询") is None


def test_a_kind_told_in_part_has_no_total() -> None:
    def placed(band: AgeBand, hired: int) -> Placement:
        kind = PlacementKind.LAID_OFF
        return Placement(id="a", kind=kind, period="2025年", age_band=band, hired=hired)

    fair = Placement(id="b", kind=PlacementKind.FAIR, period="2025年", hired=4)
    records = [placed(AgeBand.YOUNG, 38), placed(AgeBand.OLDER, 2), fair]
    table = published_tables({"placements": records}, 3)["placements", 2025]
    assert shown(table) == {"下岗职工再就业（35岁及以下）": {"hired": 38}, OTHER: {"hired": 6}}
    assert table.total("hired", "下岗职工再就业") is None
    assert table.total("hired") == 44
    both = [placed(AgeBand.YOUNG, 38), placed(AgeBand.OLDER, 5), fair]
    whole = published_tables({"placements": both}, 3)["placements", 2025]
    assert whole.total("hired", "下岗职工再就业") == 43


def test_every_pair_guarded_is_of_fields_that_count() -> None:
    families = [f.model for f in FAMILIES.values() if f.privacy is Privacy.AGGREGATE]
    models = [m for f in families for m in (f, *(part for _, part in lists_of_parts(f)))]
    counts = guard_for(models, 3).counts
    named = {name for pair in (*PARTS, *RATES.values()) for name in pair if name}
    assert named | BACKERS <= counts
    assert set(RATES) == {q.name for m in models for q in quantities_of(m) if q.unit == "%"}


def test_an_amount_needs_those_whom_it_is_of_beside_it() -> None:
    def batch(**more: Any) -> AidBatch:
        return AidBatch(id="a", kind=AidKind.EMERGENCY, period="2025年", **more)

    for more, told in (
        ({"donors": 58}, {"donors": 58}),
        ({"firms": 12}, {"firms": 12}),
        ({"persons": 5}, {"persons": 5, "amount_yuan": 422}),
        ({"households": 3}, {"households": 3, "amount_yuan": 422}),
    ):
        table = published_tables({"aid": [batch(amount_yuan=Decimal(422), **more)]}, 3)["aid", 2025]
        row = dict(table.rows[0].row.cells)
        assert {name: row[name] for name in row if name != "batch"} == told
        assert table.partial == (() if "amount_yuan" in told else ("amount_yuan",))
    nothing = published_tables({"aid": [batch(persons=0, amount_yuan=Decimal(0))]}, 3)["aid", 2025]
    assert nothing.rows[0].row.cells["amount_yuan"] == 0


def test_a_rate_of_the_satisfied_that_leaves_few_is_left_out() -> None:
    one = case(CaseKind.PETITION, 99, settled=99, satisfied_percent=Decimal(98))
    assert "satisfied_percent" not in shown(table_of(one))["信访接待"]
    more = case(CaseKind.PETITION, 99, settled=99, satisfied_percent=Decimal(90))
    assert shown(table_of(more))["信访接待"]["satisfied_percent"] == 90
