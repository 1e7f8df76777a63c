"""JSON Schema of what editors write, for the tools that help them while they type.

Draft 7, because it is the newest one that every release of the YAML language server reads
(2020-12 only since its release 1.20), and nothing here needs a newer one.

1. ``spellings``: the ways a day, a number, 是 or 否 may be typed.
2. ``values``: the type of a field as a schema.
3. ``shapes``: the model of a record as a schema with names and meanings in Chinese.
4. ``comment``: the first line of a data file, which leads editors to its schema.
"""

from __future__ import annotations

import json
from typing import Final

from portal import urls
from portal.model.base import Document
from portal.model.families import Family
from portal.schema.shapes import definitions, model_schema
from portal.schema.spellings import Schema

DIALECT: Final = "http://json-schema.org/draft-07/schema#"
"""The draft all schemas are written in."""


def schema_of(family: Family, site_url: str) -> Schema:
    """The schema of one file: front matter of a document, else a list of records.

    ``site_url`` ends with ``/``.
    """
    head: Schema = {
        "$schema": DIALECT,
        "$id": urls.absolute(site_url, urls.schema(family.kind)),
        "title": family.label,
        "description": f"{family.place} 里的字段",
    }
    parts, record = definitions(family.model), model_schema(family.model)
    if parts:
        head |= {"definitions": parts}
    if issubclass(family.model, Document):
        return {**head, **record}
    # A file that holds nothing but comments is a list without records.
    return {**head, "type": ["array", "null"], "items": {"title": family.label, **record}}


def schema_bytes(family: Family, site_url: str) -> bytes:
    """The schema of one family as it is served; the same bytes for the same models."""
    return (json.dumps(schema_of(family, site_url), ensure_ascii=False, indent=1) + "\n").encode()
