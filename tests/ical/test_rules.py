"""Every rule of STANDARDS §6 for calendars: our files keep it, a file that breaks it is refused."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

import pytest

from ical.made import HOLIDAYS, activity, portal_of, weekly, written
from ical.rules import faults, unannounced
from portal.ical.files import calendar_files
from tiny import NOW

MAIN = r"tag:union.example\,2026:activity/gongjiancao"


@cache
def good() -> bytes:
    """A series with a day left out, a cancelled and a moved time, and a session of its own."""
    cancelled = {"status": "已取消", "reason": "检修", "since": "2026-12-01", "on": "2026-12-02"}
    moved = {"status": "变更", "reason": "开会", "since": "2026-12-01", "on": "2026-12-16"}
    return written(
        activity(
            place="二楼,东头\\甲",
            repeat=weekly(skipped=["2026-12-09"]),
            occasions=[cancelled, {**moved, "moved_to": {"start": "2026-12-17 16:00"}}],
            more_times=[{"start": "2026-12-05", "end": "2026-12-06"}],
        )
    )


def test_our_files_keep_every_rule() -> None:
    single = activity(id="jianbuzou", start="2026-11-28 09:00", end="2026-11-28 11:00")
    files = calendar_files(portal_of([single], HOLIDAYS))
    assert {path: faults(data) for path, data in files.items()} == {path: [] for path in files}
    assert faults(good()) == []


def swap(old: str, new: str) -> Callable[[bytes], bytes]:
    """The file with one text in place of another wherever it stands."""

    def swapped(data: bytes) -> bytes:
        assert old.encode() in data, old
        return data.replace(old.encode(), new.encode())

    return swapped


def once(old: str, new: str) -> Callable[[bytes], bytes]:
    """The file with one text in place of another where it stands first."""

    def swapped(data: bytes) -> bytes:
        assert old.encode() in data, old
        return data.replace(old.encode(), new.encode(), 1)

    return swapped


def split_character(data: bytes) -> bytes:
    """The file folded inside a character."""
    where = data.index("工间操".encode()) + 1
    return data[:where] + b"\r\n " + data[where:]


START = "DTSTART;TZID=Asia/Shanghai:20261125T160000"
BAD: dict[str, tuple[Callable[[bytes], bytes], str]] = {
    "a bare line feed": (once("VERSION:2.0\r\n", "VERSION:2.0\n"), "break that is not CRLF"),
    "a control character": (once("SUMMARY:工", "SUMMARY:\x07工"), "has a control character"),
    "a long line": (once("CALSCALE:", "X-LONG:" + "长" * 30 + "\r\nCALSCALE:"), "97 octets"),
    "a split character": (split_character, "splits a character"),
    "an empty line": (once("METHOD", "\r\nMETHOD"), "is empty"),
    "two files in one": (lambda data: data + data, "ICS-1 components are not nested properly"),
    "a part left open": (once("END:VTIMEZONE\r\n", ""), "not nested properly"),
    "a comma in a text": (once(r"N:二楼\,", "N:二楼,"), "ICS-1 LOCATION in line"),
    "a semicolon in a text": (once("N:二楼", "N:二;楼"), "ICS-1 LOCATION in line"),
    "a lone backslash": (once(r"东头\\甲", r"东头\甲"), "is not escaped"),
    "a line without a name": (once("METHOD:", "工会:x\r\nMETHOD:"), "has no proper name"),
    "no version": (once("VERSION:2.0\r\n", ""), "ICS-1 VERSION is not 2.0"),
    "no product": (once("PRODID:", "X-PRODID:"), "ICS-1 there is no PRODID"),
    "no UID": (swap("UID:tag:", "X-UID:tag:"), "ICS-2 an entry has not one UID"),
    "a UID by chance": (swap("UID:tag:", "UID:urn:uuid:"), "is not permanent"),
    "a UID twice": (swap("/2026-12-05", ""), f"ICS-2 {MAIN} stands 2 times"),
    "no stamp": (once("DTSTAMP:", "X-STAMP:"), f"ICS-2 {MAIN} has not one DTSTAMP"),
    "a local stamp": (once("DTSTAMP:2026", "DTSTAMP;TZID=Asia/Shanghai:T"), "is not in UTC"),
    "no start": (once(f"{START}\r\n", ""), f"ICS-2 {MAIN} has not one DTSTART"),
    "no summary": (once("SUMMARY:工间操\r\n", ""), f"ICS-2 {MAIN} has not one SUMMARY"),
    "a change of no series": (once("RRULE:", "X-RRULE:"), "a series that is not there"),
    "a floating time": (once(START, "DTSTART:20261125T160000"), "nor in Asia/Shanghai"),
    "no zone": (swap("TZID:Asia/Shanghai", "TZID:Asia/Chongqing"), "not one VTIMEZONE"),
    "summer time": (swap("TZOFFSETTO:+0800", "TZOFFSETTO:+0900"), "not +0800 all year"),
    "a whole day as a moment": (
        once("DTSTART;VALUE=DATE:20261205", "DTSTART;VALUE=DATE:20261205T000000"),
        "neither a day nor",
    ),
    "an end that is included": (
        once("DTEND;VALUE=DATE:20261207", "DTEND;VALUE=DATE:20261205"),
        "DTEND is not after DTSTART",
    ),
    "a whole day without an end": (
        once("DTEND;VALUE=DATE:20261207\r\n", ""),
        "a whole day without an end",
    ),
    "a day left out of hours": (
        once("EXDATE;TZID=Asia/Shanghai:20261209T160000", "EXDATE;VALUE=DATE:20261209"),
        "EXDATE has another form",
    ),
    "a rule without an end": (once(";UNTIL=20261223T080000Z", ""), "has no end in the form"),
    "a rule with a local end": (once("20261223T080000Z", "20261223"), "has no end in the form"),
    "a rule with two ends": (once("WEEKLY;", "WEEKLY;COUNT=5;"), "has no end in the form"),
    "a list of dates": (once("EXDATE;", "RDATE;"), "ICS-6"),
    "no sequence": (once("SEQUENCE:", "X-SEQUENCE:"), f"ICS-4 {MAIN} has not one SEQUENCE"),
    "a sequence of words": (once("SEQUENCE:", "SEQUENCE:v"), "SEQUENCE is no number"),
    "no last change": (once("LAST-MODIFIED:", "X-LAST:"), "has not one LAST-MODIFIED"),
    "cancelled without a mark": (swap("【已取消】", ""), "STATUS and SUMMARY disagree"),
    "a mark without a state": (swap("STATUS:CANCELLED", "STATUS:CONFIRMED"), "disagree"),
    "a duration without T": (swap("PT12H", "P12H"), "ICS-5 REFRESH-INTERVAL is no duration: P12H"),
    "a duration of a day": (swap("PT12H", "P1D"), "ICS-5 X-PUBLISHED-TTL is not PT12H"),
    "a refresh without its kind": (swap(";VALUE=DURATION", ""), "does not say that it is"),
    "no method": (swap("METHOD:PUBLISH", "METHOD:REQUEST"), "ICS-7 METHOD is not PUBLISH"),
    "no name": (swap("X-WR-CALNAME:", "X-NAME:"), "ICS-7 NAME and X-WR-CALNAME"),
    "another zone's name": (
        swap("X-WR-TIMEZONE:Asia/Shanghai", "X-WR-TIMEZONE:UTC"),
        "ICS-7 X-WR-TIMEZONE",
    ),
    "a guest": (
        once("STATUS:", "ATTENDEE:mailto:x@example.cn\r\nSTATUS:"),
        "ICS-7 " + MAIN + " has an ATTENDEE",
    ),
    "an organiser by mail": (
        once("STATUS:", "ORGANIZER:mailto:x@example.cn\r\nSTATUS:"),
        "has an ORGANIZER",
    ),
    "a mobile number": (once("N:二楼", "N:13800000000"), "tells a personal number"),
    "too large": (
        once("CALSCALE", ("X-PAD:" + "x" * 60 + "\r\n") * 15_000 + "CALSCALE"),
        "ICS-7 the file has",
    ),
}


@pytest.mark.parametrize("name", BAD)
def test_a_file_that_breaks_a_rule_is_refused(name: str) -> None:
    spoil, fault = BAD[name]
    found = faults(spoil(good()))
    assert [one for one in found if fault in one] != [], found


def test_an_old_entry_is_refused_where_only_current_ones_belong() -> None:
    assert faults(good(), oldest="20261205") == []
    assert faults(good(), oldest="20261207") == [f"ICS-7 {MAIN}/2026-12-05 is older than 20261207"]


CHANGES: dict[str, dict[str, Any]] = {
    "cancelled": {"status": "已取消", "reason": "下雨", "since": "2026-11-24"},
    "a note": {"place": "三楼", "updates": [{"on": "2026-11-21", "note": "换到三楼"}]},
}


@pytest.mark.parametrize("name", CHANGES)
def test_a_recorded_change_raises_sequence_and_last_modified(name: str) -> None:
    before, after = written(activity()), written(activity(**CHANGES[name]))
    assert before != after
    assert unannounced(before, after) == []


def test_an_entry_that_changes_in_silence_is_refused() -> None:
    after = swap("二楼活动室", "三楼")(written(activity()))
    assert unannounced(written(activity()), after) == [
        f"ICS-4 {MAIN} changed, its SEQUENCE did not rise",
        f"ICS-4 {MAIN} changed, its LAST-MODIFIED did not rise",
    ]


def test_every_activity_has_a_file_of_its_own_for_programs_that_cannot_subscribe() -> None:
    files = calendar_files(portal_of([activity(), activity(id="jianbuzou")], now=NOW))
    assert {path for path in files if path.startswith("activities/")} == {
        "activities/gongjiancao/gongjiancao.ics",
        "activities/jianbuzou/jianbuzou.ics",
    }
