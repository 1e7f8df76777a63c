"""The search page: a form, and where to look when the form is of no use."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from portal import urls
from portal.model.reference import Hotline
from portal.pages.spec import Crumb, PageSpec
from portal.public import Portal


@dataclass(frozen=True)
class Archive:
    """Lists of one kind of page: everything, then its parts."""

    everything: Crumb
    parts: tuple[Crumb, ...]


@dataclass(frozen=True, kw_only=True)
class SearchView:
    """What stands on the page whatever is searched; the results are the script's."""

    archives: tuple[Archive, ...]
    """The lists that hold every page that can be found."""
    hotlines: tuple[Hotline, ...]
    """Who can be asked instead."""


def pages(portal: Portal, specs: Sequence[PageSpec]) -> Iterator[PageSpec]:
    """The page, if one of the other pages, ``specs``, is a list to look through without it."""
    titles = {spec.path: spec.title for spec in specs if spec.is_findable}
    archives = tuple(_archives(portal, titles))
    if archives:
        yield PageSpec(
            path=urls.SEARCH,
            title="搜索",
            template="search.html",
            view=SearchView(archives=archives, hotlines=portal.hotlines),
            description="在全站的通知、办事指南、政策解读、活动和附件里搜索。",
            is_findable=False,
        )


def _archives(portal: Portal, titles: dict[str, str]) -> Iterator[Archive]:
    """Those of the lists that there are; ``titles`` of the pages by path."""
    years = sorted({notice.published.year for notice in portal.listed}, reverse=True)
    news = [urls.path_of(column) for column in portal.columns] + list(map(urls.news_year, years))
    held = sorted({time.begins_at.year for time in portal.occurrences}, reverse=True)
    lists = {
        urls.NEWS: news,
        urls.SERVICES: [],
        urls.POLICIES: [],
        urls.NEEDS: [],
        urls.ACTIVITIES: list(map(urls.activity_year, held)),
        urls.PROGRAMMES: [],
        urls.PLACES: [],
        urls.RECORDS: [],
    }
    for path, parts in lists.items():
        if path in titles:
            found = tuple(Crumb(titles[part], part) for part in parts if part in titles)
            yield Archive(Crumb(titles[path], path), found)
