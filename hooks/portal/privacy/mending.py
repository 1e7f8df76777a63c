"""A source with everything private masked, and all else as it was.

1. Every finding becomes its mask, a cell or value below a private heading as a whole.
2. Only where something was found, names in table columns headed 姓名 keep the surname alone:
   a name beside a masked number is enough to find the person.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from portal.privacy.allowed import Allowed
from portal.privacy.columns import name_cells
from portal.privacy.finding import Finding
from portal.privacy.masks import in_source, rewritten
from portal.privacy.passages import Lines, Passage, columns_of, findings

_OPENING: Final = "|>[{&*!"
"""Signs with which YAML opens a value that goes on below; only a person can mask such a one."""


@dataclass(frozen=True)
class Mended:
    """A text without anything private, and what was changed in it."""

    text: str
    changes: tuple[tuple[int, str, str], ...]
    """Line from 1, what stood there, and what stands there now."""


def mended(source: str, text: str, allowed: Allowed) -> Mended:
    """The text of a Markdown or YAML file with its findings masked."""
    single = findings(source, Passage("", text), allowed)
    cells = [cell for column in columns_of(source, text) for cell in column.cells]
    cells = [cell for cell in cells if text[cell.start] not in _OPENING]
    found = _apart(single, cells)
    if found and source.endswith(".md"):
        found = _apart(found, list(name_cells(text)))
    lines = Lines(text)
    changes = tuple((lines.of(one), str(one.kind), in_source(one)) for one in sorted(found))
    return Mended(rewritten(text, found, in_source), changes)


def _apart(single: Iterable[Finding], cells: Iterable[Finding]) -> list[Finding]:
    """Cells and what is in none of them; what fills a cell keeps the mask of its own kind."""
    inside = {(one.start, one.end): one for one in single}
    whole = [inside.get((cell.start, cell.end), cell) for cell in cells]
    covered = {place for cell in whole for place in range(cell.start, cell.end)}
    beside = (one for one in inside.values() if covered.isdisjoint(range(one.start, one.end)))
    return [*whole, *beside]
