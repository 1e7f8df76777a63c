"""Headings of table columns, keys and form fields under which private things are written."""

from __future__ import annotations

import re
from typing import Final

_HEADINGS: Final = {
    r"(?:公民|居民)?身份(?:证|号)(?:件)?(?:号码?|编号)?(?:[后末][五六七八5-8]位)?|(?:有效)?证件号码?|公民身份号码": "身份证号",
    r"(?:本人)?(?:银行|工资|储蓄|社保|农商行?|信用社|一卡通|惠农)?(?:卡|存折|一卡通)(?:卡号|账号|帐号|号)|(?:银行|收款|打款|汇款|转账|发放|工资|个人|本人)(?:账|帐)[号户]|银行卡": "银行卡号",
    r"(?:本人|个人|联系|家长|监护人)?(?:手机|移动电话|手机电话)(?:号码?|号)?|(?:本人|个人|家长|监护人)(?:联系)?电话|微信(?:号|号码)": "手机号",
    r"(?:家庭|现|居住|常住|户籍)(?:详细)?(?:住址|地址|所在地)|(?:详细)?住址|现居住地(?:址)?|户籍地(?:址)?|户口所在地|门牌号?|家庭住所": "家庭住址",
    r"(?:所?患)?(?:病种|疾病|病情(?:描述|说明|情况)?|病名|病因|疾病名称|疾病种类|大病病种|患病(?:情况|种类|名称)|诊断(?:结果|名称)?|(?:健康|身体)(?:状况|情况)|伤残情况)": "病情",
    r"残疾(?:人)?证(?:件)?(?:号码?|编号)?|残疾(?:类别|类型|等级|种类)|伤残等级": "残疾信息",
    r"出生(?:日期|年月日?|时间)|生日": "出生日期",
    r"护照(?:号码?|编号)?": "护照号",
    r"(?:港澳|台湾|回乡|台胞|居住|居留|港澳台居民居住|来往内地通行|来往大陆通行)?(?:通行证|居住证|居留证|回乡证|台胞证)(?:号码?|编号)?": "居住证或通行证号",
    r"(?:致困|困难|致贫)原因": "困难原因",
    r"(?:子女|孩子|学生)(?:姓名|就读学校|学校)|就读学校": "子女信息",
}
"""Forms of a heading, and what stands under it in the words messages use."""
_WHOSE: Final = "(?:[\u4e00-\u9fff]{0,6}[人员工者主偶属女亲])?"
"""Whose it is, before what it is: 职工, 收入证明人."""
_PRIVATE = re.compile(
    f"{_WHOSE}(?:{'|'.join(f'(?P<h{i}>{form})' for i, form in enumerate(_HEADINGS))})"
)
_MEANINGS: Final = tuple(_HEADINGS.values())
_LONGEST: Final = 60
"""Signs of the longest heading; more is a sentence."""
_FIGURES = re.compile("金额|数值|产值|总额|收入|支出|经费|余额|结余|合计|投资|增加值")
_NO_FIGURES = re.compile("电话|手机|证|卡|账号|帐号")
"""Words of a heading below which numbers of people stand, whatever else it says."""
_LONGEST_NAME_HEADING: Final = 8
"""职工或家属姓名: a longer cell is a sentence."""
_REMARK = re.compile(r"(?:[（(][^（）()]{0,20}[）)])?[：:*＊]*$")
"""What a heading may end with and mean the same."""
_MARKS = re.compile(r"[\s*_`\"'“”　]+|<[^>]+>")


def private_heading(cell: str) -> str | None:
    """What stands under such a heading, in the words messages use; None where it is harmless.

    A heading is the whole cell, marks and a remark in brackets aside: 身份证号（18位） is one,
    “凭身份证领取” is not.
    """
    if len(cell) > _LONGEST:
        return None
    words = _REMARK.sub("", _MARKS.sub("", cell))
    found = _PRIVATE.fullmatch(words)
    return _MEANINGS[int(found.lastgroup[1:])] if found and found.lastgroup else None


def is_name_heading(cell: str) -> bool:
    """Whether people's names are written under a heading: 姓名, 职工姓名, 姓 名."""
    text = _REMARK.sub("", _MARKS.sub("", cell[:_LONGEST]))
    return text.endswith("姓名") and len(text) <= _LONGEST_NAME_HEADING


def is_figure_heading(cell: str) -> bool:
    """Whether a column holds amounts, among which eleven digits are no telephone."""
    words = _MARKS.sub("", cell)
    return _FIGURES.search(words) is not None and _NO_FIGURES.search(words) is None
