"""What a text is not that must have a form of its own: an id, a phone number, a code."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from portal.model.families import FAMILIES
from portal.model.faults import Fault, Words
from portal.model.ledger import Ledger
from portal.model.office_phone import OfficeNumber
from portal.model.references import kind_referred_to
from portal.model.township import SiteIdCode, StatisticalCode
from portal.model.types import Phone, Slug, plain


def not_the_pattern(fault: Fault) -> Words:
    """Words for a text that lacks the form it must have."""
    pattern = fault.context["pattern"]
    if pattern == _pattern_of(Slug):
        return _not_a_slug(fault)
    if pattern in _PATTERNS:
        wrong, remedy = _PATTERNS[pattern]
        return f"{fault.quoted}{wrong}", remedy
    return f"{fault.quoted}的写法不对", fault.remedy


def _not_a_slug(fault: Fault) -> Words:
    wrong = f"{fault.quoted}里只能有小写字母、数字和连字符"
    slug = "-".join(plain(str(fault.value)).lower().replace("_", " ").split())
    if slug.isascii() and slug.replace("-", "").isalnum() and slug.strip("-") == slug:
        return wrong, f"请改成：{fault.name}: {slug}"
    kind = kind_referred_to(fault.info) if fault.info else ""
    if kind:
        family = FAMILIES[kind]
        remedy = f"{family.label}的编号见 {family.place}，{fault.remedy}"
        return f"“{fault.name}”这里要写编号，不写名称{fault.quoted}", remedy
    return wrong, fault.remedy


def _pattern_of(annotated: Any) -> str:
    patterns = (getattr(mark, "pattern", None) for mark in annotated.__metadata__)
    return next(str(pattern) for pattern in patterns if pattern)


_PATTERNS: Final[Mapping[str, Words]] = {
    _pattern_of(Phone): (
        "不是座机或热线号码",
        "只写一个座机或热线号码，例如 0000-1234567 或 12351；不要写手机号",
    ),
    _pattern_of(Ledger): (
        "不是台账或报表的名称",
        "要以 台账、登记簿、登记表、发放表、统计表、报表、年报 或 总结 结尾，例如 劳动争议调解台账",
    ),
    _pattern_of(SiteIdCode): (
        "不是政府网站标识码",
        "要写10位数字，或者 bm 加8位数字；工会网站一般没有，没有就删去这一行",
    ),
    _pattern_of(OfficeNumber): (
        "不是手机号或账号",
        "只写数字，中间不空格、不加 +86：手机号 11 位，账号 12 位以上",
    ),
    _pattern_of(StatisticalCode): (
        "不是统计用区划代码",
        "要写12位数字，在国家统计局网站上查；不知道就删去这一行",
    ),
}
"""What a text is not that has a form of its own, and the form."""
