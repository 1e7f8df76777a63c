"""What is wrong with the rule of a series, and the lines that were meant."""

from __future__ import annotations

from typing import Final

from portal.model.faults import Fault, Words
from portal.model.lunar_words import FESTIVALS
from portal.model.names import chinese
from portal.model.number_words import no_integer
from portal.model.rhythm_words import rule_lines, times_apart

LUNAR: Final = f"写成 正月十五 这样，或者写节日：{'、'.join(FESTIVALS)}、除夕"
_BELOW: Final = "，另起一行写 "
_DAYS: Final = "写“每天”“工作日”“周末”“周六”或“周一至周五”，几样用方括号：[周二, 周四]"
_DAYS_OF_RULE: Final = "写“周三”“周一至周五”“周末”或“每天”，几天用方括号：[周二, 周四]"


def is_of_rule(fault: Fault) -> bool:
    """Whether a field belongs to the rule of a series."""
    return chinese("frequency") in fault.beside


def meant_frequency(fault: Fault) -> str:
    """How to write a rhythm such as 每个星期三 as a frequency; empty for what is none."""
    is_rhythm = fault.name == chinese("frequency") and isinstance(fault.value, str)
    lines = rule_lines(str(fault.value)) if is_rhythm else ()
    return f"写成 {_BELOW.join(lines)}" if lines else ""


def meant_rule(fault: Fault) -> str:
    """How to write a rhythm that stands where the fields of a rule belong; empty for none."""
    lines = rule_lines(str(fault.value)) if fault.name == chinese("repeat") else ()
    return f"在“{fault.name}”下面写 {_BELOW.join(lines)}" if lines else ""


def not_an_integer(fault: Fault) -> Words:
    """Words for what is no whole number; 隔周 is one where a distance is asked for."""
    apart = times_apart(str(fault.value)) if fault.name == chinese("interval") else None
    if apart is None:
        return no_integer("{value}不是整数")(fault)
    return f"{fault.quoted}不是整数", f"写成 {fault.name}: {apart}"


def not_days(fault: Fault) -> Words:
    """Words for what is no weekday; a rule does not know which days are worked."""
    return f"{fault.quoted}不是星期几", _DAYS_OF_RULE if is_of_rule(fault) else _DAYS


def not_nth(fault: Fault) -> Words:
    """Words for what is no weekday of a month."""
    lines = rule_lines(str(fault.value))
    meant = next((line for line in lines if line.startswith(fault.name)), "")
    example = f"写成 {meant}" if meant else "写成 第二个周六 或 最后一个周五，只写一个"
    return f"{fault.quoted}不是第几个周几", example
