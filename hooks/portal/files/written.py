"""What a Markdown or YAML text tells, for who looks for private data in it and who masks it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain
from typing import Final

from portal.files.finished.page import page_tables
from portal.files.tables.headed import with_cells
from portal.files.tables.markdown import marked_tables
from portal.privacy.lines import one_line_end
from portal.privacy.passage import Passage

_CELL = re.compile("<t[dh][ \\t\\n>]", re.IGNORECASE)
MOST_TAGS: Final = 3_000
"""``<`` in a file whose HTML tables are read, as many as ``checks.limits`` lets a body have."""


def written_passages(text: str) -> Iterator[Passage]:
    """The whole text, and what its tables tell beyond its words."""
    return with_cells(text, chain.from_iterable(written_tables(text)))


def written_tables(text: str) -> Iterator[list[Passage]]:
    """What each table of a text tells, in HTML, in Markdown, or in lines that are read as one."""
    even = one_line_end(text)
    # More is refused before it is rendered, and takes the parser quadratic time.
    if _CELL.search(even) and even.count("<") <= MOST_TAGS:
        yield from page_tables(even)
    yield from marked_tables(even)
