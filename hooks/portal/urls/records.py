"""The page of each record, or its place on one."""

from __future__ import annotations

from functools import singledispatch
from typing import Final

from portal.model.activity import Activity
from portal.model.base import Record
from portal.model.explainer import Explainer
from portal.model.families import FAMILIES, KINDS
from portal.model.holiday import HolidayYear
from portal.model.indicator import Indicator
from portal.model.info import Info
from portal.model.need import Need
from portal.model.notice import Notice
from portal.model.place import Place
from portal.model.programme import Programme
from portal.model.reference import Column, Law
from portal.model.service import Service
from portal.urls.dates import HOLIDAYS_ANCHOR, calendar_year
from portal.urls.documents import stem_of
from portal.urls.notices import page_name
from portal.urls.sections import (
    ACTIVITIES,
    FIGURES,
    HOME,
    LAWS,
    NEEDS,
    NEWS,
    PLACES,
    POLICIES,
    PROGRAMMES,
    SERVICES,
)


@singledispatch
def path_of(record: Record) -> str:
    """The path of a record's own page. Raises TypeError for a record without one."""
    raise TypeError(f"{type(record).__name__} has no page of its own")


@path_of.register
def _(record: Notice) -> str:
    return f"{NEWS}{record.src_uri.split('/')[1]}/{page_name(record)}/"


@path_of.register
def _(record: Explainer) -> str:
    return f"{POLICIES}{stem_of(record)}/"


@path_of.register
def _(record: Service) -> str:
    return f"{SERVICES}{stem_of(record)}/"


@path_of.register
def _(record: Need) -> str:
    return f"{NEEDS}{stem_of(record)}/"


@path_of.register
def _(record: Info) -> str:
    return HOME if record.src_uri == "index.md" else f"{stem_of(record)}/"


@path_of.register
def _(record: Activity) -> str:
    """An activity's page; of one time of a series its place there, or the page it has itself."""
    page = f"{ACTIVITIES}{record.id}/"
    if record.slot is None or not record.slot.key:
        return page
    return f"{page}{record.slot.key}/" if record.slot.has_page else f"{page}#{record.slot.key}"


@path_of.register
def _(record: HolidayYear) -> str:
    return f"{calendar_year(record.year)}#{HOLIDAYS_ANCHOR}"


@path_of.register
def _(record: Programme) -> str:
    return f"{PROGRAMMES}{record.id}/"


@path_of.register
def _(record: Place) -> str:
    return f"{PLACES}{record.id}/"


@path_of.register
def _(record: Column) -> str:
    return f"{NEWS}{record.id}/"


@path_of.register
def _(record: Law) -> str:
    return f"{LAWS}#{record.id}"


@path_of.register
def _(record: Indicator) -> str:
    return f"{FIGURES}{record.id}/"


REGISTERS: Final[dict[str, str]] = {
    "organisations": "unions/",
    "public_notices": "public-notices/",
    **{
        kind: f"{kind}/"
        for kind in (
            *("checklists", "meetings", "elections", "agreements", "inspections", "skills"),
            *("honours", "jobs", "accounts", "documents", "targets", "shortcomings"),
        )
    },
}
"""The list of each family that has a page for every record."""


def _in_register(record: Record) -> str:
    return f"{REGISTERS[KINDS[type(record)]]}{record.id}/"


for _kind in REGISTERS:
    path_of.register(FAMILIES[_kind].model, _in_register)


def has_page(record: Record) -> bool:
    """Whether a record has a page, or a place on one, of its own."""
    return path_of.dispatch(type(record)) is not path_of.dispatch(Record)
