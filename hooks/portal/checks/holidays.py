"""Official holidays: written as in the notice, one record a year, no day told twice."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from typing import Final

from portal.checks.content import Content
from portal.errors import Problem
from portal.model.base import Path
from portal.model.holiday import HolidaySpan, HolidayYear
from portal.model.names import chinese
from portal.wording import day, until

ALWAYS: Final = ("元旦", "春节", "清明", "劳动", "端午", "中秋", "国庆")
"""What every year's notice arranges (全国年节及纪念日放假办法, Art. 2)."""
MOST_DAYS: Final = 10
"""The longest holiday there has been: 春节 of 2020, after it was prolonged."""

_NUMBER: Final = re.compile(r"国办发明电〔([0-9]{4})〕[1-9][0-9]*号")
_SATURDAY: Final = 5
_DECEMBER: Final = 12


@dataclass(frozen=True)
class Written:
    """One holiday and where it stands."""

    record: HolidayYear
    index: int
    span: HolidaySpan

    @property
    def path(self) -> Path:
        """Its path in the record."""
        return "holidays", self.index

    def problem(self, field: Path, message: str, remedy: str) -> Problem:
        """A problem at a field of it."""
        return self.record.origin.problem((*self.path, *field), message, remedy)


def problems(content: Content) -> Iterator[Problem]:
    """Every rule about official holidays; their ends against their starts stand in order.py."""
    years = tuple(content.of(HolidayYear))
    for year in years:
        yield from _number(year)
        yield from _issued(year, content.now.date())
        yield from _missing(year)
    yield from _twice(years)
    written = [
        Written(year, index, span)
        for year in _first_of(years).values()
        for index, span in enumerate(year.holidays)
        if span.start <= span.end
    ]
    for one in written:
        yield from _outside(one)
        yield from _long(one)
        yield from _workdays(one, written)
    yield from _overlaps(written)
    yield from _worked_twice(written)


def _number(year: HolidayYear) -> Iterator[Problem]:
    """The number of the notice, in its form and with the year in which it was issued."""
    number, issued = year.doc_number, year.issued_on
    found = _NUMBER.fullmatch(number)
    if found is None:
        remedy = f"照通知抄，写成 国办发明电〔{issued.year}〕7号 这样，括号用〔〕"
        yield year.origin.problem(("doc_number",), f"文号“{number}”的写法不对", remedy)
    elif int(found[1]) != issued.year:
        yield year.origin.problem(
            ("doc_number",),
            f"文号“{number}”是 {found[1]} 年的，成文日期却是 {until(issued)}",
            "请照通知核对“文号”与“成文日期”",
        )


def _issued(year: HolidayYear, today: date) -> Iterator[Problem]:
    """The day and the title of the notice, which both belong to its year."""
    issued = year.issued_on
    if issued > today:
        yield year.origin.problem(
            ("issued_on",), f"{until(issued)} 还没有到", "通知印发以后再写，不要预填"
        )
    elif not year.year - 1 <= issued.year <= year.year:
        yield year.origin.problem(
            ("issued_on",),
            f"{year.year} 年的安排，成文日期却是 {until(issued)}",
            "请照通知核对“年度”与“成文日期”",
        )
    if f"{year.year}年" not in year.title:
        yield year.origin.problem(
            ("title",), f"标题里没有“{year.year}年”", "请照通知核对“年度”与“标题”"
        )


def _missing(year: HolidayYear) -> Iterator[Problem]:
    absent = [name for name in ALWAYS if not any(name in span.name for span in year.holidays)]
    if absent:
        yield year.origin.problem(
            ("holidays",),
            f"没有写{'、'.join(absent)}",
            "请照通知补全；两个节合在一起放的，名称写在一起，例如 国庆节、中秋节",
            "warning",
        )


def _first_of(years: Sequence[HolidayYear]) -> dict[int, HolidayYear]:
    """The first record of each year; the days of another would all be told twice."""
    return {year.year: year for year in reversed(years)}


def _twice(years: Sequence[HolidayYear]) -> Iterator[Problem]:
    first = _first_of(years)
    for year in years:
        taken = first[year.year]
        # One with the same id is told as such.
        if taken is not year and taken.id != year.id:
            place = f"{taken.origin.source}:{taken.origin.line_of('year')}"
            yield year.origin.problem(
                ("year",),
                f"{year.year} 年已经有一条“{taken.id}”（{place}）",
                "一年只写一条，请合并或者改正“年度”",
            )


def _outside(one: Written) -> Iterator[Problem]:
    days: list[tuple[Path, date]] = [(("start",), one.span.start), (("end",), one.span.end)]
    days += [(("workdays", index), worked) for index, worked in enumerate(one.span.workdays)]
    for field, when in days:
        if when.year != one.record.year and not _is_early(one, when):
            name = chinese(str(field[0]))
            yield one.problem(
                field,
                f"“{one.span.name}”的{name} {until(when)} 不在 {one.record.year} 年",
                "请照通知核对年份；下一年的安排另写一条",
            )


def _is_early(one: Written, when: date) -> bool:
    """Whether a day belongs to the holiday of New Year, which may begin in December.

    So did those of 2019 (2018年12月30日, with 2018年12月29日 worked) and 2023.
    """
    new_year = date(one.record.year, 1, 1)
    is_december = (when.year, when.month) == (one.record.year - 1, _DECEMBER)
    return is_december and one.span.start <= new_year <= one.span.end


def _long(one: Written) -> Iterator[Problem]:
    length = (one.span.end - one.span.start).days + 1
    if length > MOST_DAYS:
        message = f"“{one.span.name}”从 {until(one.span.start)} 到 {until(one.span.end)}，"
        yield one.problem(("end",), f"{message}有 {length} 天", "请照通知核对“开始”与“结束”")


def _workdays(one: Written, written: Sequence[Written]) -> Iterator[Problem]:
    for index, worked in enumerate(one.span.workdays):
        off = next((w.span for w in written if w.span.start <= worked <= w.span.end), None)
        if off is not None:
            message = f"调休上班的 {until(worked)} 在“{off.name}”的假期里"
            yield one.problem(("workdays", index), message, "请照通知核对，一天不能又放假又上班")
        elif worked.weekday() < _SATURDAY:
            message = f"调休上班的 {day(worked)}不是周末，本来就上班"
            yield one.problem(("workdays", index), message, "请照通知核对日期，只写上班的周末")


def _overlaps(written: Sequence[Written]) -> Iterator[Problem]:
    for first, second in combinations(written, 2):
        if first.span.start <= second.span.end and second.span.start <= first.span.end:
            shared = max(first.span.start, second.span.start)
            yield second.problem(
                ("start",),
                f"“{first.span.name}”和“{second.span.name}”都写了 {until(shared)}",
                "请照通知核对；两个节合在一起放的写成一条，例如 国庆节、中秋节",
            )


def _worked_twice(written: Sequence[Written]) -> Iterator[Problem]:
    first: dict[date, str] = {}
    for one in written:
        for index, worked in enumerate(one.span.workdays):
            if worked in first:
                message = f"调休上班的 {until(worked)} 在“{first[worked]}”已经写过"
                yield one.problem(("workdays", index), message, "一天只写一次，请照通知核对")
            first.setdefault(worked, one.span.name)
