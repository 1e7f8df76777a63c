"""Atom (RFC 4287)."""

from __future__ import annotations

from portal.feeds.document import FeedDocument
from portal.feeds.generator import generator
from portal.public import Portal


def atom(portal: Portal, document: FeedDocument) -> bytes:
    """The document as Atom."""
    text: bytes = generator(portal, document).atom_str(pretty=True)
    return text
