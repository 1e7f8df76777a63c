"""Pages that are searched: those that say something themselves.

Lists, calendars and archives only repeat it. What has expired or was withdrawn is left out,
as lists leave it out; a page says nothing here that it does not show to everybody.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final, NamedTuple

from portal.assets import asset_path, attachments_of, file_of
from portal.model.activity import Activity
from portal.model.base import Document, Record
from portal.model.official_document import OfficialDocument
from portal.pages.activities.view import ActivityView
from portal.pages.articles import NoticeView
from portal.pages.needs import NeedView
from portal.pages.places import PlaceView
from portal.pages.policies import PolicyView
from portal.pages.programmes import ProgrammeView
from portal.pages.registers.public_notice import PublicNoticeView
from portal.pages.registers.records import RecordView
from portal.pages.services import ServiceView
from portal.pages.spec import PageSpec
from portal.public import Portal
from portal.search.dates import date_of
from portal.search.document import SearchDocument
from portal.search.texts import lines_of


class Kind(NamedTuple):
    """One kind of page that is searched."""

    key: str
    label: str
    record: str
    """The field of the view that holds the record the page is of."""
    weight: int
    """What answers a question stands before what only tells of the matter."""


KINDS: Final = {
    NeedView: Kind("needs", "找帮助", "need", 0),
    ServiceView: Kind("services", "办事指南", "service", 1),
    PolicyView: Kind("policies", "政策解读", "explainer", 2),
    NoticeView: Kind("news", "通知新闻", "notice", 3),
    ActivityView: Kind("activities", "活动", "activity", 3),
    ProgrammeView: Kind("programmes", "项目", "programme", 3),
    PlaceView: Kind("places", "场所", "place", 3),
    RecordView: Kind("records", "公开目录", "record", 3),
    PublicNoticeView: Kind("records", "公开目录", "notice", 3),
}
"""By the view of the page."""
OVER: Final = 4
"""Weight of an activity that is over."""


def search_documents(
    portal: Portal, specs: Iterable[PageSpec], attached: Mapping[str, str]
) -> Iterator[SearchDocument]:
    """The pages that are searched; ``attached`` is the text of offered files by their path."""
    for spec in specs:
        kind = KINDS.get(type(spec.view))
        if kind is None or not _is_searched(spec):
            continue
        record: Record = getattr(spec.view, kind.record)
        if record.is_listed(portal.now.date()):
            yield _document(portal, spec, record, kind, attached)


def _is_searched(spec: PageSpec) -> bool:
    """Public notices too, of which only other engines keep off: what is searched names nobody."""
    return spec.is_findable or isinstance(spec.view, PublicNoticeView)


def _document(
    portal: Portal, spec: PageSpec, record: Record, kind: Kind, attached: Mapping[str, str]
) -> SearchDocument:
    column = spec.view.column if isinstance(spec.view, NoticeView) else None
    offered = _offered(record)
    return SearchDocument(
        path=spec.path,
        title=spec.title,
        text="\n".join(filter(None, lines_of(spec.view))),
        hidden=record.search_words if isinstance(record, Document) else (),
        attached=tuple((title, attached[path]) for title, path in offered if path in attached),
        kind=kind.key,
        kind_label=kind.label,
        column=column.id if column else "",
        column_label=column.name if column else "",
        date=date_of(portal, record),
        weight=_weight(portal, record, kind),
    )


def _weight(portal: Portal, record: Record, kind: Kind) -> int:
    is_over = isinstance(record, Activity) and portal.is_over(record)
    return OVER if is_over else kind.weight


def _offered(record: Record) -> Iterator[tuple[str, str]]:
    """Title and path of each file a page offers for download."""
    if isinstance(record, Document):
        yield from ((one.title, asset_path(record, one.file)) for one in attachments_of(record))
    elif isinstance(record, OfficialDocument):
        yield record.title, file_of(record)
