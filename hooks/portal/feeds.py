"""RSS 2.0 of the whole site, made with feedgen from the portal's records.

Rules: RSS 2.0, the RSS Advisory Board's profile, RFC 4151 for the identifiers. Nothing
here reads the clock: every date comes from a record, so an unchanged site gives
unchanged bytes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from html import escape
from itertools import chain
from typing import Final

from feedgen.feed import FeedGenerator

from portal import urls, wording
from portal.model.activity import Activity
from portal.model.explainer import Explainer
from portal.model.life import Update
from portal.model.notice import Notice
from portal.model.types import begin_of
from portal.placing import in_feed
from portal.public import Portal

LIVE_ITEMS: Final = 30
"""Items in the live feed."""


@dataclass(frozen=True, kw_only=True)
class Item:
    """One thing subscribers are told of."""

    guid: str
    """Tag URI; never changes and is never used again."""
    path: str
    title: str
    summary: str
    """Plain text."""
    html: str
    """The full text with absolute addresses."""
    category: str
    published: datetime
    changed: datetime
    """When subscribers last had something new to read."""


def rss(portal: Portal) -> bytes:
    """The newest notices, explainers and announced activities with their full text.

    Raises ValueError for a portal without anything to tell; see ``Portal.has_feed``.
    """
    found = chain(_notices(portal), _explainers(portal), _activities(portal))
    newest = sorted(found, key=lambda item: (item.published, item.guid), reverse=True)[:LIVE_ITEMS]
    feed = _channel(portal, newest)
    for item in newest:
        _add(feed, portal, item)
    return bytes(feed.rss_str(pretty=True))


def changed_at(published: datetime, updates: Iterable[Update]) -> datetime:
    """The last recorded change, or the publication."""
    return max([published, *(begin_of(update.on) for update in updates)])


def _notices(portal: Portal) -> Iterator[Item]:
    names = {column.id: column.name for column in portal.columns}
    for notice in portal.listed:
        yield _document(portal, notice, "notice", names[notice.column])


def _explainers(portal: Portal) -> Iterator[Item]:
    for explainer in portal.policies:
        yield _document(portal, explainer, "policy", "政策解读")


def _document(portal: Portal, record: Notice | Explainer, kind: str, category: str) -> Item:
    body, path = portal.body(record), urls.path_of(record)
    return Item(
        guid=urls.tag_uri(portal.township, kind, record.id),
        path=path,
        title=record.title,
        summary=record.summary or body.lead or record.title,
        html=_notes(record.updates) + in_feed(body.html, portal.site_url, path),
        category=category,
        published=record.published,
        changed=changed_at(record.published, record.updates),
    )


def _activities(portal: Portal) -> Iterator[Item]:
    for activity in portal.announced:
        if activity.published is not None:
            facts = f"{wording.span(activity)}，{activity.place}"
            yield Item(
                guid=urls.tag_uri(portal.township, "activity", activity.id),
                path=urls.path_of(activity),
                title=_with_state(activity),
                summary=facts,
                html=_paragraphs([facts, *wording.paragraphs(activity.description)]),
                category="活动",
                published=activity.published,
                changed=_activity_changed(activity, activity.published),
            )


def _with_state(activity: Activity) -> str:
    """A title that says at once if the activity will not be."""
    gone = activity.reason is not None and activity.since is not None
    return f"【{activity.status.value}】{activity.title}" if gone else activity.title


def _activity_changed(activity: Activity, published: datetime) -> datetime:
    return published if activity.since is None else max(published, begin_of(activity.since))


def _channel(portal: Portal, items: Sequence[Item]) -> FeedGenerator:
    feed = FeedGenerator()
    feed.id(urls.tag_uri(portal.township, "feed", "all"))
    feed.title(portal.site_name)
    feed.description(f"{portal.township.full_name}的通知、政策解读和活动")
    feed.language("zh-CN")
    own = urls.absolute(portal.site_url, urls.FEED_ALL)
    feed.link(href=own, rel="self", type="application/rss+xml")
    # feedgen takes the channel's link from the last one given.
    feed.link(href=portal.site_url, rel="alternate")
    feed.lastBuildDate(max(item.changed for item in items))
    feed.generator("")
    return feed


def _add(feed: FeedGenerator, portal: Portal, item: Item) -> None:
    entry = feed.add_entry(order="append")
    entry.guid(item.guid, permalink=False)
    entry.title(item.title)
    entry.link(href=urls.absolute(portal.site_url, item.path))
    entry.description(item.summary)
    entry.content(item.html, type="CDATA")
    entry.published(item.published)
    entry.updated(item.changed)
    entry.category([{"term": item.category}])


def _notes(updates: Sequence[Update]) -> str:
    """The recorded changes, newest first, above the text."""
    notes = sorted(updates, key=lambda update: update.on, reverse=True)
    return _paragraphs(f"{note.on.isoformat()} 更新：{note.note}" for note in notes)


def _paragraphs(texts: Iterable[str]) -> str:
    return "".join(f"<p>{escape(text, quote=False)}</p>" for text in texts)
