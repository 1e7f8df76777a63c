"""Home addresses to the door. A village or a housing estate alone leads to nobody's door."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from portal.privacy.context import before

_COUNT: Final = r"(?:[0-9]{1,4}|[一二三四五六七八九十百]{1,4}|[A-Za-z甲乙丙丁东西南北])"
_HOUSE: Final = rf"{_COUNT} ?(?:号楼|号院|栋|幢|座|#楼|#|楼)"
_UNIT: Final = rf"{_COUNT} ?(?:单元|门)"
_ROOM: Final = r"[0-9一二三四五六七八九〇零]{1,5} ?(?:室|户|号|房)?"
_ESTATE: Final = (
    "小区|家园|花园|花苑|嘉苑|佳苑|新苑|公寓|新村|家属院|家属楼|家属区|生活区|宿舍楼?"
    "|安置区|安置房|移民新村|新城|名邸|雅居|华庭"
)
_PLAIN_DOOR: Final = (
    rf"{_HOUSE} ?{_UNIT} ?(?:{_COUNT}(?:层|楼) ?)?{_ROOM}"
    rf"|{_UNIT} ?[0-9]{{2,4}} ?(?:室|户|号|房)"
    r"|(?<=[\u4e00-\u9fff])[0-9]{1,3}-[0-9]{1,2}-(?!19|20)[0-9]{3,4}(?![0-9-])(?:室|户|号)?"
)
_DOOR = re.compile(f"(?P<door>{_PLAIN_DOOR})")
_ESTATE_DOOR = re.compile(
    rf"(?:{_ESTATE})[^\n，。；、,;|:：有共队以比]{{0,8}}?"
    rf"(?P<door>{_HOUSE} ?[^\n，。；、,;|0-9有共楼]{{0,2}}"
    r"(?:[0-9]{2,4} ?(?:室|号|房)|[0-9]{3,4}(?![0-9,户人平.]))"
    r"|[0-9]{1,3}-[0-9]{2,4}(?![0-9-]| ?[月日年届期天周人分元战胜负])(?:室|户|号)?)"
)
_GROUP_DOOR = re.compile(
    rf"[村屯庄区](?P<door>第?{_COUNT}(?:村民)?(?:小组|组|队|社) ?(?:门牌)?"
    r"第?[0-9一二三四五六七八九十百]{1,4}号(?!队员|队友|选手|球员|运动员|球衣|参赛))"
)
_LABEL = re.compile(
    r"(?:家庭(?:住址|地址|详细地址)|现?住址|现居(?:住)?(?:地|址)?|居住(?:地址?|于|在)"
    r"|户籍(?:所在)?地(?:址)?|户口所在地|家住|现住|住在|住于)"
    r"[为是在]?[\"'“： :]{0,3}(?P<at>[^\n，。；,;|]{2,50})"
)
_TO_THE_DOOR = re.compile(
    rf"{_PLAIN_DOOR}|{_HOUSE} ?[^0-9\n]{{0,2}}{_ROOM}"
    rf"|第?{_COUNT}(?:村民)?(?:小组|组|队|社) ?第?[0-9一二三四五六七八九十百]{{1,4}}号"
    r"|[0-9一二三四五六七八九十]{1,4}(?:-[0-9]{1,4})? ?(?:号|室|户)(?![楼院线])"
)
_OFFICE = re.compile(
    r"办公|行政|服务(?:中心|站|点|大厅|窗口)|驿站|公司|委员会|办事处|总工会|律师|仲裁|法院|派出所|医院|学校|大厦|写字楼|综合楼"
    r"|(?:服务|活动|培训|报名|领取|集合|办理|单位|注册|经营|工作|会议|招聘|讲座|比赛)(?:地点|地址)"
)
_OFFICE_AFTER = re.compile(
    r"[^\n，。；、,;|\s0-9到在去来从于和与至请]{0,8}(?:书屋|驿站|之家|活动室)"
)
"""What is open to all and stands behind that door."""
_HOME = re.compile(r"家庭|住址|现住|居住|户籍|户口|家住")


def homes(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of the part of every home address that leads to the door."""
    for label in _LABEL.finditer(text):
        start, end = label.span("at")
        door = _TO_THE_DOOR.search(text, start, end)
        if door and not _is_office(text, label.start(), text[start : door.start()], door.end()):
            yield door.span()
    for form in (_DOOR, _ESTATE_DOOR, _GROUP_DOOR):
        for found in form.finditer(text):
            if not _is_office(text, found.start(), "", found.end()):
                yield found.span("door")


def _is_office(text: str, start: int, within: str, end: int) -> bool:
    """Whether the words beside an address are those of a place of work or meeting."""
    clause = re.split(r"[，。；,;|\t]", before(text, start, 30))[-1]
    is_open = _OFFICE.search(clause + within) or _OFFICE_AFTER.match(text, end)
    return is_open is not None and _HOME.search(text[start:end] + clause) is None
