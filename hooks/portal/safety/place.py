"""Where a site stands, as servers compare it.

A browser sends the name of a host in ASCII, and servers look at paths decoded.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final
from urllib.parse import unquote, urlsplit

from portal.safety.caching import mount_of

SPECIAL: Final = '"\\${}`\n\r\t'
"""Characters that mean something of their own in what a server reads, even between quotes."""
_IN_PATHS: Final = "*%?#"
"""Those that mean something in a path, besides."""
_PORTS: Final = {"http": 80, "https": 443}


@dataclass(frozen=True)
class Place:
    """The address of a site in its parts."""

    is_plain: bool
    """Whether it is without certificates (``http://``)."""
    host: str
    """In ASCII; an IPv6 address between brackets."""
    port: int
    mount: str
    """The path below which it stands, decoded; begins and ends with ``/``."""

    @property
    def has_usual_port(self) -> bool:
        """Whether an address need not tell the port."""
        return self.port == _PORTS["http" if self.is_plain else "https"]


def place_of(site_url: str) -> Place:
    """The parts of an address. Raises ValueError for one that no server can be told."""
    parts = urlsplit(site_url)
    mount = unquote(mount_of(site_url), errors="strict")
    if any(character in SPECIAL + _IN_PATHS for character in mount):
        raise ValueError(mount)
    host = (parts.hostname or "").encode("idna").decode("ascii")
    return Place(
        parts.scheme == "http",
        f"[{host}]" if ":" in host else host,
        parts.port or _PORTS[parts.scheme],
        mount,
    )
