"""RSS 2.0 of the whole site, made with feedgen from the portal's records.

Rules: STANDARDS §6 (FEED-1 to FEED-9). Nothing here reads the clock: every date comes
from a record, so an unchanged site gives unchanged bytes.
"""

from __future__ import annotations

from datetime import datetime
from html import escape
from typing import Final

from feedgen.feed import FeedGenerator

from portal import urls
from portal.model.notice import Notice
from portal.model.types import begin_of
from portal.public import Portal
from portal.render import in_feed

LIVE_ITEMS: Final = 30
"""Items in the live feed."""


def rss(portal: Portal) -> bytes:
    """The newest notices with their full text."""
    notices = sorted(
        (notice for notice in portal.notices if portal.is_listed(notice)),
        key=lambda notice: (notice.published, notice.id),
        reverse=True,
    )[:LIVE_ITEMS]
    feed = _channel(portal, notices)
    for notice in notices:
        _add(feed, portal, notice)
    return bytes(feed.rss_str(pretty=True))


def changed_at(notice: Notice) -> datetime:
    """When subscribers last had something new to read."""
    return max([notice.published, *(begin_of(update.on) for update in notice.updates)])


def _channel(portal: Portal, notices: list[Notice]) -> FeedGenerator:
    feed = FeedGenerator()
    feed.id(urls.tag_uri(portal.township, "feed", "all"))
    feed.title(portal.site_name)
    feed.description(f"{portal.township.full_name}的通知和新闻")
    feed.language("zh-CN")
    own = urls.absolute(portal.site_url, urls.FEED_ALL)
    feed.link(href=own, rel="self", type="application/rss+xml")
    # feedgen takes the channel's link from the last one given.
    feed.link(href=portal.site_url, rel="alternate")
    feed.lastBuildDate(max(changed_at(notice) for notice in notices))
    feed.generator("")
    return feed


def _add(feed: FeedGenerator, portal: Portal, notice: Notice) -> None:
    body = portal.body(notice)
    path = urls.path_of(notice)
    entry = feed.add_entry(order="append")
    entry.guid(urls.tag_uri(portal.township, "notice", notice.id), permalink=False)
    entry.title(notice.title)
    entry.link(href=urls.absolute(portal.site_url, path))
    entry.description(notice.summary or body.lead or notice.title)
    entry.content(_notes(notice) + in_feed(body.html, portal.site_url, path), type="CDATA")
    entry.published(notice.published)
    entry.updated(changed_at(notice))
    entry.category(
        [{"term": column.name} for column in portal.columns if column.id == notice.column]
    )


def _notes(notice: Notice) -> str:
    """The recorded changes, newest first, above the text."""
    notes = sorted(notice.updates, key=lambda update: update.on, reverse=True)
    lines = (f"<p>{note.on.isoformat()} 更新：{escape(note.note)}</p>" for note in notes)
    return "".join(lines)
