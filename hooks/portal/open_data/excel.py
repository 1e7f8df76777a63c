"""A dataset as an Excel workbook of one sheet (ECMA-376), openable in WPS.

1. ``openpyxl`` writes the workbook with its headings, widths and formats.
2. The rows are put into the sheet as text, which is many times faster for a county's table.
3. Everything is packed again without the moment of writing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from decimal import Decimal
from functools import cache
from io import BytesIO
from typing import Any, Final
from xml.sax.saxutils import escape
from zipfile import ZipFile

from openpyxl import Workbook
from openpyxl.cell import Cell, WriteOnlyCell
from openpyxl.packaging.core import DocumentProperties
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._write_only import WriteOnlyWorksheet
from openpyxl.xml.functions import tostring

from portal.model.types import ZONE
from portal.open_data.archive import zip_bytes
from portal.open_data.csv_file import NO, YES, needs_quote
from portal.open_data.dataset import Dataset, Field, Row, Value, plain

MIDNIGHT: Final = datetime.min.time()
NARROWEST: Final = 12
WIDEST: Final = 60
"""Widths in characters of the standard font; a Chinese character takes two."""
CENTS: Final = frozenset({"元", "%"})
"""Units of which two decimals are always shown."""
FORMATS: Final = {"integer": "0", "date": "yyyy-mm-dd", "datetime": "yyyy-mm-dd hh:mm"}
"""Number formats by type of column; of decimals each value has its own."""
Style = Callable[[str, bool], int]
"""The number a workbook gives to a number format and to “this is text”."""
Writer = Callable[[Value, str, str], str]
"""From a value, the type of its column and its unit to all of its cell but the place."""
_CORE: Final = "docProps/core.xml"
_SHEET: Final = "xl/worksheets/sheet1.xml"
_END: Final = b"</sheetData>"
# Days are counted from here (ECMA-376 part 1, 18.17.4.1) after February 1900.
_DAY_ZERO: Final = datetime(1899, 12, 30)
# Excel reads _x000D_ in a text as the character of that number (ECMA-376 part 1, 22.9.2.19).
_ESCAPE_LIKE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")


def excel_bytes(dataset: Dataset, updated: date | None) -> bytes:
    """The file; ``updated`` is the day of the last change, kept as the workbook's date."""
    workbook = Workbook(write_only=True)
    sheet = workbook.create_sheet(dataset.title)
    sheet.freeze_panes = "A2"
    _set_widths(sheet, dataset)
    sheet.append([_heading(sheet, field) for field in dataset.fields])
    rows = "".join(_rows(dataset, _writer(_styles(sheet)))).encode()
    return _repacked(workbook, rows, updated)


def _set_widths(sheet: WriteOnlyWorksheet, dataset: Dataset) -> None:
    columns = sheet.column_dimensions  # type: ignore[attr-defined]  # missing in the stubs
    for index, field in enumerate(dataset.fields):
        texts = {field.heading, *(v for row in dataset.rows if isinstance(v := row[index], str))}
        wanted = max(map(_width, texts)) + 2
        width = min(WIDEST, max(NARROWEST, wanted, len(FORMATS.get(field.type, "")) + 2))
        columns[get_column_letter(index + 1)].width = width


def _width(text: str) -> int:
    """Width in characters: a Chinese one has three bytes in UTF-8 and takes two places."""
    return (len(text) + len(text.encode())) // 2


def _heading(sheet: WriteOnlyWorksheet, field: Field) -> Cell:
    cell = WriteOnlyCell(sheet, field.heading)
    cell.font = Font(bold=True)
    return cell


def _styles(sheet: WriteOnlyWorksheet) -> Style:
    @cache
    def style(number_format: str, is_text: bool) -> int:
        cell = WriteOnlyCell(sheet)
        cell.number_format = number_format
        cell.quotePrefix = is_text
        return int(cell.style_id)

    return style


def _rows(dataset: Dataset, write: Writer) -> Iterator[str]:
    """Every row as SpreadsheetML (ECMA-376 part 1, 18.3.1.73), the headings being the first."""
    letters = [get_column_letter(index + 1) for index in range(len(dataset.fields))]
    keys = [field.key for field in dataset.fields]
    units = [keys.index(f.unit_key) if f.unit_key else None for f in dataset.fields]
    columns = list(zip(letters, dataset.fields, units, strict=True))
    for number, row in enumerate(dataset.rows, 2):
        cells = (
            f'<c r="{letter}{number}"{write(value, field.type, _unit(field, row, unit))}'
            for (letter, field, unit), value in zip(columns, row, strict=True)
            if value is not None
        )
        yield f'<row r="{number}">{"".join(cells)}</row>'


def _unit(field: Field, row: Row, index: int | None) -> str:
    """The unit of a number: its row's, where each row has its own."""
    return field.unit if index is None else str(row[index] or "")


def _writer(style: Style) -> Writer:
    """Writes each text once: most of a county's table says the same in every row."""

    @cache
    def text(value: str | bool) -> str:
        said = _native_text(value)
        # Only matters once somebody edits the cell: it stays a text then too.
        number = style("General", needs_quote(said) or said.startswith("#"))
        inside = f'<is><t xml:space="preserve">{escape(said)}</t></is>'
        return f' s="{number}" t="inlineStr">{inside}</c>'

    def write(value: Value, kind: str, unit: str) -> str:
        if isinstance(value, str | bool):
            return text(value)
        number = style(FORMATS.get(kind) or _decimals(value, unit), False)
        return f' s="{number}"><v>{_native_number(value)}</v></c>'

    return write


def _decimals(value: Value, unit: str) -> str:
    """``0`` for a whole number, ``0.00`` for yuan and percent, else what the number has."""
    places = 0
    if isinstance(value, Decimal) and value != value.to_integral_value():
        places = len(plain(value).partition(".")[2])
    if unit in CENTS:
        places = max(2, places)
    return f"0.{'0' * places}" if places else "0"


def _native_text(value: str | bool) -> str:
    if isinstance(value, bool):
        return YES if value else NO
    return _ESCAPE_LIKE.sub("_x005F_", value)


def _native_number(value: int | Decimal | date | None) -> str:
    """A number or day as a workbook holds it; times as the site's clock shows them."""
    if isinstance(value, datetime):
        return str((value.astimezone(ZONE).replace(tzinfo=None) - _DAY_ZERO) / timedelta(days=1))
    if isinstance(value, date):
        return str((value - _DAY_ZERO.date()).days)
    return plain(value or 0)


def _repacked(workbook: Workbook, rows: bytes, updated: date | None) -> bytes:
    """The workbook's bytes with its rows and without the moment openpyxl always puts in."""
    target = BytesIO()
    workbook.save(target)
    with ZipFile(target) as written:
        parts = {name: written.read(name) for name in written.namelist()}
    parts[_CORE] = _core(workbook.properties, updated)
    parts[_SHEET] = parts[_SHEET].replace(_END, rows + _END)
    return zip_bytes(parts)


def _core(properties: DocumentProperties, updated: date | None) -> bytes:
    """Who and when: the day of the last change, or none."""
    moment = datetime.combine(updated or date.max, MIDNIGHT)
    properties.created = properties.modified = moment
    tree: Any = properties.to_tree()  # of lxml or of the standard library
    if updated is None:
        for child in list(tree):
            if child.tag.endswith(("}created", "}modified")):
                tree.remove(child)
    core: bytes = tostring(tree)
    return core
