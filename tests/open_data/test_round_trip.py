"""What is published can be read back, and says the same in every format."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings

from open_data.reading import read_csv, read_excel, read_json
from open_data.tables import EVERY, NOTHING, TEXTS, dataset, datasets
from portal.open_data.csv_file import csv_bytes, quoted
from portal.open_data.dataset import Dataset, Field
from portal.open_data.excel import excel_bytes
from portal.open_data.json_file import json_bytes

DAY = date(2026, 11, 21)


@given(datasets())
@settings(max_examples=150)
def test_the_three_formats_hold_the_same_rows(table: Dataset) -> None:
    assert read_csv(csv_bytes(table), table) == table.rows
    assert read_json(json_bytes(table), table) == table.rows
    assert read_excel(excel_bytes(table, DAY), table) == table.rows


@pytest.mark.parametrize("rows", [(), (EVERY,), (NOTHING,), (EVERY, NOTHING)])
def test_chosen_rows(rows: tuple[tuple[object, ...], ...]) -> None:
    table = dataset(*rows)  # type: ignore[arg-type]  # rows of one table
    assert read_csv(csv_bytes(table), table) == rows
    assert read_json(json_bytes(table), table) == rows
    assert read_excel(excel_bytes(table, DAY), table) == rows


@given(TEXTS)
def test_no_text_cell_starts_a_formula(text: str) -> None:
    assert quoted(text)[0] not in "=+-@\t\r\n＝＋－＠"


@given(TEXTS, TEXTS)
def test_two_texts_are_never_written_the_same(one: str, other: str) -> None:
    assert (quoted(one) == quoted(other)) == (one == other)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("=1+1", "'=1+1"),
        ("＝1+1", "'＝1+1"),
        ("-5", "'-5"),
        ("'-5", "''-5"),
        ("'五比'", "'五比'"),
        ("\t=1", "'\t=1"),
        ("5-3", "5-3"),
        ("330109100000", "'330109100000"),
        ("'330109100000", "''330109100000"),
        ("0012", "'0012"),
        ("2025e1", "'2025e1"),
        ("0", "0"),
        ("12351", "12351"),
        ("0571-1234567", "0571-1234567"),
        ("", ""),
    ],
)
def test_what_is_quoted(text: str, written: str) -> None:
    assert quoted(text) == written


def test_a_negative_number_is_no_text() -> None:
    field = Field(key="change", name="增减", type="number", unit="%")
    table = dataset((Decimal("-1.50"),), fields=(field,))
    assert csv_bytes(table) == "\ufeff增减（%）\r\n-1.50\r\n".encode()


def test_numbers_in_json_keep_their_digits() -> None:
    field = Field(key="yuan", name="金额", type="number", unit="元")
    table = dataset((Decimal("0.10"),), (Decimal("1E+3"),), fields=(field,))
    assert json_bytes(table) == b'[\n{"yuan": 0.10},\n{"yuan": 1000}\n]\n'
