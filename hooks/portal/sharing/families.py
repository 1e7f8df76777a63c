"""What the page of each family passes on; a page that is over is printed, not passed on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from portal import urls
from portal.model.activity import Activity
from portal.model.base import Document, Record
from portal.model.place import Place
from portal.model.place_words import PlaceStatus
from portal.model.public_notice import PublicNotice
from portal.model.service import Service
from portal.pages.activities.view import ActivityView
from portal.pages.articles import NoticeView
from portal.pages.needs import NeedView
from portal.pages.places import PlaceCard, PlaceView
from portal.pages.policies import PolicyView
from portal.pages.programmes import ProgrammeView
from portal.pages.registers.catalogue import Register
from portal.pages.registers.lists import RegisterView
from portal.pages.registers.public_notice import PublicNoticeView
from portal.pages.registers.records import RecordView
from portal.pages.registers.strips import notice_in_words
from portal.pages.services import ServiceView
from portal.pages.spec import PageSpec
from portal.public import Portal
from portal.sharing import activities
from portal.sharing.share import Row, Share, filled, sentence
from portal.wording import AI_GENERATED, NOT_REAL, service_notice, until

NOT_IN_USE: Final = "还不能用"
CLOSED_DOWN: Final = "已经不用"


def share_of(portal: Portal, spec: PageSpec) -> Share | None:
    """What a page passes on; None for most lists, calendars and pages about the site."""
    match spec.view:
        case ActivityView(activity=record) as view:
            rows = activities.rows_of(portal, view)
            return _share(portal, spec, rows, record, activities.title_of(view))
        case RecordView(record=record):
            return _share(portal, spec, (), record)
        case PublicNoticeView(notice=record, is_running=running):
            notice = _public_notice(record) if running else iter(())
            return _share(portal, spec, notice, record)
        case NoticeView(notice=record, is_expired=over) as view:
            rows = iter(()) if over else _notice(portal, view)
            return _share(portal, spec, rows, record)
        case PolicyView(explainer=record) as view:
            return _share(portal, spec, _policy(view), record)
        case ServiceView(service=record):
            return _share(portal, spec, _service(portal, record), record)
        case NeedView(need=record) as view:
            return _share(portal, spec, _need(view), record)
        case ProgrammeView(programme=record) as view:
            return _share(portal, spec, _programme(view), record)
        case PlaceView(place=record, card=card):
            return _share(portal, spec, _place(record, card), record)
    return _share_of_list(portal, spec)


def _share_of_list(portal: Portal, spec: PageSpec) -> Share | None:
    """The list of public notices hangs on walls too: it says where the next ones are."""
    match spec.view:
        case RegisterView(register=Register(kind="public_notices")):
            return Share(title=spec.title, rows=(), address=_address(portal, spec))
    return None


def _address(portal: Portal, spec: PageSpec) -> str:
    return urls.absolute(portal.site_url, spec.path)


def _share(
    portal: Portal, spec: PageSpec, rows: Iterable[Row], record: Record, title: str = ""
) -> Share:
    """``title`` where what is passed on is called otherwise than the page."""
    told = tuple(rows)
    return Share(
        title=title or spec.title,
        rows=(*told, *_labels(record)) if told else (),
        address=_address(portal, spec),
        is_demo=record.demo,
    )


def _labels(record: Record) -> Iterator[Row]:
    """What must go wherever the words go."""
    if record.demo:
        yield Row("", NOT_REAL)
    if isinstance(record, Document) and record.ai_generated:
        yield Row("", AI_GENERATED)


def _notice(portal: Portal, view: NoticeView) -> Iterator[Row]:
    notice = view.notice
    origin = notice.source or portal.township.full_name
    about = sentence(notice.summary or view.body.lead)
    yield from filled(("", about))
    yield from _called_to(portal, view)
    yield Row("发布", f"{until(notice.published.date())}，{origin}")


def _called_to(portal: Portal, view: NoticeView) -> Iterator[Row]:
    """When and where to go and whom to ring, where a notice names one thing that lies ahead.

    A guide beside it is no place to go: many a notice only touches its matter.
    """
    named = portal.find(Activity, "activities", view.notice.activities)
    ahead = [one for one in named if not portal.is_over(one)]
    if len(ahead) == 1:
        yield from activities.meeting_of(portal, ahead[0])


def _public_notice(notice: PublicNotice) -> Iterator[Row]:
    """From when to when and whom to tell; who is named stands on the page alone."""
    yield Row("公示期", notice_in_words(notice.window))
    yield from filled(("受理", notice.received_by), ("电话", notice.supervision_phone))
    yield Row("地址", notice.address)


def _policy(view: PolicyView) -> Iterator[Row]:
    explainer, answer = view.explainer, view.explainer.answer
    about = sentence(explainer.summary or answer.what)
    yield from filled(("", about), ("怎么办", answer.how), ("咨询", answer.ask))
    yield Row("核对", until(explainer.checked_on))


def _service(portal: Portal, service: Service) -> Iterator[Row]:
    change = service_notice(service.state, portal.now)
    if change is not None:
        yield Row("", f"办理{change.word}：{change.text}")
    yield from filled(("地点", service.place), ("时间", service.hours))
    yield from filled(("要带", "、".join(service.materials)), ("收费", service.fee))
    yield Row("电话", service.phone)


def _need(view: NeedView) -> Iterator[Row]:
    yield Row("", sentence(view.need.do_now))
    yield from (Row("", f"{hotline.name} {hotline.number}") for hotline in view.hotlines)


def _programme(view: ProgrammeView) -> Iterator[Row]:
    programme = view.programme
    yield from filled(("", programme.summary), ("面向", programme.for_whom))
    yield Row("参加", programme.take_part)


def _place(place: Place, card: PlaceCard) -> Iterator[Row]:
    if place.status is not PlaceStatus.IN_USE:
        is_gone = place.status is PlaceStatus.OUT_OF_USE
        yield Row(place.status.value, CLOSED_DOWN if is_gone else NOT_IN_USE)
    yield from filled(("暂停开放", card.closed), ("地址", place.address))
    hours = "；".join((*card.hours, *card.exceptions))
    yield from filled(("开放", hours), ("电话", place.phone))
