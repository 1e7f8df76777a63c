"""Files of every site that are no pages."""

from __future__ import annotations

from typing import Final

from portal.model.families import FAMILIES
from portal.model.tables import FILES
from portal.urls.dates import ICS_ALL, ICS_HOLIDAYS
from portal.urls.feeds import FEED_ALL, FEEDS_OPML
from portal.urls.search import SEARCH_INDEX
from portal.urls.sections import ACTIVITIES, ASSETS, CALENDAR, DATA, FEEDS, SCHEMA

PLACES_DATA: Final = f"{DATA}places.geojson"
PICTURES: Final = f"{ASSETS}pictures/"
"""What is made from uploaded pictures; the names change with the content."""
MANIFEST: Final = "manifest.webmanifest"
HEADERS: Final = "_headers"
STATUS: Final = "status.json"
"""What must be looked at again, and by when; no page leads to it."""
NOT_FOUND: Final = "404.html"
PRODUCTS: Final = frozenset(
    {
        STATUS,
        *(NOT_FOUND, "build.json", "robots.txt", "sitemap.xml", "sitemap.xml.gz", FEED_ALL),
        *(f"{FEEDS}all.atom", f"{FEEDS}all.json", FEEDS_OPML, ICS_ALL, ICS_HOLIDAYS),
        *("assets/portal.css", "assets/portal.js", "assets/portal.svg"),
        *("assets/early.js", "assets/places.js", PLACES_DATA),
        *("assets/share.js", "assets/poster.js", "assets/public_notice.js"),
        *(f"assets/icon-{side}.png" for side in (180, 192, 512)),
        *(MANIFEST, HEADERS),
        *("assets/search_engine.js", "assets/search_page.js", SEARCH_INDEX),
        *(f"{SCHEMA}{kind}.json" for kind in FAMILIES),
        *(f"{DATA}{name}" for name in FILES),
    }
)
"""Files of every site that are no pages."""


def is_reserved(path: str) -> bool:
    """Whether a file's path may be that of a feed, a calendar or an asset, now or later."""
    is_calendar = path.startswith((CALENDAR, ACTIVITIES)) and path.endswith(".ics")
    return path.startswith((FEEDS, ASSETS)) or is_calendar


def schema(kind: str) -> str:
    """The JSON Schema of a family's files."""
    return f"{SCHEMA}{kind}.json"


def picture(name: str) -> str:
    """A file made from an uploaded picture."""
    return f"{PICTURES}{name}"


def data_file(name: str) -> str:
    """A file of open data: ``data/figures.xlsx``."""
    return f"{DATA}{name}"


def icon(side: int) -> str:
    """The square sign of the site, ``side`` pixels wide."""
    return f"{ASSETS}icon-{side}.png"
