"""The subscribe page: every calendar and every feed, with its address in full."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from portal import urls
from portal.feeds.channels import ALL, Channel, channels
from portal.ical.timetables import Timetable, timetables
from portal.pages.spec import PageSpec
from portal.public import Portal
from portal.qr import qr_svg

MAIN_CALENDARS: Final = (urls.ICS_ALL, urls.ICS_HOLIDAYS)
"""What most people want; the others are folded away."""


@dataclass(frozen=True, kw_only=True)
class Subscription:
    """One address that can be subscribed to."""

    name: str
    about: str
    address: str
    """In full, as it is pasted into a calendar or a reader; always https."""
    page_path: str
    """The page with the same content."""
    code: Markup | None
    """A drawing for the camera of a telephone; only of the main ones."""


@dataclass(frozen=True)
class Group:
    """The addresses of one kind."""

    main: tuple[Subscription, ...]
    others: tuple[Subscription, ...]
    """Folded away."""


@dataclass(frozen=True, kw_only=True)
class SubscribeView:
    """Calendars and feeds; either may be missing."""

    calendars: Group
    feeds: Group
    formats: tuple[tuple[str, str], ...]
    """The feed of everything in other formats, for those who know them: name and address."""


def pages(portal: Portal) -> Iterator[PageSpec]:
    """Nothing where there is nothing to subscribe to."""
    calendars, feeds = timetables(portal), channels(portal)
    if calendars or feeds:
        view = SubscribeView(
            calendars=_grouped(_calendar(portal, table) for table in calendars),
            feeds=_grouped(_feed(portal, channel) for channel in feeds),
            formats=tuple(_formats(portal, feeds)),
        )
        yield PageSpec(
            path=urls.SUBSCRIBE,
            title="订阅",
            template="subscribe.html",
            view=view,
            description="订阅工会的活动和通知：地址、二维码，各种手机一步一步怎么做。",
        )


def _grouped(found: Iterable[Subscription]) -> Group:
    """The main ones are those with a code."""
    everything = tuple(found)
    return Group(
        tuple(one for one in everything if one.code is not None),
        tuple(one for one in everything if one.code is None),
    )


def _calendar(portal: Portal, table: Timetable) -> Subscription:
    return _subscription(portal, table, table.path, is_main=table.path in MAIN_CALENDARS)


def _feed(portal: Portal, channel: Channel) -> Subscription:
    return _subscription(portal, channel, channel.forms[0].path, is_main=channel.topic == ALL)


def _formats(portal: Portal, feeds: tuple[Channel, ...]) -> Iterator[tuple[str, str]]:
    for channel in feeds[:1]:
        for form in channel.forms[1:]:
            yield form.name, urls.absolute(portal.site_url, form.path)


def _subscription(
    portal: Portal, source: Timetable | Channel, path: str, *, is_main: bool
) -> Subscription:
    address = urls.absolute(portal.site_url, path)
    return Subscription(
        name=source.name,
        about=source.about,
        address=address,
        page_path=source.page_path,
        code=qr_svg(address, f"“{source.name}”订阅地址的二维码") if is_main else None,
    )
