"""The type of each kind of file a site holds (IANA media types), by the ending of its name."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from portal import urls
from portal.feeds.channels import MEDIA_TYPES as FEED_TYPES
from portal.files.carriers.kinds import ALLOWED

TYPES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "html": "text/html",
        "css": "text/css",
        "js": "text/javascript",
        "txt": "text/plain",
        "csv": "text/csv",
        "ics": "text/calendar",  # RFC 5545, 8.1
        "json": "application/json",
        "geojson": "application/geo+json",  # RFC 7946, 12
        "webmanifest": "application/manifest+json",
        "xml": "application/xml",
        "opml": "text/x-opml",
        "svg": "image/svg+xml",
        "png": "image/png",
        "jpg": "image/jpeg",
        "jpeg": "image/jpeg",
        "gif": "image/gif",
        "webp": "image/webp",
        "heic": "image/heic",
        "heif": "image/heif",
        "bmp": "image/bmp",
        "tif": "image/tiff",
        "tiff": "image/tiff",
        "pdf": "application/pdf",
        "zip": "application/zip",
        "gz": "application/gzip",
        "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    }
)
"""Written out: the tables of systems and hosts differ, and lack the newer ones."""
IN_FEEDS: Final[Mapping[str, str]] = MappingProxyType({"opml": TYPES["opml"], **FEED_TYPES})
"""The same for what lies among the feeds, where ``xml`` and ``json`` are kinds of feeds."""
OTHER: Final = "application/octet-stream"
"""Of a file of any other kind: it is saved, never shown."""

OFFERED: Final = tuple(sorted(ALLOWED))
"""Endings of files that a page shows or offers beside its text."""
_BINARY: Final = (ALLOWED - {"csv", "txt", "svg"}) | {"gz"}
TEXTS: Final = tuple(
    dict.fromkeys(
        [kind for ending, kind in TYPES.items() if ending not in _BINARY] + [*FEED_TYPES.values()]
    )
)
"""Types of what is written in UTF-8; each is sent with a word that says so."""
UNUSUAL: Final = ("ics", "geojson", "webmanifest", "csv")
"""Endings for which hosts that read ``_headers`` know no type or leave out its character set.

JSON is UTF-8 by itself (RFC 8259, 8.1), and they know it; a rule for it would fit feeds too."""


def media_type(path: str) -> str:
    """The Content-Type of the file at a path of the site, with its character set."""
    ending = path.rpartition(".")[2].lower()
    known = IN_FEEDS if path.startswith(urls.FEEDS) else TYPES
    return with_charset(known.get(ending, OTHER))


def with_charset(kind: str) -> str:
    """A type as it is sent: ``text/calendar; charset=utf-8``."""
    return f"{kind}; charset=utf-8" if kind in TEXTS else kind
