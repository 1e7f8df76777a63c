"""Columns, keys and form fields headed by something private, with what is written below them.

An empty column is a blank form and harmless; so is one whose values are masked.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from portal.privacy.allowed import Allowed
from portal.privacy.columns.headings import (
    is_name_heading,
    is_sure_name_heading,
    parts_of,
    private_heading,
)
from portal.privacy.columns.labels import is_label
from portal.privacy.columns.values import is_private, is_to_fill
from portal.privacy.finding import Finding, Kind
from portal.privacy.people.columns import is_column_of_people, is_named
from portal.privacy.people.names import begins_with_name, could_be_name, first_word
from portal.privacy.sources.keys import private_values
from portal.privacy.sources.masks import HIDDEN
from portal.privacy.tables.markdown import Cell
from portal.privacy.tables.sideways import upright
from portal.privacy.tables.text import text_tables
from portal.text_source import ending_of

_BETWEEN_PARTS = re.compile(r"[\s/、，,;；|（()）]+")


@dataclass
class Column:
    """One private column (or key) and its cells that tell something."""

    heading: str
    """What the editor wrote."""
    meaning: str
    """What stands there, in the words messages use."""
    cells: list[Finding] = field(default_factory=list)
    """Where, with the mask that replaces each."""


def names_somebody(heading: str, value: str) -> bool:
    """Whether a value names a person because of the heading it stands below."""
    if not is_name_heading(heading) or is_to_fill(value):
        return False
    is_sure = is_sure_name_heading(heading)
    if is_sure:
        return any(map(str.isalpha, value))
    return begins_with_name(value) or _is_at_its_place(heading, value)


def named_among(cells: Iterable[tuple[str, str]]) -> list[bool]:
    """Of cells with their headings, which name a person because of what stands around them."""
    told = list(cells)
    of_people = columns_of_people(told)
    return [
        names_somebody(heading, value)
        or (heading in of_people and is_named(first_word(value.strip())))
        for heading, value in told
    ]


def columns_of_people(cells: Iterable[tuple[str, str]]) -> frozenset[str]:
    """The headings below which people are named although they ask for no name."""
    below: dict[str, list[str]] = {}
    for heading, value in cells:
        below.setdefault(heading, []).append(value)
    return frozenset(
        one for one, values in below.items() if one and is_column_of_people(one, values)
    )


def _is_at_its_place(heading: str, value: str) -> bool:
    """Whether a short word stands where a heading of several asks for a name: 禤某/示例厂."""
    parts, words = parts_of(heading), [one for one in _BETWEEN_PARTS.split(value) if one]
    return len(parts) == len(words) > 1 and any(
        is_sure_name_heading(part) and could_be_name(word) and not is_label(word)
        for part, word in zip(parts, words, strict=True)
    )


def places_below(text: str, is_meant: Callable[[str], bool]) -> Iterator[tuple[int, int]]:
    """Start and end of the cells that stand below such a heading."""
    for table in tables(text):
        for index, (heading, _) in enumerate(table[0]):
            for value, start in _below(table, index) if is_meant(heading) else ():
                yield start, start + len(value)


Table = list[list[Cell]]
"""Rows of cells, that of the headings first."""


def tables(text: str) -> Iterator[Table]:
    """The tables of a running text, their headings first."""
    for rows in text_tables(text):
        yield from upright([row.cells for row in rows])


def _below(table: Table, index: int) -> list[Cell]:
    return [row[index] for row in table[1:] if index < len(row)]


def yaml_columns(text: str, allowed: Allowed, offset: int = 0) -> list[Column]:
    """The private keys of a YAML text that hold something; ``offset`` is where it begins."""
    columns: dict[str, Column] = {}
    for one in private_values(text):
        if is_private(one.text, one.key, allowed):
            column = columns.setdefault(one.key, Column(one.key, private_heading(one.key) or ""))
            found = Finding(offset + one.start, offset + one.end, Kind.FIELD, HIDDEN)
            column.cells.append(found)
    return list(columns.values())


_FRONT = re.compile(r"\ufeff?\s*---[ \t]*\n(.*?)\n---[ \t]*(?:\n|$)", re.DOTALL)


def columns_of(source: str, text: str, allowed: Allowed) -> list[Column]:
    """The private keys of a text that hold something, by the ending of its file's name."""
    begin, end = yaml_in(source, text)
    return yaml_columns(text[begin:end], allowed, begin)


def yaml_in(source: str, text: str) -> tuple[int, int]:
    """Start and end of what is YAML in a text: a whole file, the front matter of a page."""
    match ending_of(source):
        case "yml" | "yaml":
            return 0, len(text)
        case "md":
            front = _FRONT.match(text)
            return front.span(1) if front else (0, 0)
    return 0, 0
