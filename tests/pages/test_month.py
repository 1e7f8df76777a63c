"""An activity of several days stands in the cell of each, in every month it touches."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from portal.model.activity import Activity
from portal.pages.calendar import MonthView, days_of
from rich import RICH
from tiny import sound


def an_activity(start: str, end: str | None = None) -> Activity:
    """An activity from one time to another."""
    return Activity.model_validate(
        {
            **{"id": "a", "title": "题", "start": start, "end": end, "place": "广场"},
            **{"programme": "p", "audience": "职工", "organiser": "工会", "contact": "李同志"},
            **{"description": "说明"},
        }
    )


def days(start: str, end: str | None = None) -> list[str]:
    """The days of an activity, month and day."""
    return [day.strftime("%m-%d") for day in days_of(an_activity(start, end))]


def test_an_activity_stands_on_every_day_it_touches() -> None:
    assert days("2025-10-30", "2025-11-02") == ["10-30", "10-31", "11-01", "11-02"]
    assert days("2025-10-30 09:00", "2025-11-01 08:00") == ["10-30", "10-31", "11-01"]
    assert days("2025-12-31 22:00", "2026-01-01 00:30") == ["12-31", "01-01"]


def test_an_activity_that_ends_at_midnight_does_not_touch_the_next_day() -> None:
    assert days("2025-10-30 20:00", "2025-10-31 00:00") == ["10-30"]


def test_an_activity_without_an_end_is_on_its_day() -> None:
    assert days("2025-10-30") == ["10-30"]
    assert days("2025-10-30 09:00") == ["10-30"]


def test_an_activity_over_the_end_of_a_month_is_in_every_cell_of_both(tmp_path: Path) -> None:
    site = sound(tmp_path, RICH)
    views = [s.view for s in site.specs.values() if isinstance(s.view, MonthView)]
    cells = {
        (view.month, cell.day)
        for view in views
        if view.year == 2025
        for week in view.weeks
        for cell in week
        if not cell.is_outside and "yundonghui-202510" in [a.id for a in cell.activities]
    }
    assert cells == {
        *((10, date(2025, 10, day)) for day in (30, 31)),
        *((11, date(2025, 11, day)) for day in (1, 2)),
    }
    listed = {
        view.month for view in views if "yundonghui-202510" in [a.id for a in view.activities]
    }
    assert listed == {10, 11}
