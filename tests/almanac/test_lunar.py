"""Every day of 2020 to 2035 by two independent libraries: lunar day, festival, solar term."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lunar_python import Lunar, Solar

from portal.almanac.lunar import (
    LAST_YEAR,
    LunarDay,
    day_in_year,
    festival_of,
    lunar_of,
    term_of,
)
from portal.model.lunar_words import EVE, FESTIVALS

YEARS = range(2020, 2036)
TERMS = {
    *(
        "小寒",
        "大寒",
        "立春",
        "雨水",
        "惊蛰",
        "春分",
        "清明",
        "谷雨",
        "立夏",
        "小满",
        "芒种",
        "夏至",
    ),
    *(
        "小暑",
        "大暑",
        "立秋",
        "处暑",
        "白露",
        "秋分",
        "寒露",
        "霜降",
        "立冬",
        "小雪",
        "大雪",
        "冬至",
    ),
}
OTHER_NAMES = {
    **{"春节": "春节", "元宵节": "元宵", "龙头节": "龙抬头", "端午节": "端午", "七夕节": "七夕"},
    **{"中秋节": "中秋", "重阳节": "重阳", "腊八节": "腊八", "除夕": "除夕"},
}
"""What the other library calls the festivals, and what we call them."""


def days(first: date = date(2020, 1, 1), last: date = date(2035, 12, 31)) -> Iterator[date]:
    """Every day from one to another."""
    return (first + timedelta(days=count) for count in range((last - first).days + 1))


def other(day: date) -> Lunar:
    """A day in the other library."""
    return Solar.fromYmd(day.year, day.month, day.day).getLunar()


def test_every_lunar_day_of_sixteen_years() -> None:
    for day in days():
        theirs, ours = other(day), lunar_of(day)
        # The other library counts an intercalary month below zero.
        month = theirs.getMonth()
        assert ours == LunarDay(abs(month), theirs.getDay(), is_leap=month < 0), day
        assert ours.name == f"{theirs.getMonthInChinese()}月{theirs.getDayInChinese()}", day


def test_every_festival_of_sixteen_years() -> None:
    for day in days():
        theirs = [OTHER_NAMES[name] for name in other(day).getFestivals()]
        assert festival_of(day) == "".join(theirs), day


def test_every_solar_term_of_sixteen_years() -> None:
    for day in days():
        assert term_of(day) == other(day).getJieQi(), day


@pytest.mark.parametrize("year", YEARS)
def test_a_year_has_each_term_once(year: int) -> None:
    found = [term for day in days(date(year, 1, 1), date(year, 12, 31)) if (term := term_of(day))]
    assert sorted(found) == sorted(TERMS)


@pytest.mark.parametrize("year", YEARS)
@pytest.mark.parametrize("festival", FESTIVALS)
def test_a_festival_is_found_by_its_lunar_date(festival: str, year: int) -> None:
    found = day_in_year(year, *FESTIVALS[festival])
    assert found is not None
    assert festival_of(found) == festival
    assert other(found).getYear() == year


@pytest.mark.parametrize(
    ("name", "days_of_it"),
    [
        ("春节", ["2024-02-10", "2025-01-29", "2026-02-17", "2027-02-06", "2033-01-31"]),
        ("元宵", ["2024-02-24", "2025-02-12", "2026-03-03", "2027-02-20", "2033-02-14"]),
        ("端午", ["2024-06-10", "2025-05-31", "2026-06-19", "2027-06-09", "2033-06-01"]),
        ("中秋", ["2024-09-17", "2025-10-06", "2026-09-25", "2027-09-15", "2033-09-08"]),
        ("除夕", ["2024-02-09", "2025-01-28", "2026-02-16", "2027-02-05", "2033-01-30"]),
    ],
)
def test_festivals_on_days_printed_in_calendars(name: str, days_of_it: list[str]) -> None:
    assert [festival_of(date.fromisoformat(day)) for day in days_of_it] == [name] * len(days_of_it)


@pytest.mark.parametrize(
    ("year", "found"),
    [(2024, "2025-01-28"), (2025, "2026-02-16"), (2026, "2027-02-05"), (2023, "2024-02-09")],
)
def test_the_eve_of_the_new_year_is_the_29th_where_there_is_no_30th(year: int, found: str) -> None:
    eve = day_in_year(year, *EVE)
    assert str(eve) == found
    assert day_in_year(year + 1, 1, 1) == date.fromisoformat(found) + timedelta(days=1)


def test_a_day_that_a_month_does_not_have() -> None:
    # The fifth month of 2026 has 29 days.
    assert day_in_year(2026, 5, 30) is None
    assert str(day_in_year(2026, 5, 29)) == "2026-07-13"


def test_a_festival_is_not_held_again_in_an_intercalary_month() -> None:
    leaps = [day for day in days() if lunar_of(day).is_leap]
    found = {(day.year, lunar_of(day).month_name) for day in leaps if lunar_of(day).day == 1}
    assert found == {
        *((2020, "闰四月"), (2023, "闰二月"), (2025, "闰六月")),
        *((2028, "闰五月"), (2031, "闰三月"), (2033, "闰冬月")),
    }
    assert [day for day in leaps if festival_of(day)] == []


@given(st.dates(date(1949, 1, 1), date(LAST_YEAR, 12, 31)))
def test_a_lunar_date_leads_back_to_its_day(day: date) -> None:
    lunar = lunar_of(day)
    year = other(day).getYear()
    if not lunar.is_leap:
        assert day_in_year(year, lunar.month, lunar.day) == day
    assert 1 <= lunar.day <= 30


@pytest.mark.parametrize(
    ("lunar", "name"),
    [
        (LunarDay(1, 1, is_leap=False), "正月初一"),
        (LunarDay(6, 10, is_leap=True), "闰六月初十"),
        (LunarDay(8, 15, is_leap=False), "八月十五"),
        (LunarDay(11, 20, is_leap=False), "冬月二十"),
        (LunarDay(12, 29, is_leap=False), "腊月廿九"),
        (LunarDay(12, 30, is_leap=False), "腊月三十"),
    ],
)
def test_names(lunar: LunarDay, name: str) -> None:
    assert lunar.name == name
    assert lunar.name == lunar.month_name + lunar.day_name


@pytest.mark.parametrize("day", [date(1949, 1, 1), date(2100, 12, 31)])
def test_every_year_an_editor_can_write_is_known(day: date) -> None:
    assert 1 <= lunar_of(day).month <= 12
    assert isinstance(festival_of(day) + term_of(day), str)
