"""Figures that look like numbers of people: amounts, and rows of figures beside each other."""

from __future__ import annotations

import re

from portal.privacy.numbers.context import before
from portal.privacy.people.surnames import FREQUENT_FAMILY, GIVEN
from portal.privacy.topics import AMOUNTS
from portal.text_source import HAN

_AMOUNT = re.compile(
    rf"(?:{AMOUNTS}|销售额|总量|数量)"
    r"[\"'：: 为是约达共计]{0,4}$"
)
_UNIT = re.compile(
    r"[千百万亿]{1,2}(?![\u4e00-\u9fff])"
    r"|(?:\.[0-9]+)? ?[千百万亿]{0,2}(?:元(?!旦|宵|师傅|先生|女士|同志|主任|老师|大[哥姐]|某)|吨|公斤|千瓦|平方|立方|%|‰)"
)
"""A unit after an amount; surnames such as 万 and 元 are none."""
_FIGURES = re.compile(
    r"(?:[村镇乡县市区厂矿司组队部校院站会局所店户年月季周次期]|社区|中心|车间|支部|数据|分别|依次|各|小计|总计|合计|共计|人数"
    r"|得票|统计|指标|产量|成绩|得分|比分|比例|序列|编码|号段|[比占达约超计])[为是有到了\"'：: ]{0,4}$"
)
_PERSON = re.compile(f"{FREQUENT_FAMILY}(?:{GIVEN}|某{{1,2}}|师傅|先生|女士|主任|老师)")
_NAME_AFTER = re.compile(f"[ ，,（(：:]{{0,3}}{FREQUENT_FAMILY}{GIVEN}(?![{HAN}])")
_LABEL = re.compile(r"([\u4e00-\u9fffA-Za-z%）)]+)(?:[：: ]+)$")
_COUNTED = re.compile(
    r" ?(?:[人户家个名位次件份本册张台套辆头只亩米里天年月场期批组票分秒枚项条处座栋层页]|人次|[，、和] ?[0-9])"
)
_NUMBERED = re.compile(r"^ *[1-9][0-9]?\.$")


def is_quantity(text: str, start: int, end: int) -> bool:
    """Whether a number is an amount, or the fraction of one."""
    head = before(text, start, 16)
    is_fraction = head[-1:] == "." and head[-2:-1].isdigit() and not _NUMBERED.match(head)
    is_money = head[-1:] in ("¥", "￥", "$") and head != ""
    is_called = _AMOUNT.search(head) is not None
    return is_fraction or is_money or is_called or _UNIT.match(text, end) is not None


def is_among_figures(text: str, start: int, end: int) -> bool:
    """Whether groups of digits are figures beside each other: of a village, a year, a contest.

    A row of figures stands behind its label and a blank, or begins its line; a telephone number
    does so behind the name of a person, or before it.
    """
    head = before(text, start, 16)
    if _FIGURES.search(head) or _COUNTED.match(text, end):
        return True
    label = _LABEL.search(head)
    if label is not None:
        return _PERSON.fullmatch(label[1]) is None
    return not head.strip() and _NAME_AFTER.match(text, end) is None
