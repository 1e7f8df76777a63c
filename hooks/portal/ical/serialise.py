"""Entries and files as bytes, by icalendar: escaping and folding are its business.

Each entry is written once and stands, byte for byte, in every file it belongs to.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from typing import Final

from icalendar import Component, vDuration, vRecur, vText, vUri

from portal.ical.entry import Entry, Rule
from portal.model.types import ZONE

REFRESH: Final = timedelta(hours=12)
"""How often a calendar program should look for news.

Written ``PT12H``: ``P12H``, without the T, made a phone maker's calendar refuse the file.
"""
END: Final = b"END:VCALENDAR\r\n"
"""What stands after the entries of a file."""
_KEPT: Final = 256
"""Lines that many entries have in common; a site holds what it does at some dozens of places."""
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
    return b"".join((b"BEGIN:VEVENT\r\n", *_of_entry(entry), b"END:VEVENT\r\n"))


def _of_entry(entry: Entry) -> Iterator[bytes]:
    stamp = entry.stamp.astimezone(UTC)
    yield _property("UID", entry.uid)
    yield _property("DTSTAMP", stamp)
    yield _property("LAST-MODIFIED", stamp)
    yield _again("SEQUENCE", entry.sequence)
    if entry.replaces is not None:
        yield _property("RECURRENCE-ID", entry.replaces)
    yield _property("DTSTART", entry.start)
    if entry.end is not None:
        yield _property("DTEND", entry.end)
    if entry.rule is not None:
        yield from _of_rule(entry.rule)
    yield _again("STATUS", entry.status.value)
    yield _property("SUMMARY", one_line(entry.summary))
    yield _property("DESCRIPTION", cleaned(entry.description))
    if entry.location:
        yield _again("LOCATION", one_line(entry.location))
    if entry.geo is not None:
        yield _property("GEO", entry.geo)
    if entry.category:
        yield _property("CATEGORIES", [one_line(entry.category)])
    yield _property("URL", vUri(entry.page))
    yield _again("TRANSP", "TRANSPARENT")  # nobody is busy because the union holds something


def begin_of_file(head: Head, zone: bytes) -> bytes:
    """What stands before the entries of a file; ``zone`` is the same in all of them."""
    return b"".join((b"BEGIN:VCALENDAR\r\n", *_of_head(head), zone))


def _of_head(head: Head) -> Iterator[bytes]:
    yield _again("VERSION", "2.0")
    yield _again("PRODID", one_line(head.product))
    yield _again("CALSCALE", "GREGORIAN")
    yield _again("METHOD", "PUBLISH")
    for name in ("NAME", "X-WR-CALNAME"):
        yield _property(name, vText(one_line(head.name)))  # icalendar knows neither as a text
    for name in ("DESCRIPTION", "X-WR-CALDESC"):
        yield _property(name, vText(one_line(head.about)))
    yield _again("X-WR-TIMEZONE", ZONE.key)
    yield _property("REFRESH-INTERVAL", REFRESH, VALUE="DURATION")
    yield _property("X-PUBLISHED-TTL", vDuration(REFRESH))
    yield _property("SOURCE", vUri(head.source), VALUE="URI")
    yield _property("URL", vUri(head.page))


def _property(name: str, value: object, **parameters: str) -> bytes:
    """The lines of one property."""
    holder = Component()
    holder.add(name, value, parameters)
    return bytes(holder.content_line(name, holder[name], sorted=False).to_ical()) + b"\r\n"


@lru_cache(_KEPT)
def _again(name: str, value: str | int) -> bytes:
    """The lines of a property that most entries, or most files, have in common."""
    return _property(name, value)


def one_line(text: str) -> str:
    """A cleaned text without line breaks, which many programs show as a backslash and an n."""
    return cleaned(text).replace("\n", " ")


def cleaned(text: str) -> str:
    """A text with one kind of line break and without what may not stand in a calendar."""
    # icalendar takes a written backslash and a large N for a line break, a small n for itself.
    return _UNWANTED.sub("", _BREAKS.sub("\n", text.replace("\t", " "))).replace("\\N", "\\n")


def _of_rule(rule: Rule) -> Iterator[bytes]:
    recur = vRecur(FREQ=rule.frequency, UNTIL=_until(rule.last))
    if rule.interval > 1:
        recur["INTERVAL"] = rule.interval
    if rule.month is not None:
        recur["BYMONTH"] = rule.month
    if rule.days:
        recur["BYDAY"] = list(rule.days)
    yield _property("RRULE", recur)
    if rule.left_out:
        yield _property("EXDATE", list(rule.left_out))


def _until(last: date | datetime) -> date | datetime:
    """RFC 5545 section 3.3.10: in UTC where the start has a clock time, else a day."""
    return last.astimezone(UTC) if isinstance(last, datetime) else last
