"""Cards, passports and other numbers with a slip, with gaps, or with a number glued to them."""

from __future__ import annotations

import pytest

from attached import sheet_file
from portal.files.guard import file_problems
from portal.privacy.allowed import Allowed
from portal.privacy.finding import Kind
from privacy.test_number_columns import page
from privacy.test_word_corpus import kinds


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("银行卡号：6228480012345678901", Kind.BANK_CARD),
        ("农行卡6228480012345678901", Kind.BANK_CARD),
        ("工资卡号 6228 4800 1234 5678 901", Kind.BANK_CARD),
        ("社保卡6214591234567890123", Kind.BANK_CARD),
        ("备注 6205221215967389700", Kind.BANK_CARD),
        ("乔翠花6 2 3 6 6 8 3 1 2 8 3 9 2 0 1 7 6 4 3", Kind.BANK_CARD),
        ("+86 1 3 5 0 4 0 1 0 3 0 7", Kind.MOBILE),
        ("护照号码 G349-1819-5", Kind.PASSPORT),
        ("护照号：E1234 5678", Kind.PASSPORT),
        ("护照号：G986/4604/8", Kind.PASSPORT),
        ("护照号：G531 4685 0", Kind.PASSPORT),
        ("- 编号: shouji-13612345679", Kind.MOBILE),
        ("编号: wang-13612345679", Kind.MOBILE),
        ("510921196805123O1X", Kind.RESIDENT_ID),
        ("王建国 男 61012519820921551 机械厂", Kind.RESIDENT_ID),
        ("王建国，6101251982092155123", Kind.RESIDENT_ID),
        ("王建国 341226******6093", Kind.RESIDENT_ID),
        ("王建国的卡号：6228486324456644474", Kind.BANK_CARD),
        ("户名：王建国　账号：80110000123456789", Kind.BANK_CARD),
        ("户名王建国，账号 8111200123456789", Kind.BANK_CARD),
        ("户名：王建国\n账号：8111200123456789", Kind.BANK_CARD),
        ("粮补一折通账号：81010000234567891，户主王建国", Kind.BANK_CARD),
        ("王建国 一本通账号 2010 0412 0102 3456 78", Kind.BANK_CARD),
        ("王建国，农商行存折账号：80110000123456789", Kind.BANK_CARD),
        ("银行卡：622848 0294 5155 6829 2", Kind.BANK_CARD),
        ("王建国 农行 622848 7614 7593 4243 0", Kind.BANK_CARD),
        ("值班 1389-0620-777", Kind.MOBILE),
        ("值班：1982 0057 114", Kind.MOBILE),
    ],
)
def test_what_is_found(text: str, kind: Kind) -> None:
    assert kinds(text) == {kind}


@pytest.mark.parametrize(
    "text",
    [
        "户名：示例镇总工会　账号：80110000123456789",
        "户名：示例镇总工会\n账号：8111200123456789",
        "示例厂 61012519820921551 号资产",
        "产量 61012519820921551",
        "王建国 622848******6093",
        "示例厂 341226******6093 套",
        "加油卡卡号：1000111100012345678",
        "腾讯会议 ID：138 0013 8001",
        "会议 ID 139 1234 5678",
        "直播间ID 13912345678",
        "学号：13912345678",
        "宽带号 13912345678",
    ],
)
def test_what_is_no_number_of_somebody(text: str) -> None:
    assert kinds(text) == set()


def test_two_numbers_without_a_blank() -> None:
    assert kinds("13612345679510921196805123013") == {Kind.MOBILE, Kind.RESIDENT_ID}


@pytest.mark.parametrize(
    "text",
    [
        "会员卡号：6228480012345678901",
        "电话卡号 8986001234567890123",
        "银行卡号：19位数字",
        "订单号6205221215967389700",
        "预算6205221215967389700元",
        "成绩 9 2 3 6 6 8 3 1 2 8 3 9",
        "护照 E 2026-11-21",
        "护照办理电话 0825-6620013",
        "资产编号: zc-13612345679",
        "- 编号: huodong-20261121001",
        "型号 510921196805123O1X",
        "流水510921202611210078",
        "施工许可证编号：510921202603120101",
    ],
)
def test_what_is_left_alone(text: str) -> None:
    assert kinds(text) == set()


@pytest.mark.parametrize("heading", ["施工许可证编号", "办件编号", "订单号", "项目编号"])
def test_permits_in_columns_hold_a_day_of_this_century(heading: str) -> None:
    rows = (f"{heading}|事项", "510921202603120101|道路")
    assert file_problems("docs/a.md", page(*rows).encode(), Allowed()) == []
    sheet = sheet_file([line.split("|") for line in rows])
    assert file_problems("docs/a.xlsx", sheet, Allowed()) == []
    born = (rows[0], "510921196803120101|道路")
    assert file_problems("docs/a.md", page(*born).encode(), Allowed()) != []
    other = ("证号|事项", rows[1])
    assert file_problems("docs/a.md", page(*other).encode(), Allowed()) != []
