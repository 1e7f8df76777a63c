"""Headings of table columns, keys and form fields under which private things are written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final
from unicodedata import normalize

from portal.privacy.topics import AMOUNTS, TAIL
from portal.text_source import UNSEEN

_HEADINGS: Final = {
    rf"(?:公民|居民|有效)?身[份分](?:证|号)(?:件)?(?:号码?|编号)?(?:的?{TAIL})?|(?:有效)?证件(?:号码?|(?:号码?)?的?{TAIL})|有效证件|公民身份号码"
    r"|社会保障号码?|(?:社保|医保)(?:编号|号码?)": "身份证号",
    r"(?:本人)?(?:银行|工资|储蓄|社保|社会保障|医保|农商行?|信用社|一卡通|惠农|工会(?:会员)?)?(?:卡|存折|一卡通)(?:卡号|账号|帐号|号码?)"
    r"|(?:银行|收款|打款|汇款|转账|发放|代发|打卡|惠农|粮补|工资|个人|本人|存折|一折通|一卡通)(?:账|帐)[号户]|银行卡"
    r"|(?:银行)?卡折号码?|卡\((?:账|帐)\)号|(?:银行)?卡\(存折\)(?:账|帐)?号码?"
    r"|开户(?:银行|行)?(?:名称)?(?:及|和|与|、|/)?(?:银行)?(?:账|帐|卡)[号户]": "银行卡号",
    rf"(?:本人|个人|联系|家长|监护人)?(?:手机|移动电话|手机电话)(?:号码?|号)?|(?:手机|电话)(?:号码?)?的?{TAIL}|(?:本人|个人|家长|监护人)(?:联系)?电话": "手机号",
    r"微信(?:号|号码)": "微信号",
    r"(?:家庭|现|居住|常住|户籍|住宅)(?:详细)?(?:住址|地址|所在地)|(?:详细)?住址|现?居住地(?:址)?|现住地址?|户籍地(?:址)?|户口所在地|门牌号?|家庭住所": "家庭住址",
    r"(?:所?患)?(?:病种|病情|病名|病因|病况|大病病种|患病)(?:名称|种类|类[型别])?(?:描述|说明|情况|状况|简介|简述|概述|详情)?"
    r"|(?:(?:所|现|曾)?(?:患|得|罹患|确诊)(?:了|的|有)?(?:何种?|什么|哪种)?|何种|什么|主要|重大?|大|慢性?)病(?:名称?|种类?|类[型别]|情况|状况|史)?"
    r"|(?:(?:所|现|曾)?(?:患|得|罹患|确诊)(?:了|的|有)?(?:何种?|什么|哪种)?|何种|什么|主要|重大)?疾病(?:的?名称|的?种类|类[型别]|情况|状况|说明|详情)?"
    r"|(?:既往|过去|现|家族)?(?:病史|病史情况)|既往史|过敏史|(?:生病|得病|治疗|住院|病残|伤病)情况|住院原因|伤情"
    r"|(?:(?:主要|入院|出院|住院|初步|临床|医院|疾病|病情)?诊断(?:结果|名称|情况)?|确诊(?:结果|名称|情况|病[名种]))"
    r"|(?:住院|出险|理赔)(?:病种|病因|病名|疾病)(?:名称)?|伤病(?:名称|种类)"
    r"|(?:身体|健康|身体健康)(?:状[况态]|情况)|(?:伤残|致残)(?:情况|状况|原因)|受伤(?:部位|情况|程度|原因)": "病情",
    r"残疾(?:人)?证(?:件)?(?:号码?|编号)?|(?:是否)?残疾(?:类别|类型|等级|级别|种类|程度|情况|状况|部位|说明|详情|原因)|是否(?:为|有|是)?(?:残疾|伤残)(?:人|职工)?|伤残(?:等级|级别|程度|类别)|(?:工伤|劳动能力鉴定)(?:等级|级别)": "残疾信息",
    r"出生(?:日期?|年月日?|年份|时间)|生日": "出生日期",
    r"(?:因公|因私|出国)?护照(?:号码?|编号)?": "护照号",
    r"(?:港澳|台湾|回乡|台胞|居住|居留|港澳台居民居住|来往内地通行|来往大陆通行)?(?:通行证|居住证|居留证|回乡证|台胞证)(?:号码?|编号)?": "居住证或通行证号",
    r"(?:主要|家庭|生活|个人|目前|存在)?(?:的)?(?:致困|困难|致贫|贫困|返贫)(?:的)?(?:主要|具体)?(?:原因|因素|主因|缘由|情况|状况|事由|理由|详情|说明|描述|简述|概述)"
    r"(?:的|及|和)?(?:详情|说明|描述|简述|概述|详细情况)?|(?:困难|致困|致贫)(?:类别|类型|种类)"
    r"|(?:主要)?(?:申请)?(?:(?:生活|医疗|大病|困难)(?:救助|补助)|救助|帮扶|受助)(?:的)?(?:主要)?(?:原因|理由)": "困难原因",
    r"(?:子女|孩子|学生)(?:姓名|就读学校|学校)|就读学校": "子女信息",
    r"(?:主要)?家庭(?:主要)?(?:成员|人口|人口数)(?:姓名|情况)?|家庭(?:基本|经济|具体)?(?:情况|状况)(?:说明|描述|简述|简介)?": "家庭情况",
}
"""Forms of a heading, and what stands under it in the words messages use."""
_WHOSE: Final = "(?:[\u4e00-\u9fff]{0,6}[人员工者主偶属女亲])?"
"""Whose it is, before what it is: 职工, 收入证明人."""
_PRIVATE = re.compile(
    f"{_WHOSE}(?:{'|'.join(f'(?P<h{i}>{form})' for i, form in enumerate(_HEADINGS))})"
)
_MEANINGS: Final = tuple(_HEADINGS.values())
_HIDDEN: Final = frozenset({"身份证号", "残疾信息", "护照号", "居住证或通行证号"})
"""Of their numbers no digit may stay (STANDARDS §4): those of a disability certificate begin
with the identity number."""
_TAILS: Final = frozenset({"手机号", "微信号", "银行卡号"})
"""Of theirs the last four digits may: lists of winners carry them, and masks leave them."""
_PAPERS = re.compile("身[份分]证件?|有效证件|银行卡|护照|手机|疾病|(?:居住|通行|残疾人?)证")
"""Beside others in one heading they are what must be brought: 身份证、银行卡."""
MOST: Final = 4096
"""Cells remembered: each is asked for several times, and its column's heading by every one."""
_LONGEST: Final = 60
"""Signs of the longest heading; more is a sentence."""
_FIGURES = re.compile(AMOUNTS)
_NO_FIGURES = re.compile("电话|手机|证|卡|账号|帐号")
"""Words of a heading below which numbers of people stand, whatever else it says."""
_NAMES = re.compile(rf"[\u4e00-\u9fff]{{0,9}}姓名|{_WHOSE}名字")
_ROLES = re.compile(
    r"(?:获奖|中奖|参赛|入选|申请|报名|受助|受益|(?:被|拟)?(?:救助|帮扶|慰问|资助|表彰|奖励))"
    r"(?:者|人|人员|职工|个人|选手|学生|对象)"
)
"""Headings below which a person or only a kind of people may stand."""
_REMARK = re.compile(r"(?:\([^()]{0,20}\))?[:*]*$")
"""What a heading may end with and mean the same."""
_NUMBER = re.compile(r"^[0-9]{1,2}[.、)]")
_MARKS = re.compile(rf"[\s*_`\"'“”{UNSEEN}]+|<[^>]+>|\\n")
_SIGNS = re.compile(
    "[证号卡账帐户折机话微址地门住病疾诊健身伤残生照因困致姓校家贫助扶史得患疗\u2e80-\u2fdf]"
)
"""Some sign of every private heading: few other cells have one, and are looked at for long."""
_NAME_SIGNS = re.compile("[名奖参选申报受救帮慰资表\u2e80-\u2fdf]")
"""The same for headings of names."""
_LINE = re.compile(r"\n|\\n|<br */?>|</p>", re.IGNORECASE)
"""Parts lines of a heading, which may be one word or two: 姓名 above 单位."""
_JOINT = re.compile(r"以及|[及和与或、/|+&,，;；()]")
"""What stands between two headings of one column."""


@lru_cache(MOST)
def private_heading(cell: str) -> str | None:
    """What stands under such a heading, in the words messages use; None where it is harmless.

    A heading is the whole cell, marks and a remark in brackets aside: 身份证号（18位） is one, and
    so is 补助金额及银行卡号, “凭身份证领取” is not.
    """
    if len(cell) > _LONGEST or not _SIGNS.search(cell):
        return None
    return next(_meanings(cell), None)


@lru_cache(MOST)
def asks_for(cell: str) -> frozenset[str]:
    """Everything private that stands under a heading, in the words messages use."""
    return frozenset(_meanings(cell))


def shows_digits(heading: str) -> bool:
    """Whether a masked value below a private heading may show digits: of no identity paper."""
    return _HIDDEN.isdisjoint(_meanings(heading))


def shows_tail(heading: str) -> bool:
    """Whether four digits alone are but the end of a number: of telephones and cards only."""
    return _TAILS.issuperset(_meanings(heading))


@lru_cache(MOST)
def is_name_heading(cell: str) -> bool:
    """Whether people's names are written under a heading: 姓名, 职工姓名, 姓 名, 获奖者."""
    if len(cell) > _LONGEST or not _NAME_SIGNS.search(cell):
        return False
    words = _words(cell)
    is_role = _ROLES.fullmatch(_REMARK.sub("", words)) is not None
    lines = (_words(line) for line in _LINE.split(cell))
    return is_role or any(map(_NAMES.fullmatch, (*_parts(words), *lines)))


def is_sure_name_heading(cell: str) -> bool:
    """Whether whatever stands under a heading is a name: 姓名, not 申请人, nor 姓名、手机号."""
    if len(cell) > _LONGEST or not _NAME_SIGNS.search(cell):
        return False
    return _NAMES.fullmatch(bare(cell)) is not None


def parts_of(cell: str) -> list[str]:
    """What a heading asks for, one after the other: 姓名/单位, or 姓名 above 单位."""
    lines = [line for line in map(_words, _LINE.split(cell)) if line]
    return lines if len(lines) > 1 else _parts(_words(cell))


@lru_cache(MOST)
def bare(cell: str) -> str:
    """A heading without blanks, marks, a number before it and a remark in brackets behind it."""
    return _REMARK.sub("", _words(cell))


@lru_cache(MOST)
def _words(cell: str) -> str:
    """A heading in one line and one width, without marks and a number before it."""
    return _NUMBER.sub("", _MARKS.sub("", normalize("NFKC", cell)))


def _parts(words: str) -> list[str]:
    return [one for one in _JOINT.split(words.rstrip(":*")) if one]


def _meanings(cell: str) -> Iterator[str]:
    """Everything private that is asked for by a heading, in the words messages use."""
    words = _words(cell)
    parts = _parts(words)
    is_of_people = any(map(_NAMES.fullmatch, parts))
    joined = (one for one in parts if is_of_people or not _PAPERS.fullmatch(one))
    whole = (_REMARK.sub("", words), *(joined if len(parts) > 1 else ()))
    return filter(None, map(_meaning, whole))


def _meaning(words: str) -> str | None:
    found = _PRIVATE.fullmatch(words)
    return _MEANINGS[int(found.lastgroup[1:])] if found and found.lastgroup else None


def is_figure_heading(cell: str) -> bool:
    """Whether a column holds amounts, among which eleven digits are no telephone."""
    words = _words(cell)
    return _FIGURES.search(words) is not None and _NO_FIGURES.search(words) is None
