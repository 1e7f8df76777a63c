"""Days and times that cannot be: 2025年2月30日, 6月31日, 星期八, 上午25:00."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from typing import Final

from portal.checks.words.find import Find, before

_DAY = re.compile(r"(?:(\d{4})[ 　]?年[ 　]?)?(\d{1,2})[ 　]?月[ 　]?(\d{1,2})[ 　]?日")
_WEEKDAY = re.compile(r"(?:星期|礼拜)[八九89](?=[，。；！？）)\s]|[上下]午|[早晚]上|$)")
"""What else follows counts something: 每星期八小时, 星期八、九点."""
_CLOCK = re.compile(r"(?:[上下中]午|[早晚]上|凌晨|傍晚)[ 　]?(\d{1,2})[:：](\d{2})(?!\d)")
_OTHER: Final = re.compile(r"[农阴旧傣回彝藏]历|没有|并无|不存在")
_NEAR: Final = 8
"""Characters around a day that may say it is of another calendar, or that there is none."""
_LEAP_YEAR: Final = 2024
"""Stands for a year that is not told: every day it may have."""


def finds(text: str) -> Iterator[Find]:
    """Every day and time of a text that cannot be."""
    yield from _days(text)
    for match in _WEEKDAY.finditer(text):
        yield Find(*match.span(), f"没有“{match[0]}”这一天", "请核对星期几")
    for match in _CLOCK.finditer(text):
        if int(match[1]) > 24 or int(match[2]) > 59:
            yield Find(*match.span(), f"没有“{match[0]}”这个时间", "请核对时间")


def _days(text: str) -> Iterator[Find]:
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
