"""Official holidays: one record a year in ``data/holidays.yml``, as the State Council announces.

Source: 全国年节及纪念日放假办法 and each year's notice of the General Office of the State
Council, which also names the days worked in exchange.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Annotated

from pydantic import Field

from portal.model.base import Part, Record, about
from portal.model.types import Day, Line, WebAddress, Year


class HolidaySpan(Part):
    """One holiday with the days off around it and the days worked for them."""

    name: Line = about("什么节", "国庆节")
    start: Day = about("从哪天起放假", "2026-10-01")
    end: Day = about("放到哪天，含当天", "2026-10-07")
    workdays: tuple[Day, ...] = about("为它调休上班的日子", "[2026-09-20, 2026-10-10]", default=())

    @property
    def length(self) -> int:
        """How many days off it has."""
        return (self.end - self.start).days + 1


class HolidayYear(Record):
    """The days off and the days worked in exchange of one year."""

    year: Year = about("哪一年的安排", "2026", unit="年")
    title: Line = about("通知的标题", "国务院办公厅关于2026年部分节假日安排的通知")
    doc_number: Line = about("通知的文号", "国办发明电〔2025〕7号")
    issued_on: Day = about("通知的成文日期", "2025-11-04")
    notice_url: WebAddress | None = about("通知在中国政府网上的网址", default=None)
    holidays: Annotated[tuple[HolidaySpan, ...], Field(min_length=1)] = about(
        "一个节一条，按日期排列"
    )

    def last_days(self) -> Iterator[date]:
        """Of each holiday and day worked, for the agenda; of the years in which places tell them.

        A place's page carries the days of the current and the next year.
        """
        for span in self.holidays:
            yield span.end
            yield from span.workdays
        yield from (date(self.year - 2, 12, 31), date(self.year, 12, 31))
