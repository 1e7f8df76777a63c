"""Official holidays: one record a year in ``data/holidays.yml``, as the State Council announces.

Source: 全国年节及纪念日放假办法 and each year's notice of the General Office of the State
Council, which also names the days worked in exchange.
"""

from __future__ import annotations

from datetime import date

from portal.model.base import Part, Record, about
from portal.model.types import Day, Line, WebAddress, Year


class HolidaySpan(Part):
    """One holiday with the days off around it and the days worked for them."""

    name: Line = about("什么节", "国庆节")
    start: Day = about("从哪天起放假", "2026-10-01")
    end: Day = about("放到哪天，含当天", "2026-10-07")
    workdays: tuple[Day, ...] = about("为它调休上班的日子", "[2026-09-20, 2026-10-10]", default=())


class HolidayYear(Record):
    """The days off and the days worked in exchange of one year."""

    year: Year = about("哪一年的安排", "2026", unit="年")
    title: Line = about("通知的标题", "国务院办公厅关于2026年部分节假日安排的通知")
    doc_number: Line = about("通知的文号", "国办发明电〔2025〕7号")
    issued_on: Day = about("通知的成文日期", "2025-11-04")
    notice_url: WebAddress | None = about("通知在中国政府网上的网址", default=None)
    holidays: tuple[HolidaySpan, ...] = about("一个节一条，按日期排列")

    def covers(self, day: date) -> bool:
        """Whether a day belongs to its year."""
        return day.year == self.year
