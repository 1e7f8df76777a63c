"""Tables pasted from a spreadsheet into a text: cells parted by tabs or by wide gaps."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from typing import Final

from portal.privacy.tables.fields import COLONS
from portal.privacy.tables.markdown import Row

GAP: Final = r"\t|\u3000{2,}| {3,}"
"""What parts the columns of a list in a plain text."""
_GAP = re.compile(GAP)
_INSIDE = re.compile(rf"[^\s|](?:{GAP})\s*[^\s|]")
_BAR: Final = "|"


def tabbed_rows(text: str) -> Iterator[list[Row]]:
    """The rows of each such table of a text; a row of labels with marks behind is a blank form."""
    if not _GAP.search(text):
        return
    place = 0
    lines: list[tuple[int, int, str]] = []
    for number, line in enumerate(text.split("\n"), 1):
        lines.append((number, place, line))
        place += len(line) + 1
    for is_table, group in groupby(lines, key=lambda line: _is_row(line[2])):
        rows = [_row(*line) for line in group] if is_table else []
        if rows and not any(text.endswith(tuple(COLONS)) for text, _ in rows[0].cells):
            yield rows


def _is_row(line: str) -> bool:
    return _BAR not in line and _INSIDE.search(line) is not None


def _row(number: int, place: int, line: str) -> Row:
    bounds = [0, *(bound for gap in _GAP.finditer(line) for bound in gap.span()), len(line)]
    cells = []
    for begin, end in zip(bounds[::2], bounds[1::2], strict=True):
        said = line[begin:end]
        cells.append((said.strip(), place + begin + len(said) - len(said.lstrip())))
    return Row(number, cells)
