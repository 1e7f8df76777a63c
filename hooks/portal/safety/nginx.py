"""A site's configuration for nginx: one file for ``/etc/nginx/conf.d``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from portal import urls
from portal.safety.caching import FRESH, KEPT
from portal.safety.media_types import IN_FEEDS, OFFERED, OTHER, TEXTS, TYPES
from portal.safety.place import Place, place_of
from portal.safety.policy import HEADERS, UNFINDABLE

_HTML: Final = TYPES["html"]
"""nginx compresses it in any case, and warns of who says so."""


def nginx_config(site_url: str, root: str, listen: str = "") -> str:
    """What nginx reads; ``root`` is the folder of the host, the site lies in it at its path.

    It stands between quotes and holds nothing that means something there (``hosting``). Without
    ``listen`` nginx answers at the site's own port, or at 80 where certificates are still to be
    added. Raises ValueError for an address that cannot be told.
    """
    place = place_of(site_url)
    mount = place.mount
    return f"""\
{_maps(mount)}server {{
    listen {listen or _port(place)};
    server_name {place.host};
    root "{root}";
    error_page 404 "{mount}404.html";
    error_page 403 =404 "{mount}404.html";
    absolute_redirect off;
    server_tokens off;
{_kinds()}{_headers()}{_places(mount)}}}
"""


def _maps(mount: str) -> str:
    """What those headers say that differ by address."""
    below = re.escape(mount)
    return f"""\
map $uri $portal_cache {{
    default "{FRESH}";
    "~^{below}{urls.ASSETS}" "{KEPT}";
}}
map $uri $portal_robots {{
    default "";
    "~*^{below}{urls.REGISTERS["public_notices"]}.*\\.({"|".join(OFFERED)})$" "{UNFINDABLE}";
}}
"""


def _kinds() -> str:
    """The type of each kind of file, and which are sent in UTF-8 and compressed."""
    others = " ".join(kind for kind in TEXTS if kind != _HTML)
    return f"""\
    charset utf-8;
    charset_types {others};
    gzip on;
    gzip_types {others};
    types {{
{_types(TYPES)}    }}
    default_type {OTHER};
"""


def _headers() -> str:
    """The headers of every address, and those that the maps fill in."""
    everywhere = "".join(
        f'    add_header {name} "{value}" always;\n' for name, value in HEADERS.items()
    )
    return f"""\
{everywhere}    add_header Cache-Control $portal_cache always;
    add_header X-Robots-Tag $portal_robots;
"""


def _places(mount: str) -> str:
    """Addresses at which other rules hold."""
    return f"""\
    location = "{mount}{urls.HEADERS}" {{
        return 404;
    }}
    location "{mount}{urls.FEEDS}" {{
        types {{
{_types(IN_FEEDS, "    ")}        }}
    }}
"""


def _port(place: Place) -> str:
    port = place.port if place.is_plain else 80
    return f"[::]:{port}" if place.host.startswith("[") else str(port)


def _types(types: Mapping[str, str], deeper: str = "") -> str:
    return "".join(f"        {deeper}{kind} {ending};\n" for ending, kind in types.items())
