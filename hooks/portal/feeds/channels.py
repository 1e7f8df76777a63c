"""Which feeds there are: everything, and one for each list that people follow.

A feed is as old as its list: it does not vanish when its last item expires, or those
who follow it would be left with a dead address.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Final

from portal import urls
from portal.model.programme import Programme
from portal.public import Portal

ALL: Final = "all"
"""The topic of the feed of everything."""
ENOUGH: Final = 3
"""Items a programme must have had before it gets a feed of its own."""


@dataclass(frozen=True)
class Form:
    """One file in which a feed can be had."""

    key: str
    """``xml``, ``atom`` or ``json``."""
    path: str
    """Below the site's root."""

    @property
    def name(self) -> str:
        """What feed readers call it."""
        return _NAMES[self.key]

    @property
    def media_type(self) -> str:
        """For ``<link type>`` and for the server."""
        return MEDIA_TYPES[self.key]


_NAMES: Final = {"xml": "RSS", "atom": "Atom", "json": "JSON Feed"}
MEDIA_TYPES: Final = {
    "xml": "application/rss+xml",  # RSS Advisory Board
    "atom": "application/atom+xml",  # RFC 4287, 7
    "json": "application/feed+json",  # JSON Feed 1.1
}
"""What a feed is sent as, by the ending of its file."""


@dataclass(frozen=True, kw_only=True)
class Channel:
    """One feed that can be subscribed to."""

    topic: str
    """``all``, ``policies``, ``activities``, ``news/COLUMN`` or ``programmes/ID``: part of the
    address, so it never changes."""
    title: str
    """With the town's name, because readers list feeds of many sites: 示例镇总工会：活动."""
    name: str
    """Without it: 活动."""
    about: str
    """One sentence on what is told."""
    page_path: str
    """The page with the same items."""
    forms: tuple[Form, ...]
    """The first is RSS, which every feed has."""


def topic_of(path: str) -> str:
    """The topic of the feed that tells what stands on a page: ``news/tongzhi``."""
    return path.rstrip("/")


def channels(portal: Portal) -> tuple[Channel, ...]:
    """Every feed of the site: everything first, then columns in their order, and so on."""
    return tuple(_channels(portal)) if portal.has_feed else ()


def channel_finder(portal: Portal) -> Callable[[str], Channel | None]:
    """From the path of a page to the feed of the nearest list around it, or of everything.

    None where the site has no feed at all.
    """
    return partial(urls.nearest, _by_path(portal))


def _channels(portal: Portal) -> Iterator[Channel]:
    about = f"{portal.township.full_name}的通知、政策解读和活动"
    yield _channel(portal, ALL, "全部", about, urls.HOME, title=portal.site_name, full=True)
    used = {notice.column for notice in portal.notices}
    for column in portal.columns:
        if column.id in used:
            path = urls.path_of(column)
            yield _channel(portal, topic_of(path), column.name, column.description, path)
    if portal.policies:
        path = urls.POLICIES
        yield _channel(portal, topic_of(path), "政策解读", "常见问题的政策解读和法律依据", path)
    if portal.announced:
        path = urls.ACTIVITIES
        about = "要办的活动，改期、改地点和取消的消息"
        yield _channel(portal, topic_of(path), "活动", about, path, full=True)
    for programme in _programmes(portal):
        path = urls.path_of(programme)
        yield _channel(portal, topic_of(path), programme.name, programme.summary, path)


def _channel(
    portal: Portal,
    topic: str,
    name: str,
    about: str,
    page_path: str,
    *,
    title: str = "",
    full: bool = False,
) -> Channel:
    keys = tuple(_NAMES) if full else ("xml",)
    return Channel(
        topic=topic,
        title=title or f"{portal.site_name}：{name}",
        name=name,
        about=about,
        page_path=page_path,
        forms=tuple(Form(key, urls.feed(topic, key)) for key in keys),
    )


def _programmes(portal: Portal) -> Iterator[Programme]:
    counts = Counter(p for notice in portal.notices for p in notice.programmes)
    counts.update(p for explainer in portal.policies for p in explainer.programmes)
    counts.update(activity.programme for activity in portal.announced)
    return (p for p in portal.programmes if counts[p.id] >= ENOUGH)


def _by_path(portal: Portal) -> dict[str, Channel]:
    found = {channel.page_path: channel for channel in channels(portal)}
    if urls.ACTIVITIES in found:
        found[urls.CALENDAR] = found[urls.ACTIVITIES]
    for programme in portal.programmes:
        if urls.path_of(programme) in found:
            found[urls.calendar_programme(programme)] = found[urls.path_of(programme)]
    columns = {column.id: urls.path_of(column) for column in portal.columns}
    for notice in portal.notices:
        found[urls.path_of(notice)] = found[columns[notice.column]]
    return found
