"""What JSON-LD must keep to beyond the shape of its values: truth, order, living addresses."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date, datetime
from typing import Any
from urllib.parse import unquote, urlsplit

from linked_data.reading import Page, squeezed

SHOWN = {
    *("name", "headline", "alternativeHeadline", "description", "streetAddress", "text"),
    *("audienceType", "serviceType", "articleSection", "telephone", "email", "alternateName"),
}
"""Properties whose words must stand in the page."""
DATED = {"startDate", "endDate", "previousStartDate", "datePublished", "dateModified"}
"""Properties whose day must stand in the page."""


def nodes_in(value: Any) -> Iterator[dict[str, Any]]:
    """Every thing in a block, the outer ones first."""
    if isinstance(value, dict):
        if "@type" in value:
            yield value
        for inner in value.values():
            yield from nodes_in(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from nodes_in(inner)


def faults(block: Any, page: Page, files: Collection[str], site_url: str) -> Iterator[str]:
    """Every untruth and every dead address of a block in its page."""
    for node in nodes_in(block):
        kind = node["@type"]
        for name, value in node.items():
            for fault in _value_faults(kind, name, value, page, files, site_url):
                yield f"{kind}.{name}: {fault}"
        yield from (f"{kind}: {fault}" for fault in _node_faults(node, page))


def _value_faults(
    kind: str, name: str, value: Any, page: Page, files: Collection[str], site_url: str
) -> Iterator[str]:
    if name in SHOWN and squeezed(str(value)) not in page.text:
        yield f"not on the page: {value}"
    if name in DATED and kind != "Schedule" and not is_shown(value, page):
        yield f"not on the page: {value}"
    if isinstance(value, str) and value.startswith(site_url):
        path = unquote(urlsplit(value[len(site_url) :]).path)
        file = f"{path}index.html" if path.endswith("/") or not path else path
        if file not in files:
            yield f"leads nowhere: {value}"


def is_shown(value: str, page: Page) -> bool:
    """Whether a day, with its hour if it has one, can be read in the page."""
    if value in page.times:
        return True
    when = datetime.fromisoformat(value) if "T" in value else date.fromisoformat(value)
    clock = f"{when.hour}:{when.minute:02d}" if isinstance(when, datetime) else ""
    return all(word in page.text for word in (f"{when.month}月{when.day}日", clock))


def _node_faults(node: dict[str, Any], page: Page) -> Iterator[str]:
    if "endDate" in node and node["endDate"][:16] < node["startDate"][: len(node["endDate"][:16])]:
        yield "ends before it begins"
    moved = str(node.get("eventStatus", "")).endswith("EventRescheduled")
    if node["@type"] == "Event" and moved != ("previousStartDate" in node):
        yield "rescheduled, and nobody knows from when"
    place = node.get("location", {})
    if place.get("@type") == "Place" and node["@type"] == "Event" and "address" not in place:
        yield "no address"
    if ("price" in node) != ("priceCurrency" in node):
        yield "price without currency"
    if node["@type"] == "BreadcrumbList":
        yield from _crumb_faults(node["itemListElement"], page)


def _crumb_faults(items: list[dict[str, Any]], page: Page) -> Iterator[str]:
    if [item["position"] for item in items] != list(range(1, len(items) + 1)):
        yield "positions do not count from 1"
    if items[-1]["item"] != page.address:
        yield f"does not end at {page.address}"
