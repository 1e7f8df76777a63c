"""The rules themselves: a good case and a bad one for each."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from typing import Any

import pytest

from linked_data.reading import Page, read_page
from linked_data.rules import faults
from linked_data.vocabulary import SCHEMA, TYPES, VALIDATOR, shape_faults

SITE = "https://union.example/"
FILES = {"index.html", "activities/index.html", "activities/gongjiancao/index.html"}
HTML = """<html><head><link rel="canonical" href="https://union.example/activities/gongjiancao/">
<meta name="description" content="示例镇文化广场，全镇职工"></head>
<nav class="crumbs"></nav>首页 活动 跟着学工间操 示例镇总工会 <time datetime="2026-11-25T16:00+08:00">
2026年11月25日（周三）16:00—16:30</time> 原定11月18日 16:00</html>"""
EVENT = {
    "@type": "Event",
    "name": "跟着学工间操",
    "startDate": "2026-11-25T16:00+08:00",
    "endDate": "2026-11-25T16:30+08:00",
    "eventStatus": "https://schema.org/EventScheduled",
    "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
    "location": {
        "@type": "Place",
        "name": "示例镇文化广场",
        "address": {
            "@type": "PostalAddress",
            "streetAddress": "示例镇文化广场",
            "addressCountry": "CN",
        },
    },
    "organizer": [{"@type": "Organization", "name": "示例镇总工会", "url": SITE}],
    "url": f"{SITE}activities/gongjiancao/",
}
CRUMBS = {
    "@type": "BreadcrumbList",
    "itemListElement": [
        {"@type": "ListItem", "position": 1, "name": "首页", "item": SITE},
        {"@type": "ListItem", "position": 2, "name": "活动", "item": f"{SITE}activities/"},
        {"@type": "ListItem", "position": 3, "name": "跟着学工间操", "item": EVENT["url"]},
    ],
}


def block_with(change: Callable[[dict[str, Any]], object] = lambda event: None) -> dict[str, Any]:
    """The good block with its event changed."""
    event = deepcopy(EVENT)
    change(event)
    return {"@context": "https://schema.org", "@graph": [event, deepcopy(CRUMBS)]}


def page() -> Page:
    return read_page(HTML)


def test_the_good_block_has_no_fault() -> None:
    assert list(shape_faults(block_with())) == []
    assert list(faults(block_with(), page(), FILES, SITE)) == []


def test_a_rescheduled_event_that_says_from_when_is_good() -> None:
    moved = {
        "eventStatus": "https://schema.org/EventRescheduled",
        "previousStartDate": "2026-11-18T16:00+08:00",
    }
    block = block_with(lambda event: event.update(moved))
    assert list(shape_faults(block)) == []
    assert list(faults(block, page(), FILES, SITE)) == []


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"@type": "GovernmentService"}, "@graph/0/@type: 'GovernmentService' is not one of"),
        ({"organizer": [{"@type": "Person", "name": "李同志"}]}, "'Person' is not one of"),
        ({"startDate": "2026-11-25 16:00"}, "startDate: '2026-11-25 16:00' is not a 'when'"),
        ({"startDate": "2026-11-25T16:00"}, "is not a 'when'"),
        ({"startDate": "2026-11-25T16:00Z"}, "is not a 'when'"),
        ({"startDate": "2026-02-30"}, "'2026-02-30' is not a 'when'"),
        ({"startDate": "11月25日"}, "'11月25日' is not a 'when'"),
        ({"eventStatus": "EventCancelled"}, "'EventCancelled' is not one of"),
        ({"url": "/activities/gongjiancao/"}, "is not a 'https-url'"),
        ({"url": "http://union.example/"}, "is not a 'https-url'"),
        ({"url": "https://union.example"}, "is not a 'https-url'"),
        ({"name": " "}, "@graph/0/name: ' ' does not match"),
        ({"eventstatus": "x"}, "Additional properties are not allowed ('eventstatus'"),
        ({"offers": {"@type": "Offer"}}, "'description' is a required property"),
        ({"location": "示例镇文化广场"}, "'示例镇文化广场' is not of type 'object'"),
        ({"organizer": []}, "organizer: [] should be non-empty"),
    ],
)
def test_a_wrong_shape_is_named(change: dict[str, Any], fault: str) -> None:
    found = list(shape_faults(block_with(lambda event: event.update(change))))
    assert any(fault in line for line in found), found


@pytest.mark.parametrize("name", TYPES["Event"][0])
def test_a_missing_property_is_named(name: str) -> None:
    found = list(shape_faults(block_with(lambda event: event.pop(name))))
    assert found == [f"@graph/0: '{name}' is a required property"]


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"name": "别的活动"}, "Event.name: not on the page: 别的活动"),
        ({"startDate": "2026-11-24T16:00+08:00"}, "Event.startDate: not on the page: 2026-11-24"),
        ({"startDate": "2026-11-25T15:00+08:00"}, "Event.startDate: not on the page: 2026-11-25"),
        ({"url": f"{SITE}activities/x/"}, f"Event.url: leads nowhere: {SITE}activities/x/"),
        ({"endDate": "2026-11-18"}, "Event: ends before it begins"),
        ({"previousStartDate": "2026-11-18"}, "Event: rescheduled, and nobody knows from when"),
        (
            {"eventStatus": "https://schema.org/EventRescheduled"},
            "Event: rescheduled, and nobody knows from when",
        ),
        ({"location": {"@type": "Place", "name": "示例镇文化广场"}}, "Event: no address"),
        (
            {"offers": {"@type": "Offer", "description": "全镇职工", "price": "0"}},
            "Offer: price without currency",
        ),
    ],
)
def test_an_untruth_is_named(change: dict[str, Any], fault: str) -> None:
    block = block_with(lambda event: event.update(change))
    found = list(faults(block, page(), FILES, SITE))
    assert any(line.startswith(fault) for line in found), found


def test_crumbs_that_miscount_or_end_elsewhere_are_named() -> None:
    block = block_with()
    items = block["@graph"][1]["itemListElement"]
    del items[1]
    items[-1]["item"] = SITE
    assert list(faults(block, page(), FILES, SITE)) == [
        "BreadcrumbList: positions do not count from 1",
        f"BreadcrumbList: does not end at {SITE}activities/gongjiancao/",
    ]


def test_the_table_is_itself_a_sound_schema() -> None:
    VALIDATOR.check_schema(SCHEMA)
    assert all(set(required) <= set(properties) for required, properties in TYPES.values())
