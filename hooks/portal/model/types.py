"""The kinds of value a field can hold, read from the text an editor typed.

Values arrive as text (``yaml_source`` never guesses types), so ``NO``, ``0123`` and
``9:30`` stay what was typed until a field says what they are.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Any, Final

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints

from portal.model.moments import (
    ZONE,
    begin_of,
    day_of,
    end_of,
    read_clock,
    read_day,
    read_moment,
    read_when,
)
from portal.model.typed import fault, has_odd_digit, plain, unquoted

__all__ = [
    "ZONE",
    "AtLeastOne",
    "Count",
    "Day",
    "Flag",
    "Line",
    "Moment",
    "Number",
    "Percent",
    "Phone",
    "Refers",
    "Slug",
    "Text",
    "When",
    "Year",
    "Yuan",
    "begin_of",
    "day_of",
    "end_of",
    "plain",
    "read_clock",
    "read_day",
    "read_moment",
    "read_when",
]

MAX_COUNT: Final = 100_000_000
"""The highest number of people or things a township can have counted."""

_INTEGER = re.compile(r"-?(?:[0-9]+|[0-9]{1,3}(?:,[0-9]{3})+)")
_DECIMAL = re.compile(r"-?(?:[0-9]+|[0-9]{1,3}(?:,[0-9]{3})+)(?:\.[0-9]+)?")


def _from_text(read: Callable[[str], Any]) -> Callable[[Any], Any]:
    def convert(value: Any) -> Any:
        return read(value) if isinstance(value, str) else value

    return convert


def _read_flag(text: str) -> bool:
    words = {"是": True, "true": True, "yes": True, "否": False, "false": False, "no": False}
    if plain(text).lower() not in words:
        raise fault("not_a_flag")
    return words[plain(text).lower()]


def _read_count(text: str) -> int:
    typed = _number(text, _INTEGER, "int_parsing")
    if len(typed.lstrip("-0")) > len(str(MAX_COUNT)) or int(typed) > MAX_COUNT:
        raise fault("count_too_large")
    return int(typed)


def _read_yuan(text: str) -> str:
    return _number(text, _DECIMAL, "decimal_parsing")


def _read_percent(text: str) -> str:
    return _number(plain(text).removesuffix("%"), _DECIMAL, "decimal_parsing")


def _read_year(text: str) -> int:
    return int(_number(plain(text).removesuffix("度").removesuffix("年"), _INTEGER, "int_parsing"))


def _number(text: str, form: re.Pattern[str], kind: str) -> str:
    typed = plain(text)
    if form.fullmatch(typed) and not has_odd_digit(text):
        return typed.replace(",", "")
    is_grouped = "," in typed and bool(form.fullmatch(typed.replace(",", "")))
    raise fault("comma_misplaced" if is_grouped else kind)


def _one_line(text: str) -> str:
    if "\n" in text:
        raise fault("several_lines")
    return text


Line = Annotated[str, StringConstraints(min_length=1, max_length=200), AfterValidator(_one_line)]
"""One line of text, not empty."""
Text = Annotated[str, StringConstraints(min_length=1, max_length=4000)]
"""Text of any number of lines, not empty."""
Slug = Annotated[
    str,
    StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60),
    BeforeValidator(_from_text(unquoted)),
]
"""A permanent identifier: lower-case letters, digits and hyphens."""
Day = Annotated[date, BeforeValidator(_from_text(read_day))]
"""A calendar day."""
Moment = Annotated[datetime, BeforeValidator(_from_text(read_moment))]
"""A day with a clock time, aware, in the site's zone."""
When = Annotated[datetime | date, BeforeValidator(_from_text(read_when))]
"""A day with or without a clock time; without one the whole day is meant."""
Flag = Annotated[bool, BeforeValidator(_from_text(_read_flag))]
"""是 or 否."""
_READS_COUNT: Final = BeforeValidator(_from_text(_read_count))
Count = Annotated[int, _READS_COUNT, Field(ge=0)]
"""A whole number of people or things, never negative."""
AtLeastOne = Annotated[int, _READS_COUNT, Field(ge=1)]
"""A whole number from 1 on."""
Yuan = Annotated[
    Decimal,
    BeforeValidator(_from_text(_read_yuan)),
    Field(ge=0, max_digits=14, decimal_places=2),
]
"""An amount in yuan with at most two decimals."""
Percent = Annotated[
    Decimal,
    BeforeValidator(_from_text(_read_percent)),
    Field(ge=0, le=1000, max_digits=6, decimal_places=2),
]
"""A rate in percent with at most two decimals: ``90`` and ``90%`` mean the same."""
Number = Annotated[
    Decimal,
    BeforeValidator(_from_text(_read_yuan)),
    Field(max_digits=16, decimal_places=4),
]
"""A reported number of any unit; may be negative."""
Year = Annotated[int, BeforeValidator(_from_text(_read_year)), Field(ge=1949, le=2100)]
"""A calendar year."""
Phone = Annotated[
    str,
    BeforeValidator(_from_text(plain)),
    StringConstraints(
        pattern=r"^(\d{5}|1[0-9]{2}|(0\d{2,3}-)?\d{7,8}(-\d{1,5})?|[48]00-?\d{3}-?\d{4})$"
    ),
]
"""A landline, an extension, a hotline of five digits or an emergency number."""


WebAddress = Annotated[str, StringConstraints(pattern=r"^https?://[^\s\"'<>]+$", max_length=500)]
"""The address of a page elsewhere."""
Lines = Annotated[tuple[Line, ...], Field(min_length=1)]
"""One line of text after another, at least one."""


class Refers:
    """Marks a field as the id of a record of another kind.

    ``checks.references`` follows it; ``kind`` is a key of ``model.families.FAMILIES``.
    """

    def __init__(self, kind: str) -> None:
        self.kind = kind
