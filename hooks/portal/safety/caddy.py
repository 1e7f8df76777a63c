"""A site's configuration for Caddy: one site block of a Caddyfile."""

from __future__ import annotations

import re
from collections.abc import Iterator

from portal import urls
from portal.safety.caching import FRESH, KEPT
from portal.safety.media_types import IN_FEEDS, OFFERED, TEXTS, TYPES, with_charset
from portal.safety.place import Place, place_of
from portal.safety.policy import HEADERS, UNFINDABLE

_INDENT = re.compile(r"(?m)^(?: {4})+")


def caddy_config(site_url: str, root: str, address: str = "") -> str:
    """What Caddy reads; ``root`` is the folder of the host, the site lies in it at its path.

    It stands between quotes and holds nothing that means something there (``hosting``). Without
    an ``address`` to answer at, Caddy answers at the site's own and gets the certificates it
    needs. Written as ``caddy fmt`` would. Raises ValueError for an address that cannot be told.
    """
    place = place_of(site_url)
    mount = place.mount
    spaced = f"""\
{address or _address(place)} {{
    root * "{root}"
{_packing()}{_headers(mount)}{"".join(_types(mount))}    @rules path "{mount}{urls.HEADERS}"
    error @rules 404
    file_server
{_errors(mount)}}}
"""
    return _INDENT.sub(lambda found: "\t" * (len(found[0]) // 4), spaced)


def _packing() -> str:
    """What is sent compressed."""
    kinds = "".join(f"            header Content-Type {kind}*\n" for kind in TEXTS)
    return f"""\
    encode {{
        gzip
        match {{
{kinds}        }}
    }}
"""


def _headers(mount: str) -> str:
    """The headers of every address, and those that differ by address."""
    everywhere = "".join(f'        {name} "{value}"\n' for name, value in HEADERS.items())
    notices = f"{mount}{urls.REGISTERS['public_notices']}"
    held = " ".join(f'"{notices}*.{ending}"' for ending in OFFERED)
    return f"""\
    header {{
{everywhere}    }}
    @kept path "{mount}{urls.ASSETS}*"
    @fresh not path "{mount}{urls.ASSETS}*"
    header @kept Cache-Control "{KEPT}"
    header @fresh Cache-Control "{FRESH}"
    @held path {held}
    header @held X-Robots-Tag "{UNFINDABLE}"
"""


def _errors(mount: str) -> str:
    """What is sent where there is nothing at an address."""
    return f"""\
    handle_errors {{
        header Cache-Control "{FRESH}"
        header Content-Type "{with_charset(TYPES["html"])}"
        rewrite * "{mount}404.html"
        file_server
    }}
"""


def _address(place: Place) -> str:
    """As a Caddyfile has it: with the scheme where there are to be no certificates."""
    port = "" if place.has_usual_port else f":{place.port}"
    return f"{'http://' if place.is_plain else ''}{place.host}{port}"


def _types(mount: str) -> Iterator[str]:
    feeds = f"{mount}{urls.FEEDS}*"
    for ending in TYPES:
        kind = with_charset(TYPES[ending])
        yield f'    @{ending} {{\n        path *.{ending}\n        not path "{feeds}"\n    }}\n'
        yield f'    header @{ending} Content-Type "{kind}"\n'
    for ending, kind in IN_FEEDS.items():
        yield f'    @feed_{ending} path "{feeds}.{ending}"\n'
        yield f'    header @feed_{ending} Content-Type "{with_charset(kind)}"\n'
