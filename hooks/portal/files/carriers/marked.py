"""Tables as editors write them into Markdown, wherever they stand: in lists and quotations too."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from itertools import pairwise
from typing import Final

from portal.files.carriers.cells import Cell
from portal.files.carriers.tables import table_passages
from portal.privacy.passages import Passage

_BEFORE = re.compile(r"[ \t>]*(?:(?:[-*+]|[0-9]{1,9}[.)])[ \t]+)?[ \t>]*")
"""Marks of lists and quotations before a line."""
_RULE = re.compile(r"\|?[ \t:]*-+[ \t:]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*")
_BETWEEN = re.compile(r"(?<!\\)\|")
_LINK = re.compile(r"!?\[([^\]]*)\](?:\([^()]*\)|\[[^\]]*\])")
_TAG = re.compile(r"<[^<>]*>")
_MARKS: Final = "*_`~ \t"
Line = tuple[int, str]
"""Number from 1, and what it says behind the marks of lists and quotations."""


def marked_passages(text: str) -> Iterator[Passage]:
    """The cells of the tables of a Markdown text that stand below or beside a heading."""
    if "|" not in text:
        return
    for table in _tables(text.split("\n")):
        cells = (list(_cells(number, line)) for number, line in table)
        yield from (one for one in table_passages(cells) if one.heading)


def _tables(lines: list[str]) -> Iterator[list[Line]]:
    """Lines of each table without that of hyphens."""
    table: list[Line] = []
    above: Line = (0, "")
    for number, line in enumerate(lines, 1):
        said = line[_BEFORE.match(line).end() :] if "|" in line else ""  # type: ignore[union-attr]
        if table and said:
            table.append((number, said))
        elif table:
            yield table
            table = []
        elif "|" in above[1] and "-" in said and _RULE.fullmatch(said):
            table = [above]
        above = (number, said)
    if table:
        yield table


def _cells(number: int, line: str) -> Iterator[Cell]:
    bounds = [-1, *(found.start() for found in _BETWEEN.finditer(line)), len(line)]
    written = [line[one + 1 : other] for one, other in pairwise(bounds)]
    for column, cell in enumerate(written[1:] if line.startswith("|") else written):
        if said := _shown(cell):
            yield Cell("", said, column, line=number)


def _shown(cell: str) -> str:
    """What a reader sees of a cell: no address of a link, no marks, signs for what is spelt."""
    words = _LINK.sub(r"\1", _TAG.sub("", cell))
    return " ".join(unescape(words).replace("\\", "").split()).strip(_MARKS)
