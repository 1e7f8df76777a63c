"""What a browser and a phone's home screen read: versions of assets, the manifest."""

from __future__ import annotations

import json
from collections.abc import Mapping
from hashlib import sha256
from typing import Final

from portal import urls
from portal.public import Portal

HEAD_LIGHT: Final = "#b01e23"
HEAD_DARK: Final = "#7a1418"
"""Colour of the header, which browsers draw round the page (UX.md, tokens)."""
PAPER: Final = "#ffffff"
ICONS: Final = (192, 512)
"""Sides of the square icons a home screen asks for, in pixels."""


def versions_of(assets: Mapping[str, bytes]) -> dict[str, str]:
    """A short hash of each asset's bytes, by path: a changed file gets another address."""
    return {path: sha256(content).hexdigest()[:8] for path, content in assets.items()}


def versioned(path: str, versions: Mapping[str, str]) -> str:
    """A path with the version of what lies there. Raises KeyError for what is no asset."""
    return f"{path}?v={versions[path]}"


def manifest(portal: Portal, versions: Mapping[str, str]) -> bytes:
    """The web app manifest (W3C): name, colours and icons for a phone's home screen.

    All addresses are relative to the manifest, so that a site under a sub-path works too.
    """
    township = portal.township
    said = {
        "id": "./",
        "name": portal.site_name,
        "short_name": township.short_name,
        "lang": "zh-CN",
        "start_url": "./",
        "scope": "./",
        # The way back and the address stay in sight.
        "display": "minimal-ui",
        "theme_color": HEAD_LIGHT,
        "background_color": PAPER,
        "icons": [_icon(side, versions) for side in ICONS],
    }
    return (json.dumps(said, ensure_ascii=False, indent=2) + "\n").encode()


def _icon(side: int, versions: Mapping[str, str]) -> dict[str, str]:
    return {
        "src": versioned(urls.icon(side), versions),
        "sizes": f"{side}x{side}",
        "type": "image/png",
        "purpose": "any maskable",
    }
