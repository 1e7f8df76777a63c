"""Every file of one edition: each dataset in each format, the descriptor, one zip of all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from portal.model.tables import ARCHIVE, DESCRIPTOR, FIGURES
from portal.open_data.archive import zip_bytes
from portal.open_data.csv_file import csv_bytes
from portal.open_data.datapackage import descriptor_bytes
from portal.open_data.dataset import Dataset
from portal.open_data.excel import excel_bytes
from portal.open_data.json_file import json_bytes
from portal.open_data.notes import NOTES, notes_bytes
from portal.open_data.publication import Publication


def bundle(
    datasets: Sequence[Dataset], publication: Publication, more: Mapping[str, bytes]
) -> dict[str, bytes]:
    """The files by name; the same datasets always give the same bytes.

    ``more`` are further forms of some dataset that others have made: ``places.geojson``.
    """
    files: dict[str, bytes] = {}
    for dataset in datasets:
        files[f"{dataset.name}.csv"] = csv_bytes(dataset)
        files[f"{dataset.name}.json"] = json_bytes(dataset)
        if dataset.name == FIGURES:
            files[f"{dataset.name}.xlsx"] = excel_bytes(dataset, publication.updated)
    files |= more
    files[DESCRIPTOR] = descriptor_bytes(datasets, files, publication)
    zipped = {**files, NOTES: notes_bytes(datasets, publication)}
    return {**files, ARCHIVE: zip_bytes(zipped)}
