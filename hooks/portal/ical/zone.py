"""The one time zone of the site as a component (RFC 5545 section 3.6.5)."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from icalendar import Timezone, TimezoneStandard

from portal.model.types import ZONE

_OFFSET: Final = timedelta(hours=8)
_SINCE: Final = datetime(1970, 1, 1)  # local, as the standard wants it


def zone_bytes() -> bytes:
    """VTIMEZONE of Asia/Shanghai: +08:00 all year round.

    The summer times of 1986 to 1991 are left out: no entry is that old, and every reader
    understands a zone that never changes.
    """
    standard = TimezoneStandard()
    standard.add("DTSTART", _SINCE)
    standard.add("TZOFFSETFROM", _OFFSET)
    standard.add("TZOFFSETTO", _OFFSET)
    standard.add("TZNAME", "CST")
    zone = Timezone()
    zone.add("TZID", ZONE.key)
    zone.add_component(standard)
    return bytes(zone.to_ical(sorted=False))
