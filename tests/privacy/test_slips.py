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
    ],
)
def test_what_is_found(text: str, kind: Kind) -> None:
    assert kinds(text) == {kind}


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
