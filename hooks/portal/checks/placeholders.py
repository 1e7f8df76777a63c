"""Placeholders that were left in a text (figures §6 lists the forms met)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from portal.checks.content import Content
from portal.errors import Level, Problem
from portal.model.base import Document, Part, Path

_UNIT = "家|名|人|元|万|亿|年|月|日|次|处|个|户|场|期|件|份|条|天|镇|村|县|市|省|公司|%|％"
_HAN = "[\u4e00-\u9fff]"
_NUMERALS: Final = "0-9０-９一二三四五六七八九十百〇○零"
"""Signs of a number, which may go on with zeros: 二○○九."""
_COUNTED: Final = "[家名人次处个户场期件份天](?!数)"
"""Units of what is counted; with 数 they are what a number is multiplied by: 日工资×天数."""
_COUNTING: Final = "|".join(
    f"(?<={word})" for word in ("共", "有", "第", "参加", "惠及", "慰问", "培训", "救助", "走访")
)
RULES: Final[tuple[tuple[re.Pattern[str], Level], ...]] = (
    (re.compile(r"(?<!\d)(?:19|20)[XxＸｘ_×*]{1,2}(?!\s*\d)(?=年|[-/.]|\b|$)"), "error"),
    (re.compile(rf"(?<![A-Za-z0-9])[XxＸｘ]+(?={_UNIT})"), "error"),
    (re.compile(r"(?<![A-Za-z0-9])[XxＸｘ]{2,}(?![A-Za-z0-9])"), "error"),
    # Within a sentence they tell a reader what to do: 登录后在此处填写姓名.
    (re.compile(rf"(?<!{_HAN})(?:此处(?:填写|插入|添加|输入)|在此填写|待补充|待填写)"), "error"),
    (re.compile(rf"(?<!{_HAN})请(?:在此处?)?输入(?=文字|内容|标题|正文)|TODO|TBD"), "error"),
    (re.compile(rf"(?:待补充|待填写|请在此处?输入)(?!{_HAN})"), "error"),
    (re.compile(r"【[ 　]*】|《[ 　]*》|〔[ 　]*〕"), "error"),
    # One alone, before words, is a box to tick.
    (re.compile(rf"□{{2,}}|(?<=[共计第约达有])□(?={_UNIT})|\?{{2,}}|？{{3,}}"), "error"),
)
"""What gives a placeholder away, and how surely."""
_OF_MARKS: Final[tuple[tuple[re.Pattern[str], Level], ...]] = (
    (re.compile(rf"(?<![_A-Za-z0-9])_{{2,}}(?={_UNIT})"), "error"),
    (re.compile(rf"(?<![\d×✕])[×✕]{{2,}}(?={_UNIT})"), "error"),
    (re.compile(r"(?<!\d)(?:19|20)\d[_×□](?=年)"), "error"),
    (re.compile(r"年[ 　]?_+[ 　]?月[ 　]?_+[ 　]?日|(?<=\d)月[ 　]?_+[ 　]?日"), "error"),
    (re.compile(rf"[×✕]月[×✕]日|[×✕]年[×✕]月|(?:{_COUNTING})[×✕](?={_COUNTED})"), "error"),
    (re.compile("(?<=[数额]为)□(?=[人元名户家件份场])"), "error"),
    (re.compile(rf"(?<![{_NUMERALS}])[○〇]{{2,}}(?=镇|乡|村|县|市|区|省|公司|总?工会)"), "error"),
)
"""The same of marks that most texts lack."""
_MARKS = re.compile("[_×✕□○〇]")
_UNSURE: Final[tuple[tuple[re.Pattern[str], Level], ...]] = (
    # 138****1234 is a mask.
    (re.compile(rf"[×✕]{{3,}}|(?<![0-9*])\*{{3,}}(?=\w)(?!\*)|(?<!{_HAN})此处省略"), "warning"),
)
_ESCAPED = re.compile("%[0-9A-Fa-f]{2}")
"""A sign of an address (RFC 3986, 2.1), which is no percentage: box%20x%20y."""


def problems(content: Content) -> Iterator[Problem]:
    """Placeholders in every text field and every body."""
    whole: set[str] = set()  # most texts of records stand in many of them
    for record in content.all():
        for path, text in texts_of(record):
            if text in whole:
                continue
            finds = list(find(text))
            if not finds:
                whole.add(text)
            for found, level in finds:
                yield record.origin.problem(path, _message(found), _REMEDY, level)
        if isinstance(record, Document):
            yield from _body(record)


def texts_of(part: Part, base: Path = ()) -> Iterator[tuple[Path, str]]:
    """Every text in a record with the path of its field."""
    for name, value in part:
        yield from _texts(value, (*base, name))


def find(text: str) -> Iterator[tuple[str, Level]]:
    """The placeholders in one text; a stretch is told once, by the strictest rule."""
    told: list[range] = []
    read = _ESCAPED.sub("aaa", text)
    of_marks = _OF_MARKS if _MARKS.search(read) else ()
    for pattern, level in (*RULES, *of_marks, *_UNSURE):
        for match in pattern.finditer(read):
            if not any(match.start() in span for span in told):
                told.append(range(*match.span()))
                yield text[match.start() : match.end() + 2].strip(), level


_REMEDY = "请填上真实内容；不知道就整句删去"


def _message(found: str) -> str:
    return f"留有没填的内容“{found}”"


def _texts(value: object, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, Part):
        yield from texts_of(value, path)
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _texts(item, (*path, index))


def _body(document: Document) -> Iterator[Problem]:
    for number, line in enumerate(document.body.split("\n"), document.body_line):
        for found, level in find(line):
            yield Problem(document.origin.source, number, "正文", _message(found), _REMEDY, level)
