"""When it was decided that an activity, or one time of it, is not as it was announced."""

from __future__ import annotations

from datetime import date

from portal.model.activity import Activity
from portal.model.life import told
from portal.model.recurring import ActivityStatus, Occasion


def decided(said: Activity | Occasion) -> tuple[date, ...]:
    """The days of the decisions behind a state; a day as often as it may have changed on it.

    Who follows an activity must see each further decision, also a second one of a day. What
    was decided before is not kept, so that the number tells: on one day something is put
    off, then moved, then cancelled, and at last held after all, and not the other way round.
    """
    if said.since is None:
        return () if said.moved_to is None else _days(said.moved_to.decided_on)
    if said.status is ActivityStatus.CANCELLED:
        return (said.since,) * 3
    if said.status is ActivityStatus.PLANNED:
        return (said.since,) * 4
    if said.moved_to is not None:
        return (said.since, said.moved_to.decided_on or said.since)
    return (said.since,)


def change_days(activity: Activity) -> tuple[date, ...]:
    """The days on which its readers were told of a change; of one time, of that time alone.

    A day as often as something changed on it. Changes marked as minor are none.
    """
    noted = (update.on for update in told(activity.updates))
    occasions = activity.occasions if activity.slot is None else ()
    return (*noted, *decided(activity), *(day for one in occasions for day in decided(one)))


def is_confirmed(said: Activity | Occasion) -> bool:
    """Whether it was decided that it is held as planned: after all, or with no place left."""
    confirmed = (ActivityStatus.PLANNED, ActivityStatus.FULL)
    return said.status in confirmed and said.since is not None


def _days(day: date | None) -> tuple[date, ...]:
    return () if day is None else (day,)
