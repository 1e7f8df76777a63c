"""Which calendars there are, and from which page one finds which."""

from __future__ import annotations

from typing import Any

import pytest

from ical.made import HOLIDAYS, activity, portal_of, weekly
from ical.reading import entries, head, text
from portal.ical.files import calendar_files
from portal.ical.timetables import archives, timetable_finder, timetables
from portal.model.activity import Activity

ALL = ("calendar/all.ics", "活动")
WENTI = ("calendar/programme/wenti.ics", "职工文体")
HOME = ("calendar/place/zhigong-zhijia.ics", "示例镇职工之家")
REST = ("calendar/holidays.ics", "放假和调休")
THERE: dict[str, Any] = {"venue": "zhigong-zhijia", "place": None}


def test_a_programme_and_a_place_have_a_calendar_from_three_times_on() -> None:
    two = [activity(), activity(id="jianbuzou", **THERE)]
    assert named(*two) == [ALL]
    assert named(*two, activity(id="paobu")) == [ALL, WENTI]
    assert named(activity(repeat=weekly(), **THERE)) == [ALL, WENTI, HOME]


def named(*made: Activity) -> list[tuple[str, str]]:
    return [(table.path, table.name) for table in timetables(portal_of(made))]


def test_holidays_have_a_calendar_where_a_notice_is_recorded() -> None:
    portal = portal_of([], HOLIDAYS)
    assert [(table.path, table.name) for table in timetables(portal)] == [REST]
    assert timetables(portal_of([])) == ()
    assert calendar_files(portal_of([])) == {}


def test_every_calendar_that_is_named_is_written_and_no_other() -> None:
    made = [activity(repeat=weekly(), **THERE), activity(id="jianbuzou")]
    portal = portal_of(made, HOLIDAYS)
    own = {f"activities/{one.id}/{one.id}.ics" for one in made}
    assert set(calendar_files(portal)) == {table.path for table in timetables(portal)} | own


def test_a_calendar_says_what_it_is() -> None:
    portal = portal_of([activity(repeat=weekly(), **THERE)])
    for table in timetables(portal):
        calendar = head(calendar_files(portal)[table.path])
        assert text(calendar.value("X-WR-CALNAME")) == table.title == f"示例镇总工会：{table.name}"
        assert text(calendar.value("X-WR-CALDESC")) == table.about
        assert calendar.value("SOURCE") == f"https://union.example/{table.path}"
        assert calendar.value("URL") == f"https://union.example/{table.page_path}"


def test_a_calendar_of_a_place_has_what_is_held_there_even_if_it_was_planned_elsewhere() -> None:
    moved = {"moved_to": {"venue": "zhigong-zhijia"}, "reason": "下雨", "since": "2026-11-20"}
    made = [
        activity(repeat=weekly(), **THERE),
        activity(id="jianbuzou"),
        activity(id="paobu", status="变更", **moved),
    ]
    found = entries(calendar_files(portal_of(made))["calendar/place/zhigong-zhijia.ics"])
    assert [event.value("UID").rpartition("/")[2] for event in found] == ["gongjiancao", "paobu"]


@pytest.mark.parametrize(
    ("page", "calendar"),
    [
        ("calendar/", ALL),
        ("calendar/2026/11/", ALL),
        ("calendar/crowd/women/", ALL),
        ("calendar/programme/wenti/", WENTI),
        ("calendar/place/zhigong-zhijia/", HOME),
        ("programmes/wenti/", WENTI),
        ("places/zhigong-zhijia/", HOME),
        ("activities/", ALL),
        ("activities/gongjiancao/", ALL),
        ("activities/2026/", ALL),
        ("places/", None),
        ("programmes/", None),
        ("news/2026/x/", None),
        ("", None),
    ],
)
def test_a_page_leads_to_the_nearest_calendar(page: str, calendar: tuple[str, str] | None) -> None:
    found = timetable_finder(portal_of([activity(repeat=weekly(), **THERE)]))(page)
    assert (None if found is None else (found.path, found.name)) == calendar


def test_without_activities_no_page_leads_to_a_calendar() -> None:
    assert timetable_finder(portal_of([]))("calendar/") is None


def test_archives_are_found_among_the_files_newest_first() -> None:
    portal = portal_of([activity(start="2026-12-31", end=None)])
    paths = {"calendar/archive/2026.ics", "calendar/archive/2026-2.ics", "calendar/all.ics"}
    assert [(a.path, a.name) for a in archives(portal, paths)] == [
        ("calendar/archive/2026.ics", "2026年的活动"),
        ("calendar/archive/2026-2.ics", "2026年的活动（第2部分）"),
    ]
    assert archives(portal, calendar_files(portal)) == ()
