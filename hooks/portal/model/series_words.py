"""What is wrong with the rule of a series, and the lines that were meant."""

from __future__ import annotations

from typing import Final

from portal.model.faults import Fault, Words
from portal.model.lunar_words import FESTIVALS
from portal.model.names import chinese
from portal.model.number_words import no_integer
from portal.model.recurring import ActivityStatus
from portal.model.rhythm_words import is_lunar_month, rule_lines, times_apart
from portal.model.typed import plain

LUNAR: Final = f"写成 正月十五 这样，或者写节日：{'、'.join(FESTIVALS)}、除夕"
_NO_LUNAR_MONTH: Final = (
    "农历只能写“农历每年”，没有每月的写法；每一次写进“其他场次”，例如 - 开始: 2026-12-09 19:00"
)
_HELD_AFTER_ALL: Final = ("恢复", "恢复举行", "恢复正常", "照常", "照常举行", "正常", "正常举行")
_BELOW: Final = "，另起一行写 "
_DAYS: Final = "写“每天”“工作日”“周末”“周六”或“周一至周五”，几样用方括号：[周二, 周四]"
_DAYS_OF_RULE: Final = "写“周三”“周一至周五”“周末”或“每天”，几天用方括号：[周二, 周四]"


def is_of_rule(fault: Fault) -> bool:
    """Whether a field belongs to the rule of a series."""
    return chinese("frequency") in fault.beside


def meant_frequency(fault: Fault) -> str:
    """How to write a rhythm such as 每个星期三 as a frequency; empty for what is none."""
    if fault.name != chinese("frequency") or not isinstance(fault.value, str):
        return ""
    return _meant(fault.value, "写成 ")


def meant_rule(fault: Fault) -> str:
    """How to write a rhythm that stands where the fields of a rule belong; empty for none."""
    is_rule = fault.name == chinese("repeat")
    return _meant(str(fault.value), f"在“{fault.name}”下面写 ") if is_rule else ""


def _meant(rhythm: str, where: str) -> str:
    if is_lunar_month(rhythm):
        return _NO_LUNAR_MONTH
    lines = rule_lines(rhythm)
    return f"{where}{_BELOW.join(lines)}" if lines else ""


def meant_state(fault: Fault) -> str:
    """How to write that an activity is held after all; empty for other words of a state."""
    is_of_activity = ActivityStatus.POSTPONED in str(fault.context["expected"])
    if not is_of_activity or plain(str(fault.value)) not in _HELD_AFTER_ALL:
        return ""
    return f"写 {fault.name}: {ActivityStatus.PLANNED}，起写恢复的日期"


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
