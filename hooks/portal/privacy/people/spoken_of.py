"""Whether somebody is spoken of directly before, or behind, a place in a text.

Prose is never searched for names: a name counts at the beginning of some words, or behind what
tells that somebody follows (职工, 其父), and only where an address or a day stands beside it.
"""

from __future__ import annotations

import re
from typing import Final

from portal.model.masked import HIDING
from portal.privacy.numbers.context import after, before
from portal.privacy.people.names import NATION, looks_like_name
from portal.privacy.people.surnames import FAMILY, GIVEN
from portal.text_source import HAN

_KIN: Final = (
    "父亲|母亲|爸爸|妈妈|妻子|丈夫|儿子|女儿|配偶|[长次独孙子养继]子|[长次独孙子养继侄外]女|孙[子女]|岳[父母]|[公婆]婆|公公|爷爷|奶奶"
    "|[外姥][公婆]|[哥弟姐妹]{2}|兄[长弟]|家属|遗[孀属]|老伴|爱人|孩子|小孩|其[父母夫妻子女兄弟姐妹]|之[父母夫妻子女]"
)
_STATUS: Final = (
    "职工|员工|学生|同学|同志|会员|劳模|工匠|孤儿|儿童|老人|党员|候选人|代表|委员|居民|村民|农民|农民工|工人|教师|老师|医生|护士"
    "|司机|矿工|户主|患者|病人|[被原]告|申请人|被申请人|受助人|受益人|监护人|残疾人|退役军人|军人|烈属|五保户|特困户|低保户|困难户|贫困户"
    "|劳动者|志愿者|人才|青年|女工|男工|临时工|女士|先生|遗孤|对象"
)
"""What somebody is called before the name."""
_BEGIN: Final = "[\\s|,，、;；:：.。！？(（“”\"'‘【\\[{<>《「*_~·#-]"
_BETWEEN: Final = r"[|,，、;；:：\s(（)）“”\"'’*_~】\]「」]{1,6}"
_NAME: Final = rf"(?:^|{_BEGIN}|{_KIN}|{_STATUS})(?P<name>{FAMILY}{GIVEN})"
_OTHER: Final = rf"男|女|{NATION}|[1-9][0-9]岁|[{HAN}]{{1,2}}[{HIDING}某]{{1,3}}[{HAN}]?"
_AFTER_PERSON = re.compile(rf"(?:{_NAME}|(?:^|{_BEGIN})(?:{_OTHER})){_BETWEEN}$")
_AT_PERSON = re.compile(rf"{_NAME}(?:家|一家|同志|夫妇|本人)?$")
_ONLY_NAME = re.compile(
    rf"(?:.*(?:{_KIN}|{_STATUS}))?(?P<name>{FAMILY}{GIVEN})(?:家|一家|同志|夫妇)?"
)
_BEFORE_PERSON = re.compile(
    rf"[ ，,、：:|（(]{{0,3}}[的住户]?(?P<name>{FAMILY}{GIVEN})(?:家|同志)?(?![{HAN}])"
)
_WORD = re.compile(
    "施[工肥救]|时[间尚刻代]|路[灯面口段]|安[全装排置检]|方[案便式法]|水[电务管]|成[立果员]|常[务态规]|金[额牌融]|明[白细确]|平[安台均]|张[贴挂]|高[温清空]|任[务职]"
    "|白天|万元|和谐|程序|章程|温馨|党[员群建]|项目|车[位库]|房屋|古[树井]|关[于闭]|管[道理线]"
)
"""What other words begin with that a family name begins too."""
_RELATED = re.compile(_KIN)
_RELATIVE = re.compile(f"(?:{_KIN}|老人|孤儿)$")
_REACH: Final = 20


def _is_name(found: re.Match[str]) -> bool:
    return looks_like_name(found["name"]) and _WORD.match(found["name"]) is None


def is_after_person(text: str, place: int) -> bool:
    """Whether a name, a sex, a people or an age stands directly before a place of a line."""
    found = _AFTER_PERSON.search(before(text, place, _REACH))
    return found is not None and (found["name"] is None or _is_name(found))


def is_at_person(text: str, place: int) -> bool:
    """Whether a name ends at a place of a line: 职工王建国 before 住."""
    found = _AT_PERSON.search(before(text, place, _REACH))
    return found is not None and _is_name(found)


def is_at_relative(text: str, place: int) -> bool:
    """Whether what somebody is to somebody ends at a place of a line: 其母, 孤寡老人."""
    return _RELATIVE.search(before(text, place, _REACH)) is not None


def is_before_person(text: str, place: int) -> bool:
    """Whether nothing but a name stands directly behind a place of a line."""
    found = _BEFORE_PERSON.match(after(text, place, _REACH))
    return found is not None and _is_name(found)


def is_person(words: str) -> bool:
    """Whether words hold a person and nothing else: 王建国, 困难职工王建国, not 示例厂."""
    if looks_like_name(words):
        return True
    found = _ONLY_NAME.fullmatch(words)
    return found is not None and _is_name(found)


def names_relative(words: str) -> bool:
    """Whether words speak of a relative of somebody, wherever that one works: 丈夫在示例厂."""
    return _RELATED.search(words) is not None
