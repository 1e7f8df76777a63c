"""RSS 2.0, by the RSS Advisory Board's specification and its profile."""

from __future__ import annotations

import re

from portal.feeds.document import FeedDocument
from portal.feeds.generator import generator
from portal.public import Portal

# Bodies are escaped, so a literal tag can only be the element itself.
_PLAIN = re.compile(r"<(title|category)>([^<]*)</\1>")


def rss(portal: Portal, document: FeedDocument) -> bytes:
    """The document as RSS 2.0."""
    text: str = generator(portal, document).rss_str(pretty=True).decode()
    return _PLAIN.sub(_hexadecimal, text).encode()


def _hexadecimal(found: re.Match[str]) -> str:
    """Plain text with ``&`` and ``<`` as the profile asks: simple readers leave these alone."""
    return found[0].replace("&amp;", "&#x26;").replace("&lt;", "&#x3C;")
