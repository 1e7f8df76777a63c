"""References to records that go, taken out of the text of a record that stays."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from editing.yaml_text import drop_field, edit_at, put_field
from portal.model.base import Path, Record
from portal.model.references import references_of
from portal.yaml_source.scalar import written

Key = tuple[str, str]
"""Kind and id of a record."""


def without_lost(
    text: str, record: Record, gone: Collection[Key], place_names: Mapping[str, str]
) -> str:
    """A record's text without the references to what goes; what is left of a list stays.

    A place is told by its name instead, from ``place_names`` by its id.
    """
    lost = [path for path, *key in references_of(record) if tuple(key) in gone]
    inner = [path for path in lost if isinstance(path[-1], str) and _stands_alone(path)]
    for path in inner:
        text = _without(text, path, record, place_names)
    for name in sorted({str(path[0]) for path in lost if path not in inner}):
        text = _shortened(text, name, record, gone)
    return text


def _stands_alone(path: Path) -> bool:
    """Whether a reference stands in a part, or names the place of an activity."""
    return len(path) > 1 or path[-1] == "venue"


def _without(text: str, path: Path, record: Record, place_names: Mapping[str, str]) -> str:
    part: Any = record
    for step in path[:-1]:
        part = part[step] if isinstance(step, int) else getattr(part, step)
    name = str(path[-1])

    def edit(mapping: str) -> str:
        if name == "venue":
            words = filter(None, (place_names[part.venue], part.place))
            mapping = put_field(mapping, "place", written("，".join(words)))
        return drop_field(mapping, name)

    try:
        return edit_at(text, path[:-1], edit)
    except ValueError:  # written in one line: ``check`` will tell
        return text


def _shortened(text: str, name: str, record: Record, gone: Collection[Key]) -> str:
    kept = [
        key
        for path, kind, key in references_of(record)
        if path[0] == name and (kind, key) not in gone
    ]
    return put_field(text, name, f"[{', '.join(kept)}]") if kept else drop_field(text, name)
