"""The hours of a place: in words for people, and as plain data for the script in the page.

The words alone are complete; the script only adds whether it is open at this moment.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date, datetime
from typing import Any, Final

from portal.almanac.holidays import WorkCalendar
from portal.model.hours import (
    ALL_DAY,
    LEAP_YEAR,
    Closure,
    Interval,
    Season,
    SpecialDay,
    weekdays_of,
)
from portal.model.place import Place
from portal.model.place_words import PlaceStatus
from portal.model.types import end_of
from portal.wording import days_between, short_day, until

WORKDAYS: Final = "工作日"
HOLIDAYS: Final = "法定节假日除外，调休上班日照常"
"""What is said wherever hours hold on working days: so they do whatever a year's notice says."""
UNTIL_ANNOUNCED: Final = "放假以国务院通知为准"
"""What the script adds where it depends on a year whose notice is not recorded."""


def hours_in_words(place: Place) -> tuple[str, ...]:
    """One line for each season: ``5月1日至9月30日 每天 7:00—22:00``; empty without hours."""
    return tuple(map(_season, place.opening))


def exceptions_in_words(place: Place, now: datetime) -> tuple[str, ...]:
    """One line for each exception that is not over at ``now``."""
    return tuple(
        f"{_span(special)} {_hours(special)}（{special.note}）"
        for special in place.exceptions
        if end_of(special.last) > now
    )


def closed_in_words(place: Place, now: datetime) -> str:
    """From when to when it is closed, and why; empty where it is not, or no longer."""
    closed = place.closed
    if closed is None or (closed.until is not None and end_of(closed.until) <= now):
        return ""
    return f"{_closed_span(closed)}，{closed.reason}"


def script_data(place: Place) -> str:
    """Seasons, exceptions and closed time as JSON for assets/places.js; empty without hours.

    Weekdays count from 0 for Monday, times in minutes from the midnight before. Which days
    are off or worked stands once in a page, see :func:`holiday_data`.
    """
    if place.status is not PlaceStatus.IN_USE or not place.opening:
        return ""
    data = {
        "seasons": [_season_data(season) for season in place.opening],
        "exceptions": [
            {"span": [f"{special.since}", f"{special.last}"], "open": _minutes(special.intervals)}
            for special in place.exceptions
        ],
        "closed": _closed_data(place.closed) if place.closed else None,
        "but": UNTIL_ANNOUNCED if keeps_workdays(place) else "",
    }
    return _as_json(data)


def holiday_data(places: Iterable[Place], calendar: WorkCalendar, now: datetime) -> str:
    """Days off and days worked of this year and the next as JSON for assets/places.js.

    Empty where neither year is recorded, or no place keeps working days.
    """
    records = [one for one in calendar.records if one.year in (now.year, now.year + 1)]
    if not records or not any(map(keeps_workdays, places)):
        return ""
    spans = [span for one in records for span in one.holidays]
    data = {
        "years": [one.year for one in records],
        "off": [[f"{span.start}", f"{span.end}"] for span in spans],
        "worked": [f"{day}" for span in spans for day in span.workdays],
    }
    return _as_json(data)


def keeps_workdays(place: Place) -> bool:
    """Whether it is in use and some of its hours hold on working days."""
    is_open = place.status is PlaceStatus.IN_USE
    return is_open and any(WORKDAYS in season.days for season in place.opening)


def _as_json(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def _season(season: Season) -> str:
    days = "、".join(season.days)
    holidays = f"（{HOLIDAYS}）" if WORKDAYS in season.days else ""
    span = f"{_month_days(season)} " if season.since or season.until else ""
    return f"{span}{days}{holidays} {_intervals(season.open)}"


def _month_days(season: Season) -> str:
    first = _month_day(season.since or "01-01")
    last = _month_day(season.until or "12-31")
    following = "次年" if season.since and season.until and season.until < season.since else ""
    return f"{first}至{following}{last}"


def _month_day(text: str) -> str:
    return short_day(date(LEAP_YEAR, int(text[:2]), int(text[3:])))


def _hours(special: SpecialDay) -> str:
    return _intervals(special.open) if special.open else "不开放"


def _intervals(canonical: tuple[str, ...]) -> str:
    return "，".join(_interval(text) for text in sorted(canonical))


def _interval(text: str) -> str:
    if text == ALL_DAY:
        return "全天24小时"
    start, end = text.split("-")
    following = "次日" if end < start else ""
    return f"{_clock(start)}—{following}{_clock(end)}"


def _clock(text: str) -> str:
    return f"{int(text[:2])}{text[2:]}"


def _span(special: SpecialDay) -> str:
    return days_between(special.since, special.last)


def _closed_span(closed: Closure) -> str:
    return f"{until(closed.since)}{f'至{until(closed.until)}' if closed.until else '起'}"


def _season_data(season: Season) -> dict[str, Any]:
    return {
        "span": [season.since or "01-01", season.until or "12-31"],
        "days": sorted(weekdays_of(season.days)),
        "workdays": WORKDAYS in season.days,
        "open": _minutes(season.intervals),
    }


def _closed_data(closed: Closure) -> list[str | None]:
    return [f"{closed.since}", f"{closed.until}" if closed.until else None]


def _minutes(intervals: tuple[Interval, ...]) -> list[list[int]]:
    return [[interval.start, interval.end] for interval in sorted(intervals)]
