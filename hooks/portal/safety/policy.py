"""The rules every page is sent with: what it may load, run and ask the reader's phone for.

Scripts and styles come from files of this site only. No finished page holds any inside
(:mod:`portal.safety.inline` sees to it), so no hash has to be allowed: a hash taken from a
finished page would also allow what should never have come into it.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

_SOURCES: Final = (
    ("default-src", "'none'"),
    ("script-src", "'self'"),
    ("style-src", "'self'"),
    # A poster is drawn on the reader's phone; only as a data address can WeChat keep it.
    ("img-src", "'self' data:"),
    # The search reads its index.
    ("connect-src", "'self'"),
    ("manifest-src", "'self'"),
    ("base-uri", "'none'"),
    ("form-action", "'self'"),
)
PAGE_POLICY: Final = "; ".join(f"{name} {sources}" for name, sources in _SOURCES)
"""Content-Security-Policy (W3C CSP 3) as a page says it itself, for hosts that set no headers."""
POLICY: Final = f"{PAGE_POLICY}; frame-ancestors 'none'"
"""The same as a header; ``frame-ancestors`` means nothing inside a page (CSP 3, 3.3)."""

_OFF: Final = ("camera", "microphone", "display-capture", "payment", "usb")
"""What a reader would be asked for. The rest is off by the policy above: no script and no frame
of anybody else can run here, and each word more is sent with every answer."""
HEADERS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "Content-Security-Policy": POLICY,
        # Nobody else learns which page a reader in need came from.
        "Referrer-Policy": "same-origin",
        "X-Content-Type-Options": "nosniff",
        # Distances to places are worked out on the phone of who asks for them.
        "Permissions-Policy": ", ".join(
            ["geolocation=(self)", *(f"{feature}=()" for feature in _OFF)]
        ),
    }
)
"""What is sent with every page, by the name of the header."""
SNIFFING: Final = "X-Content-Type-Options"
"""The one of them that means something with a file that is no page, too."""

UNFINDABLE: Final = "noindex, noarchive"
"""X-Robots-Tag of files beside public notices, which may hold names: a page says so itself."""
