"""Which of the loaded records can be shown; rules speak of the others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from portal.checks.activities.reach import is_beyond
from portal.checks.references import has_dangling
from portal.load import Loaded
from portal.model.activity import Activity
from portal.model.base import Document, Record
from portal.render import Body


def sound_records(
    records: Mapping[str, Sequence[Record]], bodies: Mapping[str, Body], now: datetime
) -> dict[str, list[Record]]:
    """Records that can be shown and whose references hold, until nothing more falls."""
    sound = {
        kind: [r for r in items if _has_body(r, bodies) and not _is_beyond(r, now)]
        for kind, items in records.items()
    }
    while True:
        known = {kind: {record.id for record in items} for kind, items in sound.items()}
        kept = {
            kind: [record for record in items if not has_dangling(record, known)]
            for kind, items in sound.items()
        }
        if kept == sound:
            return kept
        sound = kept


def _has_body(record: Record, bodies: Mapping[str, Body]) -> bool:
    return not isinstance(record, Document) or record.src_uri in bodies


def _is_beyond(record: Record, now: datetime) -> bool:
    return isinstance(record, Activity) and is_beyond(record, now)


def unreadable(loaded: Loaded) -> frozenset[str]:
    """Files below docs/ that gave no record although they are there."""
    read = {r.origin.source for records in loaded.records.values() for r in records}
    blamed = {p.source for p in loaded.problems if p.level == "error"}
    return frozenset(source.removeprefix("docs/") for source in blamed - read)
