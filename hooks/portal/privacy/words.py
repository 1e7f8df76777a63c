"""What an editor is told of something private: what it is, and three ways out at most."""

from __future__ import annotations

from typing import Final

from portal.model.office_list import PLACE, NumberKind
from portal.privacy.finding import Finding, Kind

Words = tuple[str, str]
"""What is wrong, and what to do."""
_MASK: Final = "运行 python3 scripts/portal.py check --fix-masks 可以自动打码"
_REPLACE: Final = "在自己电脑上改好，再重新上传"
"""For what no program here writes: attachments, pictures and names of files."""
TAKE_APART: Final = "夹在里面的 *、`、链接也一起删掉"
"""For what signs of Markdown cut, which only the finished page shows whole."""
_RECORDED: Final = (
    "；是单位或者办活动的地方：在 data/places.yml 里登记这个场所，“地址”照这里的写全，就不再提示"
)
"""What makes the address of an office no finding."""
_REMEDIES: Final[dict[Kind, str]] = {
    Kind.RESIDENT_ID: "请整个删掉，一位也不要留；要区分同名的人，写单位和岗位",
    Kind.MOBILE: "请改成办公座机，或者打码",
    Kind.BANK_CARD: "请删掉，卡号只交给经办人",
    Kind.PASSPORT: "请整个删掉",
    Kind.PERMIT: "请整个删掉",
    Kind.ADDRESS: "是某个人的住处：组、楼号、门牌号都删掉，姓名旁边连村名也不写",
    Kind.BIRTH: "请删掉月和日；确要写年龄，只写“40多岁”",
    Kind.NAME: "请打码，例如 张*",
    Kind.FIELD: "请删掉",
}


def finding_words(found: Finding, way: str) -> Words:
    """The words of one finding; its value appears masked. ``way`` tells how to change it."""
    remedy = f"{_REMEDIES[found.kind]}；{way}"
    if found.kind is Kind.ADDRESS:
        shown = f"{'…' if found.beside else ''}{found.beside}{found.masked}"
        return f"像是家庭住址：“{shown}”（星号遮住了原来的字），不能公布", remedy + _RECORDED
    return f"有{found.kind}“{found.masked}”，不能公布", remedy + _line_to_add(found)


def column_words(heading: str, meaning: str, filled: int, way: str) -> Words:
    """The words of a column, or a key, with so many cells that hold something."""
    said = f"“{heading}”这一栏写着{meaning}" if heading != meaning else f"有“{heading}”这一栏"
    return f"{said}，{filled} 处有内容，不能公布", f"请删掉这一栏；{way}"


def of_statistics(way: str) -> str:
    """How to change a column that would be harmless if it counted people."""
    return f"{way}；只是按类别统计的，不写人，加一栏“人数”或者“户数”"


def of_offices(way: str) -> str:
    """How to change a column of addresses that may be those of offices."""
    return f"{way}；是单位或者场所的，这一栏改叫“地址”"


def of_office_numbers(way: str) -> str:
    """How to change a column of numbers that may be those of offices."""
    return f"{way}；是单位对外的号码，登记到 {PLACE}，就不再提示"


def way_out(*, can_mask: bool) -> str:
    """How to change what stands in a text that ``check --fix-masks`` writes, or in another."""
    return _MASK if can_mask else _REPLACE


def _line_to_add(found: Finding) -> str:
    """The line for the list of office numbers, for the two kinds that can be one."""
    if found.kind not in (Kind.MOBILE, Kind.BANK_CARD):
        return ""
    is_mobile = found.kind is Kind.MOBILE
    what, use = ("shouji", "值班手机") if is_mobile else ("zhanghao", "工会收款账号")
    kind = "" if is_mobile else f"种类: {NumberKind.ACCOUNT}, "
    line = (
        f"- {{编号: {what}-{found.masked[-4:]}, 号码: {found.masked}, {kind}"
        f"用途: {use}, 原因: 为什么要公布}}"
    )
    return f"；如果是单位的号码，在 {PLACE} 里加一行：{line}（号码写全）"
