"""Need pages: one for each top task."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from portal import urls
from portal.model.base import Record
from portal.model.explainer import Explainer
from portal.model.need import Need
from portal.model.notice import Notice
from portal.model.programme import Programme
from portal.model.reference import Hotline
from portal.model.service import Service
from portal.pages.programmes import ProgrammeView, view_of
from portal.pages.spec import HOME_CRUMB, Crumb, PageSpec
from portal.public import Portal
from portal.render import Body

R = TypeVar("R", bound=Record)
NEEDS_CRUMB = Crumb("找帮助", urls.NEEDS)
NEWEST = 5
"""Notices shown under a need."""


@dataclass(frozen=True, kw_only=True)
class NeedView:
    """One need with everything that hangs below it."""

    need: Need
    body: Body
    hotlines: tuple[Hotline, ...]
    policies: tuple[Explainer, ...]
    services: tuple[Service, ...]
    programmes: tuple[ProgrammeView, ...]
    notices: tuple[Notice, ...]


@dataclass(frozen=True, kw_only=True)
class NeedsView:
    """All needs as tiles."""

    needs: tuple[Need, ...]


def pages(portal: Portal) -> Iterator[PageSpec]:
    """Nothing at all where there is no need page."""
    if not portal.needs:
        return
    yield PageSpec(
        path=urls.NEEDS,
        title="找帮助",
        template="needs.html",
        view=NeedsView(needs=portal.needs),
        description="遇到难处，从这里找办法。",
    )
    yield from (_page(portal, need) for need in portal.needs)


def _page(portal: Portal, need: Need) -> PageSpec:
    notices = portal.pointing(Notice, "needs", need.id)
    programmes = _both(portal, Programme, "programmes", need.programmes, need)
    view = NeedView(
        need=need,
        body=portal.body(need),
        hotlines=portal.find(Hotline, "hotlines", need.call),
        policies=_both(portal, Explainer, "policies", need.policies, need),
        services=_both(portal, Service, "services", need.services, need),
        programmes=tuple(view_of(portal, programme) for programme in programmes),
        notices=tuple(notice for notice in notices if portal.is_listed(notice))[:NEWEST],
    )
    return PageSpec(
        path=urls.path_of(need),
        title=need.title,
        template="need.html",
        view=view,
        description=need.do_now[:60],
        crumbs=(HOME_CRUMB, NEEDS_CRUMB),
        source=need.origin.source,
    )


def _both(
    portal: Portal, model: type[R], kind: str, named: Iterable[str], need: Need
) -> tuple[R, ...]:
    """The records a need names, then those that name the need."""
    pointing = portal.pointing(model, "needs", need.id)
    return tuple(dict.fromkeys((*portal.find(model, kind, named), *pointing)))
