"""Whose address it is: that of an office, or of a place that is open to all.

One notion of such a place serves wherever an address is weighed: beside it in a sentence, in the
cells of its row, on the lines of its record. Where a person stands there too, it is a home.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from portal.privacy.numbers.context import after, before
from portal.privacy.people.names import could_be_name
from portal.privacy.people.spoken_of import is_after_person, is_person, names_relative

_PLACE: Final = (
    r"(?:公司|集团|厂|矿|[农林牧渔]场|养殖场|市场|商场|广场|合作社|供销社|旅行社|信用社|事务所|派出所|司法所|(?<!住)(?<!厕)所"
    r"|(?<!国)工会|联合会|协会|[居村]委会?|委员会|中心|(?<![大小四后])院|学校|小学|中学|幼儿园|托儿所|公园|陵园"
    r"|采摘园|驿站|站|局|店|超市|商行|经营部|(?<!公)馆|书屋|祠堂|教堂|之家|基地|农家乐|民宿|代收点|网点|食堂"
    r"|支行|银行|政府|办公室|活动室|会议室|卫生室|医务室|图书室|阅览室|调解室|警务室|办事处|大厅|窗口|工作室)"
)
"""What the name of one ends in that is no person, as the inside of an expression."""
_IS_PLACE = re.compile(f"{_PLACE}$")
_OFFICE = re.compile(
    r"办公|行政|服务(?:中心|站|点|大厅|窗口)|驿站|公司|委员会|办事处|总工会|律师|仲裁|法院|派出所|医院|学校"
    r"|大厦|写字楼|综合楼|超市|商店|门店|网点|营业|银行|信用社|宾馆|酒店|饭店|园区|产业园|科技园|工业园|广场"
    r"|考[场点]|考室|教室|停[电水气]|检修|文物|故居|旧址|遗址|纪念地"
    r"|(?:书屋|基地|合作社|农家乐|民宿|代收点|敬老院|养老院|福利院)的?(?:集合|报名|体验|领取|详细|联系)?"
    r"(?:[：:]|位于|设在|地处|坐落|地址|地点|点[：:为在])"
    r"|(?:集合|汇合|报名|领取|发放|服务|代收|取件|接种)点[：:为在]"
    r"|(?:服务|活动|培训|报名|报到|领取|集合|办理|单位|注册|经营|工作|会议|招聘|讲座|比赛|开标|考试|面试)(?:地点|地址)"
    r"|(?:供应商|采购人|代理机构|中标人|投标人|招标人|承包人|发包人|企业|机构|门店|用人单位)(?:的)?(?:地址|住所)"
)
_OFFICE_AFTER = re.compile(
    r" {0,2}[（(]?[^，。；、,;|\s0-9到在去来从于和与至请]{0,8}"
    r"(?:书屋|驿站|之家|活动室|超市|商店|银行|农商行|信用社|网点|会议室|办公室|服务站)"
)
"""What is open to all and stands behind that door."""
_PLACE_AFTER = re.compile(
    rf" {{0,2}}[（(]?的?[^，。；、,;|\s0-9到在去来从于和与至请]{{0,10}}{_PLACE}(?=$|[^\u4e00-\u9fff]|[盖开集报领办参召举登签交取咨投])"
)
_THING_AFTER = re.compile(
    r" ?(?:[至到~-] ?[0-9]{1,4} ?号"
    r"|变压器|台区|线路|配电|电[杆表]|路灯|泵[站房]|水[池井塔]|闸|古(?:民居|建筑|宅|井|树|墓)|故居|旧址|遗址|墓|碑|祠|涵洞)"
)
"""Houses from one to another, or what nobody lives in."""
_HOME = re.compile(r"家庭(?!农场)|住址|现住|居住|户籍|户口|家住")
_ADDRESS = re.compile(
    r"(?:公司|单位|详细|联系|通讯|通信|注册|经营|企业)?(?:地址|住所|地点|位于|地处)"
)
"""What stands before the address of anything."""
_BETWEEN = re.compile(r"[|，,\t：:]")
_APART = re.compile(r"(?:[|，,、\t：: （()）“”\"【】.]|</?[a-zA-Z][^<>]{0,60}>)+")
_SENTENCE = re.compile("[。；;！？]")
_PARTED: Final = (",", "\t")
"""Ends of the cell before that of an address, in files that hold tables."""
_FIELD = re.compile(
    r"[ \t>]*(?P<new>- +)?[*\"']{0,2}(?P<label>[\u4e00-\u9fff]{2,12})[*\"']{0,2}[：:][ *\"']*(?P<value>[^\n]{0,60})"
)
"""A line that holds one field of a record."""
_OF_STAFF = re.compile("联系|负责|法人|法定|经办|电话")
"""Labels of people who work there."""
_LINES: Final = 6
"""How many lines of a record are read before an address, and after it."""
_REACH: Final = 80
_NAME_LENGTH: Final = 3
"""Signs of most names whose family is a rare one; two or four are rather a heading."""


def is_public(text: str, start: int, within: str, end: int) -> bool:
    """Whether the words beside an address are those of a place of work or meeting."""
    clause = clause_before(text, start)
    if _HOME.search(text[start:end] + clause):
        return False
    is_open = (
        _OFFICE.search(clause + within)
        or _OFFICE_AFTER.match(text, end)
        or _THING_AFTER.match(text, end)
    )
    return (
        is_open is not None
        or _is_in_row_of_place(text, start, clause)
        or _is_beside_place(text, start, end)
        or _is_in_record_of_place(text, start, clause + text[start:end])
    )


def clause_before(text: str, start: int) -> str:
    """What stands between the last comma, or edge of a cell, and a place of a line."""
    return re.split(r"[，。；,;|\t]", before(text, start, 30))[-1].lstrip()


def names_somebody(clause: str) -> bool:
    """Whether one of the words of a clause is a person: 申请人：王建国."""
    return any(map(_is_somebody, _APART.split(clause)))


def is_address_of_anything(clause: str) -> bool:
    """Whether a clause begins with 地址 or the like, which says nothing of a home."""
    return _ADDRESS.match(clause) is not None


def _is_in_row_of_place(text: str, start: int, clause: str) -> bool:
    """Whether the cells, or the words, before an address name a place and no person."""
    line = before(text, start, _REACH)
    head = line[: len(line) - len(clause)]
    cells = [one.strip() for one in _BETWEEN.split(head)]
    is_told = "|" in line or is_address_of_anything(clause)
    if head.endswith(_PARTED) and not is_told:
        behind = [one.strip() for one in _BETWEEN.split(after(text, start, _REACH))]
        is_told = not is_after_person(text, start) and not any(map(_is_somebody, behind))
    return is_told and any(map(_IS_PLACE.search, cells)) and not any(map(_is_somebody, cells))


def _is_beside_place(text: str, start: int, end: int) -> bool:
    """Whether a place stands directly before an address, or behind it, and nobody does."""
    sentence = _SENTENCE.split(before(text, start, _REACH))[-1]
    pieces = _APART.split(sentence)
    named = [one for one in pieces[:-1] if one]
    behind = [one for one in _APART.split(after(text, end, 20)) if one][:1]
    # Before a letter pieces[-1] is cut: 文化社 of 文化社区 looks like a name.
    glued = pieces[-1:] if text[start : start + 1].isdecimal() else []
    if any(map(_is_somebody, (*named, *glued, *behind))) or any(_unknown(named, sentence)):
        return False
    is_before = bool(named) and _IS_PLACE.search(named[-1]) is not None
    return is_before or _PLACE_AFTER.match(text, end) is not None


def _is_somebody(words: str) -> bool:
    """Whether words name a person: 司法所 only begins like one."""
    return names_relative(words) or (is_person(words) and _IS_PLACE.search(words) is None)


def _unknown(named: list[str], sentence: str) -> Iterator[str]:
    """Words that may be the rare name of somebody: short, of no place, and no label."""
    for one in named:
        is_label = re.search(rf"{re.escape(one)} ?[：:]", sentence) is not None
        is_like_one = could_be_name(one) and len(one) == _NAME_LENGTH
        if is_like_one and not is_label and not _IS_PLACE.search(one):
            yield one


def _is_in_record_of_place(text: str, start: int, clause: str) -> bool:
    """Whether the lines around a labelled address name a place and no person."""
    line_start = text.rfind("\n", 0, start) + 1
    if not _FIELD.match(text, line_start) or not re.search("地址|地点|位置|住所", clause):
        return False
    fields = [*_fields_before(text, line_start), *_fields_after(text, start)]
    told = [one for one in fields if not _OF_STAFF.search(one["label"])]
    values = [one["value"].strip(" \"'*") for one in told]
    return not any(map(_is_somebody, values)) and any(map(_IS_PLACE.search, values))


def _fields_before(text: str, line_start: int) -> Iterator[re.Match[str]]:
    field = _FIELD.match(text, line_start)
    for line in reversed(text[max(0, line_start - 400) : line_start].split("\n")[-_LINES - 1 : -1]):
        if field is None or field["new"]:
            return
        field = _FIELD.match(line)
        if field:
            yield field


def _fields_after(text: str, start: int) -> Iterator[re.Match[str]]:
    for line in text[start : start + 400].split("\n")[1 : _LINES + 1]:
        field = _FIELD.match(line)
        if field is None or field["new"]:
            return
        yield field
