"""Columns of people whose heading says what they are, or that have none: 困难职工, 学生, 候选人.

Numbers of people, and kinds of them, stand below such headings as often: the cells tell which.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from portal.privacy.columns.headings import bare
from portal.privacy.columns.labels import is_label
from portal.privacy.people.names import first_word, looks_like_name
from portal.text_source import HAN

_PEOPLE: Final = re.compile(
    rf"[{HAN}]{{0,8}}(?:职工|员工|工人|会员|户主|学生|考生|新生|人员|名单|代表|委员|候选人|选手|运动员|个人|领取人|领款人|受助人|获奖人|获得者|优胜者|人选"
    r"|对象|劳模|工匠|标兵|能手|先进|积极分子|志愿者|农民工)"
)
"""Headings that name people by what they are."""
_KIND: Final = re.compile(
    r"[高初]中|高[一二三校职]|文科|理科|白领|单[亲身]|时间|安全|任[职务]|[常特]困|应届|全[部体]|管理|施工|车间|水电|电工|牧民|农[民户]"
    rf"|^[{HAN}]{{2,3}}(?:村|庄|镇|屯|寨|社|厂|店|组|乡|县|市|路)$"
)
"""Words that begin with a family name and mean a kind of people, or a place."""
_DOTTED: Final = re.compile(rf"[{HAN}]+[·•][{HAN}]+")


def is_column_of_people(heading: str, values: Iterable[str]) -> bool:
    """Whether most words below a heading of people are names.

    Where a name stands above, all of them have to be: a list without headings begins there.
    """
    words = [first_word(one.strip()) for one in values]
    told = [is_named(one) for one in words if _is_word(one)]
    if is_own_name(heading):
        return bool(told) and all(told)
    return _PEOPLE.fullmatch(bare(heading)) is not None and sum(told) * 2 > len(told)


def is_own_name(heading: str) -> bool:
    """Whether a name stands where a heading should."""
    return is_named(first_word(heading.strip()))


def is_named(word: str) -> bool:
    """Whether a word of such a column is a name, told whole or masked."""
    if _DOTTED.fullmatch(word):
        return True
    return looks_like_name(word) and not is_label(word) and _KIND.search(word) is None


def _is_word(text: str) -> bool:
    """Whether a cell says something else than a figure, or 合计 before one."""
    is_of_letters = any(map(str.isalpha, text)) and not any(map(str.isdigit, text))
    return is_of_letters and not is_label(text)
