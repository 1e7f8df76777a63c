"""A table of plain values with a description of each column: what every format writes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Final, Literal

FieldType = Literal["string", "integer", "number", "date", "datetime", "boolean"]
"""The types of Table Schema (Data Package 1, “Types and Formats”) that occur here."""
Value = str | int | Decimal | date | datetime | bool | None
"""What a cell holds; None where nothing was recorded."""
Row = tuple[Value, ...]

_CLASSES: Final[dict[FieldType, type]] = {
    "string": str,
    "integer": int,
    "number": Decimal,
    "date": date,
    "datetime": datetime,
    "boolean": bool,
}
_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
# XML 1.0 (section 2.2) has no place for these, and a bare CR would come back as LF.
_ODD = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, kw_only=True)
class Field:
    """One column."""

    key: str
    """English name, used in JSON."""
    name: str
    """Chinese name."""
    type: FieldType
    unit: str = ""
    """Unit of every number in the column; empty where it has none."""
    unit_key: str = ""
    """Key of the column that holds the unit of each number, where every row has its own."""
    meaning: str = ""

    @property
    def heading(self) -> str:
        """The column's heading in a table: the name, with the unit in brackets."""
        return f"{self.name}（{self.unit}）" if self.unit else self.name


@dataclass(frozen=True, kw_only=True)
class Dataset:
    """Rows of one kind.

    Raises ValueError for what some format could not hold: a row of another width, a value
    of another type than its column, an empty text, a control character, a naive time.
    """

    name: str
    """Name of its files: ``aid`` for ``aid.csv`` and ``aid.json``."""
    title: str
    description: str
    fields: tuple[Field, ...]
    rows: tuple[Row, ...]

    def __post_init__(self) -> None:
        if not _NAME.fullmatch(self.name):
            raise ValueError(f"{self.name!r} is no name for a file")
        for row in self.rows:
            if len(row) != len(self.fields):
                raise ValueError(f"{self.name}: {len(row)} values for {len(self.fields)} columns")
            for field, value in zip(self.fields, row, strict=True):
                if value is not None and not _fits(field.type, value):
                    raise ValueError(f"{self.name}.{field.key} cannot hold {value!r}")


def plain(value: int | Decimal) -> str:
    """A number with all its digits and no exponent: ``1000``, ``0.50``."""
    return f"{value:f}" if isinstance(value, Decimal) else str(value)


def _fits(kind: FieldType, value: Value) -> bool:
    # Exact classes: a bool is an int and a datetime a date, an enum's member is a str.
    if type(value) is not _CLASSES[kind]:
        return False
    if isinstance(value, str):
        return value != "" and _ODD.search(value) is None
    if isinstance(value, Decimal):
        return value.is_finite()
    return not isinstance(value, datetime) or value.utcoffset() is not None
