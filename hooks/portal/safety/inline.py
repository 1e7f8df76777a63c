"""What stands in a finished page that the policy blocks; nothing must.

Scripts and styles are files, what a button does is in a script, and JSON-LD is no script
but data (HTML, 4.12.1), which no policy asks about.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

_BLOCKED: Final = tuple(
    re.compile(pattern)
    for pattern in (
        r'<script\b(?![^<>]* src="|[^<>]* type="application/ld\+json")[^<>]*>',
        r"<style\b",
        r"<(?:iframe|object|embed|base)\b",
        r' style="',
        r' on[a-z]+="',
    )
)
"""One pattern each, because each begins with signs that are looked up fast."""


def blocked(html: str) -> Iterator[str]:
    """Each scrap of a page that a browser would block, as it stands there."""
    for pattern in _BLOCKED:
        for found in pattern.finditer(html):
            if found[0].startswith("<") or _is_in_tag(html, found.start()):
                yield found[0].strip()


def _is_in_tag(html: str, place: int) -> bool:
    """Whether an attribute begins at a place; a text and a value may speak of anything."""
    start = html.rfind("<", 0, place)
    return start > html.rfind(">", 0, place) and html.count('"', start, place) % 2 == 0
