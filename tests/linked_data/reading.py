"""The JSON-LD of a built page, and what the page shows beside it."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from html import unescape
from typing import Any

from portal.spoken import TO

BLOCK = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
_META = re.compile(r'<meta [^>]*content="([^"]*)"')
_TIME = re.compile(r'<time datetime="([^"]*)"')
_CANONICAL = re.compile(r'<link rel="canonical" href="([^"]*)">')
_SCRIPT = re.compile(r"<script.*?</script>", re.DOTALL)
_NOTE = re.compile("(?<=</a>)（将?(?:调整|暂停)）")
"""Set behind a link to a service as long as it is changed; no word of the record."""
_TAG = re.compile(r"<[^>]+>")


@dataclass(frozen=True)
class Page:
    """One page of a built site."""

    blocks: tuple[Any, ...]
    """The JSON-LD blocks in it, read."""
    text: str
    """Every word of it, the head's descriptions included, without white space."""
    times: frozenset[str]
    """The machine-readable days and moments it shows."""
    address: str
    """What it calls its own."""
    has_crumbs: bool


def squeezed(text: str) -> str:
    """A text without white space."""
    return "".join(text.split())


def read_page(html: str) -> Page:
    """What stands in a page."""
    bare = _NOTE.sub("", _SCRIPT.sub("", html.replace(TO, "—")))
    words = " ".join([*_META.findall(bare), _TAG.sub("", bare)])
    canonical = _CANONICAL.search(html)
    return Page(
        blocks=tuple(json.loads(block) for block in BLOCK.findall(html)),
        text=squeezed(unescape(words)),
        times=frozenset(_TIME.findall(bare)),
        address=canonical[1] if canonical else "",
        has_crumbs='<nav class="crumbs"' in html,
    )
