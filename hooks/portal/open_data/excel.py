"""A dataset as an Excel workbook of one sheet (ECMA-376), openable in WPS."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO
from typing import Final
from zipfile import ZipFile

from openpyxl import Workbook
from openpyxl.cell import Cell, WriteOnlyCell
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._write_only import WriteOnlyWorksheet
from openpyxl.xml.functions import tostring

from portal.model.types import ZONE
from portal.open_data.archive import zip_bytes
from portal.open_data.csv_file import NO, YES, starts_formula
from portal.open_data.dataset import Dataset, Field, Value, decimal_places

MIDNIGHT: Final = datetime.min.time()
NARROWEST: Final = 12
WIDEST: Final = 60
"""Widths in characters of the standard font; a Chinese character takes two."""
Written = Cell | str | None
"""What is handed to openpyxl for one cell."""
_CORE: Final = "docProps/core.xml"
# Excel reads _x000D_ in a text as the character of that number (ECMA-376 part 1, 22.9.2.19).
_ESCAPE_LIKE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")


def excel_bytes(dataset: Dataset, updated: date) -> bytes:
    """The file; ``updated`` is the day of the last change, kept as the workbook's date."""
    workbook = Workbook(write_only=True)
    sheet = workbook.create_sheet(dataset.title)
    sheet.freeze_panes = "A2"
    _set_widths(sheet, dataset)
    sheet.append([_heading(sheet, field) for field in dataset.fields])
    for cells in _rows(sheet, dataset):
        sheet.append(cells)
    return _repacked(workbook, updated)


def _set_widths(sheet: WriteOnlyWorksheet, dataset: Dataset) -> None:
    columns = sheet.column_dimensions  # type: ignore[attr-defined]  # missing in the stubs
    for index, field in enumerate(dataset.fields):
        texts = [field.heading, *(v for row in dataset.rows if isinstance(v := row[index], str))]
        wanted = max(map(_width, texts)) + 2
        width = min(WIDEST, max(NARROWEST, wanted, len(_number_format(field.type, 0)) + 2))
        columns[get_column_letter(index + 1)].width = width


def _width(text: str) -> int:
    """Width in characters: a Chinese one has three bytes in UTF-8 and takes two places."""
    return (len(text) + len(text.encode())) // 2


def _heading(sheet: WriteOnlyWorksheet, field: Field) -> Cell:
    cell = WriteOnlyCell(sheet, field.heading)
    cell.font = Font(bold=True)
    return cell


def _rows(sheet: WriteOnlyWorksheet, dataset: Dataset) -> Iterator[list[Written]]:
    # A row is written as soon as it is appended, so that its cells serve the next one too.
    columns = [_Column(sheet, dataset, index) for index in range(len(dataset.fields))]
    for row in dataset.rows:
        yield [column.written(value) for column, value in zip(columns, row, strict=True)]


class _Column:
    """The cells of one column: all with one format, texts never taken for formulas."""

    def __init__(self, sheet: WriteOnlyWorksheet, dataset: Dataset, index: int) -> None:
        kind = dataset.fields[index].type
        places = decimal_places([row[index] for row in dataset.rows])
        self._number = WriteOnlyCell(sheet)
        self._number.number_format = _number_format(kind, places)
        self._quoted = WriteOnlyCell(sheet)
        self._quoted.quotePrefix = True

    def written(self, value: Value) -> Written:
        """A cell for a value, valid until the next call; a harmless text as it is."""
        if value is None:
            return None
        if isinstance(value, str | bool):
            return self._text(_native_text(value))
        self._number.value = _native_number(value)
        return self._number

    def _text(self, text: str) -> Written:
        # openpyxl makes a formula of “=1+1” and an error of “#N/A”.
        if not (starts_formula(text) or text.startswith("#")):
            return text
        self._quoted.value = text
        self._quoted.data_type = "s"
        return self._quoted


def _number_format(kind: str, places: int) -> str:
    formats = {"integer": "0", "date": "yyyy-mm-dd", "datetime": "yyyy-mm-dd hh:mm"}
    if kind == "number":
        return f"0.{'0' * max(2, places)}"
    return formats.get(kind, "General")


def _native_text(value: str | bool) -> str:
    if isinstance(value, bool):
        return YES if value else NO
    return _ESCAPE_LIKE.sub("_x005F_", value)


def _native_number(value: int | Decimal | date) -> int | Decimal | date:
    """A number or day as a workbook can hold it; times as the site's clock shows them."""
    if isinstance(value, datetime):
        return value.astimezone(ZONE).replace(tzinfo=None)
    return Decimal(f"{value:f}") if isinstance(value, Decimal) else value


def _repacked(workbook: Workbook, updated: date) -> bytes:
    """The workbook's bytes without the moment of writing, which openpyxl always puts in."""
    target = BytesIO()
    workbook.save(target)
    moment = datetime.combine(updated, MIDNIGHT)
    workbook.properties.created = workbook.properties.modified = moment
    with ZipFile(target) as written:
        parts = {name: written.read(name) for name in written.namelist()}
    parts[_CORE] = tostring(workbook.properties.to_tree())
    return zip_bytes(parts)
