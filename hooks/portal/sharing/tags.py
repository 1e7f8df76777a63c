"""The title of the tab and what a share card shows: Open Graph (https://ogp.me)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from portal import urls
from portal.illustrations import share_picture_of
from portal.model.base import Document
from portal.model.explainer import Explainer
from portal.model.notice import Notice
from portal.model.service import Service
from portal.pages.articles import NoticeView
from portal.pages.needs import NeedView
from portal.pages.policies import PolicyView
from portal.pages.services import ServiceView
from portal.pages.spec import PageSpec
from portal.pages.standing import InfoView
from portal.public import Portal
from portal.wording import iso

PICTURE_SIDE: Final = 512
"""Pixels of the sign of the site, which stands for pages without a picture of their own;
WeChat shows no picture with a side of less than 300."""


@dataclass(frozen=True, kw_only=True)
class Picture:
    """The picture of a share card."""

    address: str
    """In full."""
    width: int
    """Pixels."""
    height: int
    alt: str


@dataclass(frozen=True, kw_only=True)
class Tags:
    """The Open Graph properties of one page."""

    kind: str
    """``article`` or ``website``."""
    title: str
    address: str
    picture: Picture
    published: str
    """ISO 8601; empty for what is no article."""
    modified: str


def page_title(spec: PageSpec, site_name: str) -> str:
    """工资 - 政策解读 - 示例镇总工会: the matter first, then where it belongs, then the site.

    The name of the site stands at the end already and is not said first as well.
    """
    if not spec.path:
        return site_name
    where = _belongs_to(spec)
    matter = _matter(spec, site_name) or f"{where}：{site_name}"
    return " - ".join(part for part in (matter, where, site_name) if part)


def tags_of(portal: Portal, spec: PageSpec) -> Tags:
    """What a share card shows of a page."""
    document = _document(spec.view)
    moment = iso(document.published) if isinstance(document, Notice | Explainer | Service) else ""
    return Tags(
        kind="article" if moment else "website",
        title=spec.tab or spec.title,
        address=urls.absolute(portal.site_url, spec.path),
        picture=_picture(portal, document),
        published=moment,
        modified=_modified(spec, moment),
    )


def _modified(spec: PageSpec, published: str) -> str:
    """The day of the last change after that of publication; no time of it is recorded."""
    day = iso(spec.updated) if spec.updated else ""
    return day if published and day > published[: len(day)] else ""


def _matter(spec: PageSpec, site_name: str) -> str:
    title = spec.tab or spec.title
    return title.removeprefix(site_name).lstrip("：，、 ")


def _belongs_to(spec: PageSpec) -> str:
    """The family of a page; of a record its register, which says more than 公开目录."""
    way = [crumb.title for crumb in spec.crumbs[1:] if crumb.path != urls.RECORDS]
    return way[0] if way else ""


def _document(view: object) -> Document | None:
    """What somebody wrote for this page, if it is one document."""
    match view:
        case NoticeView(notice=found) | PolicyView(explainer=found) | ServiceView(service=found):
            return found
        case NeedView(need=found) | InfoView(page=found):
            return found
    return None


def _picture(portal: Portal, document: Document | None) -> Picture:
    """The square of the document's own picture, else the sign of the site."""
    square = share_picture_of(portal, document) if document is not None else None
    if document is None or square is None:
        sign = urls.absolute(portal.site_url, urls.icon(PICTURE_SIDE))
        alt = f"{portal.township.short_name}网站的标志"
        return Picture(address=sign, width=PICTURE_SIDE, height=PICTURE_SIDE, alt=alt)
    cover = document.cover if isinstance(document, Notice) else None
    return Picture(
        address=urls.absolute(portal.site_url, urls.picture(square.name)),
        width=square.width,
        height=square.height,
        alt=cover.alt if cover is not None else document.title,
    )
