"""Texts of any characters: folded, escaped and read again as they were meant."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from ical.made import activity, portal_of, weekly
from ical.reading import entries, head, text
from ical.rules import faults
from portal.ical.events import groups_of
from portal.ical.files import calendar_files
from portal.ical.serialise import entry_bytes, one_line
from portal.ical.texts import short
from tiny import NOW

ANYTHING = st.text(
    st.one_of(
        st.characters(codec="utf-8"),
        st.characters(categories=["Cc", "Cs", "Zl", "Zp"]),
        st.sampled_from('\\;,:"\n\r\t 工会🏃‍♀️é\ufeff\x00\x85'),
    ),
    max_size=150,
).map(lambda found: f"题{found}")
"""Every character of Unicode, halves of characters too, and more of those that matter."""


def written(**fields: Any) -> bytes:
    """The file of an activity whose texts no check has seen."""
    made = activity().model_copy(update=fields)
    return calendar_files(portal_of([made]))[f"activities/{made.id}/{made.id}.ics"]


@settings(max_examples=300)
@given(ANYTHING, ANYTHING, ANYTHING)
@example("题\\N", "题\\n", "题")
def test_any_text_makes_a_sound_file_and_is_read_as_it_was_meant(
    title: str, place: str, description: str
) -> None:
    data = written(title=title, place=place, description=description)
    assert faults(data) == []
    (event,) = entries(data)
    assert text(event.value("SUMMARY")) == one_line(short(title, 40))
    assert text(event.value("LOCATION")) == one_line(short(place, 80))


@settings(max_examples=300)
@given(ANYTHING)
def test_another_reader_reads_the_same(title: str) -> None:
    calendar: Any = Calendar.from_ical(written(title=title, place=title))
    (event,) = calendar.walk("VEVENT")
    assert event["SUMMARY"] == one_line(short(title, 40))
    assert event["LOCATION"] == one_line(short(title, 80))


def test_a_title_of_the_site_is_escaped_too() -> None:
    files = calendar_files(portal_of([activity()], site_name="甲;乙,丙\\丁"))
    calendar = head(files["calendar/all.ics"])
    assert calendar.value("NAME") == "甲\\;乙\\,丙\\\\丁：活动"
    assert faults(files["calendar/all.ics"]) == []


def test_a_line_of_long_characters_is_folded_between_them() -> None:
    lines = written(title="👨‍👩‍👧‍👦" * 30).split(b"\r\n")
    folded = [line for line in lines if "👨".encode() in line]
    assert len(folded) > 2
    assert all(len(line) <= 75 and line.decode() for line in folded)


def test_a_description_is_as_short_as_a_phone_needs() -> None:
    (event,) = entries(written(description="很长的说明。" * 600))
    told = text(event.value("DESCRIPTION"))
    assert 380 <= len(told) <= 420
    assert told.endswith("…\nhttps://union.example/activities/gongjiancao/")


def told(**fields: Any) -> list[str]:
    """The lines of the description of the first entry."""
    event = entries(calendar_files(portal_of([activity(**fields)]))["calendar/all.ics"])[0]
    return text(event.value("DESCRIPTION")).split("\n")


def test_days_that_are_skipped_are_never_cut_into_days_that_are_held() -> None:
    skipped = ["2026-12-16", "2026-12-30", "2027-02-10", "2027-05-05"]
    lines = told(repeat=weekly("2027-12-22", skipped=skipped))
    assert lines[0] == "时间：每周三 16:00—16:30，2026年11月25日至2027年12月22日"
    few = told(repeat=weekly("2026-12-30", skipped=skipped[:1]))
    assert few[0] == "时间：每周三 16:00—16:30，2026年11月25日至12月30日，12月16日停一次"


OFF = {"reason": "场地检修", "since": "2026-11-20"}


def test_a_series_without_a_new_date_says_that_there_is_none() -> None:
    assert told(repeat=weekly(), status="延期", **OFF)[:2] == [
        "延期：场地检修（2026年11月20日决定）",
        "时间另定，原定每周三 16:00—16:30，2026年11月25日至12月23日",
    ]


@pytest.mark.parametrize(
    ("status", "line"),
    [
        ("已取消", "2026年12月10日起不再举行：场地检修"),
        ("延期", "2026年12月10日起都延期，时间另定：场地检修"),
    ],
)
def test_a_series_that_ends_half_way_says_since_when(status: str, line: str) -> None:
    lines = told(repeat=weekly(), status=status, reason="场地检修", since="2026-12-10")
    assert lines[:2] == [line, "时间：每周三 16:00—16:30，2026年11月25日至12月23日"]


@pytest.mark.parametrize(
    ("fields", "line"),
    [
        ({"status": "计划", **OFF, "reason": "台风绕开了。"}, "照常举行，台风绕开了"),
        ({"status": "计划", "since": "2026-11-20"}, "照常举行"),
        ({"status": "名额已满", "since": "2026-11-20"}, "名额已满"),
    ],
)
def test_what_is_held_after_all_says_since_when(fields: dict[str, Any], line: str) -> None:
    assert told(**fields)[0] == f"2026年11月20日：{line}"


def test_a_new_end_is_a_new_time() -> None:
    moved = {"end": "2026-11-25 17:00", "decided_on": "2026-11-21"}
    lines = told(status="变更", **OFF, moved_to=moved)
    assert lines[0] == (
        "改期：场地检修（2026年11月20日决定），原定2026年11月25日（周三）16:00—16:30"
    )


def test_nobody_is_named_and_no_contact_is_told() -> None:
    data = written(contact="李同志 0000-7654321")
    assert "李同志".encode() not in data
    assert b"7654321" not in data


@pytest.mark.parametrize("number", ["13800000000", "138-0000-0000", "138 0000 0000"])
@pytest.mark.parametrize("field", ["title", "place", "audience", "description"])
def test_a_mobile_number_stays_on_the_page(field: str, number: str) -> None:
    data = written(**{field: f"请打{number}，或0000-1234567"})
    assert b"0000-1234567" in data.replace(b"\r\n ", b"")
    assert number[-4:].encode() + "，".encode() not in data.replace(b"\r\n ", b"")
    assert "请打（号码见网页），".encode() in data.replace(b"\r\n ", b"")


def test_a_place_is_found_by_its_address_and_its_point() -> None:
    (event,) = entries(written(venue="zhigong-zhijia", place="三楼"))
    assert text(event.value("LOCATION")) == "示例镇职工之家，三楼，示例镇人民路1号"
    assert event.value("GEO") == "30.28716;113.745489"


def test_an_address_that_is_told_already_is_not_told_twice() -> None:
    (event,) = entries(written(venue="zhigong-zhijia", place="示例镇人民路1号三楼"))
    assert text(event.value("LOCATION")) == "示例镇职工之家，示例镇人民路1号三楼"


def test_an_entry_is_the_same_in_every_file() -> None:
    made = [activity(), activity(id="jianbuzou"), activity(id="paobu")]
    portal = portal_of(made, now=NOW)
    files = calendar_files(portal)
    for one in made:
        (found,) = groups_of(portal, one)
        (entry,) = found.entries
        inside = [path for path, data in files.items() if entry_bytes(entry) in data]
        assert inside == [
            "calendar/all.ics",
            "calendar/programme/wenti.ics",
            f"activities/{one.id}/{one.id}.ics",
        ]
