"""A source with everything private masked, and all else as it was.

1. Every finding becomes its mask, a cell or value below a private heading as a whole.
2. Names are masked where the model says that somebody stands who is not named in full, and in
   columns 姓名 of a page in which something was found: a name beside a masked number is enough
   to find the person.
3. What is left is looked at again until nothing is found: one number can hide another.
4. Links that dialled a number which is masked now are taken away.

Tables are read as the guard reads them: a cell of which it tells nothing stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import chain
from typing import Final

from portal.files.tables.places import lone_tags
from portal.files.values import in_values
from portal.files.written import written_tables
from portal.privacy.allowed import Allowed
from portal.privacy.columns.names import name_cells
from portal.privacy.columns.private import columns_of
from portal.privacy.finding import Finding, Kind
from portal.privacy.lines import Lines, one_line_end
from portal.privacy.passage import Passage
from portal.privacy.passages import findings, is_private_cell
from portal.privacy.sources.dead_links import without_dead_links
from portal.privacy.sources.masks import HIDDEN, in_source, rewritten
from portal.privacy.sources.rolls import names_of_helped

_OPENING: Final = "|>[{&*!"
"""Signs with which YAML opens a value that goes on below."""
_TYPE = re.compile(r"""(?:^|[\s,:\[{])!!(?!str\b)[a-z]+[ \t]+(?:&\S+[ \t]+)?["']?[-+]?$""")
"""The mark of a type before a value that is no text: behind it no mask can stand."""
_REACH: Final = 60
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
    return "".join([in_source(found), *lone_tags(text, found.start, found.end)])


def _changes(text: str, found: Finding) -> bool:
    is_typed = _TYPE.search(text, max(0, found.start - _REACH), found.start) is not None
    return not is_typed and text[found.start : found.end] != in_source(found)


def _found(source: str, text: str, allowed: Allowed) -> list[Finding]:
    single = findings(source, Passage("", text), allowed)
    even = one_line_end(text)
    fields = columns_of(source, even, allowed)
    keyed = (one for column in fields for one in column.cells if not _goes_on(text, one))
    tables = in_values(source, even, written_tables(even))
    cells = _first_ones([*keyed, *_told(chain.from_iterable(tables), allowed)])
    found = _apart(single, cells)
    names: Iterable[Finding] = names_of_helped(source, even, tables)
    if found and source.endswith(".md"):
        names = name_cells(text, chain.from_iterable(tables))
    return _apart(found, _first_ones(names))


def _told(cells: Iterable[Passage], allowed: Allowed) -> Iterator[Finding]:
    """The cells of which the guard tells, as far as their places are known."""
    for one in cells:
        if one.place and is_private_cell(one, allowed):
            yield Finding(*one.place, Kind.FIELD, HIDDEN)


def _first_ones(cells: Iterable[Finding]) -> list[Finding]:
    """Of cells that share a sign the first: a key is a label too."""
    kept: list[Finding] = []
    covered: set[int] = set()
    for one in cells:
        if covered.isdisjoint(range(one.start, one.end)):
            kept.append(one)
            covered.update(range(one.start, one.end))
    return kept


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
