"""The lines of a rule that a spoken rhythm stands for: 每个星期三, 隔周, 每月第二个周六."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from pydantic_core import PydanticCustomError

from portal.model.lunar_words import read_lunar
from portal.model.names import chinese
from portal.model.typed import plain

_NUMBERS: Final = {"隔": 2, "双": 2, "两": 2, "二": 2, "三": 3, "四": 4, "半": 6, "六": 6}
_NTH = re.compile(
    r"(?:第([一二三四五1-5])(?:个|周的?)|(最后)一?(?:个|周的?))(?:周|星期|礼拜)([一二三四五六日天])"
)
_WEEKS = re.compile(r"(隔|双|[两二三四2-9]个?)(?:周|星期|礼拜)")
_MONTHS = re.compile(r"(隔|[两二三四六2-9]个)月|(半)年|(季)")
_RANGE = re.compile(
    r"(?:周|星期|礼拜)([一二三四五六日天])(?:至|到|-|~)(?:周|星期|礼拜)?([一二三四五六日天])"
)
_WEEKDAY = re.compile(r"(?:周|星期|礼拜)([一二三四五六日天])(?![次回])")
_LUNAR = re.compile("[农阴旧]历|初[一二三四五六七八九十]")
_EVERY_MONTH = re.compile("[每逐]个?月|月月")
_SIGNS: Final = str.maketrans("12345", "一二三四五")
_SPOKEN_DAYS: Final = {"每天": "每天", "天天": "每天", "每日": "每天", "工作日": "周一至周五"}
_UNITS: Final = (("年", "每年"), ("月", "每月"), ("周", "每周"), ("星期", "每周"))


def rule_fields(text: str) -> dict[str, str | list[str]]:
    """Frequency and days for ``每个星期三``, by English names; empty for what is no rhythm."""
    return dict(_rule(plain(text).replace(" ", "")))


def rule_lines(text: str) -> tuple[str, ...]:
    """``频率: 每周`` and ``星期: 周三`` for ``每个星期三``; none for what is no rhythm."""
    return tuple(f"{chinese(name)}: {_written(value)}" for name, value in rule_fields(text).items())


def is_lunar_month(text: str) -> bool:
    """Whether a rhythm is that of the lunar months, 农历每月初一, for which there is no rule."""
    typed = plain(text)
    return bool(_LUNAR.search(typed) and _EVERY_MONTH.search(typed))


def times_apart(text: str) -> int | None:
    """2 for ``隔周`` or ``两周``, 3 for ``每季度``; None for what is no distance."""
    typed = plain(text).replace(" ", "")
    found = _WEEKS.search(typed) or _MONTHS.search(typed)
    return _distance(found) if found else None


def _written(value: str | list[str]) -> str:
    return value if isinstance(value, str) else f"[{', '.join(value)}]"


def _rule(typed: str) -> Iterator[tuple[str, str | list[str]]]:
    if nth := _NTH.search(typed):
        which = "最后一个" if nth[2] else f"第{nth[1].translate(_SIGNS)}个"
        yield "frequency", "每年" if typed.startswith("每年") else "每月"
        yield "nth_weekday", f"{which}周{_sign(nth[3])}"
    elif lunar := _lunar_in(typed):
        yield "frequency", "农历每年"
        yield "lunar_day", lunar
    elif (days := _days_in(typed)) or _WEEKS.search(typed):
        yield "frequency", "每周"
        if weeks := _WEEKS.search(typed):
            yield "interval", f"{_distance(weeks)}"
        if days:
            yield "days", days
    elif months := _MONTHS.search(typed):
        yield "frequency", "每月"
        yield "interval", f"{_distance(months)}"
    elif unit := next((rule for word, rule in _UNITS if word in typed[:4]), ""):
        yield "frequency", unit


def _sign(weekday: str) -> str:
    return weekday.replace("天", "日")


def _distance(found: re.Match[str]) -> int:
    word = next(group for group in found.groups() if group)[0]
    return 3 if word == "季" else _NUMBERS.get(word) or int(word)


def _lunar_in(typed: str) -> str:
    """The lunar day in a text; digits alone are taken for a day of the other calendar."""
    bare = re.sub(r"^每年的?|一次$|当天$|那天$", "", typed)
    if any(sign.isdigit() for sign in bare) and not bare.startswith(("农历", "阴历")):
        return ""
    try:
        return read_lunar(bare)
    except PydanticCustomError:
        return ""


def _days_in(typed: str) -> str | list[str]:
    spoken = next((days for word, days in _SPOKEN_DAYS.items() if word in typed), "")
    if spoken or "周末" in typed:
        return spoken or "周末"
    if several := _RANGE.search(typed):
        return f"周{_sign(several[1])}至周{_sign(several[2])}"
    days = list(dict.fromkeys(f"周{_sign(one)}" for one in _WEEKDAY.findall(typed)))
    return days if len(days) > 1 else "".join(days)
