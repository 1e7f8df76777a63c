"""What one feed file says, before it is written in one of the forms."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from types import MappingProxyType

from portal.feeds.channels import Channel, Form
from portal.feeds.item import Item


@dataclass(frozen=True, kw_only=True)
class FeedDocument:
    """A live feed or one of its archives, with its place in the history (RFC 5005)."""

    channel: Channel
    form: Form
    """The file itself."""
    items: Sequence[Item]
    """In the order in which they are written; may be empty."""
    updated: datetime
    """When it last became another; of its records, never of the build."""
    is_archive: bool = False
    history: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Paths of the documents around it by their relation: current, prev-archive, next-archive."""
