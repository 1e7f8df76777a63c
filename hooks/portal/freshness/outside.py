"""Addresses elsewhere that the public content names, each with the place where it stands first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from portal.checks.placeholders import texts_of
from portal.model.base import Document, Record
from portal.public import Portal

_ADDRESS = re.compile(r"https?://[!#-&*-;=?-Z_a-z~]+")
"""Ends at a bracket, a quotation mark, a space or a Chinese character."""


@dataclass(frozen=True)
class Outside:
    """One address and where an editor finds it."""

    address: str
    source: str
    line: int


def outside(portal: Portal) -> tuple[Outside, ...]:
    """Every address elsewhere, once, in the order of the files."""
    found: dict[str, Outside] = {}
    for records in portal.records.values():
        for record in records:
            for one in _of(record):
                if not one.address.startswith(portal.site_url):
                    found.setdefault(one.address, one)
    return tuple(sorted(found.values(), key=lambda one: (one.source, one.line, one.address)))


def _of(record: Record) -> Iterator[Outside]:
    source = record.origin.source
    for path, text in texts_of(record):
        for match in _ADDRESS.finditer(text):
            yield Outside(_bare(match[0]), source, record.origin.line_of(*path))
    if isinstance(record, Document):
        for match in _ADDRESS.finditer(record.body):
            line = record.body_line + record.body.count("\n", 0, match.start())
            yield Outside(_bare(match[0]), source, line)


def _bare(address: str) -> str:
    """Without the full stop or comma of the sentence it stands in, and without its fragment."""
    return address.rstrip(".,;:!?").partition("#")[0]
