"""What a calendar entry (VEVENT, RFC 5545 section 3.6.1) says, as plain values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from portal.model.types import When


class Status(StrEnum):
    """RFC 5545 section 3.8.1.11."""

    CONFIRMED = "CONFIRMED"
    TENTATIVE = "TENTATIVE"
    CANCELLED = "CANCELLED"


@dataclass(frozen=True, kw_only=True)
class Rule:
    """How an entry recurs (RFC 5545 section 3.3.10)."""

    frequency: str
    """WEEKLY, MONTHLY or YEARLY."""
    interval: int
    days: tuple[str, ...]
    """``WE``; with its place in the month ``2SA``, ``-1FR``. Empty: those of the start."""
    month: int | None
    last: When
    """The start of the last time."""
    left_out: tuple[When, ...]
    """Starts that the rule gives and that are not held."""


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One VEVENT. Texts may hold any character; times are aware, in the site's zone."""

    uid: str
    stamp: datetime
    """Last recorded change; DTSTAMP and LAST-MODIFIED."""
    sequence: int
    start: When
    end: When | None
    """Exclusive; later than the start and of the same kind."""
    summary: str
    description: str
    location: str = ""
    page: str
    """Address of the page."""
    category: str = ""
    geo: tuple[float, float] | None = None
    """Latitude and longitude in WGS-84."""
    status: Status = Status.CONFIRMED
    rule: Rule | None = None
    replaces: When | None = None
    """The planned start of the time of a series that this entry stands for."""
