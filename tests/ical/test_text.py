"""Texts of any characters: folded, escaped and read again as they were meant."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from ical.made import activity, portal_of
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


@settings(max_examples=300, deadline=None)
@given(ANYTHING, ANYTHING, ANYTHING)
def test_any_text_makes_a_sound_file_and_is_read_as_it_was_meant(
    title: str, place: str, description: str
) -> None:
    data = written(title=title, place=place, description=description)
    assert faults(data) == []
    (event,) = entries(data)
    assert text(event.value("SUMMARY")) == one_line(short(title, 40))
    assert text(event.value("LOCATION")) == one_line(short(place, 80))


@settings(max_examples=300, deadline=None)
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
