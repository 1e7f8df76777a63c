"""Columns that tell of kinds of people, not of a person: of statistics and of catalogues.

致困原因 beside 户数 counts, 病种 beside 互助金标准 says what holds for everybody. The headings tell
so, and the rows have to bear it out: where a cell names somebody, it is a list. Where the headings
do not tell, the first column may yet: :mod:`portal.privacy.columns.subjects`.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from typing import Final

from portal.privacy.columns.headings import bare, is_name_heading, private_heading
from portal.privacy.columns.labels import is_count, is_serial
from portal.privacy.columns.subjects import is_subject
from portal.privacy.people.names import begins_with_name, first_word
from portal.privacy.people.surnames import FAMILY, FREQUENT_FAMILY, GIVEN

Rows = Sequence[Sequence[str]]
"""The cells below the headings, row by row, empty ones too."""

_COUNTED: Final = frozenset({"病情", "残疾信息", "困难原因", "家庭情况"})
"""What statistics count people by, and catalogues tell terms of."""
_BORN: Final = "出生日期"
_PENSIONS = re.compile("退休年龄|退休时间|(?:延迟|延长)月数")
"""What holds for everybody born in a month."""
_HEADS = re.compile(r"(?!.*(?:家庭|家中|子女|成员|人口)).*(?:人数|户数|件数|人次|占比|比例|比重)")
"""Headings of counts; how many live in a household is told of everybody in a list."""
_PERSONS = re.compile("户主|申请人|受助人|对象|名单|本人|家长|负责人|联系人|档案")
"""Headings below which a person stands, or what leads to one."""
_TERMS = re.compile(
    r".*(?:标准|比例|限额|上限|额度|档次|待遇|互助金|保障金|保障金额|补助金|津贴|补贴|给付|赔付|每人每[年月日天次]"
    r"|[一二三四五六七八九十0-9]+[档级]|月数|系数|基数|等待期|条件|要求|材料|依据|期限|措施|是否纳入|轻症|重症|退休年龄|退休时间"
    r"|症状|表现|预防(?:方法)?|宜|忌|科室|渠道|权限|责任部门|出具单位)"
)
"""Headings of what holds for everybody of a kind."""
_OF_NOBODY = re.compile(
    ".*(?:类别|类型|种类|项目|险种|内容|范围|情形|备注|说明|代码|等级|申请项目)"
)
"""What may stand beside them in a catalogue and leads to no person."""
_NUMBER = re.compile(r"[0-9]{1,4}[.、)）]\s*")
_ASIDE = re.compile("[（(]([^（()）]+)[)）]")
_SOMEBODY = re.compile(
    f"{FAMILY}某|某某|(?:[厂矿店村组队]|公司|工会|社区){FREQUENT_FAMILY}{GIVEN}$"
)
"""A person behind the name of a unit, or one whose name is left out."""
_UNITS = re.compile(
    r"(?!.*(?:住址|地址|人员|负责|联系)).*(?:单位|企业|公司|工会|部门|科室|车间|班组|支部|机构|学校|医院|村|社区|乡镇|街道|厂|矿|站点|驿站|网点|开户银?行)"
    r"(?:名称|全称|简称|别)?"
)
"""Headings below which units and places stand: 金鑫 below 单位 is no person."""
_PLACE = re.compile("[村镇乡区县市街路局院所厂矿店站组部队会校园司类]$")
"""What names of places and units end in: 石桥镇 begins like a person."""


_SYMPTOM = re.compile(
    "[高低][热烧温压危]|温[水热]|黄疸|石膏|马上|常[见规洗通开换晒消年]|金银花|夏(?:季|秋季?)$"
    "|戴[口手帽]|冷[敷汗水]|包扎|麻木|关[节窗闭]|解[开毒暑]|施救|连续|单[独纯]|屈[膝伸]|管[理控]|左[侧右]|应急"
)
"""What a cell of advice begins with like a name."""


def impersonal(headings: Sequence[str], rows: Rows) -> tuple[int, ...]:
    """Which columns tell of what kind people are, not who they are.

    None of them where somebody is named.
    """
    if any(map(is_name_heading, headings)):
        return ()
    if is_subject(headings, rows) and not any(names_anybody(row, {0}) for row in rows):
        return (0,)
    return _counted_or_in_catalogue(headings, rows)


def _counted_or_in_catalogue(headings: Sequence[str], rows: Rows) -> tuple[int, ...]:
    """The columns of kinds that the headings tell.

    In a catalogue all; where people are counted all such columns, wherever they stand; where only
    sums are told the first one, for a sum stands beside every person of a list too.
    """
    meanings = [private_heading(one) for one in headings]
    kinds = tuple(at for at, one in enumerate(headings) if is_kind(one))
    if not kinds:
        return ()
    others = [bare(one) for one, meaning in zip(headings, meanings, strict=True) if not meaning]
    is_all = len(kinds) + len(others) == len(headings)
    if is_all and _is_catalogue(others, kinds, rows):
        return _if_unnamed(headings, rows, kinds)
    kinds = tuple(at for at in kinds if meanings[at] != _BORN)
    if not any(map(is_count, headings)):
        return ()
    if is_all and _counts_heads(headings):
        return _if_unnamed(headings, rows, kinds)
    first = next((at for at, one in enumerate(headings) if not is_serial(one)), 0)
    return _if_unnamed(headings, rows, (first,)) if first in kinds else ()


def is_kind(heading: str) -> bool:
    """Whether below a private heading kinds of people can stand: not the number of a paper."""
    meaning = private_heading(heading)
    return (meaning in _COUNTED and "证" not in heading) or meaning == _BORN


def _is_catalogue(others: Sequence[str], kinds: Sequence[int], rows: Rows) -> bool:
    """Whether a table says what holds for everybody of a kind: 残疾等级, 每人每月."""
    told = [one for one in others if one and not is_serial(one)]
    is_of_terms = any(map(_TERMS.fullmatch, told)) if told else any(map(is_serial, others))
    values = [tuple(row[at] for at in kinds if at < len(row)) for row in rows]
    return (
        is_of_terms
        and all(_TERMS.fullmatch(one) or _OF_NOBODY.fullmatch(one) for one in told)
        and len(values) == len(set(values))
    )


def _if_unnamed(headings: Sequence[str], rows: Rows, kinds: tuple[int, ...]) -> tuple[int, ...]:
    """The columns, where no cell of the table names a person."""
    is_born = any(private_heading(headings[at]) == _BORN for at in kinds)
    if is_born and not any(_PENSIONS.search(bare(one)) for one in headings):
        return ()
    units = units_in(headings)
    return () if any(names_anybody(row, kinds, units) for row in rows) else kinds


def units_in(headings: Sequence[str]) -> frozenset[int]:
    """The columns in which units and places stand."""
    return frozenset(at for at, one in enumerate(headings) if _UNITS.fullmatch(bare(one)))


def names_anybody(
    row: Sequence[str], kinds: Container[int], units: Container[int] = frozenset()
) -> bool:
    """Whether a row names somebody: also without a heading, in a remark, beside a kind.

    Below ``kinds`` stand what are no names, below ``units`` what only looks like one.
    """
    return any(
        _SOMEBODY.search(word) or (at not in units and _is_person(word))
        for at, cell in enumerate(row)
        for word in _words(cell, is_kind=at in kinds)
    )


def _is_person(word: str) -> bool:
    is_other = _PLACE.search(first_word(word)) or _SYMPTOM.match(word)
    return begins_with_name(word) and not is_other


def _words(cell: str, *, is_kind: bool) -> Iterator[str]:
    """What of a cell could be a name; of a kind only what is said aside: 白血病 is none."""
    if not is_kind:
        yield _NUMBER.sub("", cell, count=1)
    yield from _ASIDE.findall(cell)


def _counts_heads(headings: Iterable[str]) -> bool:
    words = [bare(one) for one in headings]
    return any(map(_HEADS.fullmatch, words)) and not any(map(_PERSONS.search, words))
