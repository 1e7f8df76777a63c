"""The day by which a page stands among what was found: what is newer is shown first."""

from __future__ import annotations

from functools import singledispatch

from portal.model.activity import Activity
from portal.model.base import Record
from portal.model.explainer import Explainer
from portal.model.notice import Notice
from portal.model.organisation import Organisation
from portal.model.public_notice import PublicNotice
from portal.model.service import Service
from portal.model.types import begin_of
from portal.pages.registers.lists import DATES
from portal.public import Portal


def date_of(portal: Portal, record: Record) -> str:
    """ISO day, a year alone, or empty where a record is of no time."""
    if isinstance(record, Activity):
        return _next_or_last(portal, record)
    return _written(record)


def _next_or_last(portal: Portal, activity: Activity) -> str:
    """A series counts as of its next time, so that one that still goes on is found first."""
    if activity.slot is not None:
        return activity.begins_at.date().isoformat()
    times = portal.times[activity.id]
    to_come = (time for time in times if not time.is_off and not time.is_over(portal.now))
    return next(to_come, times[-1]).begins_at.date().isoformat()


@singledispatch
def _written(record: Record) -> str:
    """The first of the days a record tells, where it is of the year the record belongs to."""
    days = (getattr(record, name, None) for name in DATES)
    day = next((begin_of(day).date().isoformat() for day in days if day is not None), "")
    year = str(record.counted_year or "")
    return day if day.startswith(year) else year


@_written.register
def _(_record: Organisation) -> str:
    """Nobody looks for a union by the year it was founded."""
    return ""


@_written.register
def _(record: PublicNotice) -> str:
    return record.notice_from.isoformat()


@_written.register(Notice)
@_written.register(Explainer)
@_written.register(Service)
def _(record: Notice | Explainer | Service) -> str:
    return record.published.date().isoformat()
