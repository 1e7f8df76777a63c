"""News: the article pages, and lists of everything, by column and by year."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from portal import urls
from portal.listing import Slice, group, neighbours, paginate, related
from portal.model.activity import Activity
from portal.model.life import told
from portal.model.need import Need
from portal.model.notice import Notice
from portal.model.programme import Programme
from portal.model.reference import Column
from portal.model.service import Service
from portal.pages.spec import HOME_CRUMB, Crumb, PageSpec
from portal.public import Portal
from portal.render import Body

PER_PAGE = 20
"""Notices on one page of a list."""
RELATED = 3
"""Related notices under an article."""
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


@dataclass(frozen=True, kw_only=True)
class NoticeView:
    """One notice with all that hangs beside it."""

    notice: Notice
    column: Column
    body: Body
    is_expired: bool
    newer: Notice | None
    older: Notice | None
    related: tuple[Notice, ...]
    programmes: tuple[Programme, ...]
    activities: tuple[Activity, ...]
    """Those it names and those whose report it is; of a series the time it reports."""
    services: tuple[Service, ...]
    needs: tuple[Need, ...]


def pages(portal: Portal) -> Iterator[PageSpec]:
    """Article pages, then lists; nothing at all where there is no notice."""
    yield from article_pages(portal)
    yield from list_pages(portal)


def article_pages(portal: Portal) -> Iterator[PageSpec]:
    """One page for each public notice; an expired one has no neighbours any more."""
    current = [notice for notice in portal.notices if portal.is_listed(notice)]
    near = related(current, _labels, RELATED)
    for index, (newer, notice, older) in enumerate(neighbours(current)):
        yield _article_page(portal, notice, newer=newer, older=older, related=near[index])
    by_column = group(current, lambda notice: notice.column)
    for notice in portal.notices:
        if not portal.is_listed(notice):
            newest = tuple(by_column.get(notice.column, ())[:RELATED])
            yield _article_page(portal, notice, newer=None, older=None, related=newest)


def _article_page(
    portal: Portal,
    notice: Notice,
    *,
    newer: Notice | None,
    older: Notice | None,
    related: tuple[Notice, ...],
) -> PageSpec:
    (column,) = portal.find(Column, "columns", [notice.column])
    view = NoticeView(
        notice=notice,
        column=column,
        body=portal.body(notice),
        is_expired=not portal.is_listed(notice),
        newer=newer,
        older=older,
        related=related,
        programmes=portal.find(Programme, "programmes", notice.programmes),
        activities=_activities(portal, notice),
        services=portal.find(Service, "services", notice.services),
        needs=portal.find(Need, "needs", notice.needs),
    )
    return PageSpec(
        path=urls.path_of(notice),
        title=notice.title,
        template="notice.html",
        view=view,
        description=notice.summary or portal.body(notice).lead[:60],
        crumbs=(HOME_CRUMB, NEWS_CRUMB, Crumb(column.name, urls.path_of(column))),
        updated=last_change(notice),
        source=notice.origin.source,
        is_findable=not view.is_expired,
    )


def list_pages(portal: Portal) -> Iterator[PageSpec]:
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


def _labels(notice: Notice) -> Iterable[tuple[str, str]]:
    yield "column", notice.column
    for kind in ("tags", "programmes", "needs", "services"):
        for value in getattr(notice, kind):
            yield kind, value


def _activities(portal: Portal, notice: Notice) -> tuple[Activity, ...]:
    named = portal.find(Activity, "activities", notice.activities)
    reported = portal.pointing(Activity, "notices", notice.id)
    reports = (time for activity in reported for time in _reported(portal, activity, notice))
    return tuple({urls.path_of(one): one for one in (*named, *reports)}.values())


def _reported(portal: Portal, activity: Activity, notice: Notice) -> Iterator[Activity]:
    """What a notice reports: an activity held once, or some times of a series."""
    if not activity.is_series:
        yield activity
        return
    yield from (time for time in portal.times[activity.id] if time.report == notice.id)
