"""What the rules look at: everything loaded, and the pages planned from it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from portal.files.natures import Nature
from portal.images.picture import Picture, Refused
from portal.model.base import Document, Record
from portal.pages.spec import PageSpec
from portal.render import Body
from portal.settings import Settings

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, kw_only=True)
class Content:
    """All content of a site, drafts and withdrawn pages included."""

    settings: Settings
    now: datetime
    records: Mapping[str, Sequence[Record]]
    """By kind, in the order of the files."""
    bodies: Mapping[str, Body]
    """By ``src_uri``; bodies over the limits are not rendered and absent."""
    specs: Sequence[PageSpec]
    assets: frozenset[str]
    """Files below docs/ that are no Markdown."""
    unreadable: frozenset[str]
    """Files below docs/ that could not be read; links to them are not blamed twice."""
    unread: frozenset[str]
    """Kinds of which some record could not be read; their unknown ids are not blamed."""
    pictures: Mapping[str, Picture | Refused]
    """What was found in each file that a document shows as a picture, by path below docs/."""
    natures: Mapping[str, Nature]
    """What each file below docs/ is like that can be read, by path."""
    words: Mapping[str, Set[str]]
    """The Chinese words of the files that pages offer, those of public notices too, by path below
    docs/: none of one that the guard refuses, and of none where no list names people in full."""

    def all(self) -> Iterator[Record]:
        """Every record of every kind."""
        return (record for records in self.records.values() for record in records)

    def coming_out(self) -> Iterator[Record]:
        """Every record that is public now or will be without anybody editing: no drafts."""
        return (r for r in self.all() if not (isinstance(r, Document) and r.draft))

    def of(self, model: type[R]) -> Iterator[R]:
        """Every record of one model."""
        return (record for record in self.all() if isinstance(record, model))

    def documents(self) -> Iterator[Document]:
        """Every Markdown file."""
        return self.of(Document)
