"""What is wrong with the name of a field or with one of fixed words."""

from __future__ import annotations

from portal.model.faults import Fault, Words
from portal.model.near import near_choice, near_names
from portal.model.part_words import shape_of
from portal.model.series_words import (
    meant_frequency,
    meant_state,
)


def missing(fault: Fault) -> Words:
    """Words for a field that is empty or not there."""
    return (f"“{fault.name}”是空的" if fault.is_written else f"缺少“{fault.name}”"), fault.remedy


def unknown(fault: Fault) -> Words:
    """Words for a field that no such record has."""
    wrong = f"没有“{fault.name}”这个字段"
    if fault.name.isdecimal():
        return f"“{fault.name}”像是数字的后一半", "花括号里的数字不写逗号，例如 597752"
    near = near_names(fault.name, fault.inside)
    if near:
        return wrong, f"是不是{'或'.join(f'“{name}”' for name in near)}？"
    return wrong, f"这里可以写：{'、'.join(fault.inside)}"


def not_a_choice(fault: Fault) -> Words:
    """Words for what is none of the fixed words."""
    choices = [word for word in str(fault.context["expected"]).split("'") if word.strip(" ,or")]
    only = f"只能写：{'、'.join(choices)}"
    if not isinstance(fault.value, str):
        return f"“{fault.name}”只能写一样，写成了{shape_of(fault.value)}", only
    if meant := meant_frequency(fault) or meant_state(fault):
        return f"“{fault.name}”不能写{fault.quoted}", meant
    near = near_choice(fault.value, choices)
    nearest = f"；最接近的是“{near}”" if near else ""
    return f"“{fault.name}”不能写{fault.quoted}", only + nearest
