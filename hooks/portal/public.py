"""What the public may see at one moment: the records that are out, and how they connect."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import TypeVar, cast

from portal.listing import group
from portal.model.activity import Activity
from portal.model.base import Document, Record
from portal.model.explainer import Explainer
from portal.model.info import Info
from portal.model.need import Need
from portal.model.notice import Notice
from portal.model.programme import Programme
from portal.model.reference import Alert, Column, Hotline, Law
from portal.model.references import references_of
from portal.model.service import Service
from portal.model.township import Township
from portal.model.types import begin_of, end_of
from portal.render import Body

R = TypeVar("R", bound=Record)
Records = Mapping[str, Sequence[Record]]
"""Records by kind, as loaded: drafts and withdrawn ones included."""


@dataclass(frozen=True, kw_only=True)
class Portal:
    """Everything that is public at :attr:`now`, sorted the way it is shown."""

    township: Township
    site_name: str
    site_url: str
    """Address of the home page, ends with ``/``."""
    now: datetime
    columns: tuple[Column, ...]
    hotlines: tuple[Hotline, ...]
    laws: tuple[Law, ...]
    alerts: tuple[Alert, ...]
    """Those that are shown at :attr:`now`."""
    programmes: tuple[Programme, ...]
    activities: tuple[Activity, ...]
    """By beginning, earliest first."""
    notices: tuple[Notice, ...]
    """With a page and a text; newest first, expired ones included."""
    withdrawn: tuple[Notice, ...]
    """Taken back: a short page stands at their address."""
    policies: tuple[Explainer, ...]
    services: tuple[Service, ...]
    needs: tuple[Need, ...]
    info: tuple[Info, ...]
    bodies: Mapping[str, Body]
    """Rendered body of each document by its ``src_uri``."""
    index: Mapping[tuple[str, str], Record]
    """Every public record by kind and id."""
    backlinks: Mapping[tuple[str, str], tuple[Record, ...]]
    """The public records that point to a record, by its kind and id."""

    def body(self, document: Document) -> Body:
        """The rendered body of a document."""
        return self.bodies[document.src_uri]

    def find(self, model: type[R], kind: str, identifiers: Iterable[str]) -> tuple[R, ...]:
        """The records of these ids that are public, in the given order."""
        found = (self.index.get((kind, identifier)) for identifier in identifiers)
        return tuple(record for record in found if isinstance(record, model))

    def pointing(self, model: type[R], kind: str, identifier: str) -> tuple[R, ...]:
        """The records of one model that point to a record, in the order of their list."""
        found = self.backlinks.get((kind, identifier), ())
        return tuple(record for record in found if isinstance(record, model))

    @property
    def has_feed(self) -> bool:
        """Whether there is anything to subscribe to."""
        return bool(self.listed or self.policies or self.announced)

    @cached_property
    def announced(self) -> tuple[Activity, ...]:
        """Activities whose announcement has a date of its own that has come."""
        return tuple(
            activity
            for activity in self.activities
            if activity.published is not None and activity.published <= self.now
        )

    def is_listed(self, notice: Notice) -> bool:
        """Whether a notice stands in lists and live feeds: not after its expiry."""
        return notice.expire_at is None or end_of(notice.expire_at) > self.now

    def is_pinned(self, notice: Notice) -> bool:
        """Whether a notice stands above the others at :attr:`now`."""
        return notice.pinned_until is not None and end_of(notice.pinned_until) > self.now

    @cached_property
    def listed(self) -> tuple[Notice, ...]:
        """Notices for lists: pinned ones first, then newest first."""
        listed = [notice for notice in self.notices if self.is_listed(notice)]
        return tuple(sorted(listed, key=lambda notice: not self.is_pinned(notice)))


def publish(
    records: Records,
    bodies: Mapping[str, Body],
    township: Township,
    *,
    site_name: str,
    site_url: str,
    now: datetime,
) -> Portal:
    """The portal as it is at ``now`` (aware)."""
    visible = {kind: _visible(kind, items, now) for kind, items in records.items()}
    withdrawn = tuple(n for n in _of(visible, "notices", Notice) if n.withdrawn)
    visible["notices"] = [n for n in _of(visible, "notices", Notice) if not n.withdrawn]
    return Portal(
        township=township,
        site_name=site_name,
        site_url=site_url,
        now=now,
        columns=tuple(sorted(_of(visible, "columns", Column), key=lambda c: (c.order, c.id))),
        hotlines=tuple(sorted(_of(visible, "hotlines", Hotline), key=lambda h: (h.order, h.id))),
        laws=_of(visible, "laws", Law),
        alerts=_of(visible, "alerts", Alert),
        programmes=_of(visible, "programmes", Programme),
        activities=_of(visible, "activities", Activity),
        notices=_of(visible, "notices", Notice),
        withdrawn=withdrawn,
        policies=_of(visible, "policies", Explainer),
        services=_of(visible, "services", Service),
        needs=tuple(sorted(_of(visible, "needs", Need), key=lambda n: (n.order, n.id))),
        info=_of(visible, "info", Info),
        bodies=bodies,
        index={(kind, r.id): r for kind, items in visible.items() for r in items},
        backlinks=_backlinks(r for items in visible.values() for r in items),
    )


def is_public(record: Record, now: datetime) -> bool:
    """Whether a record is out at ``now``: no draft, its time come, its alert running."""
    if isinstance(record, Alert):
        return begin_of(record.start) <= now < end_of(record.end)
    if isinstance(record, Notice) and record.publish_at is not None and record.publish_at > now:
        return False
    return not (isinstance(record, Document) and record.draft)


def _visible(kind: str, items: Sequence[Record], now: datetime) -> list[Record]:
    found = [record for record in items if is_public(record, now)]
    if kind == "activities":
        return sorted(found, key=lambda a: (cast(Activity, a).begins_at, a.id))
    if kind in ("notices", "policies", "services"):
        return sorted(found, key=lambda d: (cast(Notice, d).published, d.id), reverse=True)
    return found


def _of(visible: Mapping[str, Sequence[Record]], kind: str, model: type[R]) -> tuple[R, ...]:
    return tuple(record for record in visible.get(kind, ()) if isinstance(record, model))


def _backlinks(records: Iterable[Record]) -> dict[tuple[str, str], tuple[Record, ...]]:
    pairs = group(_pairs(records), lambda pair: pair[0])
    return {key: tuple(dict.fromkeys(_sources(found))) for key, found in pairs.items()}


def _pairs(records: Iterable[Record]) -> Iterator[tuple[tuple[str, str], Record]]:
    for record in records:
        for _, kind, identifier in references_of(record):
            yield (kind, identifier), record


def _sources(pairs: Iterable[tuple[tuple[str, str], Record]]) -> Iterator[Record]:
    return (record for _, record in pairs)
