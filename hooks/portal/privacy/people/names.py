"""What looks like a name, and whether somebody is spoken of directly before a place in a text.

Prose is never searched for names: this tells only what a cell below a heading holds, and whose
address or day of birth stands beside it.
"""

from __future__ import annotations

import re
from typing import Final

from portal.model.masked import is_masked
from portal.privacy.people.surnames import FAMILY, GIVEN
from portal.text_source import HAN

NATION: Final = f"[{HAN}]{{1,4}}族"
"""One of the peoples of China, as the inside of an expression: 汉族, 柯尔克孜族."""
_NAME = re.compile(f"{FAMILY}{GIVEN}")
_SHORT = re.compile(f"[{HAN}·• ]{{2,5}}")
_MASKED_LONGEST: Final = 5
_NO_NAME = re.compile(
    r"单位|企业|公司|工会|职工|会员|人员|农民|学生|学校|家庭|个人|本人|高校|高温|方案|成员|全体|项目|文件|易[燃爆碎耗损地返致发]|文[本字]"
    r"|集团|酒店|饭店|宾馆|医院|大厦|广场|商场|超市|东方红|百里挑一|司空见惯|长孙[女子]|西门[口内外]"
    r"|^(?:查[询看验阅收处找]|强[化度制]|简[介历称易况]|洪[水灾涝峰]|池塘|麻[将醉]|巩固|揭[牌榜]|衡[量器]|桂[花圆]|桑[树葚]|栗子|荆[州棘]|蒲公英|郁金香)"
)
"""Words in what begins like a name and is none."""
_BREAK: Final = re.compile(r"[\s/、，,;；（(：:-]")
_WITH_UNIT = re.compile(
    rf"{FAMILY}{GIVEN}[{HAN}]{{2,20}}(?:公司|厂|矿|村|镇|学校|医院|工会|局|店|社区)"
)


def looks_like_name(value: str) -> bool:
    """Whether a cell holds the name of a person and nothing else: 王建国, 李*, not 困难职工."""
    name = "".join(value.split())
    if is_masked(name):
        return len(name) <= _MASKED_LONGEST
    return _NAME.fullmatch(name) is not None and _NO_NAME.search(name) is None


def could_be_name(value: str) -> bool:
    """Whether a few words are as short as a name, whose family may be a rare one: 禤某."""
    return _SHORT.fullmatch(value) is not None


def first_word(value: str) -> str:
    """What stands before the first sign that parts a name from a unit."""
    return _BREAK.split(value, maxsplit=1)[0]


def begins_with_name(value: str) -> bool:
    """Whether a cell holds a name and perhaps a unit behind it: 王建国（示例厂）, 李敏示例厂."""
    first = first_word(value)
    return looks_like_name(first) or _WITH_UNIT.fullmatch(first) is not None
