"""The page of one public notice: the only place on the site where its list stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from portal import urls
from portal.assets import notice_path
from portal.model.names import chinese
from portal.model.public_notice import Named, NoticeAttachment, PublicNotice
from portal.pages.registers.catalogue import Register
from portal.pages.registers.lists import HUB_CRUMB
from portal.pages.registers.strips import Strip, strip_of
from portal.pages.spec import HOME_CRUMB, Crumb, PageSpec
from portal.public import Portal
from portal.wording import day_beside, iso, until


@dataclass(frozen=True, kw_only=True)
class Column:
    """One column of the list."""

    label: str
    cells: tuple[str, ...]
    """One for each person; empty where nothing was written."""


@dataclass(frozen=True, kw_only=True)
class PublicNoticeView:
    """One public notice."""

    notice: PublicNotice
    """Without its list."""
    strip: Strip | None
    sentences: tuple[str, ...]
    """What every notice says in the same words."""
    columns: tuple[Column, ...]
    """The list, the names first; empty once it is over."""
    count: int
    """How many people stand on it."""
    files: tuple[tuple[NoticeAttachment, str], ...]
    """Attachments with their paths below docs/."""
    is_running: bool
    last: str
    """ISO day after which a script takes the names from the page."""

    @property
    def has_names(self) -> bool:
        """Whether something on the page has to go when the notice is over."""
        return bool(self.columns) or any(one.holds_names for one, _ in self.files)


def public_notice_page(portal: Portal, register: Register, notice: PublicNotice) -> PageSpec:
    """The page of one public notice."""
    view = view_of(portal, notice)
    path = urls.REGISTERS[register.kind]
    return PageSpec(
        path=urls.path_of(notice),
        title=notice.title,
        template="public_notice.html",
        view=view,
        description=f"{notice.title}，{view.sentences[1]}"[:60],
        crumbs=(HOME_CRUMB, HUB_CRUMB, Crumb(register.title, path)),
        updated=notice.withdrawn.on if notice.withdrawn else notice.notice_from,
        source=notice.origin.source,
        is_findable=False,
        is_kept=False,
    )


def view_of(portal: Portal, notice: PublicNotice) -> PublicNoticeView:
    """What the page of a public notice shows today."""
    today = portal.now.date()
    people = portal.named.get(notice.id, ())
    return PublicNoticeView(
        notice=notice,
        strip=strip_of(notice, today),
        sentences=sentences_of(notice),
        columns=tuple(_columns(people)),
        count=len(people),
        files=tuple((one, notice_path(one)) for one in notice.attachments),
        is_running=notice.is_running(today),
        last=iso(notice.window.last),
    )


def sentences_of(notice: PublicNotice) -> tuple[str, str, str]:
    """What is put up, from when to when, and whom to tell: composed, never written by hand."""
    return (_matter(notice), _span(notice), _contact(notice))


def _matter(notice: PublicNotice) -> str:
    grounds = f"根据{notice.grounds}，" if notice.grounds else ""
    return f"{grounds}现将{notice.subject.removesuffix('公示')}予以公示，接受职工群众监督。"


def _span(notice: PublicNotice) -> str:
    window = notice.window
    last = day_beside(window.last, window.start)
    count = f"，共{window.working_days}个工作日" if window.working_days is not None else ""
    return f"公示期自{until(window.start)}起至{last}止{count}。"


def _contact(notice: PublicNotice) -> str:
    return (
        f"公示期内对名单有意见的，请向{notice.received_by}反映，打电话、写信、当面说都可以。"
        f"监督电话：{notice.supervision_phone}；地址：{notice.address}。"
    )


def _columns(people: tuple[Named, ...]) -> Iterator[Column]:
    """The columns in which somebody has something, in the order of the model."""
    for name in Named.model_fields:
        cells = tuple(getattr(one, name) or "" for one in people)
        if any(cells):
            yield Column(label=chinese(name), cells=cells)
