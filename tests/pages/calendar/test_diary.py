"""Everything stands on its days: several days, what moved away, what is called off, last days."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dated import FILES, WEEKLY, dated, held
from portal.almanac.holidays import WorkCalendar
from portal.model.types import ZONE, begin_of, end_of
from portal.pages.calendar.diary import DayItem, Diary, days_of, diary_of
from tiny import NOW, sound


def moment(*parts: int) -> datetime:
    """A moment in the site's zone."""
    return datetime(*parts, tzinfo=ZONE)  # type: ignore[arg-type, misc]  # plain numbers


@pytest.mark.parametrize(
    ("start", "end", "days"),
    [
        (date(2026, 3, 1), None, [1]),
        (date(2026, 3, 1), date(2026, 3, 3), [1, 2, 3]),
        (moment(2026, 3, 1, 9), None, [1]),
        (moment(2026, 3, 1, 9), moment(2026, 3, 2, 0), [1]),
        (moment(2026, 3, 1, 9), moment(2026, 3, 3, 1), [1, 2, 3]),
        (moment(2026, 3, 5, 9), moment(2026, 3, 1, 9), [5]),
    ],
)
def test_the_days_that_are_touched(
    start: date | datetime, end: date | datetime | None, days: list[int]
) -> None:
    assert [day.day for day in days_of(start, end)] == days


WHENS = st.one_of(
    st.dates(date(2026, 1, 1), date(2026, 3, 1)),
    st.datetimes(datetime(2026, 1, 1), datetime(2026, 3, 1)).map(lambda m: m.replace(tzinfo=ZONE)),
)


@given(WHENS, WHENS)
def test_a_day_is_touched_if_and_only_if_some_moment_of_it_lies_inside(
    start: date | datetime, end: date | datetime
) -> None:
    first, last = begin_of(start), end_of(end)
    days = list(days_of(start, end))
    assert days[0] == first.date()
    if first < last:
        assert all(begin_of(day) < last and end_of(day) > first for day in days)
        assert end_of(days[-1]) >= last


@pytest.fixture(scope="module", name="diary")
def make_diary(tmp_path_factory: pytest.TempPathFactory) -> Diary:
    return diary_of(dated(tmp_path_factory.mktemp("diary")))


def on(diary: Diary, month: int, day: int) -> list[DayItem]:
    """What stands on a day of 2026."""
    return list(diary.items.get(date(2026, month, day), ()))


def told(items: list[DayItem]) -> list[tuple[str, str, tuple[str, ...], bool]]:
    """Title, hours, warnings of items, and whether they are struck."""
    return [(i.time.title, i.hours, i.warnings, i.is_struck) for i in items]


def test_an_activity_stands_on_its_day_with_its_hours(diary: Diary) -> None:
    assert (
        told(on(diary, 11, 25))
        == [
            ("夜读", "19:00—20:30", (), False),
            ("棋类比赛", "9:00—11:00", (), False),
        ][::-1]
    )


def test_one_of_several_days_stands_on_each_and_is_refined_on_the_first(diary: Diary) -> None:
    days = [on(diary, 11, day)[0] for day in range(19, 24)]
    assert {item.time.title for item in days} == {"书画展"}
    assert {item.hours for item in days} == {"11月19日至11月23日"}
    assert [item.is_first for item in days] == [True, False, False, False, False]
    assert [item.refinable is not None for item in days] == [True, False, False, False, False]


def test_a_cancelled_one_is_struck_on_its_day_with_its_word(diary: Diary) -> None:
    assert told(on(diary, 11, 22))[1] == ("健步走", "8:30—10:00", ("已取消",), True)


def test_a_moved_one_leaves_a_word_behind_and_stands_on_its_new_day(diary: Diary) -> None:
    (old,), (new,) = on(diary, 11, 26), on(diary, 12, 3)
    assert told([old]) == [("排球赛", "9:00—12:00", ("改到12月3日",), True)]
    assert (old.has_left, old.goes_to) == (True, "改到2026年12月3日（周四）9:00")
    assert told([new]) == [("排球赛", "9:00—12:00", ("改期",), False)]
    assert (new.has_left, new.goes_to) == (False, "")


def test_one_that_waits_for_a_new_time_is_struck_on_its_old_day(diary: Diary) -> None:
    assert told(on(diary, 11, 27)) == [("篮球赛", "9:00—12:00", ("延期举行",), True)]


def test_a_series_stands_on_each_of_its_days(diary: Diary) -> None:
    wednesdays = [
        day for day, items in diary.items.items() if "夜读" in [i.time.title for i in items]
    ]
    assert wednesdays == [date(2026, 11, day) for day in (4, 11, 18, 25)] + [
        date(2026, 12, day) for day in (2, 9, 16)
    ]


def test_a_sign_up_closes_on_a_day_of_its_own(diary: Diary) -> None:
    (due,) = diary.due[date(2026, 11, 24)]
    assert (due.word, due.title) == ("报名截止", "棋类比赛")


def test_what_is_over_says_nothing_but_its_changes(diary: Diary) -> None:
    (old,) = diary.items[date(2025, 3, 8)]
    assert (old.states, old.refinable) == ((), None)


@pytest.mark.parametrize(
    ("start", "end", "hours"),
    [
        ("2026-11-10 09:00", "2026-11-10 11:30", "9:00—11:30"),
        ("2026-11-10 09:00", "2026-11-10 09:00", "9:00"),
        ("2026-11-10", "2026-11-10", "全天"),
        ("2026-11-10 20:00", "2026-11-11 00:00", "20:00—24:00"),
        ("2026-11-10 20:00", "2026-11-11 06:00", "11月10日至11月11日"),
        ("2026-12-30", "2027-01-02", "12月30日至2027年1月2日"),
        ("2026-11-03", "2026-11-09", "11月3日至11月9日"),
    ],
)
def test_hours_in_words(start: str, end: str, hours: str, tmp_path: Path) -> None:
    files = {"data/activities/2026.yml": held("a", start, end)}
    diary = diary_of(sound(tmp_path, files).portal)
    (item,) = diary.items[date.fromisoformat(start[:10])]
    assert item.hours == hours


def test_one_that_moves_by_a_day_leaves_only_the_days_it_no_longer_takes(tmp_path: Path) -> None:
    more = "  状态: 变更\n  原因: 下雨\n  起: 2026-11-18\n  改到:\n    开始: 2026-11-25\n"
    files = {"data/activities/2026.yml": held("a", "2026-11-24", "2026-11-26", more)}
    diary = diary_of(sound(tmp_path, files).portal)
    inside = {day.day: items for day, items in diary.items.items() if day.year == 2026}
    assert {day: [item.has_left for item in items] for day, items in inside.items()} == {
        24: [True],
        25: [False],
        26: [False],
        27: [False],
    }


def test_one_that_moves_into_the_next_year_says_which(tmp_path: Path) -> None:
    more = "  状态: 变更\n  原因: 下雨\n  起: 2026-11-18\n  改到:\n    开始: 2027-01-05\n"
    files = {"data/activities/2026.yml": held("a", "2026-12-24", "2026-12-24", more)}
    (item,) = diary_of(sound(tmp_path, files).portal).items[date(2026, 12, 24)]
    assert item.warnings == ("改到2027年1月5日",)


@pytest.mark.parametrize(
    ("last", "years"),
    [
        (date(2026, 12, 31), [2025, 2026]),
        (date(2027, 1, 1), [2025, 2026, 2027]),
        (date(2028, 1, 1), [2025, 2026]),
    ],
    ids=["inside", "in the next year", "further away"],
)
def test_years_have_pages_from_the_first_to_the_last_and_perhaps_the_next(
    last: date, years: list[int]
) -> None:
    held_on: dict[date, tuple[DayItem, ...]] = {date(2025, 3, 8): (), date(2026, 6, 1): ()}
    diary = Diary(items=held_on, due={last: ()}, work_calendar=WorkCalendar(()))
    assert list(diary.years) == years


def test_holidays_alone_make_a_year(tmp_path: Path) -> None:
    files = {
        "data/activities/2025.yml": "# 暂无\n",
        "data/holidays.yml": FILES["data/holidays.yml"],
    }
    assert list(diary_of(sound(tmp_path, files).portal).years) == [2026]


def test_nothing_makes_no_year(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {"data/activities/2025.yml": "# 暂无\n"}
    assert list(diary_of(sound(tmp_path, files).portal).years) == []


def test_times_of_one_day_stand_in_the_order_in_which_they_begin(tmp_path: Path) -> None:
    text = held("b", "2026-11-25 14:00", "2026-11-25 15:00") + held(
        *("c", "2026-11-04 08:00", "2026-11-04 09:00", WEEKLY)
    )
    diary = diary_of(sound(tmp_path, {"data/activities/2026.yml": text}, NOW).portal)
    assert [item.time.id for item in diary.items[date(2026, 11, 25)]] == ["c", "b"]
