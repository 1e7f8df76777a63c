"""What a calendar program makes of a series is what the pages say, for any series."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

import pytest
import recurring_ical_events
from hypothesis import HealthCheck, assume, given, settings
from icalendar import Calendar

from ical.brute import expanded
from ical.drawn import series
from ical.made import PLACE, activity, written
from ical.reading import entries
from ical.rules import faults
from ical.states import STATES
from portal.model.activity import Activity, ActivityStatus
from portal.model.types import ZONE, begin_of
from portal.recurrence.expand import times_of
from portal.recurrence.rules import planned_days

SLOW = settings(
    max_examples=300,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
Told = tuple[str, str, str, str]
"""Start, exclusive end, status and place of one time; without an end the reader takes the start."""


def read(data: bytes) -> list[Told]:
    """Every time an independent reader finds, in the order of their beginning."""
    return sorted(
        (
            _said(event["DTSTART"].dt),
            _said(event["DTEND"].dt),
            str(event["STATUS"]),
            str(event.get("LOCATION", "")),
        )
        for event in recurring_ical_events.of(Calendar.from_ical(data)).all()
    )


def meant(made: Activity) -> list[Told]:
    """Every time of an activity as its pages tell it."""
    return sorted(map(_told, times_of(made)))


def _told(time: Activity) -> Told:
    status = "CONFIRMED"
    if time.status is ActivityStatus.CANCELLED:
        status = "CANCELLED"
    elif time.is_waiting:
        status = "TENTATIVE"
    place = "" if time.is_off else _place(time)
    if isinstance(time.start, datetime):
        return _said(time.start), _said(time.ends_at), status, place
    end = begin_of(time.end or time.start).date() + timedelta(days=1)
    return _said(time.start), _said(end), status, place


def _place(time: Activity) -> str:
    parts = [PLACE.name, time.place, PLACE.address] if time.venue else [time.place]
    return "，".join(part for part in parts if part)


def _said(when: date | datetime) -> str:
    return when.astimezone(ZONE).isoformat() if isinstance(when, datetime) else when.isoformat()


@SLOW
@given(series())
def test_a_reader_finds_exactly_the_times_of_the_activity(fields: dict[str, Any]) -> None:
    made = activity(**fields)
    data = written(made)
    assert faults(data) == []
    assert read(data) == meant(made)


@SLOW
@given(series())
def test_a_rule_gives_the_days_that_looking_at_every_day_gives(fields: dict[str, Any]) -> None:
    first = begin_of(fields["start"]).date()
    assert list(planned_days(activity(**fields))) == expanded(first, fields["repeat"])


@SLOW
@given(series())
def test_a_series_is_one_entry_and_one_for_each_time_that_differs(fields: dict[str, Any]) -> None:
    made = activity(**{**fields, "more_times": []})
    assume(len(times_of(made)) > 1)
    found = entries(written(made))
    assert len({event.value("UID") for event in found}) == 1
    assert [bool(event.all("RECURRENCE-ID")) for event in found].count(False) == 1
    assert len(found) <= 1 + len(times_of(made))


@pytest.mark.parametrize("state", STATES)
def test_a_state_is_read_as_it_is_meant(state: str) -> None:
    made = activity(**STATES[state])
    assert read(written(made)) == meant(made)
