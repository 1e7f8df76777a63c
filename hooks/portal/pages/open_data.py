"""Open data: what there is to download, on which terms, and what was corrected."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from portal import urls
from portal.model.correction import Correction
from portal.model.families import FAMILIES
from portal.model.tables import ARCHIVE, DESCRIPTOR, FIGURES, tables_of
from portal.open_data.corrections import CORRECTIONS, newest_first
from portal.open_data.dataset import Dataset
from portal.open_data.edition import Edition, edition_of, indicator_names
from portal.open_data.notes import READING, privacy
from portal.open_data.publication import LICENCE_NAME, LICENCE_TERMS, LICENCE_URL
from portal.pages.spec import PageSpec
from portal.public import Portal

FORMATS: Final = {"csv": "CSV", "json": "JSON"}
"""The formats of every table, and what they are called."""
MORE_FORMATS: Final[Mapping[str, Mapping[str, str]]] = {
    FIGURES: {"xlsx": "Excel"},
    "places": {"geojson": "GeoJSON（地图）"},
}
"""Formats that some tables have besides."""
WHOLE: Final = {ARCHIVE: "全部数据（ZIP）", DESCRIPTOR: "每一列的意思和单位（JSON）"}
"""The files that are about all tables."""


@dataclass(frozen=True, kw_only=True)
class OpenDataView:
    """The page about the data."""

    edition: Edition
    figures: Dataset
    corrected: Dataset
    groups: tuple[tuple[Dataset, ...], ...]
    """The tables of each family that has a row, that of its records first."""
    corrections: tuple[Correction, ...]
    """The newest first."""
    names: Mapping[str, str]
    """Names of the indicators by their id."""
    privacy: tuple[str, ...]
    """What the data say about people."""
    reading: tuple[str, ...] = READING
    terms: str = LICENCE_TERMS
    licence: str = LICENCE_NAME
    licence_url: str = LICENCE_URL
    whole: Mapping[str, str] = field(default_factory=lambda: WHOLE)

    def files(self, dataset: Dataset) -> dict[str, str]:
        """The files of a table by name, each with what to call it."""
        kinds = {**FORMATS, **MORE_FORMATS.get(dataset.name, {})}
        return {f"{dataset.name}.{kind}": f"{dataset.title} {kinds[kind]}" for kind in kinds}


def pages(portal: Portal, updated: date | None) -> Iterator[PageSpec]:
    """The one page; ``updated`` is the day of the last change of any other page, if known."""
    edition = edition_of(portal, updated)
    by_name = {dataset.name: dataset for dataset in edition.datasets}
    yield PageSpec(
        path=urls.DATA,
        title="开放数据",
        template="open_data.html",
        view=OpenDataView(
            edition=edition,
            figures=by_name[FIGURES],
            corrected=by_name[CORRECTIONS],
            groups=tuple(_groups(by_name)),
            corrections=newest_first(portal.all_of(Correction)),
            names=indicator_names(portal),
            privacy=privacy(edition.publication.floor),
        ),
        description="本站的记录和数字，可以下载、引用，注明来源即可。",
        updated=edition.publication.updated,
    )


def edition_on(specs: Mapping[str, PageSpec]) -> Edition:
    """The edition the page speaks of, so that the files hold the same."""
    view = specs[urls.src_uri(urls.DATA)].view
    assert isinstance(view, OpenDataView)
    return view.edition


def _groups(by_name: Mapping[str, Dataset]) -> Iterator[tuple[Dataset, ...]]:
    for family in FAMILIES.values():
        records, *parts = (by_name[name] for name in tables_of(family))
        if records.rows:
            yield (records, *(table for table in parts if table.rows))
