"""The tables of a Markdown text as those of any kind of file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import Final

from portal.files.tables.cells import Cell
from portal.files.tables.headed import told_cells
from portal.privacy.markdown_tables import Row, table_rows
from portal.privacy.passages import Passage

_LINK = re.compile(r"!?\[([^\]]*)\](?:\([^()]*\)|\[[^\]]*\])")
_TAG = re.compile(r"<[^<>]*>")
_MARKS: Final = "*_`~ \t"


def marked_passages(text: str) -> Iterator[Passage]:
    """What the tables of a Markdown text tell beyond its words."""
    for table in table_rows(text):
        yield from told_cells(list(_cells(row)) for row in table)


def _cells(row: Row) -> Iterator[Cell]:
    for column, (written, _) in enumerate(row.cells):
        if said := _shown(written):
            yield Cell("", said, column, line=row.line)


def _shown(cell: str) -> str:
    """What a reader sees of a cell: no address of a link, no marks, signs for what is spelt."""
    words = _LINK.sub(r"\1", _TAG.sub("", cell))
    return " ".join(unescape(words).replace("\\", "").split()).strip(_MARKS)
