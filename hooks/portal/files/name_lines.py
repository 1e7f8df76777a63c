"""Lists of people written as lines: one name to a line, below a title or without any.

Prose is never searched for names: only a line that begins with one counts, and only beside
another such line below a title of a list, or as one of several anywhere else.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from portal.files.person_facts import NOTHING, Beyond, fact_told
from portal.files.tables.naming import NamedAt
from portal.model.masked import HIDING, hides_part, tells_family_only
from portal.privacy.passage import BETWEEN, MadeFrom, Passage
from portal.privacy.people.columns import is_named
from portal.privacy.people.spoken_of import is_before_person
from portal.privacy.people.surnames import FAMILY, GIVEN
from portal.text_source import HAN

_FEWEST_TITLED: Final = 2
"""Names below a title from which on it is a list."""
_FEWEST: Final = 3
"""Names below each other from which on it is one without any title."""
_FEWEST_SURE: Final = 2
"""Of those, so many must begin with a family name that hardly any word begins with."""
_TITLE_REACH: Final = 3
"""Lines below a title in which a list begins: 排名不分先后, 一等奖 may stand between."""
_PLACE: Final = re.compile(
    r"(?:^|第\d{1,9}[段页行]|幻灯片|备注页|文本框|表格|[”的] ?[A-Z]{1,3}\d{1,7}|”)(?:（[^（）]{1,12}）)?$"
)
"""Where running text and cells stand; not the names of fonts, nor other settings of a file."""
_TITLE: Final = re.compile(
    r"(?:名单|名册)(?:[^，。；、]{0,6}(?:如下|公示|公布|公告))?(?:[（(][^（()）]{0,20}[)）])?[：:。 ]{0,2}$"
)
_LONGEST_TITLE: Final = 60
_NO_PEOPLE: Final = re.compile(
    "单位|企业|集体|班组|车间|工会|机构|医院|学校|商[户家]|网点|门店|课程|图书|书目|物[品资]|材料|文件|产品|项目名"
)
"""What else has its lists; one of these and of people counts by its names alone."""
_LEAD: Final = re.compile(
    r"(?:第?[0-9０-９]{1,4}|[①-⑳]|[（(][0-9一二三四五六七八九十]{1,4}[)）]|[一二三四五六七八九十]{1,3}(?=[、.．]))?"
    r"[)）、.．:：,，\s]{0,6}[•●·▪■◆★☆※—–-]{0,3}\s{0,4}"
)
"""A number, a bullet or a blank before a name."""
_NAME: Final = re.compile(
    rf"(?P<name>{FAMILY}{GIVEN}|{FAMILY}[ \u3000]{{1,4}}[{HAN}]|[{HAN}]{{1,2}}[{HIDING}某]{{1,3}}[{HAN}]?|[{HAN}]{{2,6}}[·•][{HAN}]{{2,8}})"
    r"(?P<colon>\s{0,3}[:：])?(?=$|(?P=colon)|[\s、，,;；（(|/—–-])"
)
_FEW_WORDS: Final = re.compile("[^。！？!?]{0,40}$")
"""What may follow a name in its line; a sentence is prose."""
_NO_NAME: Final = re.compile(
    "周[一二三四五六日末岁期刊]|[申解][报请领读释决]|毛巾|宋体|时[限效]|任[期何]|文号|白露|谷雨|夏至"
    "|.+[局委办部站所院队室处厅员费款奖县市州省区镇村厂店]$"
)
"""Words that begin like a name: days, and those for offices, places and sums: 文旅局, 卫健委."""
_SURE: Final = re.compile(
    "[王李张刘陈杨赵吴徐孙朱胡郭林罗郑梁谢宋韩冯邓曹彭曾肖袁潘蒋蔡杜苏魏吕丁姚卢姜崔谭廖贾邹熊秦邱尹薛闫侯龚邵覃]"
)


@dataclass(frozen=True)
class Line:
    """A line of a file."""

    where: str
    is_title: bool
    """Whether a list may begin below it."""
    name: str
    """Whom it begins with; empty for nobody."""
    rest: str
    """What follows the name."""
    is_sure: bool
    """Whether that can hardly be another word, nor whose words follow."""


def listed(passages: Iterable[Passage]) -> list[Line]:
    """The lines of lists of people, each with a name."""
    lines = [_line(*one) for one in _said(passages)]
    return [line for run in _lists(lines) for line in run]


def named_in(lines: Iterable[Line]) -> NamedAt:
    """Where people are first named in such lines."""
    places: dict[str, str] = {}
    for line in lines:
        places.setdefault(_told(line.name), line.where)
    return NamedAt(**places)


def beyond_in(lines: Iterable[Line]) -> Beyond:
    """The first thing that such lines tell of people and that is not to be shown."""
    facts = ((line.where, fact_told(line.rest)) for line in lines)
    return next((Beyond(where, fact=fact) for where, fact in facts if fact), NOTHING)


def _said(passages: Iterable[Passage]) -> Iterator[tuple[str, str]]:
    """The lines of a file that are not empty, each with its place; of a table its rows."""
    row = ""
    for one in passages:
        is_cell_again = bool(one.row) and one.row == row
        row = one.row
        is_text = one.made_from is MadeFrom.TEXT and not one.heading and not is_cell_again
        if is_text and _PLACE.search(one.where):
            yield from _lines(one.where, (one.row or one.text).replace(BETWEEN, " "))


def _lines(where: str, text: str) -> Iterator[tuple[str, str]]:
    lines = [(number, line) for number, line in enumerate(text.splitlines(), 1) if line.strip()]
    for number, line in lines:
        is_whole = where and len(lines) == 1
        yield (where if is_whole else f"{where}第{number}行"), line.strip()


def _line(where: str, text: str) -> Line:
    is_title = (
        len(text) <= _LONGEST_TITLE
        and _TITLE.search(text) is not None
        and _NO_PEOPLE.search(text) is None
    )
    found = _person(text)
    is_sure = found is not None and not found["colon"] and _SURE.match(found["name"]) is not None
    name = "".join(found["name"].split()) if found else ""
    return Line(where, is_title, name, text[found.end() :] if found else "", is_sure)


def _person(text: str) -> re.Match[str] | None:
    """The name that a line begins with, if nothing but a few words follows."""
    lead = _LEAD.match(text)
    found = _NAME.match(text, lead.end() if lead else 0)
    if found is None or not _FEW_WORDS.match(text, found.end()):
        return None
    name = "".join(found["name"].split())
    is_masked = hides_part(name)
    is_other = not is_masked and (_NO_NAME.match(name) or not _is_no_word(name))
    return None if is_other or not is_named(name) else found


def _is_no_word(name: str) -> bool:
    """Whether a name of the usual form is not one of the words that begin like one: 方案."""
    return "·" in name or "•" in name or is_before_person(name, 0)


def _lists(lines: list[Line]) -> Iterator[list[Line]]:
    """The names of each list; below a title one other line may stand between two: 二等奖."""
    for at, line in enumerate(lines):
        if line.is_title:
            run = _run(lines, at + 1, _TITLE_REACH, 2)
            if len(run) >= _FEWEST_TITLED:
                yield run
        elif line.name and not (at and lines[at - 1].name):
            run = _run(lines, at, 1, 1)
            if len(run) >= _FEWEST and sum(one.is_sure for one in run) >= _FEWEST_SURE:
                yield run


def _run(lines: list[Line], start: int, reach: int, step: int) -> list[Line]:
    """The names from a line on, the first within ``reach``, each next one within ``step``."""
    run: list[Line] = []
    left = reach
    while left and start < len(lines) and not lines[start].is_title:
        left -= 1
        if lines[start].name:
            run.append(lines[start])
            left = step
        start += 1
    return run


def _told(name: str) -> str:
    """How much a name tells: the field of what is found."""
    if tells_family_only(name):
        return "family_at"
    return "part_at" if hides_part(name) else "full_at"
