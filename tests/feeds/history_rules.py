"""The rules for what holds feeds together: archives (FEED-12) and pages (FEED-9)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from lxml import etree

from feeds.rules import ATOM

ARCHIVE: Final = "{http://purl.org/syndication/history/1.0}archive"


def history_faults(files: Mapping[str, bytes], live: str, site_url: str) -> Iterator[str]:
    """FEED-12: live feed and archives form one chain, and an archive holds each item once."""
    found = _relations(files[live], site_url)
    if "current" in found or _is_archive(files[live]):
        yield "FEED-12: the live feed is marked as an archive"
    after, path, seen = live, found.get("prev-archive"), set[str]()
    while path is not None:
        if path not in files:
            yield f"FEED-12: no archive at {path}"
            return
        if path in seen:
            yield f"FEED-12: a circle at {path}"
            return
        seen.add(path)
        around = _relations(files[path], site_url)
        if not _is_archive(files[path]):
            yield f"FEED-12: {path} is not marked as an archive"
        if around.get("current") != live:
            yield f"FEED-12: {path} does not lead to the live feed"
        if around.get("next-archive") != (None if after == live else after):
            yield f"FEED-12: {path} does not lead to the next archive"
        after, path = path, around.get("prev-archive")
    form = live.rpartition(".")[2]
    stray = {p for p in files if p.startswith("feeds/archive/") and p.endswith(f".{form}")} - seen
    yield from (f"FEED-12: nothing leads to {path}" for path in sorted(stray))


def _relations(data: bytes, site_url: str) -> dict[str, str]:
    tree = etree.fromstring(data)
    links = tree.findall(f"channel/{ATOM}link") or tree.findall(f"{ATOM}link")
    wanted = ("current", "prev-archive", "next-archive")
    return {
        str(link.get("rel")): str(link.get("href")).removeprefix(site_url)
        for link in links
        if link.get("rel") in wanted
    }


def _is_archive(data: bytes) -> bool:
    tree = etree.fromstring(data)
    return tree.find(f"channel/{ARCHIVE}") is not None or tree.find(ARCHIVE) is not None


def page_faults(html: bytes, expected: Mapping[str, str]) -> list[str]:
    """FEED-9: a page announces these feeds, each address with its media type, and titled."""
    links = re.findall(
        rb'<link rel="alternate" type="([^"]+)" title="([^"]*)" href="([^"]+)">', html
    )
    found = {href.decode(): kind.decode() for kind, title, href in links if title}
    return [
        f"FEED-9: {address} is not announced as {kind}"
        for address, kind in expected.items()
        if found.get(address) != kind
    ]
