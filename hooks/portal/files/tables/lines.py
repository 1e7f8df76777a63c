"""The lines of a form in paragraphs, boxes and printed lines, each record as a table of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from portal.files.tables.cells import Cell, Row
from portal.files.tables.headed import told_cells
from portal.privacy.passage import MadeFrom, Passage
from portal.privacy.tables.records import records


def told_lines(lines: Iterable[Passage]) -> Iterator[Passage]:
    """What lines that are read elsewhere tell of somebody who is named in them."""
    for table in line_tables(lines):
        for one in told_cells(table):
            yield one._replace(made_from=MadeFrom.AGAIN) if one.heading else one


def line_tables(lines: Iterable[Passage]) -> Iterator[list[Row]]:
    """The records that these lines make."""
    said = [(one.where, line) for one in lines for line in one.text.split("\n")]
    for table in records("\n".join(line for _, line in said)):
        yield [
            [
                Cell(said[line - 1][0], text, column)
                for column, ((text, _), line) in enumerate(zip(row.cells, row.lines, strict=True))
            ]
            for row in table
        ]
