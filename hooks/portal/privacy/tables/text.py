"""Everything in a running text that is read as a table: whatever parts its cells."""

from __future__ import annotations

from collections.abc import Iterator

from portal.privacy.tables.markdown import Row, table_rows
from portal.privacy.tables.records import records
from portal.privacy.tables.tabbed import tabbed_rows


def text_tables(text: str) -> Iterator[list[Row]]:
    """The rows of each table of a text: with bars, with tabs, or written downwards."""
    yield from table_rows(text)
    yield from tabbed_rows(text)
    yield from records(text)
