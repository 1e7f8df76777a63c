"""The rules of STANDARDS §6 for calendars, checked on raw bytes without any calendar library.

``faults`` reads one file; ``unannounced`` compares two editions of it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from ical.reading import Component, Line, entries, properties, tree_of

MOST_OCTETS = 75
"""RFC 5545 section 3.1, the line break not counted."""
MOST_BYTES = 1_000_000
TEXTS = {
    *("SUMMARY", "DESCRIPTION", "LOCATION", "CATEGORIES", "UID", "PRODID", "NAME"),
    *("X-WR-CALNAME", "X-WR-CALDESC", "TZNAME"),
}
"""Properties whose value is TEXT (RFC 5545 section 3.3.11)."""
ONCE = ("UID", "DTSTAMP", "DTSTART", "SUMMARY", "SEQUENCE", "LAST-MODIFIED", "STATUS", "URL")
"""What each entry has exactly once."""
HEAD = {
    "VERSION": "2.0",
    "METHOD": "PUBLISH",
    "CALSCALE": "GREGORIAN",
    "X-WR-TIMEZONE": "Asia/Shanghai",
    "X-PUBLISHED-TTL": "PT12H",
    "REFRESH-INTERVAL": "PT12H",
}
_UTC = re.compile(r"\d{8}T\d{6}Z")
_DATE = re.compile(r"\d{8}")
_LOCAL = re.compile(r"\d{8}T\d{6}")
_DURATION = re.compile(r"[+-]?P(\d+W|\d+D(T(\d+H)?(\d+M)?(\d+S)?)?|T(?=\d)(\d+H)?(\d+M)?(\d+S)?)")
_NAME = re.compile(r"[A-Z0-9-]+")
_MOBILE = re.compile(r"(?<!\d)1[3-9]\d{9}(?!\d)")
_MARK = "【已取消】"


def faults(data: bytes, *, oldest: str = "") -> list[str]:
    """Every breach, each with the rule it breaks; ``oldest`` is the first day still current."""
    found = list(_physical(data))
    if found:
        return found
    lines = list(properties(data))
    tree = tree_of(lines)
    if tree is None:
        return ["ICS-1 components are not nested properly"]
    found += _texts(lines)
    found += _head(tree)
    found += _zone(tree)
    for event in tree.inside("VEVENT"):
        found += [*_required(event), *_state(event), *_times(event), *_private(event)]
        end = event.value("DTEND") or event.value("DTSTART")
        if end <= oldest and not event.all("RRULE") and not event.all("RECURRENCE-ID"):
            found.append(f"ICS-7 {event.value('UID')} is older than {oldest}")
    found += _identities(tree.inside("VEVENT"))
    if len(data) >= MOST_BYTES:
        found.append(f"ICS-7 the file has {len(data)} bytes")
    return found


def unannounced(before: bytes, after: bytes) -> list[str]:
    """ICS-4: entries that differ although SEQUENCE or LAST-MODIFIED did not rise."""
    old = {_identity(event): event for event in entries(before)}
    found = []
    for event in entries(after):
        was = old.get(_identity(event))
        if was is not None and _said(was) != _said(event):
            if int(event.value("SEQUENCE")) <= int(was.value("SEQUENCE")):
                found.append(f"ICS-4 {event.value('UID')} changed, its SEQUENCE did not rise")
            if event.value("LAST-MODIFIED") <= was.value("LAST-MODIFIED"):
                found.append(f"ICS-4 {event.value('UID')} changed, its LAST-MODIFIED did not rise")
    return found


def _physical(data: bytes) -> Iterator[str]:
    if not data.startswith(b"BEGIN:VCALENDAR\r\n") or not data.endswith(b"END:VCALENDAR\r\n"):
        yield "ICS-1 the file is not one VCALENDAR"
    for number, line in enumerate(data.removesuffix(b"\r\n").split(b"\r\n"), 1):
        if re.search(rb"[\r\n]", line):
            yield f"ICS-1 line {number} has a break that is not CRLF"
        if re.search(rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]", line):
            yield f"ICS-1 line {number} has a control character"
        if len(line) > MOST_OCTETS:
            yield f"ICS-1 line {number} has {len(line)} octets"
        if not line.strip():
            yield f"ICS-1 line {number} is empty"
        try:
            line.decode()
        except UnicodeDecodeError:
            yield f"ICS-1 line {number} splits a character"


def _texts(lines: list[Line]) -> Iterator[str]:
    for line in lines:
        if not _NAME.fullmatch(line.name):
            yield f"ICS-1 line {line.number} has no proper name"
        if line.name in TEXTS and re.search(r"(?<!\\)(\\\\)*(\\[^\\;,nN]|[;,])", line.value):
            yield f"ICS-1 {line.name} in line {line.number} is not escaped"


def _head(tree: Component) -> Iterator[str]:
    for name, value in HEAD.items():
        if [line.value for line in tree.all(name)] != [value]:
            rule = {"VERSION": 1, "X-PUBLISHED-TTL": 5, "REFRESH-INTERVAL": 5}.get(name, 7)
            yield f"ICS-{rule} {name} is not {value}"
    if len(tree.all("PRODID")) != 1 or not tree.value("PRODID"):
        yield "ICS-1 there is no PRODID"
    if not tree.value("NAME") or tree.value("NAME") != tree.value("X-WR-CALNAME"):
        yield "ICS-7 NAME and X-WR-CALNAME differ or lack"
    for line in tree.all("REFRESH-INTERVAL"):
        if line.params != {"VALUE": "DURATION"}:
            yield "ICS-5 REFRESH-INTERVAL does not say that it is a duration"
    for name in ("REFRESH-INTERVAL", "X-PUBLISHED-TTL"):
        if not _DURATION.fullmatch(tree.value(name)):
            yield f"ICS-5 {name} is no duration: {tree.value(name)}"


def _zone(tree: Component) -> Iterator[str]:
    zones = tree.inside("VTIMEZONE")
    if [zone.value("TZID") for zone in zones] != ["Asia/Shanghai"]:
        yield "ICS-3 there is not one VTIMEZONE Asia/Shanghai"
        return
    (zone,) = zones
    offsets = [(p.name, p.value("TZOFFSETFROM"), p.value("TZOFFSETTO")) for p in zone.parts]
    if offsets != [("STANDARD", "+0800", "+0800")]:
        yield "ICS-3 the zone is not +0800 all year round"


def _required(event: Component) -> Iterator[str]:
    uid = event.value("UID")
    for name in ONCE:
        if len(event.all(name)) != 1 or not event.value(name):
            rule = "ICS-4" if name in ("SEQUENCE", "LAST-MODIFIED", "STATUS") else "ICS-2"
            yield f"{rule} {uid or 'an entry'} has not one {name}"
    if uid and not uid.startswith("tag:"):
        yield f"ICS-2 {uid} is not permanent"


def _state(event: Component) -> Iterator[str]:
    uid = event.value("UID")
    for name, rule in (("DTSTAMP", "ICS-2"), ("LAST-MODIFIED", "ICS-4")):
        if event.all(name) and not _UTC.fullmatch(event.value(name)):
            yield f"{rule} {uid}: {name} is not in UTC"
    if event.all("SEQUENCE") and not event.value("SEQUENCE").isdecimal():
        yield f"ICS-4 {uid}: SEQUENCE is no number"
    if (event.value("STATUS") == "CANCELLED") != event.value("SUMMARY").startswith(_MARK):
        yield f"ICS-4 {uid}: STATUS and SUMMARY disagree"


def _private(event: Component) -> Iterator[str]:
    for name in ("ATTENDEE", "ORGANIZER"):
        if event.all(name):
            yield f"ICS-7 {event.value('UID')} has an {name}"
    if _MOBILE.search("".join(line.value for line in event.lines)):
        yield f"ICS-7 {event.value('UID')} tells a personal number"


def _times(event: Component) -> Iterator[str]:
    uid = event.value("UID")
    for name in ("DTSTART", "DTEND", "RECURRENCE-ID", "EXDATE"):
        for line in event.all(name):
            if not all(_is_time(line, value) for value in line.value.split(",")):
                yield f"ICS-3 {uid}: {name} is neither a day nor in Asia/Shanghai"
    starts, ends = event.all("DTSTART"), event.all("DTEND")
    if not starts:
        return
    start = starts[0]
    for end in ends:
        if end.params != start.params or end.value <= start.value:
            yield f"ICS-3 {uid}: DTEND is not after DTSTART in the same form"
    if not ends and start.params == {"VALUE": "DATE"}:
        yield f"ICS-3 {uid}: a whole day without an end"
    for line in event.all("EXDATE"):
        if line.params != start.params:
            yield f"ICS-3 {uid}: EXDATE has another form than DTSTART"
    yield from _rule(event, start)


def _is_time(line: Line, value: str) -> bool:
    if line.params == {"VALUE": "DATE"}:
        return bool(_DATE.fullmatch(value))
    return line.params == {"TZID": "Asia/Shanghai"} and bool(_LOCAL.fullmatch(value))


def _rule(event: Component, start: Line) -> Iterator[str]:
    uid = event.value("UID")
    if len(event.all("RRULE")) > 1:
        yield f"ICS-3 {uid} has two rules"
    for line in event.all("RRULE"):
        parts = dict(part.partition("=")[::2] for part in line.value.split(";"))
        form = _DATE if start.params == {"VALUE": "DATE"} else _UTC
        if not form.fullmatch(parts.get("UNTIL", "")) or "COUNT" in parts:
            yield f"ICS-3 {uid}: the rule has no end in the form of DTSTART"
    if event.all("RDATE"):
        yield f"ICS-6 {uid} has an RDATE, which several programs do not read"


def _identities(events: list[Component]) -> Iterator[str]:
    for (uid, replaced), count in Counter(map(_identity, events)).items():
        if count > 1:
            yield f"ICS-2 {uid} stands {count} times {replaced}".rstrip()
    rules = {event.value("UID"): event for event in events if event.all("RRULE")}
    for event in events:
        for line in event.all("RECURRENCE-ID"):
            whole = rules.get(event.value("UID"))
            if whole is None or [start.params for start in whole.all("DTSTART")] != [line.params]:
                yield f"ICS-2 {event.value('UID')} differs from a series that is not there"


def _identity(event: Component) -> tuple[str, str]:
    return event.value("UID"), event.value("RECURRENCE-ID")


def _said(event: Component) -> list[tuple[str, str]]:
    return [
        (line.name, line.value)
        for line in event.lines
        if line.name not in ("SEQUENCE", "LAST-MODIFIED", "DTSTAMP")
    ]
