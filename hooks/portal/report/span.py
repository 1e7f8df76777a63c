"""The days a summary tells of, and which records belong to them."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import singledispatch
from typing import Any

from portal.model.activity import Activity
from portal.model.agreement import Agreement
from portal.model.base import Record
from portal.model.election import Election
from portal.model.honour import Honour
from portal.model.job import Job
from portal.model.meeting import Meeting
from portal.model.organisation import Organisation
from portal.model.period import span_of
from portal.model.types import day_of
from portal.wording import days_between


@dataclass(frozen=True)
class Span:
    """From a first to a last day, both included."""

    first: date
    last: date

    @property
    def is_year(self) -> bool:
        """Whether it is one calendar year."""
        return self == year(self.first.year)

    @property
    def label(self) -> str:
        """2025年, 2025年上半年, 2025年3月1日至5月31日."""
        first, last = self.first, self.last
        if self.is_year:
            return f"{first.year}年"
        if self in (half(first.year, 1), half(first.year, 2)):
            return f"{first.year}年{self.word}"
        return days_between(first, last)

    @property
    def word(self) -> str:
        """How a sentence begins that tells of these days: 全年, 上半年, 期间."""
        words = {year: "全年", _first_half: "上半年", _second_half: "下半年"}
        return next((w for made, w in words.items() if made(self.first.year) == self), "期间")

    @property
    def before(self) -> Span:
        """The same days one year earlier."""
        return Span(_year_earlier(self.first), _year_earlier(self.last))

    @property
    def is_to_year_end(self) -> bool:
        """Whether its last day ends a year, so that what is counted at year's end belongs to it."""
        return (self.last.month, self.last.day) == (12, 31)

    def holds(self, days: tuple[date, date]) -> bool:
        """Whether some days lie in it, all of them."""
        return self.first <= days[0] and days[1] <= self.last


def year(number: int) -> Span:
    """A calendar year."""
    return Span(date(number, 1, 1), date(number, 12, 31))


def half(number: int, which: int) -> Span:
    """The first (1) or second (2) half of a year."""
    return _first_half(number) if which == 1 else _second_half(number)


def _first_half(number: int) -> Span:
    return Span(date(number, 1, 1), date(number, 6, 30))


def _second_half(number: int) -> Span:
    return Span(date(number, 7, 1), date(number, 12, 31))


def _year_earlier(day: date) -> date:
    """The last day of a month stays the last one."""
    length = monthrange(day.year, day.month)[1]
    target = monthrange(day.year - 1, day.month)[1]
    return day.replace(year=day.year - 1, day=target if day.day == length else min(day.day, target))


def days_of(record: Record) -> tuple[date, date] | None:
    """The days a record's numbers are of; None for one that belongs to no time."""
    period: Any = getattr(record, "period", None)
    if isinstance(period, str):
        return span_of(period)
    day = _day_of(record)
    if day is not None:
        return day, day
    counted = record.counted_year
    return (year(counted).first, year(counted).last) if counted is not None else None


@singledispatch
def _day_of(_: Record) -> date | None:
    """The one day a record is of, where it has one."""
    return None


@_day_of.register(Activity)
@_day_of.register(Meeting)
def _(record: Activity | Meeting) -> date | None:
    return day_of(record.start)


@_day_of.register(Election)
def _(record: Election) -> date | None:
    return record.on


@_day_of.register(Organisation)
def _(record: Organisation) -> date | None:
    return record.founded_on


@_day_of.register(Job)
def _(record: Job) -> date | None:
    return record.posted_on


@_day_of.register(Agreement)
def _(record: Agreement) -> date | None:
    return _if_in(record.signed_on, record.year)


@_day_of.register(Honour)
def _(record: Honour) -> date | None:
    return _if_in(record.awarded_on, record.year)


def _if_in(day: date | None, counted: int) -> date | None:
    """A day, unless the record says that it is counted in another year."""
    return day if day is not None and day.year == counted else None
