"""The years: twelve months each, and what is official about them."""

from __future__ import annotations

from pathlib import Path

from dated import dated
from portal.model.holiday import HolidayYear
from portal.pages.calendar.diary import diary_of
from portal.pages.calendar.months import months_of
from portal.pages.calendar.years import YearView, year_pages, years_of
from portal.pages.spec import Crumb
from portal.urls import path_of


def views(folder: Path) -> dict[str, YearView]:
    """The years of the site by their paths."""
    portal = dated(folder)
    specs = year_pages(portal, months_of(diary_of(portal)))
    return {spec.path: spec.view for spec in specs if isinstance(spec.view, YearView)}


def test_a_year_has_twelve_months_and_leads_to_its_neighbours(tmp_path: Path) -> None:
    found = views(tmp_path)
    assert list(found) == ["calendar/2025/", "calendar/2026/"]
    first, last = found.values()
    assert [month.month for month in first.months] == list(range(1, 13))
    assert {month.year for month in first.months} == {2025}
    assert (first.before, first.after) == (None, Crumb("2026年", "calendar/2026/"))
    assert (last.before, last.after) == (Crumb("2025年", "calendar/2025/"), None)


def test_a_year_tells_its_notice_if_it_is_recorded(tmp_path: Path) -> None:
    first, last = views(tmp_path).values()
    assert first.official is None
    assert isinstance(last.official, HolidayYear)
    assert last.official.doc_number == "国办发明电〔2025〕7号"
    assert path_of(last.official) == "calendar/2026/#holidays"


def test_a_year_leads_to_its_list(tmp_path: Path) -> None:
    assert [view.list_path for view in views(tmp_path).values()] == [
        "activities/2025/",
        "activities/2026/",
    ]


def test_the_ways_to_the_years_have_the_newest_first(tmp_path: Path) -> None:
    assert years_of(diary_of(dated(tmp_path))) == (
        Crumb("2026年", "calendar/2026/"),
        Crumb("2025年", "calendar/2025/"),
    )
