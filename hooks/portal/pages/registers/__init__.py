"""Registers: families whose every record has a page that shows all its public fields.

``catalogue`` names them; ``facts`` turns any record into labels and values, read off its
model; ``lists`` makes the list with its facets, ``records`` the pages, ``public_notice`` those
of public notices, ``strips`` what a reader must know first, ``tree`` the reporting tree of the
unions.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from portal import urls
from portal.model.base import Record
from portal.model.public_notice import PublicNotice
from portal.pages.registers.catalogue import REGISTERS, Register
from portal.pages.registers.lists import list_pages
from portal.pages.registers.public_notice import public_notice_page
from portal.pages.registers.records import record_page
from portal.pages.registers.tree import tree_pages
from portal.pages.spec import PageSpec
from portal.pages.tables import TITLES
from portal.public import Portal


@dataclass(frozen=True)
class HubEntry:
    """One register on the page that lists them all."""

    title: str
    intro: str
    path: str


@dataclass(frozen=True)
class HubView:
    """Every register that has records."""

    entries: tuple[HubEntry, ...]


def pages(portal: Portal) -> Iterator[PageSpec]:
    """The registers that have records, and the page that leads to them."""
    kept = [register for register in REGISTERS if portal.records.get(register.kind)]
    for register in kept:
        yield from list_pages(portal, register)
        for record in portal.records[register.kind]:
            yield _page(portal, register, record)
    yield from tree_pages(portal)
    if kept or portal.tables:
        yield _hub(portal, kept)


def _page(portal: Portal, register: Register, record: Record) -> PageSpec:
    """A public notice is laid out as it hangs on the wall, any other record by its fields."""
    if isinstance(record, PublicNotice):
        return public_notice_page(portal, register, record)
    return record_page(portal, register, record)


def _hub(portal: Portal, registers: list[Register]) -> PageSpec:
    entries = [
        HubEntry(r.title, f"{r.intro}共{len(portal.records[r.kind])}条", urls.REGISTERS[r.kind])
        for r in registers
    ]
    entries += [
        HubEntry(*TITLES[family], urls.tables(family))
        for family in dict.fromkeys(kind for kind, _ in portal.tables)
    ]
    return PageSpec(
        path=urls.RECORDS,
        title="公开目录",
        template="records.html",
        view=HubView(tuple(entries)),
        description=f"工会组织、会议、合同、荣誉、账目等{len(entries)}类记录，逐条公开。",
    )
