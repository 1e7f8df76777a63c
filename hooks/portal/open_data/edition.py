"""One edition of the data: every table of a portal, and who publishes it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import chain

from portal import urls
from portal.model.activity import Activity
from portal.model.correction import Correction
from portal.model.families import FAMILIES, Family, Privacy
from portal.model.indicator import Indicator, Value
from portal.model.organisation import Organisation
from portal.model.types import day_of
from portal.open_data.corrections import CORRECTIONS, corrections_dataset
from portal.open_data.dataset import Dataset
from portal.open_data.families import family_datasets
from portal.open_data.figures import figures_dataset
from portal.open_data.privacy import without_persons
from portal.open_data.publication import Publication
from portal.open_data.times import times_dataset
from portal.open_data.totals import totals_dataset
from portal.public import Portal


@dataclass(frozen=True, kw_only=True)
class Edition:
    """What is written into the files, and what the page about them says."""

    publication: Publication
    datasets: tuple[Dataset, ...]
    """Every table of ``model.tables``, in that order, with or without rows."""


def edition_of(portal: Portal, updated: date | None) -> Edition:
    """The data of a portal; ``updated`` is the day of the last change of its pages, if any."""
    publication = publication_of(portal, last_day(portal, updated))
    tables = (table for family in FAMILIES.values() for table in _tables(family, portal))
    unions, day = portal.all_of(Organisation), publication.updated
    figures = figures_dataset(portal.township, unions, portal.figures, day)
    return Edition(publication=publication, datasets=(*tables, figures))


def publication_of(portal: Portal, updated: date | None) -> Publication:
    """Who publishes the data of a portal."""
    return Publication(
        name=portal.township.tag_authority.lower(),
        publisher=portal.township.full_name,
        homepage=urls.absolute(portal.site_url, urls.DATA),
        updated=updated,
        is_demo=portal.township.demo,
        floor=portal.township.floor,
    )


def last_day(portal: Portal, updated: date | None) -> date | None:
    """The last day on which a page or a figure was changed.

    Without any, the newest day that the records tell of and that has come.
    """
    changes = [day for day in (updated, *_changes(portal)) if day is not None]
    return max(changes, default=None) or max(_past(portal), default=None)


def _changes(portal: Portal) -> Iterator[date | None]:
    """The days on which figures were changed."""
    yield from (value.updated_on for value in portal.all_of(Value))
    yield from (correction.on for correction in portal.all_of(Correction))


def _past(portal: Portal) -> Iterator[date]:
    """The days and moments that stand in the records themselves, up to today."""
    for records in portal.records.values():
        for _, value in chain.from_iterable(records):
            if isinstance(value, date) and (day := day_of(value)) <= portal.now.date():
                yield day


def indicator_names(portal: Portal) -> dict[str, str]:
    """The names of the indicators by their id."""
    return {item.id: item.name for item in portal.all_of(Indicator)}


def _tables(family: Family, portal: Portal) -> Iterator[Dataset]:
    if family.privacy is Privacy.AGGREGATE:
        years = (table for (kind, _), table in portal.tables.items() if kind == family.kind)
        yield totals_dataset(family, years)
    elif family.kind == CORRECTIONS:
        records = portal.all_of(Correction)
        yield corrections_dataset(records, indicator_names(portal))
    else:
        shown = [without_persons(record) for record in portal.all_of(family.model)]
        yield from family_datasets(family, shown)
        if family.model is Activity:
            yield times_dataset(portal.occurrences)
