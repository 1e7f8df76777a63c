"""How long a browser keeps what it was sent."""

from __future__ import annotations

from typing import Final
from urllib.parse import urlsplit

KEPT: Final = "public, max-age=31536000, immutable"
"""Assets, for a year: asked for with the hash of their bytes, or named by it (pictures)."""
FRESH: Final = "public, max-age=300"
"""Everything else, for five minutes: names that were taken down have to disappear."""


def mount_of(site_url: str) -> str:
    """The path below which a site stands on its host; begins and ends with ``/``."""
    return urlsplit(site_url).path or "/"
