"""What a place has and gets year by year: equipment, money, visits."""

from __future__ import annotations

from portal.model.base import Part, about
from portal.model.indicator import Qualifier
from portal.model.period import Period
from portal.model.types import Count, Day, Line, Yuan


class Equipment(Part):
    """Things of one kind that stand in a place."""

    name: Line = about("什么东西", "乒乓球桌")
    count: Count = about("有几件", "2", unit="件")
    bought_on: Day | None = about("购置日期", "2025-03-18", default=None)


class Investment(Part):
    """Money that went into a place in one period; up to a day (``截至``), all of it so far."""

    period: Period = about("哪一年；从建起算的写“截至”某日", "2025年")
    amount_yuan: Yuan = about("多少钱", "60000", unit="元")
    qualifier: Qualifier | None = about("不是准数的写约、余、近等", "近", default=None)
    item: Line = about("做了什么", "翻修")
    source: Line | None = about("钱从哪里来", "镇总工会经费", default=None)


class Usage(Part):
    """How often a place was used in one period; persons are not counted, visits are."""

    period: Period = about("哪段时间", "2025年")
    person_times: Count = about("来了多少人次，来一次算一次", "350", unit="人次")
    note: Line | None = about("数的是什么", "借书", default=None)
