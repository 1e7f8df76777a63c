"""The words of Word and Excel files (ECMA-376), so that a form can be found by what it asks."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from datetime import datetime
from io import BytesIO
from typing import Final
from zipfile import ZipFile

from docx import Document
from docx.oxml.ns import qn
from lxml.etree import _Element
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

MAX_UNPACKED: Final = 64 * 1024 * 1024
"""Bytes a file may have when unpacked: a small one can hide a huge one."""
MAX_SHEETS: Final = 16 * 1024 * 1024
"""Bytes of them that may be XML in an Excel file: what is hidden is known only when all is read."""
MAX_ROWS: Final = 2000
"""Rows read of each sheet."""
MAX_COLUMNS: Final = 50
"""Columns read of each sheet."""

_TEXT: Final = qn("w:t")
_RUN: Final = qn("w:r")
_OLDER: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
"""What stands beside a box for programs that do not know it: the same words once more."""
_UNREAD: Final = (qn("w:moveFrom"), _OLDER)
_VANISHED: Final = f"{qn('w:rPr')}/{qn('w:vanish')}"
_OFF: Final = ("0", "false", "off")
_PARTS: Final = {qn("w:p"): "\n", qn("w:tab"): " ", qn("w:br"): " "}


class TooLarge(Exception):
    """A file has more in it than is read."""


def word_text(content: bytes) -> Iterator[str]:
    """The text of a Word file piece by piece: tables, boxes and fields in their place.

    What was deleted or moved away in a revision, and what its writer hid, is left out.
    Raises TooLarge, or anything the library raises for a file that is none.
    """
    _check_size(content)
    for element in _seen(Document(BytesIO(content)).element.body):
        if element.tag == _TEXT:
            yield element.text or ""
        elif element.tag in _PARTS:
            yield _PARTS[element.tag]


def _seen(element: _Element) -> Iterator[_Element]:
    """What is below an element as far as a reader sees it."""
    for child in element:
        if child.tag not in _UNREAD and not _is_hidden(child):
            yield child
            yield from _seen(child)


def _is_hidden(element: _Element) -> bool:
    vanished = element.find(_VANISHED) if element.tag == _RUN else None
    return vanished is not None and vanished.get(qn("w:val")) not in _OFF


def sheet_text(content: bytes) -> Iterator[str]:
    """The text of an Excel file row by row: what is shown of each sheet, values as last computed.

    Raises TooLarge, or anything the library raises for a file that is none.
    """
    _check_size(content)
    _check_size(content, MAX_SHEETS, ".xml")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about what the library does not keep; nothing is written
        book = load_workbook(BytesIO(content), data_only=True, keep_links=False)
        for sheet in book.worksheets:
            if sheet.sheet_state != "visible":
                continue
            yield f"{sheet.title}\n"
            for row in _rows(sheet):
                words = [_shown(value) for value in row if value is not None]
                yield f"{' '.join(words)}\n" if words else ""


def _rows(sheet: Worksheet) -> Iterator[list[object]]:
    """The values of each row, without the rows and columns that are hidden."""
    rows = {number for number, row in sheet.row_dimensions.items() if row.hidden}
    columns = {
        number
        for column in sheet.column_dimensions.values()
        if column.hidden
        for number in range(column.min or 1, min(column.max or 1, MAX_COLUMNS) + 1)
    }
    limits = (min(sheet.max_row, MAX_ROWS), min(sheet.max_column, MAX_COLUMNS))
    cells = sheet.iter_rows(max_row=limits[0], max_col=limits[1], values_only=True)
    for number, row in enumerate(cells, 1):
        if number not in rows:
            yield [value for column, value in enumerate(row, 1) if column not in columns]


def _shown(value: object) -> str:
    """A value about as a reader sees it: no time of day at midnight, no ``.0``."""
    if isinstance(value, datetime):
        is_day = value.time() == datetime.min.time()
        return f"{value:%Y-%m-%d}" if is_day else f"{value:%Y-%m-%d %H:%M}"
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)


def _check_size(content: bytes, most: int = MAX_UNPACKED, ending: str = "") -> None:
    with ZipFile(BytesIO(content)) as archive:
        counted = (one.file_size for one in archive.infolist() if one.filename.endswith(ending))
        if sum(counted) > most:
            raise TooLarge
