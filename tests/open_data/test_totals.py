"""Totals of families that name nobody: no small number is ever written."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from portal.aggregates.tables import published_tables
from portal.model.aid import AidBatch, AidKind, Fund, FundPart
from portal.model.families import FAMILIES
from portal.open_data.csv_file import csv_bytes
from portal.open_data.dataset import Dataset
from portal.open_data.totals import totals_dataset

FLOOR = 3
COUNTS = ("households", "persons", "joined", "eligible", "donors")
SMALL = st.integers(0, 12)


def aid(records: list[AidBatch]) -> Dataset:
    """The published table of some batches of aid."""
    tables = published_tables({"aid": records}, FLOOR)
    return totals_dataset(FAMILIES["aid"], tables.values())


@st.composite
def batches(draw: st.DrawFn) -> AidBatch:
    """One batch of help with small numbers."""
    funds = draw(st.lists(st.sampled_from(Fund), max_size=3, unique=True))
    return AidBatch(
        id="a",
        kind=draw(st.sampled_from(list(AidKind)[:4])),
        period=draw(st.sampled_from(["2024年", "2025年"])),
        households=draw(st.none() | SMALL),
        persons=draw(st.none() | SMALL),
        amount_yuan=draw(st.none() | st.integers(0, 9000).map(Decimal)),
        funds=tuple(FundPart(fund=fund, persons=draw(SMALL)) for fund in funds),
    )


@given(st.lists(batches(), max_size=8))
def test_no_count_below_the_floor_is_written(records: list[AidBatch]) -> None:
    table = aid(records)
    guarded = [i for i, field in enumerate(table.fields) if field.key in COUNTS]
    cells = [row[i] for row in table.rows for i in guarded]
    assert [cell for cell in cells if isinstance(cell, int) and 0 < cell < FLOOR] == []


@given(st.lists(batches(), max_size=8))
def test_the_rows_of_whole_kinds_add_up_to_what_was_recorded(records: list[AidBatch]) -> None:
    table = aid(records)
    keys = [field.key for field in table.fields]
    whole = [dict(zip(keys, row, strict=True)) for row in table.rows]
    for year in (2024, 2025):
        of_year = [record for record in records if record.counted_year == year]
        recorded = sum(record.households or 0 for record in of_year)
        rows = [row for row in whole if row["year"] == year and row["breakdown"] is None]
        shown = [int(str(row["households"])) for row in rows if row["households"] is not None]
        assert sum(shown) in (0, recorded)


def test_breakdowns_and_units() -> None:
    batch = AidBatch(
        id="a",
        kind=AidKind.SCHOOLING,
        period="2025年",
        persons=18,
        amount_yuan=Decimal(12000),
        funds=(
            FundPart(fund=Fund.COUNTY, persons=13),
            FundPart(fund=Fund.FOUNDATION, persons=5),
        ),
    )
    lines = csv_bytes(aid([batch])).decode("utf-8-sig").splitlines()
    head = lines[0].split(",")
    persons, amount = head.index("涉及人数（人）"), head.index("金额（元）")
    cells = [line.split(",") for line in lines[1:]]
    assert [(row[1:5], row[persons], row[amount]) for row in cells] == [
        (["2025年", "金秋助学", "", ""], "18", "12000"),
        (["2025年", "金秋助学", "资金来源", "县内社会人士"], "13", ""),
        (["2025年", "金秋助学", "资金来源", "基金会"], "5", ""),
    ]


def test_a_year_below_the_floor_says_which_column() -> None:
    batch = AidBatch(id="a", kind=AidKind.SCHOOLING, period="2025年", persons=2)
    (row,) = aid([batch]).rows
    assert row[:6] == (2025, "2025年", "合计", None, None, "涉及人数")
    assert set(row[6:]) == {None}


def test_a_row_is_of_the_months_its_records_tell() -> None:
    warm = AidBatch(id="a", kind=AidKind.WARMTH, period="2025年1月", households=12)
    cool = AidBatch(id="b", kind=AidKind.COOLING, period="2025年7月", persons=30)
    late = AidBatch(id="c", kind=AidKind.COOLING, period="2025年8月", persons=40)
    rows = [row[1:3] for row in aid([warm, cool, late]).rows]
    assert rows == [("2025年1月", "送温暖"), ("2025年7—8月", "送清凉")]
