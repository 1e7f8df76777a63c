"""A source with everything private masked, and all else as it was.

1. Every finding becomes its mask, a cell or value below a private heading as a whole.
2. Names are masked where the model says that somebody stands who is not named in full, and in
   columns 姓名 of a page in which something was found: a name beside a masked number is enough
   to find the person.
3. What is left is looked at again until nothing is found: one number can hide another.
4. Links that dialled a number which is masked now are taken away.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from typing import Final

from portal.privacy.allowed import Allowed
from portal.privacy.columns import front_columns, markdown_columns, name_cells, tables
from portal.privacy.dead_links import without_dead_links
from portal.privacy.finding import Finding, Kind
from portal.privacy.masks import in_source, rewritten
from portal.privacy.passages import Lines, Passage, columns_of, findings, one_line_end
from portal.privacy.rolls import names_of_helped

_OPENING: Final = "|>[{&*!"
"""Signs with which YAML opens a value that goes on below."""
_TAG = re.compile(r"<(?!w?br\b)(?P<name>/?[a-zA-Z][a-zA-Z0-9]*)\b[^<>]*>", re.IGNORECASE)
"""A tag that has another half."""
_ROUNDS: Final = 20
"""How often a text is looked at again, at most."""


@dataclass(frozen=True)
class Mended:
    """A text without anything private, and what was changed in it."""

    text: str
    changes: tuple[tuple[int, str, str], ...]
    """Line from 1, what stood there, and what stands there now."""


def mended(source: str, text: str, allowed: Allowed) -> Mended:
    """The text of a Markdown or YAML file with its findings masked."""
    changes: list[tuple[int, str, str]] = []
    for _ in range(_ROUNDS):
        found = [one for one in _found(source, text, allowed) if _changes(text, one)]
        if not found:
            break
        lines = Lines(one_line_end(text))
        changes += ((lines.of(one), str(one.kind), in_source(one)) for one in sorted(found))
        text = rewritten(text, found, partial(_written, text))
    return Mended(without_dead_links(text) if changes else text, tuple(changes))


def _written(text: str, found: Finding) -> str:
    """What stands in place of a finding, and behind it every tag whose other half stays."""
    if found.kind in (Kind.FIELD, Kind.NAME):
        return in_source(found)
    kept: list[re.Match[str]] = []
    for tag in _TAG.finditer(text, found.start, found.end):
        is_end = tag["name"].startswith("/")
        if is_end and kept and kept[-1]["name"].lower() == tag["name"][1:].lower():
            kept.pop()
        else:
            kept.append(tag)
    return "".join([in_source(found), *(tag[0] for tag in kept)])


def _changes(text: str, found: Finding) -> bool:
    return text[found.start : found.end] != in_source(found)


def _found(source: str, text: str, allowed: Allowed) -> list[Finding]:
    single = findings(source, Passage("", text), allowed)
    even = one_line_end(text)
    is_page = source.endswith(".md")
    fields = front_columns(even) if is_page else columns_of(source, even)
    cells = [one for column in fields for one in column.cells if not _goes_on(text, one)]
    if is_page:
        cells += (one for column in markdown_columns(even) for one in column.cells)
    found = _apart(single, cells)
    names = names_of_helped(source, even)
    if found and is_page:
        names = [name for table in tables(even) for name in name_cells(table)]
    return _apart(found, names)


def _goes_on(text: str, cell: Finding) -> bool:
    """Whether a file that YAML cannot read has a sign here that only a person can judge."""
    return text[cell.start] in _OPENING and text[cell.start - 1 : cell.start] not in ("'", '"')


def _apart(single: Iterable[Finding], cells: Iterable[Finding]) -> list[Finding]:
    """Cells and what is in none of them; what fills a cell keeps the mask of its own kind."""
    inside = {(one.start, one.end): one for one in single}
    whole = [inside.get((cell.start, cell.end), cell) for cell in cells]
    covered = {place for cell in whole for place in range(cell.start, cell.end)}
    beside = (one for one in inside.values() if covered.isdisjoint(range(one.start, one.end)))
    return [*whole, *beside]
