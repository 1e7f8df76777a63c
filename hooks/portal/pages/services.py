"""Service guides (办事指南)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from portal import urls
from portal.assets import file_of
from portal.model.explainer import Explainer
from portal.model.life import told
from portal.model.need import Need
from portal.model.official_document import DocumentKind, OfficialDocument
from portal.model.programme import Programme
from portal.model.service import Service
from portal.pages.policies import Citation, citations
from portal.pages.spec import HOME_CRUMB, Crumb, PageSpec
from portal.public import Portal
from portal.render import Body

SERVICES_CRUMB = Crumb("办事指南", urls.SERVICES)


@dataclass(frozen=True, kw_only=True)
class ServiceView:
    """One service guide."""

    service: Service
    body: Body
    citations: tuple[Citation, ...]
    policies: tuple[Explainer, ...]
    needs: tuple[Need, ...]
    programmes: tuple[Programme, ...]
    documents: tuple[tuple[OfficialDocument, str], ...]
    """Forms and rules for it that hold today, forms first; the file below docs/, or nothing."""


@dataclass(frozen=True, kw_only=True)
class ServicesView:
    """All services, in the order of their names."""

    services: tuple[Service, ...]


def pages(portal: Portal) -> Iterator[PageSpec]:
    """Nothing at all where there is no service."""
    if not portal.services:
        return
    services = tuple(sorted(portal.services, key=lambda service: service.id))
    yield PageSpec(
        path=urls.SERVICES,
        title="办事指南",
        template="services.html",
        view=ServicesView(services=services),
        description="到工会办事要带什么、找谁、多久办好。",
    )
    yield from (_page(portal, service) for service in services)


def _page(portal: Portal, service: Service) -> PageSpec:
    view = ServiceView(
        service=service,
        body=portal.body(service),
        citations=citations(portal, service.basis),
        policies=portal.pointing(Explainer, "services", service.id),
        needs=portal.find(Need, "needs", service.needs),
        programmes=portal.find(Programme, "programmes", service.programmes),
        documents=tuple(_documents(portal, service)),
    )
    changes = (update.on for update in told(service.updates))
    return PageSpec(
        path=urls.path_of(service),
        title=service.title,
        template="service.html",
        view=view,
        description=service.summary or service.item,
        crumbs=(HOME_CRUMB, SERVICES_CRUMB),
        updated=max([service.published.date(), *changes]),
        source=service.origin.source,
    )


def _documents(portal: Portal, service: Service) -> Iterator[tuple[OfficialDocument, str]]:
    today = portal.now.date()
    found = portal.pointing(OfficialDocument, "services", service.id)
    valid = [document for document in found if document.is_valid(today)]
    for document in sorted(valid, key=lambda document: document.kind is not DocumentKind.FORM):
        yield document, file_of(document)
