"""Doors whose forms offices have too: homes where somebody stands beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain
from typing import Final

from portal.privacy.homes.doors import (
    ANNEX,
    BESIDE_NAME,
    DOORS,
    HOME_OF,
    LIVED_IN,
    NAME,
    ROOM,
    ROOM_OF_STREET,
    STREET,
    VISITED,
)
from portal.privacy.homes.places import clause_before, is_address_of_anything
from portal.privacy.numbers.context import before
from portal.privacy.people.spoken_of import (
    is_after_person,
    is_at_person,
    is_at_relative,
    is_before_person,
    is_person,
)

STAFF = re.compile(
    "联系|负责|经办|法定代表|法人|经营者|业主|店主|老板|收件|咨询|报名|找|值班|主席|主任|书记|经理|老师|律师|医生|[镇科所站局部院会校厂村乡县区处股班队组]长"
)
"""Who is met at work: an address beside them is that of an office."""
FIRM = re.compile("法定代表|法人|注册|信用代码|公司|企业|工会")
"""What only a firm or a union has beside its address."""
GROUP = re.compile(
    "的(?:[^0-9]{0,6}?(?:职工|员工|会员|工友|工人|村民|居民|群众|人员|农民工|学生|儿童|老人|党员|劳动者|家庭|朋友)"
    "(?!宿舍|公寓|新村|小区|之家|家属|住宅|生活|村|苑|楼|书屋)|[请乘坐到去])"
)
"""All who live somewhere, or what they are told to do."""
_CALLED = re.compile(
    "(?:师傅|老师|同志|先生|女士|大[爷妈娘姐哥叔婶伯嫂]|阿姨|叔叔|(?<!其)[他她]|(?:^|[^\u4e00-\u9fff])我)$"
)
"""How somebody is spoken of without a whole name."""
_SIGN = re.compile("(?:^|[^\u4e00-\u9fff])[\u4e00-\u9fff]{2}[^\u4e00-\u9fff]{1,3}$")
"""Two characters alone, which are the name of a shop as often as that of somebody: 金鑫."""
_WHOLE = re.compile("[\u4e00-\u9fff]{2,8}(?:省|自治区|市)")
"""An address as papers of a person show it."""
_SAID = re.compile("^$|[\\s，,。；;：:（(、|]")
_SENTENCE = re.compile("[。；;！？]")
_NEAR: Final = re.compile("社区|村")
_ROOM_END: Final = re.compile("[室户房]$")


def doors_of_somebody(text: str) -> Iterator[re.Match[str]]:
    """Every form of a door that is the home of somebody, if no office is told around it."""
    yield from chain.from_iterable(form.finditer(text) for form in DOORS)
    yield from (one for one in ROOM.finditer(text) if _is_room_of_person(text, one.start()))
    yield from (one for one in ANNEX.finditer(text) if _is_home_beside(text, one))
    beside = chain.from_iterable(form.finditer(text) for form in BESIDE_NAME)
    yield from (one for one in beside if _is_beside_name(text, one))
    yield from (one for one in LIVED_IN.finditer(text) if _is_life_of_person(text, one))
    yield from (one for one in HOME_OF.finditer(text) if _is_home_of_person(text, one.start()))
    yield from (one for one in VISITED.finditer(text) if is_person(one["who"]))
    rooms = ROOM_OF_STREET.finditer(text)
    yield from (one for one in rooms if _is_room_in_row_of_person(text, one.start()))
    yield from (one for one in STREET.finditer(text) if _is_house_of_person(text, one.start()))


def _is_beside_name(text: str, found: re.Match[str]) -> bool:
    """Whether the name of somebody stands directly behind a house, or before a hamlet."""
    if is_before_person(text, found.end()):
        return True
    clause = clause_before(text, found.start())
    return "hamlet" in found.groupdict() and is_after_person(text, found.start() - len(clause))


def _is_life_of_person(text: str, found: re.Match[str]) -> bool:
    """Whether 住 is said of somebody: behind a name, where a sentence begins, or as 租住."""
    start = found.start()
    if GROUP.search(found[0]):
        return False
    is_begin = _SAID.search(before(text, start, 1)) is not None
    return (
        is_begin
        or found[0].startswith("租")
        or is_at_relative(text, start)
        or is_after_person(text, start)
        or is_at_person(text, start)
    )


def _is_home_of_person(text: str, start: int) -> bool:
    """Whether 家 follows somebody, with or without 的: 王建国, 王奶奶, 王师傅, 他."""
    start -= text[start - 1 : start] == "的"
    is_called = _CALLED.search(before(text, start, 4)) is not None
    return is_called or is_at_relative(text, start) or is_at_person(text, start)


def _is_room_in_row_of_person(text: str, start: int) -> bool:
    """Whether a room stands behind a name beside which no firm is told."""
    return _is_house_of_person(text, start) and not FIRM.search(before(text, start))


def _is_house_of_person(text: str, start: int) -> bool:
    """Whether somebody stands before an address who is not met there at work."""
    is_met = STAFF.search(_SENTENCE.split(before(text, start))[-1]) is not None
    is_whole = _WHOLE.match(text, start) is not None
    is_sign = _SIGN.search(before(text, start, 8)) is not None and not is_whole
    return is_after_person(text, start) and not is_met and not is_sign


def _is_room_of_person(text: str, start: int) -> bool:
    """Whether the name of the house in which a room is stands directly behind a person."""
    name = NAME.search(before(text, start, 10))
    return name is not None and is_after_person(text, start - len(name[0]))


def _is_home_beside(text: str, found: re.Match[str]) -> bool:
    """Whether 88号附5号 is where somebody lives: beside a person, in a village, with a room."""
    clause = clause_before(text, found.start())
    if is_after_person(text, found.start() - len(clause)):
        return True
    is_near = _NEAR.search(clause + found[0]) or _ROOM_END.search(found[0])
    return is_near is not None and not is_address_of_anything(clause)
