"""Where in the text of a file a value stands, so that it can be masked and all else stay."""

from __future__ import annotations

import re

from portal.files.tables.cells import Cell, Place

_TAG = re.compile(r"<(?!w?br\b)(?P<name>/?[a-zA-Z][a-zA-Z0-9]*)\b[^<>]*>", re.IGNORECASE)
"""A tag that has another half."""


def place_in(text: str, begin: int, end: int) -> Place | None:
    """Where a stretch says something; None where it does not, or cuts a tag from its other half."""
    said = text[begin:end]
    start = begin + len(said) - len(said.lstrip())
    stop = start + len(said.strip())
    return None if start >= stop or lone_tags(text, start, stop) else (start, stop)


def place_within(cell: Cell, value: str) -> Place | None:
    """Where a value of a cell stands; None where the cell is not written as it is shown."""
    if cell.place is None or cell.place[1] - cell.place[0] != len(cell.text):
        return None
    begin = cell.place[0] + cell.text.find(value)
    return (begin, begin + len(value)) if cell.text.count(value) == 1 else None


def lone_tags(text: str, start: int, end: int) -> list[str]:
    """The tags in a stretch whose other half stands outside of it."""
    kept: list[re.Match[str]] = []
    for tag in _TAG.finditer(text, start, end):
        is_end = tag["name"].startswith("/")
        if is_end and kept and kept[-1]["name"].lower() == tag["name"][1:].lower():
            kept.pop()
        else:
            kept.append(tag)
    return [tag[0] for tag in kept]
