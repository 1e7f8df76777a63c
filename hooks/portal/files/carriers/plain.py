"""Plain tables and texts: lines in any of the encodings that offices use."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator
from io import StringIO
from typing import Final

from portal.files.carriers.limits import MAX_CELLS
from portal.files.carriers.refused import Refused, too_much
from portal.files.tables.cells import Cell
from portal.files.tables.headed import told_cells, with_cells
from portal.files.tables.lines import told_lines
from portal.privacy.passage import Passage
from portal.privacy.tables.tabbed import GAP

_MARKS: Final = (
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
    (b"\xef\xbb\xbf", "utf-8-sig"),
)
ENCODINGS: Final = ("utf-8", "gb18030")
"""How texts are written that have no mark, the likelier way first."""
_SEPARATORS: Final = ",\t;"
_MOST_HEADS: Final = 5
"""Lines that tell what parts the cells: a title stands above the headings."""
_BETWEEN = re.compile(GAP)
_LABELLED = re.compile("[^：:]{2,20}[：:]")
_BYTES = re.compile(rb"[0-9]{9}")
"""Digits of one byte each, whatever the first bytes of a damaged file say."""


def decoded(data: bytes) -> str:
    """Bytes as text; what can be no text in any known encoding, sign by sign."""
    wide = () if _BYTES.search(data) else (*_marked(data), *_unmarked(data))
    for encoding in (*wide, *ENCODINGS):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode("latin-1").replace("\x00", "")


def _marked(data: bytes) -> tuple[str, ...]:
    """The encoding that the first bytes name."""
    return next(((name,) for mark, name in _MARKS if data.startswith(mark)), ())


def _unmarked(data: bytes) -> tuple[str, ...]:
    """UTF-16 without its mark: of every ASCII sign one byte is zero, and always the same one."""
    even, odd = data[::2].count(0), data[1::2].count(0)
    if even + odd == 0 or len(data) % 2:
        return ()
    return ("utf-16-le",) if even < odd else ("utf-16-be",)


def plain_text(content: bytes) -> str:
    """The text of a file. Raises Refused for what is no text."""
    for encoding in _marked(content) or ENCODINGS:
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


def listed_passages(content: bytes) -> Iterator[Passage]:
    """A text file as a whole, and the cells of lists in it once more. Raises Refused.

    Lines that begin with a label are those of a form, and no rows of a list.
    """
    text = plain_text(content)
    lines = [Passage(f"第{at}行", line) for at, line in enumerate(text.splitlines(), 1)]
    rows = (_BETWEEN.split(one.text) for one in lines)
    listed = ([] if _LABELLED.match(row[0]) else row for row in rows)
    return with_cells(text, [*told_lines(lines), *_told(listed)])


def csv_passages(content: bytes) -> Iterator[Passage]:
    """A text file as a whole, and its cells below headings once more. Raises Refused."""
    text = plain_text(content)
    head = "\n".join(text.split("\n", _MOST_HEADS)[:_MOST_HEADS])
    separator = max(_SEPARATORS, key=head.count)
    rows = csv.reader(StringIO(text, newline=""), delimiter=separator, strict=False)
    return with_cells(text, _told(rows))


def _told(rows: Iterable[list[str]]) -> list[Passage]:
    """What the cells of rows tell. Raises Refused."""
    try:
        cells = list(_cells(rows))
    except csv.Error:
        raise too_much(f"有一格超过 {csv.field_size_limit()} 个字") from None
    return told_cells(cells)


def _cells(rows: Iterable[list[str]]) -> Iterator[list[Cell]]:
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
