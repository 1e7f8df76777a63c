"""The planned days of a series, against dates counted by hand and against brute force."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.recurrence.rules import MOST, planned_days
from recurrence.made import activity, weekly

DAY = timedelta(days=1)


def days(**fields: Any) -> list[str]:
    return [f"{day:%m-%d}" for day in planned_days(activity(**fields))]


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        (weekly(), ["03-04", "03-11", "03-18", "03-25", "04-01"]),
        (weekly(interval="2"), ["03-04", "03-18", "04-01"]),
        (weekly("2026-03-12", days=["周三", "周四"]), ["03-04", "03-05", "03-11", "03-12"]),
        (weekly(skipped=["2026-03-11", "2026-03-25"]), ["03-04", "03-18", "04-01"]),
        ({"frequency": "每周", "times": "3"}, ["03-04", "03-11", "03-18"]),
        ({"frequency": "每周", "times": "3", "skipped": ["2026-03-11"]}, ["03-04", "03-18"]),
        ({"frequency": "每月", "times": "3"}, ["03-04", "04-04", "05-04"]),
        (
            {"frequency": "每月", "nth_weekday": "第一个周三", "times": "3"},
            ["03-04", "04-01", "05-06"],
        ),
        ({"frequency": "每月", "interval": "3", "times": "3"}, ["03-04", "06-04", "09-04"]),
    ],
    ids=[
        *("weekly", "fortnightly", "two days", "skips", "times", "times count skips"),
        *("monthly", "first Wednesday", "quarterly"),
    ],
)
def test_a_rule_gives_its_days(rule: dict[str, Any], expected: list[str]) -> None:
    assert days(repeat=rule) == expected


def test_a_month_without_that_day_is_left_out() -> None:
    found = days(start="2026-01-31", end=None, repeat={"frequency": "每月", "until": "2026-06-30"})
    assert found == ["01-31", "03-31", "05-31"]


def test_the_last_friday_of_each_month() -> None:
    rule = {"frequency": "每月", "nth_weekday": "最后一个周五", "times": "4"}
    assert days(start="2026-01-30", end=None, repeat=rule) == ["01-30", "02-27", "03-27", "04-24"]


def test_a_yearly_weekday_stays_in_its_month() -> None:
    rule = {"frequency": "每年", "nth_weekday": "第二个周六", "times": "3"}
    found = planned_days(activity(start="2026-05-09", end=None, repeat=rule))
    assert found == (date(2026, 5, 9), date(2027, 5, 8), date(2028, 5, 13))


@pytest.mark.parametrize(
    ("start", "lunar_day", "expected"),
    [
        ("2026-03-03", "正月十五", ["2026-03-03", "2027-02-20", "2028-02-09", "2029-02-27"]),
        ("2026-09-25", "中秋", ["2026-09-25", "2027-09-15", "2028-10-03", "2029-09-22"]),
        # The last month of that lunar year has 29 days in 2027, 2028 and 2029.
        ("2026-02-16", "除夕", ["2026-02-16", "2027-02-05", "2028-01-25", "2029-02-12"]),
        ("2026-01-26", "腊八", ["2026-01-26", "2027-01-15", "2028-01-04", "2029-01-22"]),
    ],
)
def test_a_lunar_day_is_found_in_each_year(start: str, lunar_day: str, expected: list[str]) -> None:
    rule = {"frequency": "农历每年", "lunar_day": lunar_day, "times": "4"}
    found = planned_days(activity(start=start, end=None, repeat=rule))
    assert [f"{day}" for day in found] == expected


def test_a_lunar_day_that_is_not_written_is_that_of_the_first_time() -> None:
    rule = {"frequency": "农历每年", "until": "2028-12-31"}
    found = planned_days(activity(start="2026-10-18", end=None, repeat=rule))
    assert [f"{day}" for day in found] == ["2026-10-18", "2027-10-08", "2028-10-26"]


@pytest.mark.parametrize(
    ("start", "lunar_day", "expected"),
    [
        ("2026-09-25", "中秋", ["2026-09-25", "2028-10-03", "2030-09-12"]),
        ("2026-02-16", "除夕", ["2026-02-16", "2028-01-25", "2030-02-02"]),
    ],
    ids=["within the year", "the year before"],
)
def test_every_second_lunar_year_begins_with_the_first(
    start: str, lunar_day: str, expected: list[str]
) -> None:
    rule = {"frequency": "农历每年", "lunar_day": lunar_day, "interval": "2", "times": "3"}
    found = planned_days(activity(start=start, end=None, repeat=rule))
    assert [f"{day}" for day in found] == expected


@pytest.mark.parametrize(
    ("rule", "count"),
    [
        ({"frequency": "每年", "times": "100000000"}, 11),
        ({"frequency": "农历每年", "until": "2100-12-31"}, 11),
        ({"frequency": "每周", "interval": "100000000", "times": "100000000"}, 1),
        ({"frequency": "每年", "interval": "28", "nth_weekday": "第五个周日", "times": "600"}, 0),
    ],
    ids=["every year", "every lunar year", "a day far away", "a day that never comes"],
)
def test_nothing_is_looked_for_beyond_ten_years(rule: dict[str, str], count: int) -> None:
    found = planned_days(activity(start="2026-02-05", end=None, repeat=rule))
    assert len(found) == count


def test_a_rule_without_bound_stops_behind_the_limit() -> None:
    found = planned_days(activity(repeat=weekly("2099-12-31", days=["每天"])))
    assert len(found) == MOST + 1


def _brute(start: date, weekdays: frozenset[int], interval: int, until: date) -> list[date]:
    """Every day in turn, asked whether it is one."""
    monday = start - start.weekday() * DAY
    every = (start + n * DAY for n in range((until - start).days + 1))
    return [
        day
        for day in every
        if day.weekday() in weekdays and (day - monday).days // 7 % interval == 0
    ]


WEEKDAYS = ("周一", "周二", "周三", "周四", "周五", "周六", "周日")
STARTS = st.dates(date(2020, 1, 1), date(2030, 12, 31))


@given(STARTS, st.sets(st.integers(0, 6), min_size=1), st.integers(1, 5), st.integers(0, 500))
def test_weekly_rules_agree_with_asking_every_day(
    start: date, weekdays: set[int], interval: int, length: int
) -> None:
    until = start + length * DAY
    rule = weekly(f"{until}", days=[WEEKDAYS[n] for n in sorted(weekdays)], interval=f"{interval}")
    found = planned_days(activity(start=f"{start}", end=None, repeat=rule))
    assert list(found) == _brute(start, frozenset(weekdays), interval, until)


@given(STARTS, st.sampled_from(["第一个", "第二个", "第三个", "第四个", "最后一个"]))
def test_nth_weekdays_agree_with_asking_every_day(start: date, nth: str) -> None:
    rule = {"frequency": "每月", "nth_weekday": f"{nth}周六", "until": f"{start + 400 * DAY}"}
    found = planned_days(activity(start=f"{start}", end=None, repeat=rule))
    every = (start + n * DAY for n in range(401))
    saturdays = [day for day in every if day.weekday() == 5 and _is_nth(day, nth)]
    assert list(found) == saturdays


def _is_nth(day: date, nth: str) -> bool:
    if nth == "最后一个":
        return day.day + 7 > monthrange(day.year, day.month)[1]
    return (day.day - 1) // 7 == ["第一个", "第二个", "第三个", "第四个"].index(nth)
