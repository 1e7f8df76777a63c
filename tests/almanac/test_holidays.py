"""Official holidays day by day against two libraries, and the arithmetic of working days."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import chinese_calendar
import pytest
from chinese_calendar.constants import holidays, workdays
from hypothesis import given
from hypothesis import strategies as st
from lunar_python.util import HolidayUtil

from portal.almanac.holidays import WorkCalendar, YearUnknown, work_calendar
from portal.model.holiday import HolidayYear
from portal.public import Portal

FIRST, LAST = date(2024, 1, 1), date(2026, 12, 28)
"""The last days of December wait for the next notice."""
JOINED = {date(2024, 6, 8), date(2024, 6, 9)}
"""A weekend before a holiday that the notice does not name (6月10日放假，与周末连休)."""
WORKED = {
    *("2024-02-04", "2024-02-18", "2024-04-07", "2024-04-28", "2024-05-11", "2024-09-14"),
    *("2024-09-29", "2024-10-12"),
    *("2025-01-26", "2025-02-08", "2025-04-27", "2025-09-28", "2025-10-11"),
    *("2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"),
}
DAYS = st.dates(FIRST, LAST)


def days() -> Iterator[date]:
    """Every day of the recorded years."""
    return (FIRST + timedelta(days=count) for count in range((LAST - FIRST).days + 1))


def test_days_off_and_worked_as_in_chinesecalendar(official: WorkCalendar) -> None:
    for day in days():
        assert (day in official.off) is (day in holidays), day
        assert (day in official.worked) is (day in workdays), day
        assert official.is_workday(day) is chinese_calendar.is_workday(day), day


def test_days_off_and_worked_as_in_lunar_python(official: WorkCalendar) -> None:
    for day in days():
        theirs = HolidayUtil.getHoliday(f"{day}")
        assert (day in official.worked) is (theirs is not None and theirs.isWork()), day
        is_off = theirs is not None and not theirs.isWork()
        assert (day in official.off) is (is_off and day not in JOINED), day


def test_the_days_worked_in_exchange(official: WorkCalendar) -> None:
    assert {f"{day}" for day in official.worked} == WORKED


def test_names_of_days_off_and_worked(official: WorkCalendar) -> None:
    assert official.off[date(2026, 2, 16)] == "春节"
    assert official.worked[date(2026, 2, 28)] == "春节"
    assert official.off[date(2025, 10, 6)] == "国庆节、中秋节"


def test_the_notices(portal: Portal) -> None:
    found = [(one.year, one.doc_number, f"{one.issued_on}") for one in portal.all_of(HolidayYear)]
    assert found == [
        (2024, "国办发明电〔2023〕7号", "2023-10-25"),
        (2025, "国办发明电〔2024〕12号", "2024-11-12"),
        (2026, "国办发明电〔2025〕7号", "2025-11-04"),
    ]
    for one in portal.all_of(HolidayYear):
        assert one.title == f"国务院办公厅关于{one.year}年部分节假日安排的通知"
        assert not one.demo
        assert str(one.notice_url).startswith("https://www.gov.cn/")


@given(DAYS, st.integers(1, 60))
def test_working_days_against_counting_one_by_one(
    official: WorkCalendar, start: date, count: int
) -> None:
    counted: list[date] = []
    day = start
    while len(counted) < count and day <= LAST:
        counted += [day] if chinese_calendar.is_workday(day) else []
        day += timedelta(days=1)
    if len(counted) == count:
        assert official.last_of(start, count) == counted[-1]
    else:
        with pytest.raises(YearUnknown):
            official.last_of(start, count)


@given(st.dates(FIRST, date(2026, 9, 1)), st.integers(1, 40), st.integers(0, 20))
def test_more_days_or_a_later_start_never_end_earlier(
    official: WorkCalendar, start: date, count: int, more: int
) -> None:
    assert official.last_of(start, count) <= official.last_of(start, count + more)
    assert official.last_of(start, count) <= official.last_of(start + timedelta(days=more), count)


@given(st.dates(FIRST, date(2026, 9, 1)), st.integers(1, 40))
def test_the_last_day_is_a_working_day(official: WorkCalendar, start: date, count: int) -> None:
    last = official.last_of(start, count)
    assert official.is_workday(last)
    span = (start + timedelta(days=ahead) for ahead in range((last - start).days + 1))
    assert sum(map(official.is_workday, span)) == count


@pytest.mark.parametrize(
    ("start", "count", "last"),
    [
        ("2026-11-03", 5, "2026-11-09"),
        ("2026-11-02", 1, "2026-11-02"),
        ("2026-11-01", 1, "2026-11-02"),
        # Over the holidays of October, with the Saturday worked for them.
        ("2026-09-30", 3, "2026-10-09"),
        ("2026-09-30", 4, "2026-10-10"),
        ("2026-09-18", 2, "2026-09-20"),
        ("2025-12-31", 1, "2025-12-31"),
        ("2026-12-28", 1, "2026-12-28"),
    ],
)
def test_the_start_counts_where_it_is_worked(
    start: str, count: int, last: str, official: WorkCalendar
) -> None:
    assert f"{official.last_of(date.fromisoformat(start), count)}" == last


@pytest.mark.parametrize(
    ("start", "count", "year"),
    [
        *(("2026-12-28", 2, 2027), ("2026-12-29", 1, 2027), ("2026-12-31", 1, 2027)),
        *(("2027-01-01", 1, 2027), ("2023-12-28", 1, 2023), ("2023-12-29", 1, 2023)),
    ],
)
def test_a_year_without_a_notice_is_not_guessed(
    start: str, count: int, year: int, official: WorkCalendar
) -> None:
    with pytest.raises(YearUnknown, match=f"no official holidays recorded for {year}") as raised:
        official.last_of(date.fromisoformat(start), count)
    assert raised.value.year == year


def test_without_notices_nothing_is_known() -> None:
    calendar = work_calendar([])
    assert (calendar.years, dict(calendar.off), dict(calendar.worked)) == (frozenset(), {}, {})
    with pytest.raises(YearUnknown):
        calendar.is_workday(date(2026, 11, 21))


def test_a_holiday_of_new_year_may_begin_in_december() -> None:
    # As in the notice for 2019: 2018年12月30日至2019年1月1日, 2018年12月29日上班.
    written = {
        **{"id": "holidays-2019", "year": 2019, "title": "通知", "issued_on": date(2018, 12, 1)},
        "doc_number": "国办发明电〔2018〕15号",
        "holidays": [
            {
                **{"name": "元旦", "start": date(2018, 12, 30), "end": date(2019, 1, 1)},
                "workdays": [date(2018, 12, 29)],
            }
        ],
    }
    calendar = work_calendar([HolidayYear.model_validate(written)])
    assert calendar.off[date(2018, 12, 31)] == "元旦"
    assert calendar.worked == {date(2018, 12, 29): "元旦"}
    assert calendar.years == {2019}
