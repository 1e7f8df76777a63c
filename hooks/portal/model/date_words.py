"""What is wrong with a day, and how days, clock times and opening hours are written."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from portal.model.faults import DROP, Fault, Words
from portal.model.names import chinese
from portal.model.number_words import is_no_number
from portal.model.series_words import is_of_rule

DATE: Final = "写成 2025-07-01 这样，年份四位"
MUST: Final = f"这一项必须有，{DATE}"
CLOCK: Final = "钟点写成 09:00 这样，从 00:00 到 23:59"
INTERVAL: Final = (
    "写成 08:30-12:00 这样，过夜写 18:00-02:00，整天写“全天”；"
    "一天几段用方括号：[08:30-12:00, 14:30-17:30]"
)
_HOLIDAY = re.compile("[节假]")


def no_day(optional: str, must: str) -> Callable[[Fault], Words]:
    """Words for a word in place of a date, where leaving the field out may be what is meant."""

    def say(fault: Fault) -> Words:
        if is_of_rule(fault):
            return f"{fault.quoted}不是日期", f"{DATE}，最长写十年，到时另写一条"
        return f"{fault.quoted}不是日期", optional if fault.is_optional else must

    return say


def not_a_date(fault: Fault) -> Words:
    """Words for what is no date at all."""
    if fault.name == chinese("skipped") and _HOLIDAY.search(str(fault.value)):
        return f"{fault.quoted}不是日期", "放假的日子逐个写出来，例如 [2026-10-01, 2026-10-07]"
    may_go = fault.is_optional and is_no_number(str(fault.value))
    return f"{fault.quoted}不是日期", f"没有准日子{DROP}" if may_go else DATE
