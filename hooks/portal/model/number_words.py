"""What is wrong with a number, with the unit and the example of its own field."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from portal.model.faults import DROP, Fault, Words
from portal.model.moments import FIRST_YEAR, LAST_YEAR
from portal.model.names import chinese
from portal.model.typed import plain

_WHOLE: Final = "只写一个整数，不写单位和“约”“余”等字"
_YEAR: Final = "年份写四位，例如 2025"
_PLACES: Final = {2: "两", 4: "四"}
_NO_NUMBER: Final = frozenset(
    {"面议", "若干", "不详", "不限", "待定", "无", "没有", "暂无", "不清楚", "长期", "长期有效"}
)
"""Words that stand where nobody has a number; so does a stroke."""
_QUALIFIERS: Final = "约余多近上"


def no_integer(message: str) -> Callable[[Fault], Words]:
    """Words for what is no whole number."""
    return lambda fault: (message.format(value=fault.quoted, name=fault.name), _integer(fault))


def no_decimal(message: str) -> Callable[[Fault], Words]:
    """Words for what is no number with decimals."""
    return lambda fault: (message.format(value=fault.quoted, name=fault.name), _decimal(fault))


def many_places(fault: Fault) -> Words:
    """Words for too many decimals."""
    return f"{fault.quoted}的小数超过{_PLACES[fault.context['decimal_places']]}位", _decimal(fault)


def too_small(fault: Fault) -> Words:
    """Words for a number below the least one."""
    least = fault.context["ge"]
    if least == FIRST_YEAR:
        return f"“{fault.name}”写成了{fault.quoted}", _YEAR
    return f"“{fault.name}”不能小于 {least}，写成了{fault.quoted}", "请核对数字"


def too_large(fault: Fault) -> Words:
    """Words for a number above the greatest one."""
    most = fault.context["le"]
    remedy = _YEAR if most == LAST_YEAR else "请核对数字"
    return f"“{fault.name}”不能大于 {most}，写成了{fault.quoted}", remedy


def is_no_number(text: str) -> bool:
    """Whether a word or a stroke says that there is no number."""
    return plain(text) in _NO_NUMBER or not plain(text).strip("-/")


def _integer(fault: Fault) -> str:
    if _may_go(fault):
        return f"没有准数{DROP}"
    return _YEAR if fault.unit == "年" and fault.sample.startswith("20") else _WHOLE


def _decimal(fault: Fault) -> str:
    if _may_go(fault):
        return f"没有准数{DROP}"
    example = f"，例如 {fault.sample}" if fault.sample else ""
    qualifier = chinese("qualifier")
    if qualifier in fault.beside and any(sign in str(fault.value) for sign in _QUALIFIERS):
        return f"只写数字{example}；“约”“余”“以上”等字写在“{qualifier}”里"
    unit = f"，单位是{fault.unit}，最多两位小数" if fault.unit else "，不写单位"
    return f"只写数字{unit}{example}"


def _may_go(fault: Fault) -> bool:
    return fault.is_optional and isinstance(fault.value, str) and is_no_number(fault.value)
