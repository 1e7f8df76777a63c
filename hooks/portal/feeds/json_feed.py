"""JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/)."""

from __future__ import annotations

import json
from typing import Any, Final

from portal import urls
from portal.feeds.document import FeedDocument
from portal.feeds.item import Item
from portal.public import Portal

VERSION: Final = "https://jsonfeed.org/version/1.1"


def json_feed(portal: Portal, document: FeedDocument) -> bytes:
    """The document as JSON Feed."""
    channel = document.channel
    feed = {
        "version": VERSION,
        "title": channel.title,
        "home_page_url": urls.absolute(portal.site_url, channel.page_path),
        "feed_url": urls.absolute(portal.site_url, document.form.path),
        "description": channel.about,
        "language": "zh-CN",
        "authors": [{"name": portal.township.full_name, "url": portal.site_url}],
        "items": [_item(portal, item) for item in document.items],
    }
    return (json.dumps(feed, ensure_ascii=False, indent=1) + "\n").encode()


def _item(portal: Portal, item: Item) -> dict[str, Any]:
    return {
        "id": item.guid,
        "url": urls.absolute(portal.site_url, item.path),
        "title": item.title,
        "summary": item.summary,
        "content_html": item.html,
        "date_published": item.published.isoformat(),
        "date_modified": item.updated.isoformat(),
        "tags": [item.category],
        **_cover(portal, item),
    }


def _cover(portal: Portal, item: Item) -> dict[str, Any]:
    if item.cover is None:
        return {}
    address = urls.absolute(portal.site_url, item.cover.path)
    attachment = {
        "url": address,
        "mime_type": item.cover.media_type,
        "size_in_bytes": item.cover.size_bytes,
    }
    return {"image": address, "attachments": [attachment]}
