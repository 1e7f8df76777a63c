"""What feedgen does not write of an item by itself: who tells it, its last change, its picture.

RSS 2.0 allows only an e-mail address as author, so that is Dublin Core's creator there; of
the links of an Atom entry feedgen loses what they are.
"""

from __future__ import annotations

from typing import Any, Final

from feedgen.ext.base import BaseEntryExtension
from feedgen.util import xml_elem

ATOM: Final = "http://www.w3.org/2005/Atom"
DUBLIN_CORE: Final = "http://purl.org/dc/elements/1.1/"


class EntryOrigin(BaseEntryExtension):  # type: ignore[misc]
    """Further elements of one item."""

    def __init__(self) -> None:
        self.author = ""
        self.updated = ""
        """RFC 3339."""
        self.picture: dict[str, str] = {}
        """Type and length of the picture, and its address as ``url``; empty without one."""

    def extend_rss(self, entry: Any) -> Any:
        """Write into an item of RSS 2.0."""
        if self.picture:
            xml_elem("enclosure", entry, **self.picture)
        xml_elem(f"{{{DUBLIN_CORE}}}creator", entry).text = self.author
        xml_elem(f"{{{ATOM}}}updated", entry).text = self.updated
        return entry

    def extend_atom(self, entry: Any) -> Any:
        """Write into an entry of Atom, where its feed names the author (RFC 4287, 4.2.1)."""
        if self.picture:
            href = self.picture["url"]
            about = {name: value for name, value in self.picture.items() if name != "url"}
            xml_elem("link", entry, rel="enclosure", href=href, **about)
        return entry
