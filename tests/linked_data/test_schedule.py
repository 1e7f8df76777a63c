"""Rules as https://schema.org/Schedule: exact, or not told at all."""

from __future__ import annotations

from typing import Any

import pytest

from linked_data.vocabulary import SCHEMA, VALIDATOR
from portal.linked_data.schedule import schedule
from portal.recurrence.expand import times_of
from recurrence.made import activity, weekly


def told(**fields: Any) -> dict[str, Any] | None:
    """The schedule of an activity, its shape checked."""
    made = activity(**fields)
    found = schedule(made, times_of(made))
    if found is not None:
        assert list(VALIDATOR.evolve(schema=SCHEMA["$defs"]["Schedule"]).iter_errors(found)) == []
    return found


def which(**fields: Any) -> dict[str, Any]:
    """What of a schedule says on which days it holds."""
    found = told(**fields)
    assert found is not None
    names = ("repeatFrequency", "byDay", "byMonth", "byMonthDay")
    return {name: found[name] for name in names if name in found}


WEDNESDAY, FRIDAY = "https://schema.org/Wednesday", "https://schema.org/Friday"


@pytest.mark.parametrize(
    ("rule", "days"),
    [
        (weekly(), {"repeatFrequency": "P1W", "byDay": [WEDNESDAY]}),
        (weekly(interval="2"), {"repeatFrequency": "P2W", "byDay": [WEDNESDAY]}),
        (
            weekly(days=["周五", "周三"]),
            {"repeatFrequency": "P1W", "byDay": [WEDNESDAY, FRIDAY]},
        ),
        ({"frequency": "每月", "times": "3"}, {"repeatFrequency": "P1M", "byMonthDay": 4}),
        (
            {"frequency": "每月", "nth_weekday": "第一个周三", "times": "3"},
            {"repeatFrequency": "P1M", "byDay": "1WE"},
        ),
        (
            {"frequency": "每月", "nth_weekday": "最后一个周五", "times": "3"},
            {"repeatFrequency": "P1M", "byDay": "-1FR"},
        ),
        (
            {"frequency": "每年", "times": "3"},
            {"repeatFrequency": "P1Y", "byMonth": 3, "byMonthDay": 4},
        ),
        (
            {"frequency": "每年", "nth_weekday": "第一个周三", "times": "3"},
            {"repeatFrequency": "P1Y", "byMonth": 3, "byDay": "1WE"},
        ),
    ],
)
def test_a_rule_says_on_which_days_it_holds(rule: dict[str, Any], days: dict[str, Any]) -> None:
    assert which(repeat=rule) == days


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"more_times": [{"start": "2026-03-10 09:00"}]},
        {"repeat": {"frequency": "农历每年", "times": "3"}},
        {"start": "2026-01-29", "end": None, "repeat": {"frequency": "每月", "times": "3"}},
        {"start": "2024-02-29", "end": None, "repeat": {"frequency": "每年", "times": "3"}},
    ],
    ids=["once", "sessions", "lunar", "29th of the month", "29 February"],
)
def test_what_has_no_exact_form_is_not_told(fields: dict[str, Any]) -> None:
    assert told(**fields) is None


def test_first_and_last_day_clock_zone_and_count() -> None:
    assert told(repeat={"frequency": "每周", "times": "3"}) == {
        "@type": "Schedule",
        "repeatFrequency": "P1W",
        "byDay": [WEDNESDAY],
        "startDate": "2026-03-04",
        "endDate": "2026-03-18",
        "startTime": "16:00",
        "endTime": "16:30",
        "repeatCount": 3,
        "scheduleTimezone": "Asia/Shanghai",
    }


def test_whole_days_have_no_clock_and_a_night_has_no_end_time() -> None:
    whole = told(start="2026-03-04", end=None, repeat=weekly())
    night = told(start="2026-03-04 22:00", end="2026-03-05 02:00", repeat=weekly())
    assert whole is not None
    assert night is not None
    assert "startTime" not in whole
    assert (night["startTime"], "endTime" in night) == ("22:00", False)


CHANGE = {"reason": "有会", "since": "2026-03-01"}


@pytest.mark.parametrize(
    ("fields", "dropped"),
    [
        ({"repeat": weekly(skipped=["2026-03-11"])}, ["2026-03-11"]),
        ({"repeat": weekly(skipped=["2026-03-04", "2026-04-01"])}, None),
        (
            {
                "repeat": weekly(),
                "occasions": [{"on": "2026-03-18", "status": "已取消", **CHANGE}],
            },
            ["2026-03-18"],
        ),
        (
            {
                "repeat": weekly(),
                "occasions": [
                    {
                        "on": "2026-03-18",
                        "status": "变更",
                        **CHANGE,
                        "moved_to": {"start": "2026-03-19 09:00"},
                    }
                ],
            },
            ["2026-03-18"],
        ),
        (
            {
                "repeat": weekly(),
                "occasions": [
                    {
                        "on": "2026-03-18",
                        "status": "变更",
                        **CHANGE,
                        "moved_to": {"place": "广场"},
                    }
                ],
            },
            None,
        ),
        (
            {
                "repeat": weekly(),
                "more_times": [{"start": "2026-03-20 09:00"}],
                "occasions": [{"on": "2026-03-20", "status": "已取消", **CHANGE}],
            },
            None,
        ),
    ],
    ids=["skipped", "skipped ends", "cancelled", "new time", "new place", "session beside"],
)
def test_days_on_which_the_rule_does_not_hold(
    fields: dict[str, Any], dropped: list[str] | None
) -> None:
    found = told(**fields)
    assert found is not None
    assert found.get("exceptDate") == dropped


def test_a_count_is_not_told_beside_exceptions() -> None:
    found = told(repeat={"frequency": "每周", "times": "4", "skipped": ["2026-03-11"]})
    assert found is not None
    assert "repeatCount" not in found
    assert (found["endDate"], found["exceptDate"]) == ("2026-03-25", ["2026-03-11"])
