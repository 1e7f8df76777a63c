"""Golden calendar files: an activity in every state it can have.

``pytest tests/ical/test_golden.py --write-golden`` writes them anew; read the difference
before committing it.
"""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
import recurring_ical_events
from icalendar import Calendar

from ical.made import HOLIDAYS, activity, portal_of, written
from ical.rules import faults
from ical.states import STATES
from portal.ical.files import calendar_files
from tiny import NOW

GOLDEN = Path(__file__).parent.parent / "golden" / "ical"


def compare(name: str, data: bytes, request: pytest.FixtureRequest) -> None:
    golden = GOLDEN / f"{name}.ics"
    if request.config.getoption("--write-golden"):
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_bytes(data)
    assert data == golden.read_bytes()


@pytest.mark.parametrize("name", STATES)
def test_a_state_is_written_as_it_was_read_and_approved(
    name: str, request: pytest.FixtureRequest
) -> None:
    compare(name, written(activity(**STATES[name])), request)


def test_holidays_are_written_as_they_were_read_and_approved(
    request: pytest.FixtureRequest,
) -> None:
    compare("holidays", calendar_files(portal_of([], HOLIDAYS))["calendar/holidays.ics"], request)


@pytest.mark.parametrize("name", STATES)
def test_a_state_keeps_every_rule(name: str) -> None:
    assert faults(written(activity(**STATES[name]))) == []


@pytest.mark.parametrize("name", STATES)
def test_a_state_is_the_same_however_late_it_is_built(name: str) -> None:
    made = activity(**STATES[name])
    assert written(made, now=NOW + timedelta(days=4000)) == written(made)


@pytest.mark.parametrize("name", STATES)
def test_a_state_shows_every_time_of_the_activity(name: str) -> None:
    made = activity(**STATES[name])
    found = recurring_ical_events.of(Calendar.from_ical(written(made))).all()
    times = portal_of([made]).times[made.id]
    assert sorted(str(event["DTSTART"].dt) for event in found) == sorted(
        str(time.start) for time in times
    )
