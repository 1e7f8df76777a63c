"""``datapackage.json``: which files there are and what each column means.

The format is Data Package 1 with Table Schema 1 (specs.frictionlessdata.io).
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from portal.open_data.csv_file import NO, YES
from portal.open_data.dataset import Dataset, Field
from portal.open_data.publication import LICENCE_ID, LICENCE_NAME, LICENCE_URL, Publication

MEDIA_TYPES: Final = {
    "csv": "text/csv",
    "json": "application/json",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "geojson": "application/geo+json",
}
"""Media type of each format."""
_DIALECT: Final = {"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"', "header": True}
_MOMENT: Final = "%Y-%m-%dT%H:%M:%S%z"


def descriptor_bytes(
    datasets: Sequence[Dataset], files: Mapping[str, bytes], publication: Publication
) -> bytes:
    """The descriptor of ``files``, which hold ``datasets`` and stand beside it."""
    described = {
        "profile": "data-package",
        "name": publication.name,
        "title": publication.title,
        "description": _description(publication),
        "homepage": publication.homepage,
        **({"version": publication.version} if publication.version else {}),
        "citation": publication.citation,
        "licenses": [{"name": LICENCE_ID, "title": LICENCE_NAME, "path": LICENCE_URL}],
        "sources": [{"title": publication.publisher, "path": publication.homepage}],
        "contributors": [{"title": publication.publisher, "role": "publisher"}],
        "resources": [r for dataset in datasets for r in _resources(dataset, files)],
    }
    return (json.dumps(described, ensure_ascii=False, indent=1) + "\n").encode()


def _description(publication: Publication) -> str:
    demo = "演示数据，请不要引用。" if publication.is_demo else ""
    return (
        f"{demo}{publication.publisher}公开的记录和数字，同样的内容有 CSV 和 JSON 两种格式。"
        "CSV 里以单引号开头的文字，读的时候去掉一个单引号。"
    )


def _resources(dataset: Dataset, files: Mapping[str, bytes]) -> Iterator[dict[str, Any]]:
    for kind, media_type in MEDIA_TYPES.items():
        path = f"{dataset.name}.{kind}"
        if path in files:
            yield {
                "name": dataset.name if kind == "csv" else f"{dataset.name}-{kind}",
                "title": dataset.title,
                "description": dataset.description,
                "path": path,
                "format": kind,
                "mediatype": media_type,
                "bytes": len(files[path]),
                "hash": f"sha256:{hashlib.sha256(files[path]).hexdigest()}",
                **_table(dataset, kind),
            }


def _table(dataset: Dataset, kind: str) -> dict[str, Any]:
    if kind not in ("csv", "json"):
        return {}
    table: dict[str, Any] = {"profile": "tabular-data-resource", "encoding": "utf-8"}
    if kind == "csv":
        table["dialect"] = _DIALECT
    fields = [_field(field, kind) for field in dataset.fields]
    return {**table, "schema": {"fields": fields, "missingValues": [""]}}


def _field(field: Field, kind: str) -> dict[str, Any]:
    """A column; ``name`` is what the file itself calls it (Table Schema, “name”)."""
    described: dict[str, Any] = {
        "name": field.heading if kind == "csv" else field.key,
        "title": field.name,
        "type": field.type,
    }
    if field.type == "datetime":
        described["format"] = _MOMENT
    if field.type == "boolean" and kind == "csv":
        described |= {"trueValues": [YES], "falseValues": [NO]}
    if field.unit:
        described["unit"] = field.unit
    if field.meaning:
        described["description"] = field.meaning
    return described
