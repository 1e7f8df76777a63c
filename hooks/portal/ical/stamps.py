"""When subscribers last had something new to read of an activity.

Nothing here comes from the build: an unchanged record gives the same bytes for ever.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from portal.model.activity import Activity
from portal.model.decisions import change_days
from portal.model.township import Township
from portal.model.types import ZONE, begin_of

_EPOCH: Final = date(2000, 1, 1)
_OF_A_DAY: Final = 10_000
"""More than the changes that can be taken back at once: each of the times of a series has few."""


@dataclass(frozen=True)
class Stamp:
    """DTSTAMP, LAST-MODIFIED and SEQUENCE (RFC 5545 sections 3.8.7.2 to 3.8.7.4)."""

    changed: datetime
    """DTSTAMP and LAST-MODIFIED."""
    sequence: int


def stamp_of(activity: Activity, township: Township, now: datetime) -> Stamp:
    """The stamp of the entries of an activity as written, or of one time of it.

    ``sequence`` is 0 as long as no change is recorded. Else it is the number of recorded
    changes and, weighing more than any number of them, the days from 2000 to the last: it
    rises with a further change on the same day, and with a change that replaces earlier
    ones on a later day. ``changed`` rises with it: a recorded day has no hour, so each
    change adds a second. A change marked as minor is none.
    """
    days = change_days(activity)
    moments = [begin_of(day) for day in days]
    if activity.published is not None and activity.published <= now:
        moments.append(activity.published)
    changed = max(moments, default=_unknown(activity, township)) + timedelta(seconds=len(days))
    sequence = len(days) + _OF_A_DAY * max(0, (max(days) - _EPOCH).days) if days else 0
    return Stamp(changed, sequence)


def _unknown(activity: Activity, township: Township) -> datetime:
    """For a record without any date: the first day of its year, or of the site's if earlier.

    It must lie before every change that may be recorded later.
    """
    return datetime(min(activity.counted_year, township.tag_year), 1, 1, tzinfo=ZONE)
