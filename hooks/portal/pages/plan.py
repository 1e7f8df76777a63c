"""All page families, in the order in which they are planned."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from portal import urls
from portal.pages import (
    activities,
    calendar,
    figures,
    home,
    needs,
    news,
    open_data,
    places,
    policies,
    programmes,
    registers,
    services,
    standing,
    tables,
)
from portal.pages.spec import PageSpec, last_change
from portal.public import Portal

FAMILIES = (
    *(home, needs, news, policies, services, activities, calendar, programmes, places),
    *(registers, tables, figures, standing),
)
"""A page family is a module with ``pages(portal) -> Iterator[PageSpec]``."""


@dataclass(frozen=True)
class SubscribeView:
    """The page that says how to follow the site."""

    feed_path: str


def plan(portal: Portal) -> tuple[PageSpec, ...]:
    """Every page of the site."""
    families = chain.from_iterable(family.pages(portal) for family in FAMILIES)
    specs = (*families, *_subscribe(portal))
    return (*specs, *open_data.pages(portal, last_change(specs)))


def _subscribe(portal: Portal) -> Iterator[PageSpec]:
    if portal.has_feed:
        yield PageSpec(
            path=urls.SUBSCRIBE,
            title="订阅",
            template="subscribe.html",
            view=SubscribeView(urls.FEED_ALL),
            description="用 RSS 阅读器收取新通知。",
        )
