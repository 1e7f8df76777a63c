"""The next moment at which the output would change, so that a scheduler can rebuild then.

Only the records' own dates count; nothing here depends on how long a build takes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime

from portal.model.activity import Activity
from portal.model.base import Document, Record
from portal.model.notice import Notice
from portal.model.reference import Alert
from portal.model.service import Service, ServiceState, ServiceStatus
from portal.model.types import begin_of, day_of, end_of
from portal.recurrence.expand import times_of


def next_change(records: Iterable[Record], now: datetime) -> datetime | None:
    """The earliest moment after ``now`` at which some record looks different, if any."""
    moments = (moment for record in records for moment in moments_of(record))
    return min((moment for moment in moments if moment > now), default=None)


def moments_of(record: Record) -> Iterator[datetime]:
    """The moments at which a record enters, changes or leaves what is shown."""
    if isinstance(record, Document) and record.draft:
        return
    if isinstance(record, Notice):
        yield from _of_notice(record)
    if isinstance(record, Alert):
        yield from (begin_of(record.start), end_of(record.end))
    if isinstance(record, Service) and record.state is not None:
        yield from _of_state(record.state)
    yield from map(end_of, record.last_days())
    if isinstance(record, Activity):
        yield from _of_activity(record)


def _of_activity(activity: Activity) -> Iterator[datetime]:
    for held in times_of(activity):
        # What waits for a new time moves to the end of the lists after its old one.
        yield held.begins_at
        if not held.is_waiting:
            yield held.ends_at
        if held.slot is not None and held.has_new_time:
            # The agenda keeps the day on which somebody might still come in vain.
            yield end_of(day_of(held.slot.start))
    closes = None if activity.signup is None or activity.is_off else activity.signup.closes_at
    if closes is not None:
        yield from (end_of(closes), end_of(day_of(closes)))
    if activity.published is not None:
        yield activity.published


def _of_notice(notice: Notice) -> Iterator[datetime]:
    if notice.publish_at is not None:
        yield notice.publish_at
    if notice.withdrawn is not None:
        return
    end = None if notice.expire_at is None else end_of(notice.expire_at)
    if end is not None:
        yield end
    if notice.pinned_until is not None and (end is None or end_of(notice.pinned_until) < end):
        yield end_of(notice.pinned_until)


def _of_state(state: ServiceState) -> Iterator[datetime]:
    if state.status is ServiceStatus.NORMAL:
        return
    yield begin_of(state.since)
    if state.until is not None:
        yield end_of(state.until)
