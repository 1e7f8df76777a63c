"""Entries and files as bytes, by icalendar: escaping and folding are its business.

Each entry is written once and stands, byte for byte, in every file it belongs to.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Final

from icalendar import Calendar, Event, vDuration, vRecur, vText, vUri

from portal.ical.entry import Entry, Rule
from portal.model.types import ZONE

REFRESH: Final = timedelta(hours=12)
"""How often a calendar program should look for news.

Written ``PT12H``: ``P12H``, without the T, made a phone maker's calendar refuse the file.
"""
END: Final = b"END:VCALENDAR\r\n"
"""What stands after the entries of a file."""
_BREAKS = re.compile("\r\n?|[\u2028\u2029]")
_UNWANTED = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
"""Control characters (RFC 5545 section 3.1, CONTROL) and halves of characters."""


@dataclass(frozen=True, kw_only=True)
class Head:
    """What a calendar says of itself."""

    product: str
    """Who made it; a formal public identifier."""
    name: str
    about: str
    source: str
    """The address at which it can be had again."""
    page: str
    """The page with the same entries."""


def entry_bytes(entry: Entry) -> bytes:
    """A VEVENT."""
    event = Event()
    event.add("UID", entry.uid)
    event.add("DTSTAMP", entry.stamp.astimezone(UTC))
    event.add("LAST-MODIFIED", entry.stamp.astimezone(UTC))
    event.add("SEQUENCE", entry.sequence)
    if entry.replaces is not None:
        event.add("RECURRENCE-ID", entry.replaces)
    event.add("DTSTART", entry.start)
    if entry.end is not None:
        event.add("DTEND", entry.end)
    if entry.rule is not None:
        _add_rule(event, entry.rule)
    event.add("STATUS", entry.status.value)
    event.add("SUMMARY", one_line(entry.summary))
    event.add("DESCRIPTION", cleaned(entry.description))
    if entry.location:
        event.add("LOCATION", one_line(entry.location))
    if entry.geo is not None:
        event.add("GEO", entry.geo)
    if entry.category:
        event.add("CATEGORIES", [one_line(entry.category)])
    event.add("URL", vUri(entry.page))
    event.add("TRANSP", "TRANSPARENT")  # nobody is busy because the union holds something
    return bytes(event.to_ical(sorted=False))


def begin_of_file(head: Head, zone: bytes) -> bytes:
    """What stands before the entries of a file; ``zone`` is the same in all of them."""
    calendar = Calendar()
    calendar.add("VERSION", "2.0")
    calendar.add("PRODID", one_line(head.product))
    calendar.add("CALSCALE", "GREGORIAN")
    calendar.add("METHOD", "PUBLISH")
    for name in ("NAME", "X-WR-CALNAME"):
        calendar.add(name, vText(one_line(head.name)))  # icalendar knows neither as a text
    for name in ("DESCRIPTION", "X-WR-CALDESC"):
        calendar.add(name, vText(one_line(head.about)))
    calendar.add("X-WR-TIMEZONE", ZONE.key)
    calendar.add("REFRESH-INTERVAL", REFRESH, parameters={"VALUE": "DURATION"})
    calendar.add("X-PUBLISHED-TTL", vDuration(REFRESH))
    calendar.add("SOURCE", vUri(head.source), parameters={"VALUE": "URI"})
    calendar.add("URL", vUri(head.page))
    return bytes(calendar.to_ical(sorted=False)).removesuffix(END) + zone


def one_line(text: str) -> str:
    """A cleaned text without line breaks, which many programs show as a backslash and an n."""
    return cleaned(text).replace("\n", " ")


def cleaned(text: str) -> str:
    """A text with one kind of line break and without what may not stand in a calendar."""
    # icalendar takes a written backslash and a large N for a line break, a small n for itself.
    return _UNWANTED.sub("", _BREAKS.sub("\n", text.replace("\t", " "))).replace("\\N", "\\n")


def _add_rule(event: Event, rule: Rule) -> None:
    recur = vRecur(FREQ=rule.frequency, UNTIL=_until(rule.last))
    if rule.interval > 1:
        recur["INTERVAL"] = rule.interval
    if rule.month is not None:
        recur["BYMONTH"] = rule.month
    if rule.days:
        recur["BYDAY"] = list(rule.days)
    event.add("RRULE", recur)
    if rule.left_out:
        event.add("EXDATE", list(rule.left_out))


def _until(last: date | datetime) -> date | datetime:
    """RFC 5545 section 3.3.10: in UTC where the start has a clock time, else a day."""
    return last.astimezone(UTC) if isinstance(last, datetime) else last
