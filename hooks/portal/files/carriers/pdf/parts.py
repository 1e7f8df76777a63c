"""What pages of a PDF file are made of (ISO 32000-1, 7.3 and 8.10), by the objects themselves."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any


def resolved(value: Any) -> Any:
    """The object that a reference means; anything else as it is."""
    return value.get_object() if hasattr(value, "get_object") else value


def mapping(value: Any) -> Mapping[str, Any]:
    """A dictionary by a reference to it or by itself; empty for anything else."""
    found = resolved(value)
    return found if isinstance(found, Mapping) else {}


def contents_of(page: Any) -> list[bytes]:
    """What draws a page, stream by stream (ISO 32000-1, 7.8.2)."""
    contents = resolved(page.get("/Contents"))
    parts = contents if isinstance(contents, list) else [contents]
    return [one.get_data() for one in map(resolved, parts) if hasattr(one, "get_data")]


def drawn_of(holder: Any) -> dict[str, Any]:
    """Pictures and forms that a page or a form can draw, by their names in it."""
    named = mapping(mapping(holder.get("/Resources")).get("/XObject"))
    found = {str(name): resolved(one) for name, one in named.items()}
    return {name: one for name, one in found.items() if hasattr(one, "get_data")}


def is_image(drawn: Any) -> bool:
    """Whether something drawn is a picture of pixels."""
    return str(drawn.get("/Subtype")) == "/Image"


def appearances(note: Any) -> Iterator[Any]:
    """What a note, a stamp or a field looks like: every state of it (ISO 32000-1, 12.5.5)."""
    for one in mapping(note.get("/AP")).values():
        found = resolved(one)
        states = [found] if hasattr(found, "get_data") else map(resolved, mapping(found).values())
        yield from (state for state in states if hasattr(state, "get_data"))
