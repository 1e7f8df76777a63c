"""What the rows of a table are about: illnesses and what helps, provinces and how many came.

Where a private heading is that of the first column, its cells can be kinds and places instead of
what is told of people. They are where each stands once and short, and nothing in the table leads
to a person: no heading, no relative, no day, no number, nothing masked.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from portal.privacy.columns.headings import asks_for, bare, is_figure_heading, private_heading
from portal.privacy.columns.labels import is_answer, is_label
from portal.privacy.columns.numbers import is_landline
from portal.privacy.people.dates import WHOLE_DAY, WHOLE_MONTH
from portal.privacy.people.surnames import FREQUENT_FAMILY, GIVEN
from portal.privacy.topics import AID

_HOME: Final = "家庭住址"
_BORN: Final = "出生日期"
_TOLD: Final = frozenset({"病情", "残疾信息", "困难原因", _HOME, _BORN})
"""What is asked for by headings below which the subject of rows can stand."""
_SCHOOL = re.compile("(?:(?:子女|孩子|学生)(?:就读)?|就读)学校")
_FEWEST: Final = 2
"""Rows of kinds that make more than the case of one person."""
_KIND = re.compile(rf"(?!{FREQUENT_FAMILY}{GIVEN}[患得因的])[^，。；;：:]{{1,16}}")
_PLACE = re.compile(
    r"[\u4e00-\u9fff]{1,12}(?:省|市|州|县|(?<![小社])区|乡|镇|村)|[本外][省市县乡镇村地]"
    r"|北京|天津|河北|山西|内蒙古|辽宁|吉林|黑龙江|上海|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西"
    r"|海南|重庆|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆|台湾|香港|澳门"
)
"""A place in which many live: behind it no group, no house, and no direction to one."""
_SCHOOLS = re.compile(
    r"[\u4e00-\u9fff]{1,16}(?:学校|[中小大]学|[一二三四五六七八九十]中|学院|幼儿园)"
)
_LIMIT = re.compile(
    r"[0-9年月日./\s()（）~～—–至到及以之-]{4,36}(?:前|后|起|以上|以下)(?:出生)?[的者]?"
    r"|(?:19|20)[0-9]{2}[0-9年月日./-]{0,9}[~～—–至到-]{1,2}(?:19|20)[0-9]{2}[0-9年月日./-]{0,9}"
)
"""Days of birth of many: 2015年9月1日后, 1970年1月至1974年12月."""
_YEARS = re.compile(r"(?:19|20)[0-9]{2}年?")
_SUM = re.compile("[合总小共]计|其[他它]|不详")
"""What stands below kinds and places for the rest."""
_LEADING = re.compile(
    "户主|住户|申请|受[助益]|对象|名单|家长|负责|联系人|档案|患者|病人|伤者|当事|姓|年龄|性别|民族|关系|单位|企业|公司|工会"
    "|部门|车间|班组|班级|支部|社区|小区|村|组|街道|乡镇|住院号|病[历案]|[入出]院|确诊|日期|年月|证|卡|手机|车牌|[工学床房编]号|工龄|职务|称[呼谓]|网名|昵称|收入|职工|会员|员工|学生"
)
"""What leads to a person, in a heading."""
_REMARK = re.compile("备注|说明|情况(?:说明)?|详情")
"""Headings below which it is told of people as often as of kinds."""
_COUNTED = re.compile(".*(?:人数|户数|件数|人次|占比|比例|比重)")
_CALLED: Final = "王李张刘陈杨赵吴周徐孙朱胡郭何林罗梁宋唐许邓曹"
"""Family names of 老王, 李嫂 and 王师傅: few other words begin or end so."""
_OF_SOMEBODY = re.compile(
    rf"[*＊某]|[老小][{_CALLED}]|[{_CALLED}](?:[嫂婶叔伯姨哥姐]|大[爷妈娘叔]|师傅|先生|女士|同志|老师|阿姨)|妻|丈夫|老[伴公婆]|儿子|女儿|[其之][父母子女]|[0-9]{{7,}}|^(?:{WHOLE_DAY}|{WHOLE_MONTH})$"
)
"""What is told of a person in a cell, whatever its heading."""


def is_subject(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> bool:
    """Whether the first column of a table, a private one, tells what its rows are about.

    Whether somebody is named is not asked for here.
    """
    if not headings or not may_be_subject(headings[0]):
        return False
    head, *others = headings
    values = [row[0].strip() for row in rows if row[0].strip()]
    if not values or len(values) != len(set(values)) or any(map(_is_field, values)):
        return False
    if _leads_to_people(others, rows):
        return False
    return _is_of_many(head, others, [one for one in values if not _SUM.fullmatch(one)])


def may_be_subject(heading: str) -> bool:
    """Whether below a private heading the subject of rows can stand."""
    if _SCHOOL.fullmatch(bare(heading)):
        return True
    asked = asks_for(heading)
    return len(asked) == 1 and asked <= _TOLD and "证" not in heading


def is_of_aid(headings: Iterable[str]) -> bool:
    """Whether sums, or what people are helped with, stand beside: then it is a list of homes."""
    return any(is_figure_heading(one) or re.search(AID, bare(one)) for one in headings)


def _is_field(value: str) -> bool:
    """Whether a label stands in the place of a value: the table is the form of somebody."""
    return is_label(value) and not (is_answer(value) or _SUM.fullmatch(value))


def _leads_to_people(others: Sequence[str], rows: Iterable[Sequence[str]]) -> bool:
    """Whether something beside the subject is told of a person, or only remarks are."""
    words = [bare(one) for one in others]
    if not all(words) or all(map(_REMARK.fullmatch, words)):
        return True
    if any(map(private_heading, others)) or any(map(_LEADING.search, words)):
        return True
    cells = (cell.strip() for row in rows for cell in row)
    return any(_OF_SOMEBODY.search(cell) and not is_landline(cell) for cell in cells)


def _is_of_many(head: str, others: Sequence[str], values: Sequence[str]) -> bool:
    """Whether the values are those of many people, by what the heading asks for."""
    is_counted = any(_COUNTED.fullmatch(bare(one)) for one in others)
    meaning = private_heading(head)
    if _SCHOOL.fullmatch(bare(head)):
        return is_counted and all(map(_SCHOOLS.fullmatch, values))
    if meaning == _HOME:
        return not is_of_aid(others) and all(map(_PLACE.fullmatch, values))
    if meaning == _BORN:
        are_years = is_counted and all(map(_YEARS.fullmatch, values))
        return are_years or all(map(_LIMIT.fullmatch, values))
    return len(values) >= _FEWEST and all(map(_KIND.fullmatch, values))
