"""Periods as people write them, kept as one canonical text each.

A figure without its period says nothing: sources mix years, half years, “January to
August” and “so far” in one text, so the period is stored with every number.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from functools import lru_cache
from typing import Annotated, Any, Final

from pydantic import BeforeValidator, StringConstraints

from portal.model.moments import FIRST_YEAR, LAST_YEAR, read_day
from portal.model.typed import fault, plain

_YEAR = r"(?P<year>[0-9]{4})年?"
_TO = r"(?:-|~|至|到)"
_NUMBERS: Final = {"一": 1, "二": 2, "两": 2, "三": 3, "四": 4}
_FORMS: Final = (
    re.compile(rf"{_YEAR}(?:度|全年)?"),
    re.compile(rf"{_YEAR}度?(?P<half>[上下])半年"),
    re.compile(rf"{_YEAR}度?第?(?P<quarter>[一二三四1-4])季度?"),
    re.compile(rf"{_YEAR}度?前(?P<quarters>[二三两23])个?季度"),
    re.compile(rf"{_YEAR}[-./]?(?P<month>[0-9]{{1,2}})(?:月份?)?"),
    re.compile(rf"{_YEAR}[-./]?(?P<from>[0-9]{{1,2}})(?:月份?)?{_TO}(?P<until>[0-9]{{1,2}})月份?"),
    re.compile(
        rf"{_YEAR}-?(?P<from>[0-9]{{1,2}})月?{_TO}(?P<last>[0-9]{{4}})[年-](?P<until>[0-9]{{1,2}})月?"
    ),
    re.compile(rf"{_YEAR}{_TO}(?P<last>[0-9]{{4}})年?"),
)
_AS_OF: Final = re.compile(r"(?:截至|截止|到)(?P<day>.+)")


def read_period(text: str) -> str:
    """The canonical text of a period: ``2025年上半年``, ``2025年1—8月``, ``截至2025年10月20日``.

    Raises PydanticCustomError ``not_a_period``, ``not_as_of`` for ``截至目前``, or what
    :func:`read_day` raises for the day of ``截至…``.
    """
    typed = plain(text).replace(" ", "")
    as_of = _AS_OF.fullmatch(typed)
    if as_of is not None:
        if not as_of["day"][0].isdecimal():
            raise fault("not_as_of")
        day = read_day(as_of["day"])
        return f"截至{day.year}年{day.month}月{day.day}日"
    found = next((match for form in _FORMS if (match := form.fullmatch(typed))), None)
    if found is None:
        raise fault("not_a_period")
    return _canonical(found.groupdict())


def _canonical(parts: dict[str, Any]) -> str:
    year = _year(parts["year"])
    if half := parts.get("half"):
        return f"{year}年{half}半年"
    if quarter := parts.get("quarter"):
        number = _NUMBERS.get(quarter) or int(quarter)
        return f"{year}年第{'一二三四'[number - 1]}季度"
    if quarters := parts.get("quarters"):
        return f"{year}年1—{3 * (_NUMBERS.get(quarters) or int(quarters))}月"
    if month := parts.get("month"):
        return f"{year}年{_month(month)}月"
    if parts.get("from"):
        first, last = _month(parts["from"]), _month(parts["until"])
        end = _year(parts["last"]) if parts.get("last") else year
        if (year, first) >= (end, last):
            raise fault("not_a_period")
        return f"{year}年{first}—{'' if end == year else f'{end}年'}{last}月"
    if parts.get("last"):
        if _year(parts["last"]) <= year:
            raise fault("not_a_period")
        return f"{year}—{_year(parts['last'])}年"
    return f"{year}年"


def _year(typed: str) -> int:
    if not FIRST_YEAR <= int(typed) <= LAST_YEAR:
        raise fault("year_out_of_range")
    return int(typed)


def _month(typed: str) -> int:
    if not 1 <= int(typed) <= 12:
        raise fault("not_a_period")
    return int(typed)


@lru_cache(maxsize=4096)
def span_of(period: str) -> tuple[date, date]:
    """The first and the last day of a canonical period; of ``截至…``, from 1 January on."""
    as_of = re.fullmatch(r"截至(\d+)年(\d+)月(\d+)日", period)
    if as_of is not None:
        year, month, day = map(int, as_of.groups())
        return date(year, 1, 1), date(year, month, day)
    years = [int(year) for year in re.findall(r"\d{4}", period)]
    first, last = _months(re.sub(r"\d{4}年?", "", period))
    end = years[-1]
    return date(years[0], first, 1), date(end, last, monthrange(end, last)[1])


def _months(rest: str) -> tuple[int, int]:
    if "半年" in rest:
        return (1, 6) if rest[0] == "上" else (7, 12)
    if "季度" in rest:
        quarter = _NUMBERS[rest[1]]
        return quarter * 3 - 2, quarter * 3
    months = [int(month) for month in re.findall(r"\d+", rest)]
    return (months[0], months[-1]) if months else (1, 12)


def year_of_period(period: str) -> int:
    """The year a period is counted in: the one of its last day."""
    return span_of(period)[1].year


def is_whole_year(period: str) -> bool:
    """Whether a period is one calendar year."""
    first, last = span_of(period)
    return (first.year, first.month, last.year, last.month) == (last.year, 1, last.year, 12) and (
        not period.startswith("截至")
    )


def _from_text(value: Any) -> Any:
    return read_period(value) if isinstance(value, str) else value


Period = Annotated[str, BeforeValidator(_from_text), StringConstraints(min_length=1)]
"""A period as its canonical text; see :func:`span_of`."""
