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
from portal.model.service import Service
from portal.model.types import begin_of, end_of


def next_change(records: Iterable[Record], now: datetime) -> datetime | None:
    """The earliest moment after ``now`` at which some record looks different, if any."""
    moments = (moment for record in records for moment in moments_of(record))
    return min((moment for moment in moments if moment > now), default=None)


def moments_of(record: Record) -> Iterator[datetime]:
    """The moments at which a record enters, changes or leaves what is shown."""
    if isinstance(record, Document) and record.draft:
        return
    if isinstance(record, Notice) and not record.withdrawn:
        ends = (record.expire_at, record.pinned_until)
        yield from (end_of(when) for when in ends if when is not None)
    if isinstance(record, Notice) and record.publish_at is not None:
        yield record.publish_at
    if isinstance(record, Alert):
        yield begin_of(record.start)
        yield end_of(record.end)
    if isinstance(record, Service) and record.state is not None and record.state.until is not None:
        yield end_of(record.state.until)
    if isinstance(record, Activity):
        yield record.ends_at
