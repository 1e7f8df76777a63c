"""Days that no calendar has: 2025年2月30日, 6月31日."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from typing import Final

from portal.checks.words.find import Find, before

_DAY = re.compile(r"(?:(\d{4})[ 　]?年[ 　]?)?(\d{1,2})[ 　]?月[ 　]?(\d{1,2})[ 　]?日")
_OTHER: Final = re.compile(r"[农阴旧傣回彝藏]历|没有|并无|不存在")
_NEAR: Final = 8
"""Characters around a day that may say it is of another calendar, or that there is none."""
_LEAP_YEAR: Final = 2024
"""Stands for a year that is not told: every day it may have."""


def finds(text: str) -> Iterator[Find]:
    """Every day of a text that cannot be."""
    for match in _DAY.finditer(text):
        around = text[max(0, match.start() - _NEAR) : match.end() + _NEAR]
        if (
            not _OTHER.search(around)
            and not before(text, match).isdigit()
            and not _is_day(*match.groups())
        ):
            message = f"没有“{match[0]}”这一天"
            yield Find(*match.span(), message, "请核对日期")


def _is_day(year: str | None, month: str, day: str) -> bool:
    if not 1 <= int(month) <= 12:
        return False
    known = int(year or 0) or _LEAP_YEAR
    return 1 <= int(day) <= monthrange(known, int(month))[1]
