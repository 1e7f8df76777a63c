"""Home addresses to the door; beside a name, and behind 住址, to the village.

A village or a housing estate alone leads to nobody's door, and many doors are those of offices:
what stands around them tells.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain
from typing import Final

from portal.privacy.homes.doors import (
    ANNEX,
    BESIDE_NAME,
    DOORS,
    LANDMARK,
    LIVED_IN,
    NAME,
    ROOM,
    STREET,
    TO_THE_DOOR,
    TO_THE_GROUP,
    TO_THE_VILLAGE,
)
from portal.privacy.homes.places import clause_before, is_address_of_anything, is_public
from portal.privacy.numbers.context import after, before
from portal.privacy.people.spoken_of import (
    is_after_person,
    is_at_person,
    is_at_relative,
    is_before_person,
)
from portal.privacy.rare import Rare

_LABEL = Rare(
    "住|户籍|户口|现居|家庭",
    r"(?:家庭(?:住址|地址|详细地址)|现?住址|现居(?:住)?(?:地|址)?|居住(?:地址?|于|在)"
    r"|户籍(?:所在)?地(?:址)?|户口所在地|家住|现住|住在|住于|(?<![\u4e00-\u9fff])住所地?(?=[：:]))"
    r"[为是在]?[\"'“： :|]{0,5}(?![、及与或]|和(?!平|谐|睦))(?P<at>[^\n，。；,;|]{2,50})",
)
_END: Final = r"(?= {0,2}(?:[，,。；;、)）|\"'”]|$))"
_VILLAGE = Rare(
    "住|户籍|现居|家庭",
    r"(?:(?P<named>(?:家庭(?:住址|地址|详细地址)|现?住址|现居住?(?:地址?|址)|居住地址?|户籍地址?)"
    r"[\"' ]{0,2}[：:|][\"'“ ]{0,3})"
    r"|(?P<seat>(?<![\u4e00-\u9fff])住所地?[：:] ?)"
    r"|(?:家|现|居|常年|一直)?住(?:在|于)?[：: ]{0,2})"
    rf"(?P<door>{TO_THE_GROUP}|{TO_THE_VILLAGE}){_END}(?! {{0,2}}、)",
    re.MULTILINE,
)
_STAFF = re.compile(
    "联系|负责|经办|法定代表|法人|经营者|业主|店主|老板|收件|咨询|报名|找|值班|主席|主任|书记|经理|老师|律师|医生|[镇科所站局部院会校厂村乡县区处股班队组]长"
)
"""Who is met at work: an address beside them is that of an office."""
_FIRM = re.compile("法定代表|法人|注册|信用代码|公司|企业|工会")
_SIGN = re.compile("(?:^|[^\u4e00-\u9fff])[\u4e00-\u9fff]{2}[^\u4e00-\u9fff]{1,3}$")
"""Two characters alone, which are the name of a shop as often as that of somebody: 金鑫."""
_WHOLE = re.compile("[\u4e00-\u9fff]{2,8}(?:省|自治区|市)")
"""An address as papers of a person show it."""
_SAID = re.compile("^$|[\\s，,。；;：:（(、|]")
_SENTENCE = re.compile("[。；;！？]")
_NEAR: Final = re.compile("社区|村")
_ROOM_END: Final = re.compile("[室户房]$")


def homes(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of the part of every home address that leads to somebody."""
    for label in _LABEL.finditer(text):
        start, end = label.span("at")
        door = TO_THE_DOOR.search(text, start, end)
        if (
            door
            and not _is_seat_of_firm(text, label)
            and not is_public(text, label.start(), text[start : door.start()], door.end())
        ):
            yield door.span()
    for found in _doors(text):
        if not is_public(text, found.start(), found[0], found.end()):
            yield _span(found)
    for found in _VILLAGE.finditer(text):
        if found["named"] or _is_of_person(text, found):
            yield found.span("door")


def _span(found: re.Match[str]) -> tuple[int, int]:
    """Where the door of a form stands."""
    return next(found.span(name) for name, said in found.groupdict().items() if said)


def _is_seat_of_firm(text: str, label: re.Match[str]) -> bool:
    """Whether 住所, which firms have too, stands beside what only a firm has."""
    beside = before(text, label.start()) + after(text, label.end("at"))
    return "住所" in label[0] and _FIRM.search(beside) is not None


def _is_of_person(text: str, found: re.Match[str]) -> bool:
    """Whether a village is where somebody lives, or the seat of somebody that is no firm."""
    start = found.start()
    if found["seat"]:
        return not is_public(text, start, "", found.end())
    return is_after_person(text, start) or is_at_person(text, start)


def landmark(text: str, start: int) -> str:
    """The village, street or estate that is named directly before a door: 上河村; else nothing."""
    found = LANDMARK.search(before(text, start, 12))
    return found[0].strip(" 第") if found else ""


def _doors(text: str) -> Iterator[re.Match[str]]:
    yield from chain.from_iterable(form.finditer(text) for form in DOORS)
    yield from (one for one in ROOM.finditer(text) if _is_room_of_person(text, one.start()))
    yield from (one for one in ANNEX.finditer(text) if _is_home_beside(text, one))
    beside = chain.from_iterable(form.finditer(text) for form in BESIDE_NAME)
    yield from (one for one in beside if _is_beside_name(text, one))
    yield from (one for one in LIVED_IN.finditer(text) if _is_life_of_person(text, one.start()))
    yield from (one for one in STREET.finditer(text) if _is_house_of_person(text, one.start()))


def _is_beside_name(text: str, found: re.Match[str]) -> bool:
    """Whether the name of somebody stands directly behind a house, or before a hamlet."""
    if is_before_person(text, found.end()):
        return True
    clause = clause_before(text, found.start())
    return "hamlet" in found.groupdict() and is_after_person(text, found.start() - len(clause))


def _is_life_of_person(text: str, start: int) -> bool:
    """Whether 住 follows a name, or begins what is said."""
    is_begin = _SAID.search(before(text, start, 1)) is not None
    return (
        is_begin
        or is_at_relative(text, start)
        or is_after_person(text, start)
        or is_at_person(text, start)
    )


def _is_house_of_person(text: str, start: int) -> bool:
    """Whether somebody stands before an address who is not met there at work."""
    is_met = _STAFF.search(_SENTENCE.split(before(text, start))[-1]) is not None
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
