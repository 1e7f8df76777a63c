"""A dataset as CSV that WPS and Excel open as it is (RFC 4180, UTF-8 with byte-order mark)."""

from __future__ import annotations

import csv
import re
from datetime import date
from decimal import Decimal
from io import StringIO
from typing import Final

from portal.open_data.dataset import Dataset, plain

YES: Final = "是"
NO: Final = "否"

# A table program runs a cell that starts like this as a formula; full-width signs count
# because Chinese and Japanese versions read them as the others. It makes a number of a code:
# 0012 becomes 12, and twelve digits are shown, and saved again, as 1.30E+11. An apostrophe
# before such a text is written twice, so that a reader can take exactly one away.
_ALTERED = re.compile(r"'*(?:[=+\-@\t\r\n＝＋－＠]|(?:0[0-9]+|[0-9]{12,}|[0-9]+[eE][0-9]+)\Z)")


def csv_bytes(dataset: Dataset) -> bytes:
    """The file: headings in Chinese with units, then one record a line, CRLF."""
    text = StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([field.heading for field in dataset.fields])
    # Most cells of a wide table are empty: no call for those.
    writer.writerows(
        ["" if value is None else cell(value) for value in row] for row in dataset.rows
    )
    return text.getvalue().encode("utf-8-sig")


def cell(value: str | bool | int | Decimal | date) -> str:
    """One value as written: 是/否, ISO dates, all digits of a number."""
    if isinstance(value, str):
        return quoted(value)
    if isinstance(value, bool):
        return YES if value else NO
    if isinstance(value, int | Decimal):
        return plain(value)
    return value.isoformat()


def quoted(text: str) -> str:
    """A text that every table program keeps: ``'=1+1`` for ``=1+1``, ``'0012`` for ``0012``."""
    return f"'{text}" if needs_quote(text) else text


def needs_quote(text: str) -> bool:
    """Whether a table program might run a text as a formula or turn a code into a number."""
    return _ALTERED.match(text) is not None
