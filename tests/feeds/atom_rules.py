"""The rules for Atom (RFC 4287, FEED-10), checked on raw bytes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from lxml import etree

from feeds.rules import ATOM, MEDIA_TYPES, dangers, is_absolute, rfc3339, well_formed


def atom_faults(data: bytes, url: str, now: datetime) -> list[str]:
    """What is wrong with an Atom feed (RFC 4287) found at ``url``."""
    broken = list(well_formed(data))
    if any(fault.startswith("FEED-1:") for fault in broken):
        return broken
    feed = etree.fromstring(data)
    faults = [*broken, *_atom_head(feed, url, now)]
    has_author = feed.find(f"{ATOM}author/{ATOM}name") is not None
    seen: set[str] = set()
    for number, item in enumerate(feed.iterfind(f"{ATOM}entry"), 1):
        found = [*_entry(item, now, seen)]
        if not has_author and item.find(f"{ATOM}author/{ATOM}name") is None:
            found.append("FEED-10: no author")
        faults += (f"{fault} (item {number})" for fault in found)
    return faults


def _atom_head(feed: etree._Element, url: str, now: datetime) -> Iterator[str]:
    for name in ("id", "title"):
        if not feed.findtext(f"{ATOM}{name}"):
            yield f"FEED-10: no {name}"
    yield from rfc3339(feed.findtext(f"{ATOM}updated") or "", now)
    own = [e for e in feed.iterfind(f"{ATOM}link") if e.get("rel") == "self"]
    if [e.get("href") for e in own] != [url]:
        yield "FEED-10: no link to itself"
    if [e.get("type") for e in own] != [MEDIA_TYPES["atom"]]:
        yield "FEED-7: the wrong media type"


def _entry(entry: etree._Element, now: datetime, seen: set[str]) -> Iterator[str]:
    for name in ("id", "title"):
        if not entry.findtext(f"{ATOM}{name}"):
            yield f"FEED-10: no {name}"
    identifier = entry.findtext(f"{ATOM}id") or ""
    if identifier in seen:
        yield "FEED-10: an id twice"
    seen.add(identifier)
    for name in ("published", "updated"):
        yield from rfc3339(entry.findtext(f"{ATOM}{name}") or "", now)
    content = entry.find(f"{ATOM}content")
    if content is None or content.get("type") != "html":
        yield "FEED-10: no content of type html"
    else:
        yield from dangers(content.text or "")
    yield from _atom_links(entry)


def _atom_links(entry: etree._Element) -> Iterator[str]:
    links = [(e.get("rel", "alternate"), e) for e in entry.iterfind(f"{ATOM}link")]
    if [rel for rel, _ in links].count("alternate") != 1:
        yield "FEED-10: not one page for an entry"
    for rel, link in links:
        if not is_absolute(link.get("href") or ""):
            yield "FEED-5: a relative link"
        if rel == "enclosure" and not ((link.get("length") or "").isdigit() and link.get("type")):
            yield "FEED-10: an enclosure without length or type"
