"""Forms in which the address of a door is written. ``homes`` tells whose doors they are.

Clerks put blanks between figures and words, so that every form allows some.
"""

from __future__ import annotations

import re
from typing import Final

from portal.privacy.rare import Rare

_S: Final = " {0,2}"
_HAN: Final = "[\u4e00-\u9fff]"
_COUNT: Final = (
    r"(?:[0-9]{1,4}|[一二三四五六七八九十百壹贰叁肆伍陆柒捌玖拾]{1,4}|[A-Za-z甲乙丙丁东西南北])"
)
_HOUSE: Final = rf"{_COUNT}{_S}(?:号楼|号院|栋|幢|座|#楼|#|楼)"
_UNIT: Final = rf"{_COUNT}{_S}(?:单元|门)"
_ROOM: Final = rf"[0-9一二三四五六七八九〇零]{{1,5}}{_S}(?:室|户|号|房)?"
_GROUP: Final = rf"第?{_S}{_COUNT}{_S}(?:村民)?(?:小组|组|队|社)"
_SPELT: Final = "[一二三四五六七八九〇零]{3,4}"
"""The number of a room, sign by sign: 三零一."""
_NUMBER: Final = r"[0-9一二三四五六七八九十百]{1,4}"
_ESTATE: Final = (
    "小区|家园|花园|花苑|嘉苑|佳苑|新苑|雅苑|名苑|景苑|华苑|丽苑|嘉园|佳园|公寓|公馆|新村"
    "|家属院|家属楼|家属区|家属房|职工楼|教师楼|集资楼|集资房|廉租房|公租房|保障房|还建房|回迁房"
    "|生活区|宿舍楼?|安置区|安置房|安居房|移民新村|新城|花城|名城|名都|新都|丽都|名邸|华府|名郡"
    "|雅居|华庭|豪庭|名庭|龙庭"
)
VILLAGE: Final = "村|屯|庄|(?<!工业)(?<!开发)(?<!园)(?<!景)区|寨|湾|坪|沟|坝|塘|冲|坡|岭|岗|堡|窑|峪|垭|坳|圩|洼|垸|岔|梁"
"""What the name of a village ends in."""
_STREET: Final = "路|街|巷|道|弄|胡同|段"
_PLAIN: Final = (
    rf"{_HOUSE}{_S}{_UNIT}{_S}(?:{_COUNT}{_S}(?:层|楼){_S})?{_ROOM}"
    rf"|{_UNIT}{_S}(?:[0-9]{{2,4}}{_S}(?:室|户|号|房)|{_SPELT}{_S}[室房])"
    rf"|{_NUMBER}{_S}号{_S}{_UNIT}{_S}(?:[0-9]{{2,4}}(?![0-9户人.-])|{_SPELT})"
    r"|(?<=[\u4e00-\u9fff])[0-9]{1,3}-[0-9]{1,2}-(?!19|20)[0-9]{3,4}(?![0-9-])(?:室|户|号)?"
)
_ESTATE_DOOR: Final = (
    rf"(?:{_ESTATE})[^\n，。；、,;|:：有共队以比]{{0,8}}?"
    rf"(?P<door>{_HOUSE}{_S}[^\n，。；、,;|0-9有共楼]{{0,2}}"
    rf"(?:[0-9]{{2,4}}{_S}(?:室|号|房)|[0-9]{{3,4}}(?![0-9,户人平]|\.[0-9])|[0-9]{{1,2}}-[0-9]{{1,2}}-[0-9]{{1,4}}(?![0-9-]))"
    r"|[0-9]{1,3}-[0-9]{2,4}(?![0-9-]| ?[月日年届期天周人分元战胜负])(?:室|户|号)?)"
)
_NO_DOOR: Final = "(?!队员|队友|选手|球员|运动员|球衣|参赛|设备|工位|厂房|门岗|宣传栏|机|车|床|窗口|楼|仓|库|柜|院|线|站|桥|闸|井|[山鱼水堰]?塘|渠|堰|泵|变|洞|地块|宗地|大?棚|墓|[电线]?杆|公交)"
_HAMLET: Final = rf"{_HAN}{{0,3}}[家湾坪沟坝塘冲坡岭岗堡窑垭坳梁嘴屋院林桥溪河岩井庙山田坎包湖]"
_GROUP_DOOR: Final = (
    rf"(?:(?:{VILLAGE}|[村居]委会?){_S}(?P<door>{_GROUP}{_S}(?:门牌)?{_S}第?{_S}{_NUMBER}{_S}号{_NO_DOOR})"
    rf"|(?:村|社区){_S}(?P<hamlet>{_HAMLET}(?:村民小组|小组|组|社){_S}第?{_S}{_NUMBER}{_S}号{_NO_DOOR})"
    rf"|自然[村屯]{_S}(?P<alone>{_NUMBER}{_S}号{_NO_DOOR}))"
)
_ANNEX_DOOR: Final = (
    rf"(?:{_STREET}|村|社区){_S}(?P<door>{_NUMBER}{_S}号{_S}附{_S}{_NUMBER}{_S}号{_S}"
    rf"(?:{_COUNT}{_S}(?:单元|楼|层|栋|幢){_S}){{0,3}}(?:[0-9]{{3,4}}{_S}(?:室|户|号|房)?)?)"
)
_NUMBERED_SIGN: Final = "号(?:{})".format(
    "|".join(rf"(?<=[0-9一二三四五六七八九十百]{blanks}号)" for blanks in ("", " ", "  "))
)
_IN_HOUSE: Final = f"(?:号楼|栋|幢|座){_S}[0-9]{{3}}"
DOORS: Final = (
    Rare(
        rf"单元|门{_S}[0-9A-Za-z一二三四五六七八九十百壹贰叁肆伍陆柒捌玖拾甲乙丙丁东西南北〇零]"
        r"|-[0-9]{1,2}-[0-9]{3}",
        f"(?P<door>{_PLAIN})",
    ),
    Rare(_ESTATE, _ESTATE_DOOR),
    Rare(_NUMBERED_SIGN, _GROUP_DOOR),
)
"""Doors that are found by their form alone."""
ANNEX: Final = Rare(_NUMBERED_SIGN, _ANNEX_DOOR)
"""A house beside a numbered one, where shops are as often as homes."""
BESIDE_NAME: Final = (
    Rare(_NUMBERED_SIGN, rf"(?:村|社区){_S}(?P<hamlet>{_HAMLET}{_NUMBER}{_S}号{_NO_DOOR})"),
    Rare(_ESTATE, rf"(?:{_ESTATE})(?P<house>{_HOUSE})"),
    Rare(
        _IN_HOUSE,
        rf"(?P<room>(?<![0-9A-Za-z]){_COUNT}{_S}(?:号楼|栋|幢|座){_S}[0-9]{{3,4}})(?![0-9室户房])",
    ),
)
"""What leads to a door only with the name of somebody directly behind it, or before it."""
_NUMBERED: Final = (
    rf"(?:{_STREET}|大道){_S}(?P<door>{_NUMBER}{_S}号(?:{_S}附{_S}{_NUMBER}{_S}号)?{_NO_DOOR})"
)
_WAY: Final = (
    rf"(?:{_STREET}|大道|村|屯|寨|庄|湾|社区){_S}"
    rf"(?P<door>(?:{_NUMBER}{_S}(?:弄|号院|排){_S})?{_NUMBER}{_S}号(?:{_S}附{_S}{_NUMBER}{_S}号)?{_NO_DOOR})"
)
"""A numbered house of a street or a village, a lane or a court perhaps before it."""
_NO_LIFE: Final = "[宿院房户所址宅处]|建(?![设国华新安][东西南北中]?[路街巷村])"
"""What 住 begins another word with: 住院, 住建局."""
LIVED_IN: Final = Rare(
    _NUMBERED_SIGN,
    rf"(?:家|现|居|租|常年|一直)?住(?!{_NO_LIFE})(?:在|于)?[：: ]{{0,2}}{_HAN}{{1,16}}{_WAY}",
)
"""A numbered house where somebody is said to live."""
HOME_OF: Final = Rare(
    "家(?:就|也)?(?:位于|[在：:（(])",
    rf"(?<![专大商作名多几玩哪这那])家(?:就|也)?(?:位于|[在：:（(]){_S}{_HAN}{{1,16}}{_WAY}",
)
"""A numbered house that is called the home of whoever is named before: 王建国家在老街45号."""
_TO_SEE: Final = "(?:家[中里])?(?:看望|慰问|探望|走访|探访)"
VISITED: Final = Rare(
    f"号{_TO_SEE}",
    rf"{_WAY}{_TO_SEE}[了过]?(?P<who>{_HAN}{{2,16}})(?!{_HAN})",
)
"""A numbered house to which somebody went to see somebody."""
ROOM_OF_STREET: Final = Rare(
    rf"号{_S}{_COUNT}{_S}(?:号楼|栋|幢|座)",
    rf"(?<!{_HAN}){_HAN}{{2,20}}(?:{_STREET}|大道){_S}"
    rf"(?P<door>{_NUMBER}{_S}号{_S}{_COUNT}{_S}(?:号楼|栋|幢|座){_S}[0-9]{{3,4}}(?![0-9])(?:{_S}[室户房])?)",
)
"""A room in a house of a numbered court, which may be an office: a home only beside a person."""
STREET: Final = Rare(
    _NUMBERED_SIGN,
    rf"(?<!{_HAN})(?={_HAN}{{0,12}}[省市县区镇乡道]){_HAN}{{2,20}}{_NUMBERED}",
)
"""A numbered house of a street with its town: as often an office as a home."""
ROOM: Final = Rare(
    _IN_HOUSE,
    rf"(?P<door>(?:[0-9]{{1,3}}|[A-Z甲乙丙丁东西南北]){_S}(?:号楼|栋|幢|座){_S}[0-9]{{3,4}}{_S}(?:室|户|房))",
)
"""A room in a house of any name, which may be an office: a home only beside a person."""
_NO_HOUSE: Final = "[楼院线票桌]|车(?![库棚间])|窗口|展位|会场|考场"
TO_THE_DOOR: Final = re.compile(
    rf"{_PLAIN}|{_HOUSE}{_S}[^0-9\n]{{0,2}}{_ROOM}"
    rf"|{_GROUP}{_S}第?{_S}{_NUMBER}{_S}号"
    rf"|{_NUMBER}{_S}号{_S}附{_S}{_NUMBER}{_S}号"
    rf"|(?<![0-9〕\]有共])[0-9一二三四五六七八九十〇零]{{1,4}}(?:-[0-9]{{1,4}})?{_S}(?:号|室|户)(?!{_NO_HOUSE})"
)
"""What makes the words behind 住址 an address to the door."""
TO_THE_VILLAGE: Final = (
    rf"{_HAN}{{2,12}}(?:镇|乡|街道|苏木){_S}{_HAN}{{1,6}}(?:{VILLAGE}){_S}(?:{_GROUP})?"
)
"""A village with its township, the group of houses perhaps with it."""
TO_THE_GROUP: Final = rf"{_HAN}{{1,12}}(?:{VILLAGE}){_S}{_GROUP}"
"""A group of houses of a village."""
NAME: Final = re.compile(rf"{_HAN}{{2,8}} {{0,2}}$")
"""The name of a house, before its number."""
LANDMARK: Final = re.compile(
    rf"{_HAN}{{0,2}}(?:{_ESTATE}|{VILLAGE}|{_STREET}|号楼|栋|幢)[ 第]{{0,2}}$"
)
"""The end of the name of a village, a street or an estate, too short to hold a name beside."""
