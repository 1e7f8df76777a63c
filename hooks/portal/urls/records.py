"""The page of each record, or its place on one."""

from __future__ import annotations

from functools import singledispatch
from typing import Final

from portal.model.activity import Activity
from portal.model.base import Document, Record
from portal.model.explainer import Explainer
from portal.model.families import FAMILIES
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
def _(record: Law) -> str:
    return f"{LAWS}#{record.id}"


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


_BY_STEM: Final[dict[type[Record], str]] = {Explainer: POLICIES, Service: SERVICES, Need: NEEDS}
"""Where the pages of documents lie that are called as their files."""
_BY_ID: Final[dict[type[Record], str]] = {
    **{Programme: PROGRAMMES, Place: PLACES, Column: NEWS, Indicator: FIGURES},
    **{FAMILIES[kind].model: folder for kind, folder in REGISTERS.items()},
}
"""Where the pages of records lie that are called by their id."""


def _called_by_stem(record: Document) -> str:
    return f"{_BY_STEM[type(record)]}{stem_of(record)}/"


def _called_by_id(record: Record) -> str:
    return f"{_BY_ID[type(record)]}{record.id}/"


for _model in _BY_STEM:
    path_of.register(_model, _called_by_stem)
for _model in _BY_ID:
    path_of.register(_model, _called_by_id)


def has_page(record: Record) -> bool:
    """Whether a record has a page, or a place on one, of its own."""
    return path_of.dispatch(type(record)) is not path_of.dispatch(Record)
