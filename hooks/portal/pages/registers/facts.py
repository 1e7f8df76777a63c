"""Any record as labels and values, read off its model, so that no field is forgotten.

Plain values become facts, a part becomes a group of facts, a list of parts a table.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Final

from pydantic.fields import FieldInfo

from portal import wording
from portal.model.base import Part
from portal.model.names import chinese
from portal.model.quantities import unit_of
from portal.model.references import kind_referred_to
from portal.pages.registers.words import Word, word_of
from portal.public import Portal

HIDDEN: Final = frozenset(
    {*("id", "demo", "sources", "visibility", "name", "title", "withdrawn", "file", "full_text")}
)
"""Fields that a page shows elsewhere, or nobody."""
ORDINALS: Final = ("年", "届")
"""Units of numbers that name something: 2025年, 第3届."""
NEWEST_FIRST: Final = {"membership": "year", "terms": "start"}
"""Lists of parts that are read from their last year back, and the field that says when."""
ADDED_UP: Final = ("income", "expenditure")
"""Lists of parts whose amounts have a sum below them."""


@dataclass(frozen=True)
class Fact:
    """One field that has a value."""

    name: str
    """English name of the field."""
    label: str
    words: tuple[Word, ...]
    """Several for a list."""
    is_amount: bool = False
    """A number to be compared, not a year or an ordinal."""


@dataclass(frozen=True)
class FactGroup:
    """The facts of one part of a record."""

    name: str
    label: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True)
class FactTable:
    """A list of parts."""

    name: str
    label: str
    heads: tuple[tuple[str, bool], ...]
    """Label of each column, with its unit, and whether it holds numbers."""
    rows: tuple[tuple[tuple[Word, ...], ...], ...]
    totals: tuple[str, ...] = ()
    """Under each column the sum, or nothing; empty for a table that is not added up."""


@dataclass(frozen=True)
class Facts:
    """Everything public a record says."""

    plain: tuple[Fact, ...]
    groups: tuple[FactGroup, ...]
    tables: tuple[FactTable, ...]


def facts_of(record: Part, portal: Portal) -> Facts:
    """The facts of a record, in the order of its model; a field without a value is absent."""
    fields = [(n, i, getattr(record, n)) for n, i in type(record).model_fields.items()]
    given = [(n, i, v) for n, i, v in fields if n not in HIDDEN and v not in (None, ())]
    groups, tables = [], []
    for name, _, value in given:
        if isinstance(value, Part):
            groups.append(FactGroup(name, chinese(name), facts_of(value, portal).plain))
        elif isinstance(value, tuple) and isinstance(value[0], Part):
            tables.append(_table(name, value, portal))
            tables += _inner(value, portal)
    plain = [fact_of(n, i, v, portal) for n, i, v in given if not _holds_parts(v)]
    return Facts(tuple(plain), tuple(groups), tuple(tables))


def _holds_parts(value: object) -> bool:
    return isinstance(value[0] if isinstance(value, tuple) else value, Part)


def fact_of(name: str, info: FieldInfo, value: object, portal: Portal) -> Fact:
    """One field in words, numbers with their unit."""
    kind, unit = kind_referred_to(info), unit_of(info)
    values = value if isinstance(value, tuple) else (value,)
    words = tuple(word_of(one, kind, unit, portal) for one in values)
    return Fact(name, chinese(name), words, is_amount=is_amount(info))


def _table(name: str, given: Sequence[Part], portal: Portal) -> FactTable:
    fields = type(given[0]).model_fields
    parts = list(given)
    if name in NEWEST_FIRST:
        parts.sort(key=lambda part: getattr(part, NEWEST_FIRST[name]), reverse=True)
    known = [
        (field, info)
        for field, info in fields.items()
        if any(getattr(part, field) not in (None, ()) for part in parts)
        and not any(_holds_parts(getattr(part, field)) for part in parts if getattr(part, field))
    ]
    return FactTable(
        name,
        chinese(name),
        tuple((_head(field, info), is_amount(info)) for field, info in known),
        tuple(tuple(_cell(part, *field, portal) for field in known) for part in parts),
        _totals(parts, known) if name in ADDED_UP and len(parts) > 1 else (),
    )


def _totals(parts: Sequence[Part], fields: Sequence[tuple[str, FieldInfo]]) -> tuple[str, ...]:
    """合计 under the first column; the sum of each column of amounts that every part has."""
    sums = (_sum([getattr(part, name) for part in parts], info) for name, info in fields[1:])
    return ("合计", *sums)


def _sum(amounts: Sequence[Any], info: FieldInfo) -> str:
    return wording.grouped(sum(amounts)) if is_amount(info) and None not in amounts else ""


def is_amount(info: FieldInfo) -> bool:
    """Whether a field holds a number to be compared; a year or an ordinal is read as a word."""
    return unit_of(info) not in ("", *ORDINALS)


def _head(field: str, info: FieldInfo) -> str:
    return f"{chinese(field)}（{unit_of(info)}）" if is_amount(info) else chinese(field)


def _cell(part: Part, field: str, info: FieldInfo, portal: Portal) -> tuple[Word, ...]:
    value = getattr(part, field)
    if value in (None, ()):
        return ()
    if isinstance(value, int | Decimal) and is_amount(info):
        return (Word(wording.grouped(value)),)
    return fact_of(field, info, value, portal).words


def _inner(parts: Sequence[Part], portal: Portal) -> Iterator[FactTable]:
    """Lists inside the parts of a list: the items of each checklist gone through."""
    for part in parts:
        inner = facts_of(part, portal)
        for table in inner.tables:
            first = inner.plain[0].words[0].text if inner.plain else ""
            yield FactTable(table.name, f"{first}：{table.label}", table.heads, table.rows)
