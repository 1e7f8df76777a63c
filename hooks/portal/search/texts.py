"""What a page says, as plain text, read off the same view its template reads.

What stands on every page, and the titles of other pages beside, are left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import singledispatch

from portal import wording
from portal.model.life import Deadline
from portal.model.names import chinese
from portal.pages.activities.view import ActivityView
from portal.pages.articles import NoticeView
from portal.pages.needs import NeedView
from portal.pages.places import PlaceView
from portal.pages.policies import Citation, PolicyView
from portal.pages.programmes import ProgrammeView
from portal.pages.registers.public_notice import PublicNoticeView
from portal.pages.registers.records import RecordView
from portal.pages.services import ServiceView
from portal.placing import plain_text
from portal.render import Body
from portal.search.record_texts import record_lines


@singledispatch
def lines_of(_view: object) -> Iterator[str]:
    """The lines of a page below its title; none for a page that is not searched."""
    return iter(())


@lines_of.register
def _(view: NoticeView) -> Iterator[str]:
    notice = view.notice
    yield _body(view.body)
    yield from filter(None, (notice.formal_title, notice.doc_number, notice.source, notice.issuer))
    if notice.issued_on:
        yield wording.until(notice.issued_on)
    yield from (attachment.title for attachment in notice.attachments)
    yield from notice.tags


@lines_of.register
def _(view: PolicyView) -> Iterator[str]:
    answer = view.explainer.answer
    yield from (answer.who, answer.what, answer.how, answer.how_long, answer.ask)
    yield _body(view.body)
    yield from _deadlines(view.explainer.deadlines)
    yield from _laws(view.citations)


@lines_of.register
def _(view: ServiceView) -> Iterator[str]:
    service = view.service
    yield from (service.item, service.place, service.hours, service.time_limit, service.fee)
    yield from (service.phone, *service.conditions, *service.materials, *service.steps)
    yield _body(view.body)
    yield from _laws(view.citations)
    yield service.local_basis or ""
    yield from (form.title for form in service.forms)
    yield from (document.title for document, _ in view.documents)
    yield from service.pitfalls


@lines_of.register
def _(view: NeedView) -> Iterator[str]:
    need = view.need
    yield need.do_now
    for hotline in view.hotlines:
        yield f"{hotline.name} {hotline.number} {hotline.helps_with}"
    yield from need.bring
    for case in need.cases:
        yield from (case.title, case.text)
    yield from _deadlines(need.deadlines)
    yield from (need.how_long, need.escalate, _body(view.body))


@lines_of.register
def _(view: ActivityView) -> Iterator[str]:
    activity = view.activity
    yield from wording.paragraphs(activity.description)
    yield wording.span(activity)
    yield f"{view.where.text} {view.where.address}"
    yield from (activity.audience, activity.organiser, view.signup, activity.contact)
    yield from (f"{strip.word} {strip.text}" for strip in view.strips)
    yield from (crowd.value for crowd in view.crowds)


@lines_of.register
def _(view: ProgrammeView) -> Iterator[str]:
    programme = view.programme
    yield from (programme.summary, programme.for_whom, programme.take_part)
    yield from wording.paragraphs(programme.content)


@lines_of.register
def _(view: PlaceView) -> Iterator[str]:
    place = view.place
    yield from (place.address, place.village or "", *view.card.hours, place.entry.value)
    yield from (place.entry_note or "", place.phone or "", *view.facilities, *place.offers)
    yield from wording.paragraphs(place.description or "")
    yield from (f"{chinese('kind')}{place.kind.value}", *place.roles)
    yield from filter(None, (place.operator, place.covers))
    for table in view.tables:
        yield table.title
        yield from (" ".join(row) for row in table.rows)


@lines_of.register
def _(view: PublicNoticeView) -> Iterator[str]:
    """Without the list: a search engine of our own must not find names either."""
    notice = view.notice
    yield f"{view.strip.word} {view.strip.text}" if view.strip else ""
    yield from view.sentences
    yield from wording.paragraphs(notice.summary)
    yield from (notice.category.value, notice.received_by, notice.supervision_phone)
    yield from (notice.address, notice.issuer, wording.until(notice.issued_on))


@lines_of.register
def _(view: RecordView) -> Iterator[str]:
    yield from record_lines(view)


def _body(body: Body) -> str:
    return plain_text(body.html)


def _deadlines(deadlines: Iterable[Deadline]) -> Iterator[str]:
    for deadline in deadlines:
        yield f"{deadline.limit} {deadline.title} {deadline.starts_from or ''}"


def _laws(citations: Iterable[Citation]) -> Iterator[str]:
    for citation in citations:
        article = wording.article_label(citation.article.number)
        yield f"《{citation.law.name}》{article} {citation.article.fact}"
