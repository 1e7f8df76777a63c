"""A dataset as JSON: a list of objects with English keys (RFC 8259, UTF-8)."""

from __future__ import annotations

import json
from collections.abc import Callable
from json.encoder import encode_basestring
from typing import Any, Final

from portal.open_data.dataset import Dataset, FieldType, Row

Writer = Callable[[Any], str]
"""From a value of one type to its JSON text."""


def json_bytes(dataset: Dataset) -> bytes:
    """The file: one object a line, so that two versions can be compared line by line."""
    columns = [(f"{json.dumps(f.key)}: ", _WRITERS[f.type]) for f in dataset.fields]
    lines = ",\n".join(_object(columns, row) for row in dataset.rows)
    return f"[\n{lines}\n]\n".encode() if lines else b"[]\n"


def _object(columns: list[tuple[str, Writer]], row: Row) -> str:
    pairs = (
        key + ("null" if value is None else write(value))
        for (key, write), value in zip(columns, row, strict=True)
    )
    return "{" + ", ".join(pairs) + "}"


def _quoted(value: Any) -> str:
    return f'"{value.isoformat()}"'


# Written by hand because json.dumps makes floats of decimals, which are not exact; one
# writer for each column because a county's table has many cells.
_WRITERS: Final[dict[FieldType, Writer]] = {
    "string": encode_basestring,
    "integer": str,
    "number": "{:f}".format,
    "boolean": json.dumps,
    "date": _quoted,
    "datetime": _quoted,
}
