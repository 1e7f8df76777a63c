"""Tags that tell programs what a page is, as sites of government carry them.

The names are those of the 网站标签规范 (annex of 国办发〔2017〕47号), which a union follows by
choice; forms as STANDARDS §1, META-1 to META-8: a section has no tag of articles, an article
no empty tag, and no site a code that nobody gave it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

from portal import urls
from portal.illustrations import share_picture_of
from portal.model.explainer import Explainer
from portal.model.notice import Notice
from portal.model.reference import Column
from portal.model.service import Service
from portal.pages.activities.view import ActivityView
from portal.pages.articles import NoticeView
from portal.pages.figures import FigureView
from portal.pages.needs import NeedView
from portal.pages.news import ListView
from portal.pages.places import PlaceView
from portal.pages.policies import PolicyView
from portal.pages.programmes import ProgrammeView
from portal.pages.registers.public_notice import PublicNoticeView
from portal.pages.registers.records import RecordView
from portal.pages.services import ServiceView
from portal.pages.spec import PageSpec
from portal.pages.standing import InfoView, MovedView, WithdrawnView
from portal.public import Portal

OPEN: Final = "信息公开"
"""Type of the registers, tables and figures, and of whatever has no other."""
_ACTIVITY, _SERVICE = "工作动态", "办事服务"
TYPES: Final = {
    urls.NEWS: "公告通知",
    urls.POLICIES: "政策文件",
    urls.SERVICES: _SERVICE,
    urls.NEEDS: _SERVICE,
    urls.PLACES: _SERVICE,
    urls.ACTIVITIES: _ACTIVITY,
    urls.CALENDAR: _ACTIVITY,
    urls.PROGRAMMES: _ACTIVITY,
}
"""Type of a column by the first step of its address; a column of the news names its own."""
_SINGLE: Final = (
    *(ActivityView, FigureView, NeedView, PlaceView, ProgrammeView, PublicNoticeView),
    RecordView,
)
"""Pages of one record that has no moment of publication: neither section nor article."""
_PAGE = re.compile(r"（第\d+页）$")
"""What the second page of a list adds to its title."""
_SHORT: Final = (MovedView, WithdrawnView)
Dated = Notice | Explainer | Service
"""What is published at a moment that its page shows."""


@dataclass(frozen=True)
class PageTag:
    """One ``<meta name content>``; names tell capitals from small letters."""

    name: str
    content: str


def page_tags_of(portal: Portal, spec: PageSpec | None) -> tuple[PageTag, ...]:
    """The tags of a page; None stands for the page of what was not found."""
    return tuple(PageTag(name, content) for name, content in _all(portal, spec) if content)


def _all(portal: Portal, spec: PageSpec | None) -> Iterator[tuple[str, str]]:
    yield "SiteName", portal.site_name
    yield "SiteDomain", urlsplit(portal.site_url).hostname or ""
    yield "SiteIDCode", portal.township.site_id_code or ""
    if spec is None or not spec.path or isinstance(spec.view, _SHORT):
        return
    match spec.view:
        case NoticeView(notice=document, column=column):
            yield from _article(portal, spec, document, column.name, column.type)
        case PolicyView(explainer=document) | ServiceView(service=document):
            yield from _article(portal, spec, document, _column(spec), _type(spec))
        case InfoView():
            yield from (("ColumnName", spec.title), ("ColumnType", "概况信息"))
        case view if isinstance(view, _SINGLE):
            yield from (("ColumnName", _column(spec)), ("ColumnType", _type(spec)))
        case _:
            yield from _section(portal, spec)


def _section(portal: Portal, spec: PageSpec) -> Iterator[tuple[str, str]]:
    kind, name = _type(spec), _PAGE.sub("", spec.title)
    if isinstance(spec.view, ListView):
        kind = next((c.type for c in portal.columns if _leads_to(c, spec.view)), kind)
    yield "ColumnName", name
    yield "ColumnDescription", spec.description or f"{portal.site_name}的{name}"
    crumbs = (crumb.title for crumb in spec.crumbs[1:])
    yield "ColumnKeywords", _joined([name, *crumbs, kind, portal.township.short_name])
    yield "ColumnType", kind


def _leads_to(column: Column, view: ListView) -> bool:
    return urls.path_of(column) == view.path


def _article(
    portal: Portal, spec: PageSpec, document: Dated, column: str, kind: str
) -> Iterator[tuple[str, str]]:
    source = document.source if isinstance(document, Notice) else None
    tags = () if isinstance(document, Service) else document.tags
    picture = share_picture_of(portal, document)
    yield "ColumnName", column
    yield "ColumnType", kind
    yield "ArticleTitle", document.title
    yield "PubDate", f"{document.published:%Y-%m-%d %H:%M}"
    yield "ContentSource", source or portal.township.full_name
    yield "Keywords", _joined([*tags, column])
    yield "Description", spec.description
    image = "" if picture is None else urls.picture(picture.name)
    yield "Image", image and urls.absolute(portal.site_url, image)
    yield "Url", urls.absolute(portal.site_url, spec.path)


def _column(spec: PageSpec) -> str:
    """The section a page stands in: the last step of the way to it."""
    return spec.crumbs[-1].title if len(spec.crumbs) > 1 else spec.title


def _type(spec: PageSpec) -> str:
    return TYPES.get(spec.section, OPEN)


def _joined(words: Iterable[str]) -> str:
    """Each word once, parted by the one separator allowed: a comma of ASCII."""
    return ",".join(dict.fromkeys(word.replace(",", "，") for word in words))
