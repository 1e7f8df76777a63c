"""The kinds of value a field can hold, read from the text an editor typed.

Values arrive as text (``yaml_source`` never guesses types), so ``NO``, ``0123`` and
``9:30`` stay what was typed until a field says what they are.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Annotated, Any, Final
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints
from pydantic_core import PydanticCustomError

ZONE: Final = ZoneInfo("Asia/Shanghai")
"""The site's time zone; China has kept +08:00 without summer time since 1991."""

_DAY = re.compile(r"(\d{4})(?:-|/|\.|年)(\d{1,2})(?:-|/|\.|月)(\d{1,2})日?")
_CLOCK = re.compile(r"(\d{1,2}):(\d{2})")


def plain(text: str) -> str:
    """Full-width digits and marks as the half-width ones that were meant (NFKC)."""
    return unicodedata.normalize("NFKC", text).replace("—", "-").replace("–", "-").strip()


def read_day(text: str) -> date:
    """Read ``2025-05-01``, ``2025/5/1``, ``2025.5.1`` or ``2025年5月1日``.

    Raises PydanticCustomError ``not_a_date`` for another form and
    ``impossible_date`` for a day the calendar does not have.
    """
    found = _DAY.fullmatch(plain(text))
    if found is None:
        raise PydanticCustomError("not_a_date", "expected a date")
    try:
        return date(int(found[1]), int(found[2]), int(found[3]))
    except ValueError:
        raise PydanticCustomError("impossible_date", "no such day") from None


def read_clock(text: str) -> time:
    """Read ``9:30`` or ``09：30``; ``24:00`` is not a time of day.

    Raises PydanticCustomError ``not_a_time`` or ``impossible_time``.
    """
    found = _CLOCK.fullmatch(plain(text))
    if found is None:
        raise PydanticCustomError("not_a_time", "expected a clock time")
    try:
        return time(int(found[1]), int(found[2]))
    except ValueError:
        raise PydanticCustomError("impossible_time", "no such time") from None


def read_moment(text: str) -> datetime:
    """Read a day and a clock time, ``2025-05-01 9:30``, in the site's zone."""
    day, _, clock = plain(text).replace("T", " ").partition(" ")
    if not clock:
        raise PydanticCustomError("time_missing", "expected date and time")
    return datetime.combine(read_day(day), read_clock(clock.strip()), ZONE)


def read_when(text: str) -> date | datetime:
    """Read a day alone (all day) or a day with a clock time."""
    return read_moment(text) if ":" in plain(text) else read_day(text)


def begin_of(when: date | datetime) -> datetime:
    """The first moment of a day, or the moment itself."""
    return when if isinstance(when, datetime) else datetime.combine(when, time.min, ZONE)


def end_of(when: date | datetime) -> datetime:
    """The first moment after a day, or the moment itself."""
    if isinstance(when, datetime):
        return when
    return datetime.combine(when + timedelta(days=1), time.min, ZONE)


def _from_text(read: Callable[[str], Any]) -> Callable[[Any], Any]:
    def convert(value: Any) -> Any:
        return read(value) if isinstance(value, str) else value

    return convert


def _read_flag(text: str) -> bool:
    words = {"是": True, "true": True, "yes": True, "否": False, "false": False, "no": False}
    if plain(text).lower() not in words:
        raise PydanticCustomError("not_a_flag", "expected yes or no")
    return words[plain(text).lower()]


def _read_number(text: str) -> str:
    return plain(text).replace(",", "")


def _one_line(text: str) -> str:
    if "\n" in text:
        raise PydanticCustomError("several_lines", "expected one line")
    return text


Line = Annotated[str, StringConstraints(min_length=1, max_length=200), AfterValidator(_one_line)]
"""One line of text, not empty."""
Text = Annotated[str, StringConstraints(min_length=1, max_length=4000)]
"""Text of any number of lines, not empty."""
Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
"""A permanent identifier: lower-case letters, digits and hyphens."""
Day = Annotated[date, BeforeValidator(_from_text(read_day))]
"""A calendar day."""
Moment = Annotated[datetime, BeforeValidator(_from_text(read_moment))]
"""A day with a clock time, aware, in the site's zone."""
When = Annotated[datetime | date, BeforeValidator(_from_text(read_when))]
"""A day with or without a clock time; without one the whole day is meant."""
Flag = Annotated[bool, BeforeValidator(_from_text(_read_flag))]
"""是 or 否."""
Count = Annotated[int, BeforeValidator(_from_text(_read_number)), Field(ge=0)]
"""A whole number of people or things, never negative."""
Yuan = Annotated[
    Decimal,
    BeforeValidator(_from_text(_read_number)),
    Field(ge=0, max_digits=14, decimal_places=2),
]
"""An amount in yuan with at most two decimals."""
Phone = Annotated[
    str,
    BeforeValidator(_from_text(plain)),
    StringConstraints(
        pattern=r"^(\d{5}|1[0-9]{2}|(0\d{2,3}-)?\d{7,8}(-\d{1,5})?|[48]00-?\d{3}-?\d{4})$"
    ),
]
"""A landline, an extension, a hotline of five digits or an emergency number."""


class Refers:
    """Marks a field as the id of a record of another kind.

    ``checks.references`` follows it; ``kind`` is a key of ``model.families.FAMILIES``.
    """

    def __init__(self, kind: str) -> None:
        self.kind = kind
