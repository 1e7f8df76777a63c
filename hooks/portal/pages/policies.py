"""Policy explainers, and the page of laws that leads back to them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from portal import urls
from portal.model.explainer import Explainer
from portal.model.life import LawReference, told
from portal.model.need import Need
from portal.model.programme import Programme
from portal.model.reference import Article, Law
from portal.model.service import Service
from portal.pages.spec import HOME_CRUMB, Crumb, PageSpec
from portal.public import Portal
from portal.render import Body

POLICIES_CRUMB = Crumb("政策解读", urls.POLICIES)


@dataclass(frozen=True)
class Citation:
    """One article of one law."""

    law: Law
    article: Article


@dataclass(frozen=True, kw_only=True)
class PolicyView:
    """One explainer."""

    explainer: Explainer
    body: Body
    citations: tuple[Citation, ...]
    services: tuple[Service, ...]
    needs: tuple[Need, ...]
    programmes: tuple[Programme, ...]


@dataclass(frozen=True, kw_only=True)
class PoliciesView:
    """All explainers, newest first."""

    explainers: tuple[Explainer, ...]
    has_laws: bool


@dataclass(frozen=True)
class CitedArticle:
    """An article and the pages that rest on it."""

    article: Article
    cited_by: tuple[Explainer | Service, ...]


@dataclass(frozen=True)
class CitedLaw:
    """A law and its articles."""

    law: Law
    articles: tuple[CitedArticle, ...]


@dataclass(frozen=True, kw_only=True)
class LawsView:
    """All laws the site rests on."""

    laws: tuple[CitedLaw, ...]


def pages(portal: Portal) -> Iterator[PageSpec]:
    """Explainers and their list; the page of laws where there are laws."""
    if portal.policies:
        view = PoliciesView(explainers=portal.policies, has_laws=bool(portal.laws))
        yield PageSpec(
            path=urls.POLICIES,
            title="政策解读",
            template="policies.html",
            view=view,
            description="用大白话讲清职工的权益和办法。",
        )
        yield from (_page(portal, explainer) for explainer in portal.policies)
    if portal.laws:
        yield _laws_page(portal)


def citations(portal: Portal, references: tuple[LawReference, ...]) -> tuple[Citation, ...]:
    """The law and article behind each reference, in the given order."""
    laws = {law.id: law for law in portal.laws}
    return tuple(
        Citation(laws[reference.law], article)
        for reference in references
        for article in laws[reference.law].articles
        if article.number == reference.article
    )


def _page(portal: Portal, explainer: Explainer) -> PageSpec:
    view = PolicyView(
        explainer=explainer,
        body=portal.body(explainer),
        citations=citations(portal, explainer.laws),
        services=portal.find(Service, "services", explainer.services),
        needs=portal.find(Need, "needs", explainer.needs),
        programmes=portal.find(Programme, "programmes", explainer.programmes),
    )
    changes = (update.on for update in told(explainer.updates))
    return PageSpec(
        path=urls.path_of(explainer),
        title=explainer.title,
        template="policy.html",
        view=view,
        description=explainer.summary or explainer.answer.what[:60],
        crumbs=(HOME_CRUMB, POLICIES_CRUMB),
        updated=max([explainer.published.date(), explainer.checked_on, *changes]),
        source=explainer.origin.source,
    )


def _laws_page(portal: Portal) -> PageSpec:
    cited: dict[tuple[str, str], list[Explainer | Service]] = {}
    for record, references in _citing(portal):
        for reference in references:
            cited.setdefault((reference.law, reference.article), []).append(record)
    laws = tuple(
        CitedLaw(
            law,
            tuple(CitedArticle(a, tuple(cited.get((law.id, a.number), ()))) for a in law.articles),
        )
        for law in portal.laws
    )
    return PageSpec(
        path=urls.LAWS,
        title="法律依据",
        template="laws.html",
        view=LawsView(laws=laws),
        description="本站政策解读和办事指南依据的法律条文。",
        crumbs=(HOME_CRUMB, POLICIES_CRUMB) if portal.policies else (HOME_CRUMB,),
        updated=max(law.checked_on for law in portal.laws),
    )


def _citing(portal: Portal) -> Iterator[tuple[Explainer | Service, tuple[LawReference, ...]]]:
    yield from ((explainer, explainer.laws) for explainer in portal.policies)
    yield from ((service, service.basis) for service in portal.services)
