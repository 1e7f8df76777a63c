"""What lists tell of somebody beside name, unit, post and award: sex, age, people, party, home.

A fact counts where it stands alone between two marks: 甲厂，女，45岁. A post that has such a word
within, 女工主任, 党支部书记, tells none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from portal.model.masked import DOUBLE
from portal.privacy.columns.headings import bare, is_name_heading, parts_of
from portal.privacy.columns.private import named_among
from portal.privacy.passage import Passage
from portal.privacy.people.columns import is_own_name
from portal.privacy.people.names import NATION
from portal.text_source import HAN

_FACTS: Final = {
    "性别": "(?:性别[：:]?)?[男女][性生]?",
    "年龄": "(?:现?年|年龄)?[：:]?[0-9０-９]{1,3}周?岁|年龄[：:]?[0-9０-９]{1,3}",
    "民族": f"(?:民族[：:]?)?{NATION}",
    "政治面貌": (
        "(?:政治面貌[：:]?)?(?:(?:中共|中国共产党)?(?:正式|预备)?党员|共产党员|共?青?团员|群众|民主党派(?:人士)?|无党派(?:人士)?"
        "|(?:民革|民盟|民建|民进|农工党|致公党|九三学社)(?:[党会盟社]员))"
    ),
    "住址": (
        rf"[现家居暂]?住(?:址|在|于)?[：:]?(?![建房院宿培保持户村证])[{HAN}0-9-]{{1,30}}"
        "(?<=[路街巷弄道村区苑园镇乡号室栋幢元楼里同])"
    ),
}
_FACT: Final = re.compile(
    f"(?:{'|'.join(f'(?P<_{at}>{form})' for at, form in enumerate(_FACTS.values()))}){{1,4}}"
)
_NAMES: Final = tuple(_FACTS)
_BETWEEN: Final = re.compile(r"[\s，,、；;。/|（()）]+")
_ALLOWED: Final = re.compile(
    "序号|编号|号|No\\.?|名次|排[名序]|推荐|.*(?:单位|部门|车间|班组|学校|公司|企业|工会|机构|科室|院系|班级|组织|代表队|队伍|街道|乡镇|村|社区|地区|县区|职务|岗位|职位|职称|工种|工作"
    "|事项|事由|奖项|奖次|奖级|奖别|奖励|等次|等级|荣誉|称号|类别|项目|组别|成绩|得分|总分|分数|作品|名称|赛项|竞赛|比赛)"
)
"""Headings of number, unit, post and award."""


@dataclass(frozen=True)
class Beyond:
    """Something that a list of people tells beyond what may be shown of them."""

    where: str = ""
    """Empty where it tells nothing of the kind."""
    heading: str = ""
    """The heading of its column; empty where only the cell tells it."""
    fact: str = ""
    """What kind of fact the cell tells, where no heading does."""


NOTHING: Final = Beyond()
"""A file that tells nothing of the kind."""


def fact_told(words: str) -> str:
    """What words tell of somebody, as messages name it: 性别; empty for nothing."""
    for part in _BETWEEN.split(words):
        found = _FACT.fullmatch(part)
        if found is not None and found.lastgroup is not None:
            return _NAMES[int(found.lastgroup[1:])]
    return ""


def fact_behind_name(text: str) -> str:
    """What stands behind a name and tells more of somebody; blanks inside a name part nothing."""
    first, *others = _BETWEEN.split(text.strip())
    return fact_told(" ".join(others)) if len(first) > 1 and first not in DOUBLE else ""


def beyond_of(passages: Iterable[Passage]) -> Beyond:
    """The first thing that the rows of tables tell of named people and that is not to be shown."""
    told = list(passages)
    flags = named_among((one.heading, one.text) for one in told)
    named = {one.row: one for one, is_named in zip(told, flags, strict=True) if is_named}
    named.pop("", None)
    rows = ((one, named[one.row]) for one in told if one.row in named)
    return next((found for one, person in rows if (found := _beyond(one, person)).where), NOTHING)


def _beyond(cell: Passage, person: Passage) -> Beyond:
    is_headed = bool(cell.heading) and not is_own_name(person.heading)
    if cell.heading and cell.heading == person.heading:
        fact = fact_behind_name(cell.text)
    elif is_headed and not _is_allowed(parts_of(cell.heading)):
        return Beyond(cell.where, heading=bare(cell.heading))
    else:
        fact = fact_told(cell.text)
    return Beyond(cell.where, fact=fact) if fact else NOTHING


def _is_allowed(headings: Sequence[str]) -> bool:
    return all(_ALLOWED.fullmatch(bare(one)) or is_name_heading(one) for one in headings)
