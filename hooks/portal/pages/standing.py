"""Standing pages and the short pages left at old addresses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from portal import urls
from portal.model.base import Document
from portal.model.info import Info
from portal.model.notice import Notice
from portal.pages.spec import HOME_CRUMB, PageSpec
from portal.public import Portal
from portal.render import Body


@dataclass(frozen=True, kw_only=True)
class InfoView:
    """One standing page."""

    page: Info
    body: Body


@dataclass(frozen=True, kw_only=True)
class WithdrawnView:
    """A page that was taken back: when, why, and where to look instead."""

    notice: Notice
    instead: str | None
    """Path of the page to read instead."""


@dataclass(frozen=True, kw_only=True)
class MovedView:
    """An old address."""

    target: str
    """Path of the page's new place."""
    title: str


def pages(portal: Portal) -> Iterator[PageSpec]:
    """Standing pages, withdrawn pages, moved addresses."""
    for page in portal.info:
        if urls.path_of(page) != urls.HOME:
            yield _info_page(portal, page)
    for notice in portal.withdrawn:
        yield _withdrawn_page(notice)
    for document in _documents(portal):
        for address in document.moved_from:
            yield _moved_page(document, address)


def _info_page(portal: Portal, page: Info) -> PageSpec:
    return PageSpec(
        path=urls.path_of(page),
        title=page.title,
        template="info.html",
        view=InfoView(page=page, body=portal.body(page)),
        description=page.summary or portal.body(page).lead[:60],
        updated=page.checked_on,
        source=page.origin.source,
    )


def _withdrawn_page(notice: Notice) -> PageSpec:
    assert notice.withdrawn is not None
    instead = notice.withdrawn.instead
    return PageSpec(
        path=urls.path_of(notice),
        title="这个页面已撤下",
        template="withdrawn.html",
        view=WithdrawnView(
            notice=notice, instead=urls.path_of_address(instead) if instead else None
        ),
        description="这个页面的内容已经撤下；什么时候、为什么撤下，写在页上。",
        updated=notice.withdrawn.on,
        source=notice.origin.source,
        is_findable=False,
    )


def _moved_page(document: Document, address: str) -> PageSpec:
    return PageSpec(
        path=urls.path_of_address(address),
        title="页面已换地址",
        tab=f"{document.title}（页面已换地址）",
        template="moved.html",
        view=MovedView(target=urls.path_of(document), title=document.title),
        crumbs=(HOME_CRUMB,),
        source=document.origin.source,
        is_findable=False,
    )


def _documents(portal: Portal) -> Iterable[Document]:
    groups = (
        portal.notices,
        portal.withdrawn,
        portal.policies,
        portal.services,
        portal.needs,
        portal.info,
    )
    return (document for group in groups for document in group)
