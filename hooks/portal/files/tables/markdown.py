"""The tables of a running text as those of any kind of file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import Final

from portal.files.tables.cells import Cell
from portal.files.tables.headed import told_cells
from portal.files.tables.places import place_in
from portal.privacy.passage import Passage
from portal.privacy.tables.markdown import Row
from portal.privacy.tables.text import text_tables
from portal.text_source import HAN

_LINK = re.compile(r"!?\[([^\]]*)\](?:\([^()]*\)|\[[^\]]*\])")
_TAG = re.compile(r"<[^<>]*>")
_MARKS: Final = "*_`~ \t"
_MASKED = re.compile(rf"[{HAN}]{{1,2}}\*{{1,3}}")
"""A name whose stars are no marks."""


def marked_tables(text: str) -> Iterator[list[Passage]]:
    """What each table of a Markdown or YAML text tells beyond its words."""
    for table in text_tables(text):
        yield told_cells(list(_cells(text, row)) for row in table)


def _cells(text: str, row: Row) -> Iterator[Cell]:
    for column, (written, start) in enumerate(row.cells):
        if said := _shown(written):
            line = row.lines[column] if row.lines else row.line
            place = place_in(text, start, start + len(written))
            yield Cell("", said, column, line=line, place=place)


def _shown(cell: str) -> str:
    """What a reader sees of a cell: no address of a link, no marks, signs for what is spelt."""
    words = _LINK.sub(r"\1", _TAG.sub("", cell))
    said = " ".join(unescape(words).replace("\\", "").split())
    return said if _MASKED.fullmatch(said) else said.strip(_MARKS)
