"""The feeds that readers subscribe to."""

from __future__ import annotations

from typing import Final

from portal.urls.sections import FEEDS

FEED_ALL: Final = f"{FEEDS}all.xml"
FEEDS_OPML: Final = f"{FEEDS}feeds.opml"


def feed(topic: str, form: str) -> str:
    """A feed: ``feeds/activities.atom``; forms are xml (RSS 2.0), atom and json (JSON Feed)."""
    return f"{FEEDS}{topic}.{form}"


def feed_archive(year: int, month_number: int, form: str) -> str:
    """The archive document (RFC 5005) of one calendar month of the feed of everything."""
    return f"{FEEDS}archive/{year}-{month_number:02d}.{form}"
