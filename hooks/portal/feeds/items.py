"""What subscribers are told of, one value each; made once for all feeds and archives."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime, timedelta
from typing import Final

from portal import urls
from portal.feeds.activities import activity_words
from portal.feeds.articles import explainer_html, notice_html, summary
from portal.feeds.changes import marked_title
from portal.feeds.channels import ALL, topic_of
from portal.feeds.item import Cover, Gone, Item
from portal.feeds.public_notices import public_notice_html, public_notice_summary
from portal.files.facts import FileFacts
from portal.illustrations import cover_of
from portal.model.activity import Activity
from portal.model.decisions import change_days
from portal.model.explainer import Explainer
from portal.model.life import Update, Withdrawn, told
from portal.model.notice import Notice
from portal.model.programme import Programme
from portal.model.public_notice import PublicNotice
from portal.model.reference import Column
from portal.model.types import begin_of, end_of
from portal.public import Portal

Files = Mapping[str, FileFacts]
"""Facts of the published files by path."""

_ONE_SECOND: Final = timedelta(seconds=1)
_POLICIES: Final = topic_of(urls.POLICIES)
_ACTIVITIES: Final = topic_of(urls.ACTIVITIES)


def items(portal: Portal, files: Files) -> tuple[Item, ...]:
    """Everything subscribers are told of, expired notices included."""
    return (
        *(_notice(portal, files, notice) for notice in portal.notices),
        *(_explainer(portal, explainer) for explainer in portal.policies),
        *(_activity(portal, a, a.published) for a in portal.announced if a.published),
        *(_public_notice(portal, notice) for notice in portal.all_of(PublicNotice)),
    )


def gone(portal: Portal) -> tuple[Gone, ...]:
    """What was taken back, so that nothing but its own archive changes when it goes."""
    return tuple(_gone(portal, n, n.withdrawn) for n in portal.withdrawn if n.withdrawn)


def updated_at(published: datetime, days: Iterable[date]) -> datetime:
    """The last of the changes told on these days, or the publication.

    Each change makes the value greater, also the second one of a day or one on the day of
    publication: readers take an item that is not newer for one they have.
    """
    moment = published
    for day in sorted(day for day in days if day >= published.date()):
        moment = max(begin_of(day), moment + _ONE_SECOND)
    return moment


def _notice(portal: Portal, files: Files, notice: Notice) -> Item:
    published = _comes_out(notice)
    return Item(
        guid=_guid(portal, "notice", notice.id),
        topics=_of_notice(portal, notice),
        published=published,
        updated=updated_at(published, _days(notice.updates)),
        is_live=portal.is_listed(notice),
        path=urls.path_of(notice),
        title=notice.title,
        summary=summary(portal, notice),
        html=notice_html(portal, notice),
        category=_column(portal, notice).name,
        cover=_cover(portal, files, notice),
    )


def _gone(portal: Portal, notice: Notice, withdrawn: Withdrawn) -> Gone:
    published, on = _comes_out(notice), begin_of(withdrawn.on)
    return Gone(
        guid=_guid(portal, "notice", notice.id),
        topics=_of_notice(portal, notice),
        published=published,
        updated=updated_at(published, _days(notice.updates)),
        is_live=notice.expire_at is None or end_of(notice.expire_at) > on,
        withdrawn=on,
    )


def _explainer(portal: Portal, explainer: Explainer) -> Item:
    return Item(
        guid=_guid(portal, "policy", explainer.id),
        topics=_topics(portal, _POLICIES, explainer.programmes),
        published=explainer.published,
        updated=updated_at(explainer.published, _days(explainer.updates)),
        is_live=True,
        path=urls.path_of(explainer),
        title=explainer.title,
        summary=summary(portal, explainer),
        html=explainer_html(portal, explainer),
        category="政策解读",
    )


def _activity(portal: Portal, activity: Activity, published: datetime) -> Item:
    words = activity_words(portal, activity)
    return Item(
        guid=urls.activity_tag(portal.township, activity),
        topics=_topics(portal, _ACTIVITIES, [activity.programme]),
        published=published,
        updated=updated_at(published, change_days(activity)),
        is_live=True,
        path=urls.path_of(activity),
        title=marked_title(portal, activity),
        summary=words.summary,
        html=words.html,
        category="活动",
    )


def _public_notice(portal: Portal, notice: PublicNotice) -> Item:
    """That it runs and whom to tell: what a subscriber has can never be taken back."""
    published = begin_of(notice.notice_from)
    withdrawn = notice.withdrawn
    return Item(
        guid=_guid(portal, "public-notice", notice.id),
        topics=(ALL,),
        published=published,
        updated=updated_at(published, () if withdrawn is None else (withdrawn.on,)),
        is_live=True,
        path=urls.path_of(notice),
        title=notice.title,
        summary=public_notice_summary(notice),
        html=public_notice_html(portal, notice),
        category="公示",
    )


def _guid(portal: Portal, kind: str, identifier: str) -> str:
    return urls.tag_uri(portal.township, kind, identifier)


def _comes_out(notice: Notice) -> datetime:
    """When readers first saw it: not before the moment it was held back for."""
    return max(notice.published, notice.publish_at or notice.published)


def _days(updates: tuple[Update, ...]) -> Iterator[date]:
    return (update.on for update in told(updates))


def _column(portal: Portal, notice: Notice) -> Column:
    (column,) = portal.find(Column, "columns", [notice.column])
    return column


def _of_notice(portal: Portal, notice: Notice) -> tuple[str, ...]:
    topic = topic_of(urls.path_of(_column(portal, notice)))
    return _topics(portal, topic, notice.programmes)


def _topics(portal: Portal, topic: str, programmes: Iterable[str]) -> tuple[str, ...]:
    found = portal.find(Programme, "programmes", programmes)
    return (ALL, topic, *(topic_of(urls.path_of(programme)) for programme in found))


def _cover(portal: Portal, files: Files, notice: Notice) -> Cover | None:
    cover = cover_of(portal, notice)
    if cover is None:
        return None
    path = urls.picture(cover.name)
    return Cover(path=path, size_bytes=files[path].size_bytes, media_type=cover.media_type)
