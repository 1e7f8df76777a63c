"""A site's configuration for Caddy: one site block of a Caddyfile."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from portal import urls
from portal.feeds.channels import MEDIA_TYPES as FEED_TYPES
from portal.safety.caching import FRESH, KEPT, mount_of
from portal.safety.media_types import OFFERED, TYPES, UNUSUAL, with_charset
from portal.safety.policy import HEADERS, UNFINDABLE


def caddy_config(site_url: str, root: str) -> str:
    """What Caddy reads; ``root`` is the folder of the host, the site lies in it at its path."""
    mount = mount_of(site_url)
    headers = "".join(f'        {name} "{value}"\n' for name, value in HEADERS.items())
    folder = f"{mount}{urls.REGISTERS['public_notices']}"
    held = " ".join(f"{folder}*.{ending}" for ending in OFFERED)
    return f"""\
{urlsplit(site_url).hostname} {{
    root * {root}
    encode gzip
    header {{
{headers}    }}
    @kept path {mount}{urls.ASSETS}*
    @fresh not path {mount}{urls.ASSETS}*
    header @kept Cache-Control "{KEPT}"
    @held path {held}
    header @held X-Robots-Tag "{UNFINDABLE}"
    header @fresh Cache-Control "{FRESH}"
{"".join(_types(mount))}    file_server
    handle_errors {{
        header Cache-Control "{FRESH}"
        header Content-Type "{with_charset(TYPES["html"])}"
        rewrite * {mount}404.html
        file_server
    }}
}}
"""


def _types(mount: str) -> Iterator[str]:
    feeds = f"{mount}{urls.FEEDS}*"
    for ending in UNUSUAL:
        kind = with_charset(TYPES[ending])
        yield f"    @{ending} {{\n        path *.{ending}\n        not path {feeds}\n    }}\n"
        yield f'    header @{ending} Content-Type "{kind}"\n'
    for ending, kind in FEED_TYPES.items():
        yield f"    @feed_{ending} path {feeds}.{ending}\n"
        yield f'    header @feed_{ending} Content-Type "{with_charset(kind)}"\n'
