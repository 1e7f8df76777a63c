"""Days and moments as editors write them."""

from __future__ import annotations

from datetime import date, datetime
from typing import TypeVar

D = TypeVar("D", bound=date)


def a_year_later(when: D) -> D:
    """The same day of the month one year on; 29 February becomes the 28th."""
    later = when.year + 1
    return when.replace(year=later, day=28 if (when.month, when.day) == (2, 29) else when.day)


def when_text(when: date) -> str:
    """A day, or a day with its clock time, as editors write it."""
    return f"{when:%Y-%m-%d %H:%M}" if isinstance(when, datetime) else f"{when:%Y-%m-%d}"


def day_of(when: date) -> date:
    """The day alone."""
    return when.date() if isinstance(when, datetime) else when
