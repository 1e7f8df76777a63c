"""When subscribers last had something new to read of an activity.

Nothing here comes from the build: an unchanged record gives the same bytes for ever.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from portal.model.activity import Activity
from portal.model.life import told
from portal.model.township import Township
from portal.model.types import ZONE, begin_of

_EPOCH: Final = date(2000, 1, 1)


@dataclass(frozen=True)
class Stamp:
    """DTSTAMP, LAST-MODIFIED and SEQUENCE (RFC 5545 sections 3.8.7.2 to 3.8.7.4)."""

    changed: datetime
    """DTSTAMP and LAST-MODIFIED."""
    sequence: int


def stamp_of(
    activity: Activity, decided: Iterable[date | None], township: Township, now: datetime
) -> Stamp:
    """The stamp of an entry; ``decided`` are the days on which its state was changed.

    ``sequence`` is 0 as long as no change is recorded. Else it is the number of recorded
    changes and the days from 2000 to the last of them: it rises with a further change on
    the same day, and with a change that replaces an earlier one on a later day.
    ``changed`` rises with it: a recorded day has no hour, so each change adds a second.
    A change marked as minor is none.
    """
    days = [update.on for update in told(activity.updates)]
    days += [day for day in decided if day is not None]
    moments = [begin_of(day) for day in days]
    if activity.published is not None and activity.published <= now:
        moments.append(activity.published)
    changed = max(moments, default=_unknown(activity, township)) + timedelta(seconds=len(days))
    sequence = len(days) + max(0, (max(days) - _EPOCH).days) if days else 0
    return Stamp(changed, sequence)


def _unknown(activity: Activity, township: Township) -> datetime:
    """For a record without any date: the first day of its year, or of the site's if earlier.

    It must lie before every change that may be recorded later.
    """
    return datetime(min(activity.counted_year, township.tag_year), 1, 1, tzinfo=ZONE)
