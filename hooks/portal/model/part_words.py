"""What is wrong with what was written where a record, a part or a line of text belongs."""

from __future__ import annotations

from portal.model.faults import Fault, Words
from portal.model.near import near_names
from portal.model.series_words import (
    meant_rule,
)


def too_short(fault: Fault) -> Words:
    """Words for an empty text or list."""
    return f"“{fault.name}”是空的", fault.remedy


def too_long(fault: Fault) -> Words:
    """Words for a text that is too long."""
    most, length = fault.context["max_length"], len(str(fault.value))
    return f"“{fault.name}”有 {length} 个字，最多 {most} 个", "请写短些，细节放进正文"


def too_many(fault: Fault) -> Words:
    """Words for a list that is too long."""
    most, typed = fault.context["max_length"], fault.context["actual_length"]
    return f"“{fault.name}”写了 {typed} 个，最多 {most} 个", "请留下最要紧的"


def not_text(fault: Fault) -> Words:
    """Words for what should be a line of text."""
    if fault.value is None:
        return f"“{fault.name}”里有一项是空的", "请写上内容，或删掉这一行"
    return f"“{fault.name}”应当是一句文字，写成了{shape_of(fault.value)}", fault.remedy


def not_a_part(fault: Fault) -> Words:
    """Words for what should be fields below a field."""
    if fault.value is None:
        return not_text(fault)
    wrong = f"“{fault.name}”下面应当是一个个字段，写成了{shape_of(fault.value)}"
    typed = str(fault.value).replace("：", ":").partition(":")[0].strip()
    if meant := meant_rule(fault):
        return wrong, meant
    if isinstance(fault.value, str) and (near := near_names(typed, fault.inside)):
        return wrong, f"每个字段单独一行，冒号用半角加一个空格，例如 {near[0]}: …"
    if fault.is_listed:
        first, *rest = fault.inside
        more = f"，其余字段另起一行对齐着写：{'、'.join(rest)}" if rest else ""
        return wrong, f"每条写成“- {first}: …”{more}"
    return wrong, f"“{fault.name}”下面要写：{'、'.join(fault.inside)}"


def not_a_record(fault: Fault) -> Words:
    """Words for what should be a record."""
    if fault.value is None:
        return "这条记录是空的", "请写上内容，或删掉这一行"
    return (
        f"一条记录应当是一个个字段，写成了{shape_of(fault.value)}",
        "从“编号: ”写起，每个字段一行",
    )


def shape_of(value: object) -> str:
    """What was written instead, in a word."""
    if isinstance(value, dict):
        return "几个字段"
    return "列表" if isinstance(value, list) else "一句文字"
