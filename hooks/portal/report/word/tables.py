"""Tables: a caption, a header repeated on every page, rows that stay whole."""

from __future__ import annotations

from typing import Final

from docx.oxml import OxmlElement
from docx.shared import Length
from docx.table import Table as Grid
from docx.table import _Row

from portal.report.draft import Runs, Table
from portal.report.word.layout import TEXT_AREA
from portal.report.word.pen import Pen, write_runs

NARROW: Final = 4
WIDE: Final = 14
"""Characters a column counts for at least and at most when the width is shared out."""


def write_table(pen: Pen, table: Table) -> None:
    """Add a table below its caption."""
    pen.document.add_paragraph(table.caption, "Caption")
    grid = pen.document.add_table(1 + len(table.rows), len(table.header), "Table Grid")
    rows = list(grid.rows)
    for cell, column in zip(rows[0].cells, table.header, strict=True):
        cell.paragraphs[0].style = "Table Head"
        cell.paragraphs[0].add_run(column.head)
    for row, texts in zip(rows[1:], table.rows, strict=True):
        _mark(row, "cantSplit")
        for cell, runs in zip(row.cells, texts, strict=True):
            cell.paragraphs[0].style = "Table Cell"
            write_runs(pen, cell.paragraphs[0], runs)
    _mark(rows[0], "cantSplit")
    _mark(rows[0], "tblHeader")
    _share_width(grid, table)


def _mark(row: _Row, name: str) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement(f"w:{name}"))


def _share_width(grid: Grid, table: Table) -> None:
    """Columns as wide as what they hold needs, together the text area."""
    needs = [_need(table, index) for index in range(len(table.header))]
    for column, need in zip(grid.columns, needs, strict=True):
        column.width = Length(TEXT_AREA[0] * need // sum(needs))


def _need(table: Table, index: int) -> int:
    cells = [len(table.header[index].head), *(_length(row[index]) for row in table.rows)]
    return min(max(NARROW, *cells), WIDE)


def _length(runs: Runs) -> int:
    return sum(len(run.text) for run in runs)
