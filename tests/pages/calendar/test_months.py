"""The months: which there are, what they count, what they link to."""

from __future__ import annotations

from pathlib import Path

import pytest

from dated import dated, held
from portal.pages.calendar.diary import diary_of
from portal.pages.calendar.months import Month, MonthView, month_page, months_of
from portal.pages.spec import Crumb
from tiny import sound

Months = dict[Month, MonthView]


@pytest.fixture(scope="module", name="months")
def make_months(tmp_path_factory: pytest.TempPathFactory) -> Months:
    return months_of(diary_of(dated(tmp_path_factory.mktemp("months"))))


def test_every_month_of_every_year_has_a_page(months: Months) -> None:
    assert list(months) == [(year, month) for year in (2025, 2026) for month in range(1, 13)]


def test_months_lead_to_their_neighbours_over_the_end_of_a_year(months: Months) -> None:
    assert months[2025, 1].before is None
    assert months[2025, 12].after == Crumb("2026年1月", "calendar/2026/01/")
    assert months[2026, 1].before == Crumb("2025年12月", "calendar/2025/12/")
    assert months[2026, 12].after is None


def test_an_empty_month_leads_to_the_nearest_with_an_activity(months: Months) -> None:
    empty = months[2026, 5]
    assert empty.busy == ()
    assert empty.last_with == Crumb("2025年3月", "calendar/2025/03/")
    assert empty.next_with == Crumb("2026年11月", "calendar/2026/11/")
    assert months[2025, 1].last_with is None
    assert months[2026, 12].next_with is None
    assert months[2026, 12].last_with == Crumb("2026年11月", "calendar/2026/11/")


def test_weeks_begin_on_monday_and_leave_other_months_out(months: Months) -> None:
    weeks = months[2026, 11].weeks
    assert [[cell.day.day if cell else 0 for cell in week] for week in weeks] == [
        [0, 0, 0, 0, 0, 0, 1],
        [2, 3, 4, 5, 6, 7, 8],
        [9, 10, 11, 12, 13, 14, 15],
        [16, 17, 18, 19, 20, 21, 22],
        [23, 24, 25, 26, 27, 28, 29],
        [30, 0, 0, 0, 0, 0, 0],
    ]


def test_a_month_counts_what_is_held_in_it_each_time_once(months: Months) -> None:
    # 夜读 four times, 书画展 over five days, 健康讲座, 棋类比赛; nothing of what is off or gone
    assert months[2026, 11].count == 7
    assert months[2026, 12].count == 4
    assert months[2026, 5].count == 0


def test_only_a_month_with_something_is_for_search_engines(months: Months) -> None:
    november, may = month_page(months[2026, 11]), month_page(months[2026, 5])
    assert (november.path, november.title) == ("calendar/2026/11/", "2026年11月活动日历")
    assert (november.description, may.description) == (
        "2026年11月，7项活动。",
        "2026年5月，0项活动。",
    )
    assert (november.is_findable, may.is_findable) == (True, False)
    assert [crumb.path for crumb in november.crumbs] == ["", "calendar/", "calendar/2026/"]


def test_contacts_are_named_once_the_most_frequent_first(tmp_path: Path) -> None:
    others = [
        held(f"a{number}", f"2026-11-0{number} 09:00", f"2026-11-0{number} 10:00").replace(
            "李同志 0000-1234567", f"{name}同志 0000-1234567"
        )
        for number, name in enumerate(["王", "张", "张", "刘", "陈"], 1)
    ]
    files = {"data/activities/2026.yml": "".join(others)}
    view = months_of(diary_of(sound(tmp_path, files).portal))[2026, 11]
    assert view.contacts == (
        "张同志 0000-1234567",
        "王同志 0000-1234567",
        "刘同志 0000-1234567",
    )


def test_an_activity_over_the_end_of_a_month_is_in_every_cell_of_both(tmp_path: Path) -> None:
    files = {"data/activities/2026.yml": held("a", "2026-10-30", "2026-11-02")}
    months = months_of(diary_of(sound(tmp_path, files).portal))
    assert [cell.day.day for cell in months[2026, 10].busy] == [30, 31]
    assert [cell.day.day for cell in months[2026, 11].busy] == [1, 2]
    assert (months[2026, 10].count, months[2026, 11].count) == (1, 1)
