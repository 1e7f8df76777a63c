"""Rules that hold for every form of feed: FEED-1, 3, 5 and 13 of STANDARDS §6."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from email.utils import parsedate_to_datetime
from typing import Final
from urllib.parse import urlsplit

from lxml import etree

ATOM: Final = "{http://www.w3.org/2005/Atom}"
MEDIA_TYPES: Final = {
    "xml": "application/rss+xml",
    "atom": "application/atom+xml",
    "json": "application/feed+json",
}
"""FEED-7: what each form is served and announced as."""

_RFC822 = re.compile(
    r"(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
    r" \d{4} \d\d:\d\d:\d\d \+0800"
)
_RFC3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00")
_ADDRESS = re.compile(r'\s(?:href|src|poster|data|action)="([^"]*)"')
_DANGER = re.compile(r"<(?:script|iframe|object|embed|form|style|link|meta)\b|\son\w+=|\sstyle=")
TAG = re.compile(r"</?(?:a|b|br|em|i|img|p|span|strong|u)\b[^>]*>|&(?:amp|lt|gt|quot|#\d+);")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")


def well_formed(data: bytes) -> Iterator[str]:
    """FEED-1 and FEED-13: plain UTF-8 XML without a document type or a style sheet."""
    if not re.match(rb"<\?xml version=['\"]1.0['\"] encoding=['\"]UTF-8['\"]\?>\n", data):
        yield "FEED-1: no XML declaration first"
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        yield "FEED-1: a document type"
    if b"<?xml-stylesheet" in data:
        yield "FEED-13: a style sheet"
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        yield "FEED-1: not UTF-8"
        return
    if _CONTROL.search(text):
        yield "FEED-1: a control character"
    try:
        etree.fromstring(data)
    except etree.XMLSyntaxError:
        yield "FEED-1: not well-formed"


def dangers(html: str) -> Iterator[str]:
    """FEED-5: relative addresses and what could do harm, in the HTML of an item."""
    for address in _ADDRESS.findall(html):
        if not is_absolute(address):
            yield f"FEED-5: a relative address “{address}”"
    if _DANGER.search(html):
        yield "FEED-5: something dangerous"


def is_absolute(address: str) -> bool:
    """Whether an address leads to the same place from everywhere."""
    parts = urlsplit(address)
    return bool(parts.netloc) or parts.scheme in ("tel", "mailto")


def rfc822(text: str, now: datetime) -> Iterator[str]:
    """FEED-3: a date of RSS that is none, or still to come."""
    if not _RFC822.fullmatch(text):
        yield f"FEED-3: not a date “{text}”"
        return
    moment = parsedate_to_datetime(text)
    if f"{moment:%a}" != text[:3]:
        yield f"FEED-3: the wrong weekday “{text}”"
    if moment > now:
        yield f"FEED-3: a date in the future “{text}”"


def rfc3339(text: str, now: datetime) -> Iterator[str]:
    """FEED-3: a date of Atom or JSON Feed that is none, or still to come."""
    if not _RFC3339.fullmatch(text):
        yield f"FEED-3: not a date “{text}”"
    elif datetime.fromisoformat(text) > now:
        yield f"FEED-3: a date in the future “{text}”"
