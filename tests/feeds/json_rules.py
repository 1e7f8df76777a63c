"""The rules for JSON Feed 1.1 (FEED-11) as a JSON Schema, and those for its texts."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from typing import Any, Final

from jsonschema import Draft202012Validator

from feeds.rules import dangers, rfc3339

ADDRESS: Final = {"type": "string", "pattern": "^https://[^/]+/"}
TEXT: Final = {"type": "string", "minLength": 1}
MOMENT: Final = {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$"}
AUTHORS: Final = {
    "type": "array",
    "minItems": 1,
    "items": {
        "type": "object",
        "properties": {"name": TEXT, "url": ADDRESS},
        "required": ["name"],
        "additionalProperties": False,
    },
}
ATTACHMENT: Final = {
    "type": "object",
    "properties": {
        "url": ADDRESS,
        "mime_type": {"type": "string", "pattern": "^[a-z]+/[a-z0-9.+-]+$"},
        "size_in_bytes": {"type": "integer", "minimum": 1},
    },
    "required": ["url", "mime_type", "size_in_bytes"],
    "additionalProperties": False,
}
ITEM: Final = {
    "type": "object",
    "properties": {
        "id": TEXT,
        "url": ADDRESS,
        "title": TEXT,
        "summary": TEXT,
        "content_html": TEXT,
        "image": ADDRESS,
        "date_published": MOMENT,
        "date_modified": MOMENT,
        "tags": {"type": "array", "items": TEXT, "minItems": 1},
        "attachments": {"type": "array", "items": ATTACHMENT},
    },
    "required": ["id", "url", "title", "content_html", "date_published", "date_modified"],
    # `author` of version 1.0 falls under this too.
    "additionalProperties": False,
}
SCHEMA: Final[dict[str, Any]] = {
    "type": "object",
    "properties": {
        "version": {"const": "https://jsonfeed.org/version/1.1"},
        "title": TEXT,
        "home_page_url": ADDRESS,
        "feed_url": ADDRESS,
        "next_url": ADDRESS,
        "description": TEXT,
        "language": {"const": "zh-CN"},
        "authors": AUTHORS,
        "items": {"type": "array", "items": ITEM},
    },
    "required": ["version", "title", "home_page_url", "feed_url", "language", "authors", "items"],
    "additionalProperties": False,
}


def json_faults(data: bytes, url: str, now: datetime) -> list[str]:
    """What is wrong with a JSON Feed found at ``url``."""
    feed = json.loads(data.decode("utf-8"))
    broken = Draft202012Validator(SCHEMA).iter_errors(feed)
    faults = [f"FEED-11: {error.json_path}: {error.message}" for error in broken]
    return faults or [*_beyond(feed, url, now)]


def _beyond(feed: dict[str, Any], url: str, now: datetime) -> Iterator[str]:
    """What a schema cannot say."""
    if feed["feed_url"] != url:
        yield "FEED-11: feed_url is another address"
    identifiers = [item["id"] for item in feed["items"]]
    if len(set(identifiers)) < len(identifiers):
        yield "FEED-11: an id twice"
    for item in feed["items"]:
        yield from dangers(item["content_html"])
        yield from rfc3339(item["date_published"], now)
        yield from rfc3339(item["date_modified"], now)
