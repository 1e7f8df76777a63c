"""One thing that subscribers are told of, and what is kept of one that was taken back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, kw_only=True)
class Trace:
    """That something was told: all that is kept of what was taken back."""

    guid: str
    """Tag URI (RFC 4151); never changes and is never used again."""
    topics: tuple[str, ...]
    """The feeds it belongs to."""
    published: datetime
    """When it came out; decides in which archive it stands."""
    updated: datetime
    """When subscribers last had something new to read."""
    is_live: bool
    """Whether live feeds may hold it: not after its expiry."""

    @property
    def changed(self) -> datetime:
        """When a document with it last became another."""
        return self.updated


@dataclass(frozen=True, kw_only=True)
class Gone(Trace):
    """Something that was taken back: no feed and no archive holds it."""

    withdrawn: datetime

    @property
    def changed(self) -> datetime:
        """The day on which it went."""
        return max(self.updated, self.withdrawn)


@dataclass(frozen=True, kw_only=True)
class Cover:
    """The picture that goes with an item."""

    path: str
    """Below the site's root, percent-encoded."""
    size_bytes: int
    media_type: str


@dataclass(frozen=True, kw_only=True)
class Item(Trace):
    """One thing subscribers are told of."""

    path: str
    title: str
    """Plain text."""
    summary: str
    """Plain text."""
    html: str
    """The full text, safe, with absolute addresses."""
    category: str
    cover: Cover | None = None
