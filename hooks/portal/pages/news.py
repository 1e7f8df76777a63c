"""News: lists of everything, by column and by year."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from portal import urls
from portal.listing import Slice, group, paginate
from portal.model.life import told
from portal.model.notice import Notice
from portal.pages.spec import HOME_CRUMB, Crumb, PageSpec
from portal.public import Portal

PER_PAGE = 20
"""Notices on one page of a list."""
NEWS_CRUMB = Crumb("通知新闻", urls.NEWS)


@dataclass(frozen=True)
class Facet:
    """One word of a row of filters, with how many notices it leads to."""

    title: str
    path: str
    count: int


@dataclass(frozen=True, kw_only=True)
class ListView:
    """A page of notices."""

    title: str
    intro: str
    slice: Slice[Notice]
    path: str
    """Address of the list's first page; see ``urls.numbered`` for the others."""
    columns: tuple[Facet, ...]
    years: tuple[Facet, ...]


def pages(portal: Portal) -> Iterator[PageSpec]:
    """Paged lists: all notices, each column and each year that ever had any.

    A list whose notices have all expired stays, so that no link to it dies by time alone.
    """
    if not portal.notices:
        return
    listed = portal.listed
    facets = column_facets(portal), _year_facets(listed)
    yield from _list("通知新闻", "全部通知和新闻，新的在前。", urls.NEWS, listed, *facets)
    ever = {notice.column for notice in portal.notices}
    by_column = group(listed, lambda notice: notice.column)
    for column in portal.columns:
        if column.id in ever:
            items = by_column.get(column.id, [])
            yield from _list(column.name, column.description, urls.path_of(column), items, *facets)
    by_year = group(listed, _year)
    for year in sorted({_year(notice) for notice in portal.notices}, reverse=True):
        intro = f"{year}年发布的全部通知和新闻。"
        yield from _list(f"{year}年", intro, urls.news_year(year), by_year.get(year, []), *facets)


def _list(
    title: str,
    intro: str,
    path: str,
    items: Sequence[Notice],
    columns: tuple[Facet, ...],
    years: tuple[Facet, ...],
) -> Iterator[PageSpec]:
    for part in paginate(items, PER_PAGE):
        yield _list_page(
            ListView(title=title, intro=intro, slice=part, path=path, columns=columns, years=years)
        )


def _year(notice: Notice) -> int:
    return notice.published.year


def last_change(notice: Notice) -> date:
    """The day of the last recorded change, or of publication."""
    return max([notice.published.date(), *(update.on for update in told(notice.updates))])


def _list_page(view: ListView) -> PageSpec:
    number = view.slice.number
    page = "" if number == 1 else f"（第{number}页）"
    is_year = view.title.endswith("年")
    return PageSpec(
        path=urls.numbered(view.path, number),
        title=f"{view.title}{page}",
        tab=f"{view.title}{NEWS_CRUMB.title}{page}" if is_year else "",
        template="news_list.html",
        view=view,
        description=view.intro,
        crumbs=(HOME_CRUMB,) if view.path == urls.NEWS else (HOME_CRUMB, NEWS_CRUMB),
        updated=max((last_change(notice) for notice in view.slice.items), default=None),
        is_findable=bool(view.slice.items),
    )


def column_facets(portal: Portal) -> tuple[Facet, ...]:
    """The columns that have something to list, in their order."""
    counts = group(portal.listed, lambda notice: notice.column)
    return tuple(
        Facet(column.name, urls.path_of(column), len(counts[column.id]))
        for column in portal.columns
        if column.id in counts
    )


def _year_facets(listed: Sequence[Notice]) -> tuple[Facet, ...]:
    counts = group(listed, _year)
    return tuple(
        Facet(f"{year}年", urls.news_year(year), len(counts[year]))
        for year in sorted(counts, reverse=True)
    )
