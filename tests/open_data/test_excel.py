"""The workbook a clerk opens: formats, widths, and bytes that do not change by themselves."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from io import BytesIO
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from open_data.tables import EVERY, NOTHING, dataset
from portal.open_data.dataset import Field
from portal.open_data.excel import excel_bytes

DAY = date(2026, 11, 21)
DATA = excel_bytes(dataset(EVERY, NOTHING), DAY)


def sheet(data: bytes = DATA) -> Worksheet:
    """The only sheet of a workbook."""
    (found,) = load_workbook(BytesIO(data)).worksheets
    return found


def test_the_heading_is_frozen_and_bold() -> None:
    assert sheet().title == "帮扶救助"
    assert sheet().freeze_panes == "A2"
    assert [(cell.value, cell.font.b) for cell in sheet()[1]][1:3] == [
        ("人数（人）", True),
        ("金额（元）", True),
    ]


def test_number_formats() -> None:
    assert [cell.number_format for cell in sheet()[2]][1:5] == [
        "0",
        "0.00",
        "yyyy-mm-dd",
        "yyyy-mm-dd hh:mm",
    ]


@pytest.mark.parametrize(
    ("value", "unit", "shown"),
    [
        ("5135", "人", "0"),
        ("5135.00", "人", "0"),
        ("2.5", "平方公里", "0.0"),
        ("0.125", "", "0.000"),
        ("260000", "元", "0.00"),
        ("0.125", "元", "0.000"),
        ("98", "%", "0.00"),
        ("71.95", "%", "0.00"),
    ],
)
def test_a_number_is_shown_as_its_unit_wants(value: str, unit: str, shown: str) -> None:
    fields = (
        Field(key="value", name="数值", type="number", unit_key="unit"),
        Field(key="unit", name="单位", type="string"),
    )
    data = excel_bytes(dataset((Decimal(value), unit or None), fields=fields), DAY)
    assert (sheet(data)["A2"].value, sheet(data)["A2"].number_format) == (float(value), shown)


def test_a_code_is_a_text() -> None:
    field = Field(key="code", name="代码", type="string")
    cell = sheet(excel_bytes(dataset(("012345678901",), fields=(field,)), DAY))["A2"]
    assert (cell.value, cell.data_type, bool(cell.quotePrefix)) == ("012345678901", "s", True)


def test_a_workbook_of_no_known_day_has_none() -> None:
    data = excel_bytes(dataset(EVERY), None)
    with ZipFile(BytesIO(data)) as archive:
        assert b"created" not in archive.read("docProps/core.xml")
    assert sheet(data)["B2"].value == 28


def test_a_formula_stays_a_text() -> None:
    cell = sheet()["G2"]
    assert (cell.value, cell.data_type, bool(cell.quotePrefix)) == ("=1+1", "s", True)


def test_a_text_that_looks_like_an_error_or_an_escape_stays_a_text() -> None:
    field = Field(key="note", name="备注", type="string")
    data = excel_bytes(dataset(("#N/A",), ("_x0041_",), fields=(field,)), DAY)
    assert (sheet(data)["A2"].value, sheet(data)["A2"].data_type) == ("#N/A", "s")
    assert sheet(data)["A3"].value == "_x005F_x0041_"


def test_columns_are_wide_enough() -> None:
    widths = {key: dimension.width for key, dimension in sheet().column_dimensions.items()}
    assert (widths["A"], widths["B"], widths["E"]) == (19, 12, 18)
    long = dataset(("长" * 100,), fields=(Field(key="note", name="备注", type="string"),))
    assert sheet(excel_bytes(long, DAY)).column_dimensions["A"].width == 60


def test_the_bytes_depend_on_the_content_alone() -> None:
    assert excel_bytes(dataset(EVERY, NOTHING), DAY) == DATA
    assert excel_bytes(dataset(EVERY), DAY) != DATA
    properties = load_workbook(BytesIO(DATA)).properties
    assert properties.created == properties.modified == datetime(2026, 11, 21)
    with ZipFile(BytesIO(DATA)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
