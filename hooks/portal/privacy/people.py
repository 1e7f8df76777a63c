"""What looks like a name, and whether somebody is spoken of directly before a place in a text.

Prose is never searched for names: this tells only what a cell below a heading holds, and whose
address or day of birth stands beside it.
"""

from __future__ import annotations

import re
from typing import Final

from portal.model.masked import HIDING, is_masked
from portal.privacy.context import before
from portal.privacy.surnames import FAMILIES

_NAME = re.compile(rf"[{FAMILIES}][\u4e00-\u9fff]{{1,2}}")
_MASKED_LONGEST: Final = 5
_NO_NAME = re.compile(
    r"单位|企业|公司|工会|职工|会员|人员|农民|学生|学校|家庭|个人|本人|高校|高温|方案|成员|全体|项目|文件|易[燃爆碎耗损地返致发]"
)
"""Words of two characters in what begins like a name and is none."""
_BREAK: Final = re.compile(r"[\s/、，,;；（(：:-]")
_WITH_UNIT = re.compile(
    rf"[{FAMILIES}][\u4e00-\u9fff]{{1,2}}[\u4e00-\u9fff]{{2,20}}(?:公司|厂|矿|村|镇|学校|医院|工会|局|店|社区)"
)
_BETWEEN: Final = r"[|,，、;；:：\s(（)）]{1,4}"
_PERSON = re.compile(
    r"(?:^|[|,，、;；:：.\s(（“\"-])"
    r"(?:男|女|[\u4e00-\u9fff]{1,3}族|[1-9][0-9]岁"
    rf"|[{FAMILIES}][\u4e00-\u9fff]{{1,2}}|[\u4e00-\u9fff]{{1,2}}[{HIDING}某]{{1,3}}[\u4e00-\u9fff]?)"
    rf"{_BETWEEN}$"
)


def looks_like_name(value: str) -> bool:
    """Whether a cell holds the name of a person and nothing else: 王建国, 李*, not 困难职工."""
    name = "".join(value.split())
    if is_masked(name):
        return len(name) <= _MASKED_LONGEST
    return _NAME.fullmatch(name) is not None and _NO_NAME.search(name) is None


def first_word(value: str) -> str:
    """What stands before the first sign that parts a name from a unit."""
    return _BREAK.split(value, maxsplit=1)[0]


def begins_with_name(value: str) -> bool:
    """Whether a cell holds a name and perhaps a unit behind it: 王建国（示例厂）, 李敏示例厂."""
    first = first_word(value)
    return looks_like_name(first) or _WITH_UNIT.fullmatch(first) is not None


def is_after_person(text: str, place: int) -> bool:
    """Whether a name, a sex, a people or an age stands directly before a place of a line."""
    found = _PERSON.search(before(text, place, 16))
    return found is not None and _NO_NAME.search(found[0]) is None
