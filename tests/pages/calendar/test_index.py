"""The first page of the calendar: which month is open, and where it leads."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from dated import HOLIDAYS, OFF, held
from portal.model.types import ZONE
from portal.pages import calendar
from portal.pages.calendar.index import CalendarView
from portal.pages.spec import PageSpec
from tiny import sound

SPRING = held("chun", "2026-03-10", "2026-03-10")
LONG = held("chang", "2026-05-20", "2027-01-05")
AUTUMN = held("qiu", "2026-09-08", "2026-09-09")
WAITING = held("dai", "2026-07-01", "2026-07-01", OFF.format("延期").replace("2026-11", "2025-12"))


def specs(folder: Path, files: dict[str, str | bytes], now: datetime) -> list[PageSpec]:
    """The pages of the calendar, the first of which is its first."""
    content: dict[str, str | bytes] = {"data/activities/2025.yml": "# 暂无\n", **files}
    return list(calendar.pages(sound(folder, content, now).portal))


def at(*parts: int) -> datetime:
    """The first moment of a day."""
    year, month, day = parts
    return datetime(year, month, day, tzinfo=ZONE)


def opened(folder: Path, activities: str, now: datetime) -> tuple[int, int]:
    """The month that is open first."""
    view = specs(folder, {"data/activities/2026.yml": activities}, now)[0].view
    assert isinstance(view, CalendarView)
    return view.current.year, view.current.month


@pytest.mark.parametrize(
    ("now", "shown"),
    [
        (at(2026, 1, 1), (2026, 3)),
        (at(2026, 6, 1), (2026, 9)),
        (at(2026, 12, 1), (2026, 5)),
        (at(2027, 3, 1), (2026, 9)),
    ],
    ids=["before all", "one runs, one is ahead", "one runs", "all over"],
)
def test_the_first_month_is_of_the_next_else_a_running_else_the_last_activity(
    tmp_path: Path, now: datetime, shown: tuple[int, int]
) -> None:
    assert opened(tmp_path, SPRING + LONG + AUTUMN, now) == shown


def test_what_waits_for_a_new_time_decides_only_where_nothing_else_is_coming(
    tmp_path: Path,
) -> None:
    assert opened(tmp_path, SPRING + WAITING, at(2026, 4, 1)) == (2026, 7)
    assert opened(tmp_path, SPRING + WAITING + AUTUMN, at(2026, 4, 1)) == (2026, 9)
    assert opened(tmp_path, WAITING, at(2026, 12, 1)) == (2026, 7)


def test_without_any_activity_the_first_recorded_month_is_open(tmp_path: Path) -> None:
    found = specs(tmp_path, {"data/holidays.yml": HOLIDAYS}, at(2026, 6, 1))
    assert [spec.path for spec in found] == [
        *("calendar/", "calendar/agenda/", "calendar/2026/"),
        *(f"calendar/2026/{month:02d}/" for month in range(1, 13)),
    ]
    view = found[0].view
    assert isinstance(view, CalendarView)
    assert (view.current.year, view.current.month) == (2026, 1)


def test_there_is_no_calendar_of_nothing(tmp_path: Path) -> None:
    assert specs(tmp_path, {}, at(2026, 6, 1)) == []
