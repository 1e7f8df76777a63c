"""A dataset as CSV that WPS and Excel open as it is (RFC 4180, UTF-8 with byte-order mark)."""

from __future__ import annotations

import csv
import re
from decimal import Decimal
from io import StringIO
from typing import Final

from portal.open_data.dataset import Dataset, Value, plain

YES: Final = "是"
NO: Final = "否"

# A table program runs a cell that starts like this as a formula; full-width signs count
# because Chinese and Japanese versions read them as the others. An apostrophe before such
# a start is written twice, so that a reader can take exactly one away.
_FORMULA = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")


def csv_bytes(dataset: Dataset) -> bytes:
    """The file: headings in Chinese with units, then one record a line, CRLF."""
    text = StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([field.heading for field in dataset.fields])
    writer.writerows([cell(value) for value in row] for row in dataset.rows)
    return text.getvalue().encode("utf-8-sig")


def cell(value: Value) -> str:
    """One value as written: 是/否, ISO dates, all digits of a number; empty for None."""
    if value is None:
        return ""
    if isinstance(value, str):
        return defused(value)
    if isinstance(value, bool):
        return YES if value else NO
    if isinstance(value, int | Decimal):
        return plain(value)
    return value.isoformat()


def defused(text: str) -> str:
    """A text that no table program takes for a formula: ``'=1+1`` for ``=1+1``."""
    return f"'{text}" if starts_formula(text) else text


def starts_formula(text: str) -> bool:
    """Whether a table program might run a text as a formula."""
    return _FORMULA.match(text) is not None
