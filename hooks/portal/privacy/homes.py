"""Home addresses to the door; beside a name, and behind 住址, to the village.

A village or a housing estate alone leads to nobody's door, and many doors are those of offices:
what stands around them tells.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from portal.privacy.context import after, before
from portal.privacy.doors import ANNEX, DOORS, LANDMARK, NAME, ROOM, TO_THE_DOOR, TO_THE_VILLAGE
from portal.privacy.people import is_after_person, looks_like_name

_LABEL = re.compile(
    r"(?:家庭(?:住址|地址|详细地址)|现?住址|现居(?:住)?(?:地|址)?|居住(?:地址?|于|在)"
    r"|户籍(?:所在)?地(?:址)?|户口所在地|家住|现住|住在|住于)"
    r"[为是在]?[\"'“： :|]{0,5}(?P<at>[^\n，。；,;|]{2,50})"
)
_END: Final = r"(?= {0,2}(?:[，,。；;、)）|\"'”]|$))"
_VILLAGE = re.compile(
    r"(?:(?P<named>(?:家庭(?:住址|地址|详细地址)|现?住址|现居住?(?:地址?|址)|居住地址?|户籍地址?)"
    r"[\"' ]{0,2}[：:|][\"'“ ]{0,3})"
    r"|(?:家|现|居|常年|一直)?住(?:在|于)?[：: ]{0,2})"
    rf"(?P<door>{TO_THE_VILLAGE}){_END}(?! {{0,2}}、)",
    re.MULTILINE,
)
_OFFICE = re.compile(
    r"办公|行政|服务(?:中心|站|点|大厅|窗口)|驿站|公司|委员会|办事处|总工会|律师|仲裁|法院|派出所|医院|学校"
    r"|大厦|写字楼|综合楼|超市|商店|门店|网点|营业|银行|信用社|宾馆|酒店|饭店|园区|产业园|科技园|工业园|广场"
    r"|(?:书屋|基地|合作社|农家乐|民宿|代收点|敬老院|养老院|福利院)的?(?:集合|报名|体验|领取|详细|联系)?"
    r"(?:[：:]|位于|设在|地处|坐落|地址|地点|点[：:为在])"
    r"|(?:服务|活动|培训|报名|报到|领取|集合|办理|单位|注册|经营|工作|会议|招聘|讲座|比赛|开标|考试)(?:地点|地址)"
)
_OFFICE_AFTER = re.compile(
    r" {0,2}[（(]?[^，。；、,;|\s0-9到在去来从于和与至请]{0,8}"
    r"(?:书屋|驿站|之家|活动室|超市|商店|银行|农商行|信用社|网点|会议室|办公室|服务站)"
)
"""What is open to all and stands behind that door."""
_HOME = re.compile(r"家庭|住址|现住|居住|户籍|户口|家住")


_ADDRESS = re.compile(
    r"(?:公司|单位|详细|联系|通讯|通信|注册|经营|企业)?(?:地址|住所|地点|位于|地处)"
)
"""What stands before the address of anything."""
_FIRM = re.compile(
    r"(?:公司|厂|矿|合作社|事务所|工会|联合会|中心|(?<![大小])院|学校|超市|商行|经营部|站|局|所|店"
    r"|宾馆|书屋|基地|农家乐|民宿|代收点)$"
)
"""What the name of one ends in that is no person."""
_BETWEEN = re.compile(r"[|，,\t：:]")
_PARTED: Final = (",", "\t")
"""Ends of the cell before that of an address, in files that hold tables."""
_IN_HOUSE = re.compile("(?:号楼|栋|幢|座) {0,2}[0-9]{3}")
_NEAR: Final = re.compile("社区|村")
_ROOM_END: Final = re.compile("[室户房]$")


def homes(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of the part of every home address that leads to somebody."""
    for label in _LABEL.finditer(text):
        start, end = label.span("at")
        door = TO_THE_DOOR.search(text, start, end)
        if door and not _is_office(text, label.start(), text[start : door.start()], door.end()):
            yield door.span()
    for found in _doors(text):
        if not _is_office(text, found.start(), found[0], found.end()):
            yield found.span("door")
    for found in _VILLAGE.finditer(text):
        if found["named"] or is_after_person(text, found.start()):
            yield found.span("door")


def landmark(text: str, start: int) -> str:
    """The village, street or estate that is named directly before a door: 上河村; else nothing."""
    found = LANDMARK.search(before(text, start, 12))
    return found[0].strip(" 第") if found else ""


def _doors(text: str) -> Iterator[re.Match[str]]:
    for sign, form in DOORS:
        if sign.search(text):
            yield from form.finditer(text)
    rooms = ROOM.finditer(text) if _IN_HOUSE.search(text) else ()
    yield from (one for one in rooms if _is_room_of_person(text, one.start()))
    yield from (one for one in ANNEX.finditer(text) if _is_home_beside(text, one))


def _is_room_of_person(text: str, start: int) -> bool:
    """Whether the name of the house in which a room is stands directly behind a person."""
    name = NAME.search(before(text, start, 10))
    return name is not None and is_after_person(text, start - len(name[0]))


def _is_home_beside(text: str, found: re.Match[str]) -> bool:
    """Whether 88号附5号 is where somebody lives: beside a person, in a village, with a room."""
    clause = _clause(text, found.start())
    if is_after_person(text, found.start() - len(clause)):
        return True
    is_near = _NEAR.search(clause + found[0]) or _ROOM_END.search(found[0])
    return is_near is not None and _ADDRESS.match(clause) is None


def _clause(text: str, start: int) -> str:
    return re.split(r"[，。；,;|\t]", before(text, start, 30))[-1].lstrip()


def _is_office(text: str, start: int, within: str, end: int) -> bool:
    """Whether the words beside an address are those of a place of work or meeting."""
    clause = _clause(text, start)
    if _HOME.search(text[start:end] + clause):
        return False
    is_open = _OFFICE.search(clause + within) or _OFFICE_AFTER.match(text, end)
    return is_open is not None or _is_of_firm(text, start, clause)


def _is_of_firm(text: str, start: int, clause: str) -> bool:
    """Whether the cells, or the words, before an address name a firm and no person."""
    line = before(text, start, 80)
    head = line[: len(line) - len(clause)]
    cells = [one.strip() for one in _BETWEEN.split(head)]
    is_told = "|" in line or _ADDRESS.match(clause) is not None
    if head.endswith(_PARTED) and not is_told:
        behind = [one.strip() for one in _BETWEEN.split(after(text, start, 80))]
        is_told = not is_after_person(text, start) and not any(map(looks_like_name, behind))
    return is_told and any(map(_FIRM.search, cells)) and not any(map(looks_like_name, cells))
