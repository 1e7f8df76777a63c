"""The words around a number, which tell what it is."""

from __future__ import annotations

import re
from typing import Final

_DOCUMENT = re.compile(
    r"(?:编号|单号|文号|案号|批号|条码|货号|流水号|合同号|备案|许可证|注册号|登记号|订单"
    r"|资产|代码|识别号|税号|公网安备|ISBN|ISSN|序列号|设备号|IMEI|运单|车架号|发动机号|工单|"
    r"信用代码|票号|票据|凭证|校验|版本|受理号)[^\n，。；,;、|]{0,8}$"
    r"|(?:证书|发票|快递|回执)(?:号码?[:：]?|[:：]) ?$",
    re.IGNORECASE,
)
_CASE = re.compile(
    r"(?:项目|合同|立案|案件|受理|采购|招标|备案|工程|文件|订单|流水|单据|凭证)(?:编号|号码?|代码|单号)?"
    r"[^\n，。；,;、|0-9]{0,3}$"
)
_AMOUNT = re.compile(
    r"(?:数值|金额|收入|支出|产值|总额|经费|余额|结余|合计|投资|销售额|增加值|总量|数量)"
    r"[\"'：: 为是约达共计]{0,4}$"
)
_UNIT = re.compile(r"[千百万亿]|(?:\.[0-9]+)? ?(?:元|[万亿]元|吨|公斤|千瓦|平方|立方|%|‰)")
_NUMBERED = re.compile(r"^ *[1-9][0-9]?\.$")
_TOKEN_BEFORE = re.compile(r"[0-9A-Za-z+/=_-]*$")
_TOKEN_AFTER = re.compile(r"[0-9A-Za-z+/=_-]*")
_TURNS = re.compile(r"[A-Za-z]+(?=[0-9])|[0-9]+(?=[A-Za-z])")
_URL = re.compile(r"https?://[^\s<>\"'（）)]*(?<!phone=)(?<!tel=)(?<!mobile=)$", re.IGNORECASE)
_HASHED: Final = 3
"""How often letters and digits change places in a word that was made by a machine."""
_SIGHT: Final = 40
"""How far back a name of something is looked for, in characters."""


def before(text: str, start: int, reach: int = _SIGHT) -> str:
    """What stands before a place on the same line, up to ``reach`` characters."""
    return text[max(0, start - reach) : start].rpartition("\n")[2]


def after(text: str, end: int, reach: int = _SIGHT) -> str:
    """What stands after a place on the same line, up to ``reach`` characters."""
    return text[end : end + reach].partition("\n")[0]


def is_document_number(text: str, start: int) -> bool:
    """Whether the words directly before a number call it that of a paper or a thing."""
    return _DOCUMENT.search(before(text, start)) is not None


def is_case_number(text: str, start: int) -> bool:
    """Whether a number is called that of a case, a project or a contract, which hold a day."""
    return _CASE.search(before(text, start, 16)) is not None


def is_quantity(text: str, start: int, end: int) -> bool:
    """Whether a number is an amount, or the fraction of one."""
    head = before(text, start, 16)
    is_fraction = head[-1:] == "." and head[-2:-1].isdigit() and not _NUMBERED.match(head)
    is_money = head[-1:] in ("¥", "￥", "$") and head != ""
    return is_fraction or is_money or _AMOUNT.search(head) is not None or _is_unit(text, end)


def _is_unit(text: str, end: int) -> bool:
    return _UNIT.match(text, end) is not None


def is_in_address(text: str, start: int) -> bool:
    """Whether a number is a part of the address of a page, where articles have numbers."""
    return _URL.search(before(text, start, 300)) is not None


def is_in_checksum(text: str, start: int, end: int) -> bool:
    """Whether a number is a part of a word in which letters and digits take turns."""
    head = _TOKEN_BEFORE.search(text[max(0, start - 128) : start])
    tail = _TOKEN_AFTER.match(text, end, end + 128)
    token = (head[0] if head else "") + text[start:end] + (tail[0] if tail else "")
    return len(_TURNS.findall(token)) >= _HASHED
