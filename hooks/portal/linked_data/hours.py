"""https://schema.org/OpeningHoursSpecification: when a place is open.

A day on which it is shut opens and closes at 00:00; a whole day ends at 23:59. Both are
how search engines read them (Google, local business structured data).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any, Final

from portal.linked_data.node import Node, member, node
from portal.model.hours import Season, SpecialDay, weekdays_of
from portal.model.place import Place
from portal.model.types import end_of
from portal.opening import WORKDAYS

DAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
"""Names of https://schema.org/DayOfWeek, as weekdays are counted."""
_SHUT: Final = "00:00-00:00"


def usual_hours(place: Place) -> list[Node]:
    """The hours of every week; none where they differ by season, which has no exact form."""
    if any(season.since or season.until for season in place.opening):
        return []
    return [found for season in place.opening for found in _season(season)]


def special_hours(place: Place, now: datetime) -> list[Node]:
    """Days with other hours, and a time closed altogether, that are not over at ``now``."""
    return [*_exceptions(place, now), *_closed(place, now)]


def day_of_week(number: int) -> str:
    """0 is Monday: ``https://schema.org/Monday``."""
    return member(DAYS[number])


def _season(season: Season) -> Iterator[Node]:
    days = [day_of_week(number) for number in sorted(weekdays_of(season.days))]
    yield from (_specification(text, dayOfWeek=days) for text in sorted(season.open))
    if WORKDAYS in season.days:
        yield _specification(_SHUT, dayOfWeek=[member("PublicHolidays")])


def _exceptions(place: Place, now: datetime) -> Iterator[Node]:
    for special in place.exceptions:
        if end_of(special.last) > now:
            yield from _special(special)


def _special(special: SpecialDay) -> Iterator[Node]:
    for text in sorted(special.open) or (_SHUT,):
        yield _specification(text, **_valid(special.since, special.last))


def _closed(place: Place, now: datetime) -> Iterator[Node]:
    closed = place.closed
    if closed is not None and (closed.until is None or end_of(closed.until) > now):
        yield _specification(_SHUT, **_valid(closed.since, closed.until))


def _specification(canonical: str, **when: Any) -> Node:
    """``canonical`` is an interval as ``portal.model.hours`` writes it."""
    opens, closes = canonical.split("-")
    closes = "23:59" if closes == "24:00" else closes
    return node("OpeningHoursSpecification", opens=opens, closes=closes, **when)


def _valid(first: date, last: date | None) -> dict[str, str]:
    through = {"validThrough": last.isoformat()} if last else {}
    return {"validFrom": first.isoformat(), **through}
