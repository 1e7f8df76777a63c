"""The calendar of the official days off and days worked in exchange."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from icalendar import Calendar

from ical.made import HOLIDAYS, portal_of
from ical.reading import entries, text
from portal.almanac.holidays import work_calendar
from portal.ical.files import calendar_files
from portal.model.holiday import HolidayYear

NEXT = HolidayYear.model_validate(
    {
        "id": "fangjia-2027",
        "year": "2027",
        "title": "国务院办公厅关于2027年部分节假日安排的通知",
        "doc_number": "国办发明电〔2026〕9号",
        "issued_on": "2026-11-20",
        "notice_url": "https://www.gov.cn/tongzhi",
        "holidays": [{"name": "元旦", "start": "2027-01-01", "end": "2027-01-03"}],
    }
)


def written(*years: HolidayYear) -> bytes:
    return calendar_files(portal_of([], *years))["calendar/holidays.ics"]


def test_each_day_off_and_each_day_worked_is_told_once_as_an_independent_reader_sees_it() -> None:
    told: dict[date, str] = {}
    calendar: Any = Calendar.from_ical(written(HOLIDAYS, NEXT))
    for event in calendar.walk("VEVENT"):
        start, end = event["DTSTART"].dt, event["DTEND"].dt
        for count in range((end - start).days):
            day = start + timedelta(days=count)
            assert day not in told
            told[day] = str(event["SUMMARY"])
    known = work_calendar([HOLIDAYS, NEXT])
    assert told == {
        **{day: f"{name}（休）" for day, name in known.off.items()},
        **{day: f"{name}（班）" for day, name in known.worked.items()},
    }


def test_an_entry_names_the_notice_and_blocks_nobodys_day() -> None:
    *_, event = entries(written(HOLIDAYS, NEXT))
    assert text(event.value("DESCRIPTION")) == (
        "依据：国务院办公厅关于2027年部分节假日安排的通知（国办发明电〔2026〕9号）\n"
        "https://www.gov.cn/tongzhi"
    )
    assert event.value("TRANSP") == "TRANSPARENT"
    assert event.value("DTSTAMP") == "20261119T160000Z"


def test_a_year_without_a_notice_is_not_guessed() -> None:
    assert {event.value("DTSTART")[:4] for event in entries(written(HOLIDAYS))} == {"2026"}


def test_a_new_notice_leaves_the_entries_of_the_old_one_as_they_are() -> None:
    before, after = entries(written(HOLIDAYS)), entries(written(HOLIDAYS, NEXT))
    assert after[: len(before)] != []
    assert [event.value("UID") for event in after[: len(before)]] == [
        event.value("UID") for event in before
    ]
