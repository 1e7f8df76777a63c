"""Words for the days of the Chinese calendar: 正月十五, 中秋, 除夕."""

from __future__ import annotations

import re
from typing import Annotated, Final

from pydantic import BeforeValidator

from portal.model.typed import fault, plain

MONTHS: Final = "正二三四五六七八九十冬腊"
"""One sign for each month of the year."""
FESTIVALS: Final = {
    "春节": (1, 1),
    "元宵": (1, 15),
    "龙抬头": (2, 2),
    "端午": (5, 5),
    "七夕": (7, 7),
    "中秋": (8, 15),
    "重阳": (9, 9),
    "腊八": (12, 8),
}
"""Festivals with a fixed lunar date; 除夕 is the last day of the year, whichever that is."""
EVE: Final = (12, 30)
"""除夕, on the 29th in a year whose last month has no 30th."""

_TENS: Final = ("初", "十", "廿", "三")
_ONES: Final = "一二三四五六七八九十"
_ROUND: Final = {10: "初十", 20: "二十", 30: "三十"}
_EVE_NAME: Final = "除夕"
_NAMED: Final = {**FESTIVALS, _EVE_NAME: EVE}
_ALSO: Final = {
    **{"上元": "元宵", "端阳": "端午", "老人": "重阳", "中元": "七月十五"},
    **{"大年初一": "春节", "大年三十": _EVE_NAME, "年三十": _EVE_NAME, "大年夜": _EVE_NAME},
}
_SPOKEN_MONTHS: Final = {"一": 1, "十一": 11, "十二": 12}
_DAY = re.compile(r"(正|十[一二]?|[一二三四五六七八九]|冬|腊|[0-9]{1,2})月(.+)")


def day_name(day: int) -> str:
    """初一, 十五, 廿三."""
    return _ROUND.get(day) or f"{_TENS[day // 10]}{_ONES[day % 10 - 1]}"


def read_lunar(text: str) -> str:
    """``八月十五`` from ``农历八月十五`` or ``八月15``; ``中秋`` from ``中秋节``.

    Raises PydanticCustomError: ``not_lunar``; ``leap_lunar`` for a day of a 闰月, which most
    years do not have; ``solar_term`` for 清明 and the others, which follow the sun; and
    ``regional_lunar`` for 小年, which falls on two days.
    """
    typed = plain(text).replace(" ", "").removeprefix("农历").removeprefix("阴历")
    name = typed if typed in _NAMED else typed.removesuffix("节")
    if name in _NAMED or name in _ALSO:
        return _ALSO.get(name, name)
    found = _DAY.fullmatch(typed)
    month = _month_of(found[1]) if found else None
    day = _day_of(found[2]) if found else None
    if month is None or day is None:
        raise fault(_kind_of_no_day(typed))
    return _EVE_NAME if (month, day) == EVE else f"{MONTHS[month - 1]}月{day_name(day)}"


def lunar_date(canonical: str) -> tuple[int, int]:
    """Month and day of what :func:`read_lunar` gives."""
    if canonical in _NAMED:
        return _NAMED[canonical]
    return MONTHS.index(canonical[0]) + 1, _DAYS[canonical[2:]]


def _month_of(sign: str) -> int | None:
    number = int(sign) if sign.isdecimal() else _SPOKEN_MONTHS.get(sign) or MONTHS.index(sign) + 1
    return number if 1 <= number <= len(MONTHS) else None


def _day_of(words: str) -> int | None:
    words = words.removesuffix("日").removesuffix("号")
    return _DAYS.get(words)


def _kind_of_no_day(typed: str) -> str:
    if typed.startswith("闰"):
        return "leap_lunar"
    if typed.removesuffix("节") in _TERMS:
        return "solar_term"
    return "regional_lunar" if typed in ("小年", "过小年") else "not_lunar"


_TERMS: Final = frozenset(
    {
        *("立春", "雨水", "惊蛰", "春分", "清明", "谷雨", "立夏", "小满"),
        *("芒种", "夏至", "小暑", "大暑", "立秋", "处暑", "白露", "秋分"),
        *("寒露", "霜降", "立冬", "小雪", "大雪", "冬至", "小寒", "大寒"),
    }
)
_DAYS: Final = {
    spelling: day
    for day in range(1, 31)
    for spelling in (
        *(day_name(day), f"{day}", f"{day:02}"),
        *([f"二十{_ONES[day - 21]}"] if 20 < day < 30 else []),
    )
}

LunarDate = Annotated[
    str, BeforeValidator(lambda value: read_lunar(value) if isinstance(value, str) else value)
]
"""A day of every Chinese year as its canonical words; see :func:`lunar_date`."""
