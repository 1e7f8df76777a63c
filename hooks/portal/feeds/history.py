"""The place of a document in the history of its feed (RFC 5005), for feedgen."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from feedgen.ext.base import BaseExtension
from feedgen.util import xml_elem

from portal.feeds.origin import ATOM, DUBLIN_CORE

HISTORY: Final = "http://purl.org/syndication/history/1.0"


class FeedHistory(BaseExtension):  # type: ignore[misc]
    """``fh:archive``, and in RSS the links to the documents around this one."""

    def __init__(self) -> None:
        self.is_archive = False
        self.links: Mapping[str, str] = {}
        """Addresses by relation, for RSS; in Atom feedgen writes them itself."""

    def extend_ns(self) -> dict[str, str]:
        """The prefixes of a document."""
        return {"dc": DUBLIN_CORE, "fh": HISTORY}

    def extend_rss(self, feed: Any) -> Any:
        """Write into the channel, before its items."""
        (channel,) = feed
        for relation, address in self.links.items():
            xml_elem(f"{{{ATOM}}}link", channel, rel=relation, href=address)
        self.extend_atom(channel)
        return feed

    def extend_atom(self, feed: Any) -> Any:
        """Write into the feed, before its entries."""
        if self.is_archive:
            xml_elem(f"{{{HISTORY}}}archive", feed)
        return feed
