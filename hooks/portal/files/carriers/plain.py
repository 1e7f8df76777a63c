"""Plain tables and texts: lines in any of the encodings that offices use."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import StringIO
from typing import Final

from portal.files.carriers.limits import MAX_CELLS
from portal.files.carriers.refused import Refused, too_much
from portal.files.carriers.tables import Cell, table_passages
from portal.privacy.passages import Passage

_MARKS: Final = (
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
    (b"\xef\xbb\xbf", "utf-8-sig"),
)
_ENCODINGS: Final = ("utf-8", "gb18030")
_SEPARATORS: Final = ",\t;"


def decoded(data: bytes) -> str:
    """Bytes as text; what can be no text in any known encoding, sign by sign."""
    for encoding in _ENCODINGS:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode("latin-1")


def plain_text(content: bytes) -> str:
    """The text of a file. Raises Refused for what is no text."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            encodings: tuple[str, ...] = (encoding,)
            break
    else:
        encodings = _ENCODINGS
    for encoding in encodings:
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\x00" not in text:
            return text
    raise Refused("里面不是文字，或者文字编码认不出来", "请用记事本打开，“另存为”时编码选 UTF-8")


def text_passages(content: bytes) -> Iterator[Passage]:
    """A text file as a whole. Raises Refused."""
    yield Passage("", plain_text(content))


def csv_passages(content: bytes) -> Iterator[Passage]:
    """A text file as a whole, and its cells below headings once more. Raises Refused."""
    text = plain_text(content)
    yield Passage("", text)
    first = text.partition("\n")[0]
    separator = max(_SEPARATORS, key=first.count)
    rows = csv.reader(StringIO(text, newline=""), delimiter=separator, strict=False)
    try:
        yield from (one for one in table_passages(_cells(rows)) if one.heading)
    except csv.Error:
        raise too_much(f"有一格超过 {csv.field_size_limit()} 个字") from None


def _cells(rows: Iterator[list[str]]) -> Iterator[list[Cell]]:
    filled = 0
    for number, row in enumerate(rows, 1):
        filled += len(row)
        if filled > MAX_CELLS:
            raise too_much(f"超过 {MAX_CELLS} 格")
        yield [
            Cell(f"第{number}行第{at}格", text.strip(), at)
            for at, text in enumerate(row, 1)
            if text.strip()
        ]
