"""The addresses under which each family of pages stands; everything else hangs on these."""

from __future__ import annotations

from typing import Final

HOME: Final = ""
NEWS: Final = "news/"
POLICIES: Final = "policies/"
LAWS: Final = "policies/laws/"
SERVICES: Final = "services/"
NEEDS: Final = "needs/"
ACTIVITIES: Final = "activities/"
PROGRAMMES: Final = "programmes/"
PLACES: Final = "places/"
DATA: Final = "data/"
RECORDS: Final = "records/"
FIGURES: Final = "figures/"
UNION_TREE: Final = "unions/tree/"
CALENDAR: Final = "calendar/"
SUBSCRIBE: Final = "subscribe/"
FEEDS: Final = "feeds/"
SCHEMA: Final = "schema/"
ASSETS: Final = "assets/"
"""The engine's own styles, scripts and icons, asked for with their version, and its pictures."""
SEARCH: Final = "search/"
