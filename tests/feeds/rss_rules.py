"""The rules for RSS 2.0 (FEED-1 to FEED-7), checked on raw bytes.

Each fault is a line that begins with the rule it breaks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from typing import Final

from lxml import etree

from feeds.rules import ATOM, MEDIA_TYPES, TAG, dangers, is_absolute, rfc822, rfc3339, well_formed

CONTENT: Final = "{http://purl.org/rss/1.0/modules/content/}encoded"


def rss_faults(data: bytes, url: str, now: datetime) -> list[str]:
    """What is wrong with an RSS 2.0 feed found at ``url``."""
    broken = list(well_formed(data))
    if any(fault.startswith("FEED-1:") for fault in broken):
        return broken
    channel = etree.fromstring(data).find("channel")
    assert channel is not None
    faults = [*broken, *_channel(channel, url, now), *_plain(data.decode())]
    seen: set[str] = set()
    for number, item in enumerate(channel.iterfind("item"), 1):
        faults += (f"{fault} (item {number})" for fault in _item(item, now, seen))
    return faults


def _channel(channel: etree._Element, url: str, now: datetime) -> Iterator[str]:
    for name in ("title", "link", "description", "lastBuildDate"):
        if not channel.findtext(name):
            yield f"FEED-2: no {name}"
    if channel.findtext("language") != "zh-CN":
        yield "FEED-2: language is not zh-CN"
    own = [e for e in channel.iterfind(f"{ATOM}link") if e.get("rel") == "self"]
    if [e.get("href") for e in own] != [url]:
        yield "FEED-2: no link to itself"
    if [e.get("type") for e in own] != [MEDIA_TYPES["xml"]]:
        yield "FEED-7: the wrong media type"
    yield from rfc822(channel.findtext("lastBuildDate") or "", now)
    if channel.find("textInput") is not None:
        yield "FEED-6: textInput"
    image = channel.find("image")
    if image is not None and image.findtext("title") != channel.findtext("title"):
        yield "FEED-6: the image has another title"


def _item(item: etree._Element, now: datetime, seen: set[str]) -> Iterator[str]:
    if not (item.findtext("title") or item.findtext("description")):
        yield "FEED-2: neither title nor description"
    yield from rfc822(item.findtext("pubDate") or "", now)
    yield from rfc3339(item.findtext(f"{ATOM}updated") or "", now)
    yield from _guid(item, seen)
    yield from dangers(item.findtext(CONTENT) or "")
    if TAG.search(item.findtext("title") or ""):
        yield "FEED-5: HTML in a title"
    yield from _profile(item)


def _guid(item: etree._Element, seen: set[str]) -> Iterator[str]:
    guid = item.find("guid")
    text = "" if guid is None else guid.text or ""
    if guid is None or not text:
        yield "FEED-4: no guid"
    elif text in seen:
        yield "FEED-4: a guid twice"
    elif guid.get("isPermaLink") != "false" and not text.startswith(("http://", "https://")):
        yield "FEED-4: a permalink that is no address"
    seen.add(text)


def _profile(item: etree._Element) -> Iterator[str]:
    names = [element.tag for element in item]
    if CONTENT in names and "description" not in names[: names.index(CONTENT)]:
        yield "FEED-6: content before description"
    enclosures = item.findall("enclosure")
    if len(enclosures) > 1:
        yield "FEED-6: two enclosures"
    for enclosure in enclosures:
        if not (
            is_absolute(enclosure.get("url") or "")
            and (enclosure.get("length") or "").isdigit()
            and "/" in (enclosure.get("type") or "")
        ):
            yield "FEED-6: an enclosure without url, length or type"
    author = item.findtext("author")
    if author is not None and not re.fullmatch(r"\S+@\S+ \(.+\)", author):
        yield "FEED-6: an author without an e-mail address and a name"


def _plain(text: str) -> Iterator[str]:
    for found in re.finditer(r"<(title|category)>([^<]*)</\1>", text):
        if "&amp;" in found[2] or "&lt;" in found[2]:
            yield f"FEED-6: a named reference in a {found[1]}"
