"""A document as feedgen takes it; ``rss`` and ``atom`` let it write one form each."""

from __future__ import annotations

from html import escape

from feedgen.feed import FeedGenerator

from portal import urls
from portal.feeds.document import FeedDocument
from portal.feeds.history import FeedHistory
from portal.feeds.item import Cover, Item
from portal.feeds.origin import EntryOrigin
from portal.public import Portal


def generator(portal: Portal, document: FeedDocument) -> FeedGenerator:
    """The document with all its items, ready to be written."""
    feed = FeedGenerator()
    feed.register_extension("portal", FeedHistory, EntryOrigin)
    feed.id(urls.tag_uri(portal.township, "feed", document.channel.topic))
    feed.title(document.channel.title)
    feed.description(document.channel.about)
    feed.language("zh-CN")
    feed.author({"name": portal.township.full_name})
    feed.updated(document.updated)
    feed.generator("")
    _links(feed, portal, document)
    for item in document.items:
        _add(feed, portal, item)
    return feed


def _links(feed: FeedGenerator, portal: Portal, document: FeedDocument) -> None:
    own, media_type = document.form.path, document.form.media_type
    feed.link(href=urls.absolute(portal.site_url, own), rel="self", type=media_type)
    around = {rel: urls.absolute(portal.site_url, path) for rel, path in document.history.items()}
    feed.portal.is_archive, feed.portal.links = document.is_archive, around
    for relation, address in around.items():
        feed.link(href=address, rel=relation, type=media_type)
    # feedgen takes the channel's link of RSS from the last one given.
    page = urls.absolute(portal.site_url, document.channel.page_path)
    feed.link(href=page, rel="alternate", type="text/html")


def _add(feed: FeedGenerator, portal: Portal, item: Item) -> None:
    entry = feed.add_entry(order="append")
    entry.guid(item.guid, permalink=False)
    entry.title(item.title)
    entry.link(href=urls.absolute(portal.site_url, item.path))
    # RSS holds HTML here (RSS Advisory Board's profile), Atom plain text (RFC 4287, 4.2.13).
    entry.description(escape(item.summary, quote=False))
    entry.summary(item.summary)
    entry.content(item.html, type="html")
    entry.published(item.published)
    entry.updated(item.updated)
    entry.category([{"term": item.category}])
    entry.portal.author = portal.township.full_name
    entry.portal.updated = item.updated.isoformat()
    entry.portal.picture = _picture(portal, item.cover)


def _picture(portal: Portal, cover: Cover | None) -> dict[str, str]:
    if cover is None:
        return {}
    return {
        "url": urls.absolute(portal.site_url, cover.path),
        "length": f"{cover.size_bytes}",
        "type": cover.media_type,
    }
