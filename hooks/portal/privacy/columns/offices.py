"""Private columns whose rows are offices: 门牌号 beside 驿站, 微信号 beside 公众号.

The rows have to bear it out: each that is filled in names an office, and none a person.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from portal.privacy.columns.headings import bare, is_name_heading, private_heading
from portal.privacy.columns.impersonal import Rows, names_anybody, units_in
from portal.privacy.columns.labels import is_serial
from portal.privacy.columns.subjects import is_of_aid

_DOOR = re.compile("门牌号?")
_WECHAT = re.compile("微信(?:号|号码)")
_ACCOUNT = re.compile("(?:银行|收款|打款|汇款|转账)[账帐][号户]")
_HOLDER = re.compile(
    "[户账帐]名|(?:账户|帐户|账号|帐号)名称?|开户(?:名称?|单位)|收款(?:单位|人|户名|方)(?:名称)?"
)
"""Headings of the one whose account it is; whoever keeps it for somebody else is the bank."""
_UNIT = re.compile("(?:基层)?(?:单位|工会)(?:名称)?")
"""The same where no sums are told, which are those of people who work there."""
_MEDIA = re.compile("公众号|订阅号|服务号|视频号|新媒体|平台")
"""Headings that say that accounts of offices are listed."""
_OFFICE = re.compile(
    r".*(?:工会(?:委员会|联合会)?|总工会|联合会|协会|委员会|办事处|公司|集团|厂|矿|企业|合作社|学校|中学|小学|幼儿园|医院|卫生院|银行|支行|网点"
    r"|驿站|服务[站点]|工作站|站|中心|窗口|大厅|书屋|之家|阵地|基地|超市|商店|门店|药店|饭店|宾馆|学院|研究院|法院|[局所])(?:[（(].*[）)])?"
)
"""What the name of an office ends in."""
_PERSONS = re.compile(
    "户主|住户|申请人|受助人|本人|家长|家庭|房主|租户|群主|昵称|网名|主播|(?:职工|会员)$"
)
"""Headings below which people stand, or their homes."""


def columns_of_offices(headings: Sequence[str], rows: Rows) -> tuple[int, ...]:
    """Which columns hold what offices have too, and theirs in every row."""
    if any(is_name_heading(one) or _PERSONS.search(bare(one)) for one in headings):
        return ()
    columns = [at for at, one in enumerate(headings) if may_be_of_office(one)]
    return tuple(at for at in columns if _is_of_offices(headings, rows, at))


def may_be_of_office(heading: str) -> bool:
    """Whether below a private heading something of an office can stand."""
    return any(form.fullmatch(bare(heading)) for form in (_DOOR, _WECHAT, _ACCOUNT))


def _is_of_offices(headings: Sequence[str], rows: Rows, column: int) -> bool:
    words = bare(headings[column])
    if _DOOR.fullmatch(words) and is_of_aid(headings):
        return False
    is_media = _WECHAT.fullmatch(words) is not None and any(map(_MEDIA.search, headings))
    owner = _owner(headings, column)
    filled = [row for row in rows if column < len(row) and row[column].strip()]
    units = units_in(headings)
    if owner is None or any(names_anybody(row, {column}, units) for row in filled):
        return False
    names = ["".join(row[owner].split()) for row in filled]
    return all(names) if is_media else all(map(_OFFICE.fullmatch, names))


def _owner(headings: Sequence[str], column: int) -> int | None:
    """The column that tells whose it is: of an account the holder, else what the rows are about."""
    is_account = _ACCOUNT.fullmatch(bare(headings[column])) is not None
    holder = _holder(headings)
    for at, one in enumerate(headings):
        is_other = at == column or not one.strip() or is_serial(one) or private_heading(one)
        if not is_other and (not is_account or holder.fullmatch(bare(one))):
            return at
    return None


def _holder(headings: Sequence[str]) -> re.Pattern[str]:
    """The headings of the holder of an account that are asked for in a table."""
    is_told = any(_HOLDER.fullmatch(bare(one)) for one in headings)
    return _HOLDER if is_told or is_of_aid(headings) else _UNIT
