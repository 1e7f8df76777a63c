"""The calendar: its pages and the files that phones subscribe to."""

from __future__ import annotations

from typing import Final

from portal.model.activity import Activity, Crowd
from portal.model.place import Place
from portal.model.programme import Programme
from portal.urls.sections import ACTIVITIES, CALENDAR

AGENDA: Final = f"{CALENDAR}agenda/"
HOLIDAYS_ANCHOR: Final = "holidays"
"""The id of the part of a calendar year that tells its official holidays."""
ICS_ALL: Final = f"{CALENDAR}all.ics"
ICS_HOLIDAYS: Final = f"{CALENDAR}holidays.ics"


def month(year: int, number: int) -> str:
    """The calendar page of one month."""
    return f"{CALENDAR}{year}/{number:02d}/"


def calendar_year(year: int) -> str:
    """The calendar page of one year: twelve small months."""
    return f"{CALENDAR}{year}/"


def calendar_programme(programme: Programme) -> str:
    """What is held under one programme, as dates."""
    return f"{CALENDAR}programme/{programme.id}/"


def calendar_place(place: Place) -> str:
    """What is held at one place, as dates."""
    return f"{CALENDAR}place/{place.id}/"


def calendar_crowd(crowd: Crowd) -> str:
    """What is held for one group of people, as dates."""
    return f"{CALENDAR}crowd/{crowd.name.lower()}/"


def activity_ics(activity: Activity) -> str:
    """The calendar file of one activity, all its times included."""
    return f"{ACTIVITIES}{activity.id}/{activity.id}.ics"


def programme_ics(programme: Programme) -> str:
    """The calendar one can subscribe to for one programme."""
    return f"{CALENDAR}programme/{programme.id}.ics"


def place_ics(place: Place) -> str:
    """The calendar one can subscribe to for one place."""
    return f"{CALENDAR}place/{place.id}.ics"


def archive_ics(year: int, part: int) -> str:
    """What ended in one year and has left the calendar of everything; in parts if it is much."""
    name = f"{year}" if part == 1 else f"{year}-{part}"
    return f"{CALENDAR}archive/{name}.ics"
