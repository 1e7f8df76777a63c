"""The months of the calendar: which are there, which is open first, what they link to."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from portal.model.activity import Activity
from portal.model.types import ZONE
from portal.pages import calendar
from portal.pages.calendar import CalendarView, MonthView, days_of
from tiny import ACTIVITIES, sound


def an_activity(identifier: str, start: str, end: str) -> str:
    """The text of one activity from start to end."""
    text = ACTIVITIES.replace("song-qingliang-202507", identifier)
    return text.replace("2025-07-15 09:00", start).replace("2025-07-15 11:30", end)


SPRING = an_activity("chun", "2026-03-10", "2026-03-10")
LONG = an_activity("chang", "2026-05-20", "2027-01-05")
AUTUMN = an_activity("qiu", "2026-09-08", "2026-09-09")


def views(
    folder: Path, activities: str, now: datetime
) -> tuple[CalendarView, dict[tuple[int, int], MonthView]]:
    """The calendar's first page and its months."""
    files = {"data/activities/2025.yml": "# 暂无\n", "data/activities/2026.yml": activities}
    portal = sound(folder, files, now).portal
    found = [spec.view for spec in calendar.pages(portal)]
    (first,) = [view for view in found if isinstance(view, CalendarView)]
    months = [view for view in found if isinstance(view, MonthView)]
    return first, {(view.year, view.month): view for view in months}


@pytest.mark.parametrize(
    ("now", "shown"),
    [
        (datetime(2026, 1, 1, tzinfo=ZONE), (2026, 3)),
        (datetime(2026, 6, 1, tzinfo=ZONE), (2026, 9)),
        (datetime(2026, 12, 1, tzinfo=ZONE), (2026, 5)),
        (datetime(2027, 3, 1, tzinfo=ZONE), (2026, 9)),
    ],
    ids=["before all", "one runs, one is ahead", "one runs", "all over"],
)
def test_the_first_month_is_of_the_next_else_a_running_else_the_last_activity(
    tmp_path: Path, now: datetime, shown: tuple[int, int]
) -> None:
    first, _ = views(tmp_path, SPRING + LONG + AUTUMN, now)
    assert (first.current.year, first.current.month) == shown


def test_months_lead_to_their_neighbours_and_to_a_year_that_has_activities(tmp_path: Path) -> None:
    _, months = views(tmp_path, SPRING + LONG, datetime(2026, 1, 1, tzinfo=ZONE))
    assert list(months) == [*((2026, month) for month in range(3, 13)), (2027, 1)]
    first, last = months[2026, 3], months[2027, 1]
    assert first.before is None
    assert first.after is not None
    assert first.after.path == "calendar/2026/04/"
    assert last.before is not None
    assert last.before.path == "calendar/2026/12/"
    assert last.after is None
    assert (first.year_path, last.year_path) == ("activities/2026/", None)


@pytest.mark.parametrize(
    ("start", "end", "days"),
    [
        (datetime(2026, 3, 1, 9, tzinfo=ZONE), datetime(2026, 3, 2, 0, tzinfo=ZONE), [1]),
        (datetime(2026, 3, 1, 9, tzinfo=ZONE), datetime(2026, 3, 3, 1, tzinfo=ZONE), [1, 2, 3]),
        (datetime(2026, 3, 5, 9, tzinfo=ZONE), datetime(2026, 3, 1, 9, tzinfo=ZONE), [5]),
    ],
)
def test_the_days_an_activity_touches(start: datetime, end: datetime, days: list[int]) -> None:
    activity = Activity.model_construct(start=start, end=end)
    assert [day.day for day in days_of(activity)] == days
