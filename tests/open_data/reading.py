"""Read published files back, the way a stranger's program would."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO, StringIO

from openpyxl import load_workbook
from openpyxl.utils.escape import unescape

from portal.model.types import ZONE
from portal.open_data.csv_file import needs_quote
from portal.open_data.dataset import Dataset, FieldType, Row, Value

FROM_TEXT: dict[FieldType, Callable[[str], Value]] = {
    "string": lambda text: text[1:] if text[0] == "'" and needs_quote(text) else text,
    "integer": int,
    "number": Decimal,
    "date": date.fromisoformat,
    "datetime": datetime.fromisoformat,
    "boolean": {"是": True, "否": False}.__getitem__,
}


def read_csv(data: bytes, dataset: Dataset) -> tuple[Row, ...]:
    """The rows of a CSV file; the first one must be the dataset's headings."""
    head, *lines = csv.reader(StringIO(data.decode("utf-8-sig"), newline=""))
    assert head == [field.heading for field in dataset.fields]
    return tuple(
        tuple(
            FROM_TEXT[field.type](text) if text else None
            for field, text in zip(dataset.fields, line, strict=True)
        )
        for line in lines
    )


def read_json(data: bytes, dataset: Dataset) -> tuple[Row, ...]:
    """The rows of a JSON file; each object must have the dataset's keys."""
    objects = json.loads(data, parse_float=Decimal)
    assert all(list(item) == [f.key for f in dataset.fields] for item in objects)
    return tuple(
        tuple(_from_json(field.type, item[field.key]) for field in dataset.fields)
        for item in objects
    )


def _from_json(kind: FieldType, value: str | int | Decimal | None) -> Value:
    if isinstance(value, str) and kind in ("date", "datetime"):
        return FROM_TEXT[kind](value)
    return Decimal(value) if kind == "number" and value is not None else value


def read_excel(data: bytes, dataset: Dataset) -> tuple[Row, ...]:
    """The rows of a workbook; the first one must be the dataset's headings."""
    (sheet,) = load_workbook(BytesIO(data)).worksheets
    head, *lines = sheet.iter_rows()
    assert [cell.value for cell in head] == [field.heading for field in dataset.fields]
    assert not [c for line in lines for c in line if c.data_type in ("f", "e", "b")]
    return tuple(
        tuple(
            _from_excel(field.type, cell.value)
            for field, cell in zip(dataset.fields, line, strict=True)
        )
        for line in lines
    )


def _from_excel(kind: FieldType, value: object) -> Value:
    if value is None:
        return None
    if isinstance(value, datetime):
        return value.date() if kind == "date" else value.replace(tzinfo=ZONE)
    if kind == "number":
        return Decimal(str(value))
    if isinstance(value, str):
        return FROM_TEXT[kind](value) if kind == "boolean" else str(unescape(value))
    assert isinstance(value, int)
    return value
