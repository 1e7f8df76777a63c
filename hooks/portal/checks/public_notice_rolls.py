"""The list of a public notice: who is helped is never named in full, and names stand there alone.

That a full name of somebody who is helped is an error, although the page would mask it in any
case, is because of the repository: its history keeps what was once handed in (STANDARDS
PRIV-6, PRIV-10). For the same reason no message repeats a name.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from portal.checks.content import Content
from portal.checks.placeholders import texts_of
from portal.errors import Problem
from portal.files.person_facts import fact_behind_name, fact_told
from portal.model.masked import closed, hides_part, tells_family_only
from portal.model.names import chinese
from portal.model.public_notice import PLACE, PublicNotice
from portal.privacy.columns.causes import INSTEAD, cause_beside, cause_told
from portal.privacy.columns.row_words import has_no_word, tells_birth
from portal.privacy.people.form import is_person

MOST_NAMED: Final = 8
"""Rows that one message names."""
_LISTS: Final = frozenset({"roll", "roll_file"})
"""Fields in which names stand."""
_KEPT: Final = "写进仓库的会一直留在历史里，请改好再提交"


_WORDS: Final = ("unit", "post", "matter")
"""Fields of a row that hold words."""
_OF_PLACES: Final = {"unit": "只写单位的名称，别的话请删去", "post": "只写职务的名称，别的话请删去"}
"""Fields that name a place or a post, and what to do where they tell more."""
_ONE_NAME: Final = (
    "一格只写一个人的姓名，例如 王建国、阿依古丽·买买提，要遮住的写 张*；"
    "性别、年龄不写，备注、合计、制表人这些行请删去"
)


def problems(content: Content) -> Iterator[Problem]:
    """What is wrong with the rows of a list, and names of it in other fields."""
    for notice in content.of(PublicNotice):
        yield from _rows(notice)
        yield from _aid(notice) if notice.is_aid else _awards(notice)
        yield from _elsewhere(notice)


def _rows(notice: PublicNotice) -> Iterator[Problem]:
    """What no row may hold, whatever its list is for."""
    for index, one in enumerate(notice.roll):
        if not is_person(one.person) or fact_behind_name(one.person):
            yield _at(notice, index, "person", "这一格不像一个姓名", _ONE_NAME)
        for field in _WORDS:
            yield from _words(notice, index, field, getattr(one, field) or "")


def _words(notice: PublicNotice, index: int, field: str, words: str) -> Iterator[Problem]:
    if tells_birth(words):
        yield _at(notice, index, field, "写了日期，像是出生日期", "名单里不写出生日期，请删去")
    elif has_no_word(words):
        yield _at(notice, index, field, "写的是数字", "请写文字，不写编号、日期")
    elif fact := fact_told(words):
        remedy = _OF_PLACES.get(field, "请删去")
        yield _at(notice, index, field, f"写了{fact}，名单里不写", remedy)
    elif field in _OF_PLACES and (cause := cause_beside(words)):
        yield _at(notice, index, field, f"写了{cause}，不能公布", _OF_PLACES[field])


def _aid(notice: PublicNotice) -> Iterator[Problem]:
    for index, one in enumerate(notice.roll):
        if is_person(one.person) and not tells_family_only(closed(one.person)):
            remedy = f"“{notice.category.value}”只写姓加星号，例如 张*；{_KEPT}"
            yield _at(notice, index, "person", "名字没有遮住", remedy)
        if one.post is not None:
            remedy = "请删去：姓、单位加上职务，就认得出是谁"
            yield _at(notice, index, "post", "受帮扶的人不写职务", remedy)
        if cause := cause_told(one.matter or ""):
            remedy = f"只写帮扶的项目或档次，例如 {INSTEAD[cause]}"
            yield _at(notice, index, "matter", f"写了{cause}，不能公布", remedy)


def _awards(notice: PublicNotice) -> Iterator[Problem]:
    for index, one in enumerate(notice.roll):
        if one.matter is not None:
            remedy = f"“{notice.category.value}”的名单只写姓名、所在单位、职务，请删去这一项"
            yield _at(notice, index, "matter", "多了“事由”", remedy)
    named = [index for index, one in enumerate(notice.roll) if is_person(one.person)]
    masked = [index for index in named if hides_part(closed(notice.roll[index].person))]
    if masked and len(masked) < len(named):
        message = f"有的写全名，有的遮住了（{_places(notice, masked)}）"
        yield _at(notice, masked[0], "person", message, "一份名单只用一种写法")


def _elsewhere(notice: PublicNotice) -> Iterator[Problem]:
    """A name anywhere else would stay on the site when the list is gone."""
    names = {
        name for one in notice.roll if is_person(one.person) and len(name := closed(one.person)) > 1
    }
    for path, text in texts_of(notice):
        if path[0] not in _LISTS and any(name in closed(text) for name in names):
            field = next(part for part in reversed(path) if isinstance(part, str))
            message = f"“{chinese(field)}”里有名单上的姓名"
            yield notice.origin.problem(path, message, "姓名只写在“名单”里，请在这里删去")


def _at(notice: PublicNotice, index: int, field: str, message: str, remedy: str) -> Problem:
    """A problem in one row, in YAML or in the Excel file it was read from."""
    if notice.rows:
        source = f"{PLACE}{notice.roll_file}"
        label = f"{notice.rows[index]}: {chinese(field)}"
        return Problem(source, 0, label, message, remedy)
    return notice.origin.problem(("roll", index, field), message, remedy)


def _places(notice: PublicNotice, indexes: Sequence[int]) -> str:
    """第12行、第15行 of the file; of many the first."""
    named = "、".join(_place(notice, index) for index in indexes[:MOST_NAMED])
    return f"{named}等{len(indexes)}处" if len(indexes) > MOST_NAMED else named


def _place(notice: PublicNotice, index: int) -> str:
    line = notice.origin.line_of("roll", index, "person")
    return notice.rows[index] if notice.rows else f"第{line}行"
