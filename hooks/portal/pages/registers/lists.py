"""The list of a register, all of it and narrowed by each facet."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, cast

from portal import urls
from portal.listing import Slice, group, paginate
from portal.model.base import Record
from portal.model.families import FAMILIES
from portal.model.names import chinese
from portal.model.organisation import Organisation, OrganisationKind
from portal.model.types import day_of
from portal.pages.news import Facet
from portal.pages.registers.catalogue import Register
from portal.pages.registers.columns import Head, cell_of, head_of
from portal.pages.registers.facts import Fact
from portal.pages.registers.strips import Strip, strip_of
from portal.pages.registers.tree import has_tree
from portal.pages.registers.words import in_words, title_of
from portal.pages.spec import HOME_CRUMB, Crumb, PageSpec
from portal.public import Portal

PER_PAGE = 40
"""Records on one page of a list."""
HUB_CRUMB = Crumb("公开目录", urls.RECORDS)
DATES: Final = ("issued_on", "posted_on", "start", "on", "awarded_on", "signed_on")
"""Fields that tell the newer of two records of one year."""


@dataclass(frozen=True)
class Row:
    """One record in a list."""

    record: Record
    title: str
    facts: tuple[Fact | None, ...]
    """One for each column; None where nothing was written."""
    state: Strip | None
    """What a reader must know before opening it."""


@dataclass(frozen=True)
class Filter:
    """One way to narrow a list."""

    label: str
    facets: tuple[Facet, ...]

    def holds(self, path: str) -> bool:
        """Whether one of its words leads to a page."""
        return any(facet.path == path for facet in self.facets)


@dataclass(frozen=True, kw_only=True)
class RegisterView:
    """One page of a list."""

    register: Register
    heads: tuple[Head, ...]
    """Columns some record of the list has a value in."""
    slice: Slice[Row]
    path: str
    filters: tuple[Filter, ...]
    total: int
    tree: str
    """Page of the reporting tree; empty for other registers and where there is none."""

    @property
    def is_whole(self) -> bool:
        """Whether the list is not narrowed."""
        return self.path == urls.REGISTERS[self.register.kind]


def list_pages(portal: Portal, register: Register) -> Iterator[PageSpec]:
    """The whole list, then the part of each value of each facet."""
    records = listed(portal, register)
    filters = tuple(_filters(register, records))
    path = urls.REGISTERS[register.kind]
    yield from _pages(portal, register, register.title, path, records, filters)
    for field in register.facets:
        read = _reader(field)
        by_value = group(records, read)
        # A page that was once linked stays, though what it listed is over.
        ever = {read(record) for record in portal.records[register.kind]}
        for value in sorted(ever - {""}):
            path = urls.register_facet(register.kind, field, value)
            title = f"{register.title}：{_shown(field, value)}"
            yield from _pages(portal, register, title, path, by_value.get(value, []), filters)


def listed(portal: Portal, register: Register) -> list[Record]:
    """The records a list shows, newest first, unions by kind; what has expired is left out."""
    today = portal.now.date()
    records = [r for r in portal.records[register.kind] if r.is_listed(today)]
    if register.kind == "organisations":
        order = list(OrganisationKind)
        return sorted(records, key=lambda record: order.index(cast(Organisation, record).kind))
    return sorted(records, key=_newness, reverse=True)


def _newness(record: Record) -> tuple[int, date]:
    day = next((d for name in DATES if (d := getattr(record, name, None)) is not None), date.min)
    return record.counted_year or 0, day if day is date.min else day_of(day)


def facet_value(record: Record, field: str) -> str:
    """The word by which a record is found; empty for none."""
    value = record.counted_year if field == "year" else getattr(record, field)
    return "" if value is None else in_words(value) if field != "year" else str(value)


def _reader(field: str) -> Callable[[Record], str]:
    return lambda record: facet_value(record, field)


def _shown(field: str, value: str) -> str:
    return f"{value}年" if field == "year" else value


def _filters(register: Register, records: Sequence[Record]) -> Iterator[Filter]:
    """Only where there is something to choose."""
    for field in register.facets:
        counts = group(records, _reader(field))
        values = sorted(counts, reverse=True) if field == "year" else list(counts)
        words = tuple(
            Facet(
                _shown(field, value),
                urls.register_facet(register.kind, field, value),
                len(counts[value]),
            )
            for value in values
            if value
        )
        if len(words) > 1:
            yield Filter(chinese(field), words)


def _pages(
    portal: Portal,
    register: Register,
    title: str,
    path: str,
    records: Sequence[Record],
    filters: tuple[Filter, ...],
) -> Iterator[PageSpec]:
    model = FAMILIES[register.kind].model
    heads = [head_of(model, name) for name in register.columns]
    tree = urls.UNION_TREE if model is Organisation and has_tree(portal) else ""
    told = [h for h in heads if any(cell_of(record, h, portal) for record in records)]
    for part in paginate(records, PER_PAGE):
        rows = tuple(_row(portal, record, told) for record in part.items)
        view = RegisterView(
            register=register,
            heads=tuple(told),
            slice=Slice(rows, part.number, part.count),
            path=path,
            filters=filters,
            total=len(records),
            tree=tree,
        )
        yield _spec(view, title)


def _row(portal: Portal, record: Record, heads: Sequence[Head]) -> Row:
    facts = tuple(cell_of(record, head, portal) for head in heads)
    return Row(record, title_of(record), facts, strip_of(record, portal.now.date()))


def _spec(view: RegisterView, title: str) -> PageSpec:
    number, whole = view.slice.number, urls.REGISTERS[view.register.kind]
    crumbs = (HOME_CRUMB, HUB_CRUMB)
    return PageSpec(
        path=urls.numbered(view.path, number),
        title=title if number == 1 else f"{title}（第{number}页）",
        template="register.html",
        view=view,
        description=view.register.intro,
        crumbs=crumbs if view.is_whole else (*crumbs, Crumb(view.register.title, whole)),
        is_findable=bool(view.slice.items),
    )
