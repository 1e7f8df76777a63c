"""The words around a number, which tell what it is."""

from __future__ import annotations

import re
from typing import Final

from portal.privacy.people.surnames import FREQUENT_FAMILY, GIVEN

_DOCUMENT = re.compile(
    r".*(?:编号|单号|文号|案号|批号|条码|货号|流水号|合同号|备案|许可证|注册号|登记号|订单"
    r"|资产|代码|识别号|税号|公网安备|ISBN|ISSN|序列号|设备号|IMEI|运单|车架号|发动机号|工单|"
    r"信用代码|票号|票据|凭证|校验|版本|受理号)"
    r"(?P<between>[^\n，。；,;、|]{0,8}|[^\n，。；,;、|\u4e00-\u9fff]{0,14})$",
    re.IGNORECASE,
)
"""The last name of a paper or a thing before a number, and what stands between them."""
_DIRECTLY = re.compile(
    r"(?:(?:证书|发票|回执)(?:号码?[:：]?|[:：])|快递号码?[:：]?) ?$"
    r"|(?:会议|直播间|频道|宽带|学|(?<![账帐])户) ?(?:号|ID)[为是:：. ]{0,3}$"
    r"|(?:[电水气]表号|出厂号|机身号|(?<![A-Za-z])S/?N)[为是:：. ]{0,3}$",
    re.IGNORECASE,
)
_SPOKEN_OF = re.compile(
    rf"师傅|[找由]|咨询|联系|经办|负责|领取|审核|[小老]{FREQUENT_FAMILY}|{FREQUENT_FAMILY}{GIVEN}[:： ]*$"
)
"""Words after the name of a paper that speak of a person: the number is theirs."""
_CASE = re.compile(
    r"(?:项目|合同|立案|案件|受理|采购|招标|备案|工程|文件|订单|流水|单据|凭证|许可证|办件|工单|审批)(?:编号|号码?|代码|单号)?"
    r"[^\n，。；,;、|0-9]{0,3}$"
)
_THING = re.compile(
    r"(?:型号|规格|图号|款号|房号|桩号|井号|车号|车次|航班|编码|料号|项目|合同|工程|设备|仪器|仓位|库位|课程|试卷|方案|证书|资料"
    r"|标准|矿灯|产品|物资|备件|配件|零件|密码|验证码|口令|学号|工号|会员号|档案|卷号|柜|栏目|页码)[^\n，。；,;、|]{0,8}$"
)
_TOKEN_BEFORE = re.compile(r"[0-9A-Za-z+/=_-]*\Z")
_TOKEN_AFTER = re.compile(r"[0-9A-Za-z+/=_-]*")
_TURNS = re.compile(r"[A-Za-z]+(?=[0-9])|[0-9]+(?=[A-Za-z])")
_URL = re.compile(r"https?://[^\s<>\"'（）)，。；：、！？\u4e00-\u9fff]*$", re.IGNORECASE)
_GOES_ON = re.compile(r"[0-9A-Za-z_-]|[.%][0-9A-Za-z]")
"""What continues a step or a value of an address."""
_HASHED: Final = 3
"""How often letters and digits change places in a word that was made by a machine."""
LINE_BREAK: Final = r"\r?\n"
"""The end of a line, as an expression."""
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
    words = before(text, start)
    found = _DOCUMENT.match(words) or _DIRECTLY.search(words)
    return found is not None and not _SPOKEN_OF.search(found.groupdict().get("between", ""))


def is_of_a_thing(text: str, start: int) -> bool:
    """Whether the words directly before letters and digits call them the code of a thing."""
    return _THING.search(before(text, start)) is not None


def is_case_number(text: str, start: int) -> bool:
    """Whether a number is called that of a case, a project or a contract, which hold a day."""
    return _CASE.search(before(text, start, 16)) is not None


def is_case_heading(heading: str) -> bool:
    """Whether numbers of cases, orders or permits stand under a heading."""
    return _CASE.search(heading.strip()) is not None


def is_in_address(text: str, start: int) -> bool:
    """Whether a number is a part of the address of a page, where articles have numbers."""
    return _URL.search(before(text, start, 300)) is not None


def is_step_of_address(text: str, start: int, end: int) -> bool:
    """Whether a number is a whole step, or a whole value, of the address that it is a part of.

    Files of articles go on with .html, and their numbers with letters.
    """
    return text[start - 1] in "/=?#&" and _GOES_ON.match(text, end) is None


def is_in_checksum(text: str, start: int, end: int) -> bool:
    """Whether a number is a part of a word in which letters and digits take turns."""
    head = _TOKEN_BEFORE.search(text[max(0, start - 128) : start])
    tail = _TOKEN_AFTER.match(text, end, end + 128)
    token = (head[0] if head else "") + text[start:end] + (tail[0] if tail else "")
    return len(_TURNS.findall(token)) >= _HASHED
