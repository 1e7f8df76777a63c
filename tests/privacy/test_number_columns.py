"""Columns of numbers hold some, columns of words hold words, and office numbers may stand."""

from __future__ import annotations

import pytest

from portal.files.guard import file_problems
from portal.files.mending import mended
from portal.privacy.allowed import Allowed
from portal.privacy.columns.numbers import holds_number
from portal.privacy.columns.values import is_private

NOTHING = Allowed()
OFFICE = Allowed(mobiles=frozenset({"13812345678"}), accounts=frozenset({"81012345678901"}))


def page(*rows: str) -> str:
    """A Markdown table, the row of its headings first."""
    first, *others = (f"| {row} |\n".replace("|", " | ") for row in rows)
    return f"{first}|{'---|' * (rows[0].count('|') + 1)}\n{''.join(others)}"


def told(*rows: str, allowed: Allowed = NOTHING) -> list[str]:
    return [one.message for one in file_problems("docs/a.md", page(*rows).encode(), allowed)]


@pytest.mark.parametrize(
    "value",
    [
        *("13812345678", "138 1234 567", "138-1234", "138", "1101", "110105194912", "123X"),
        *("1.38E+10", "4.4E+17", "4.40105e+17", "6.21E18", "１１０１０５", "幺三八一二三四五六七"),
        *("一三八 一二三四 五六七", "壹叁捌零零", "①③⑧①②③", "尾段八八六六", "见群1234", "农商行1234"),
        *("1101****", "****12", "11XXXX", "王建国13812345", "13812345678（本人）", "E1234567", "EA1234567"),
        *("138…1234…56", "6217 0012 3456", "农行 6217-0012", "wxid1234567", "139&#49;2", "13812345元"),
    ],
)  # fmt: skip
def test_a_cell_holds_a_number(value: str) -> None:
    assert holds_number(value.replace("6.21E18", "6.21E+18"))


@pytest.mark.parametrize(
    "value",
    [
        *("Mate 60 Pro", "14 Ultra 16GB+512GB", "iPhone 15", "红米Note 13 5G", "荣耀X50", "SM-S9280"),
        *("原件1份", "复印件2份", "1寸2张", "已交", "示例农商行老街支行", "第7页", "120件", "2999元"),
        *("每月100元", "拨打12351", "2026年3月", "2025年补办", "2026-03-15", "8:00-20:00", "￥1999"),
        *("1,203", "1999.00", "12.5%", "1", "12", "另附页", "同上", "V2324A", "价值1500元", "2026款"),
    ],
)  # fmt: skip
def test_a_cell_holds_none(value: str) -> None:
    assert not holds_number(value)


@pytest.mark.parametrize(
    "heading", ["手机", "身份证", "银行卡", "银行账号", "护照", "通行证", "本人电话"]
)
def test_a_column_of_numbers_without_one_is_left_alone(heading: str) -> None:
    assert told(f"{heading}|说明", "华为Mate60|一部", "原件1份|必带") == []
    assert told(f"{heading}|说明", "华为Mate60|一部", "1.38E+10|必带") != []


@pytest.mark.parametrize(
    "heading", ["病种", "家庭住址", "残疾证", "姓名及住址", "病种及手机号", "困难原因"]
)
def test_a_column_of_words_stays_private(heading: str) -> None:
    assert told(f"{heading}|说明", "老街后面|一家") != []


@pytest.mark.parametrize(
    ("value", "is_told"),
    [
        *(
            (one, False)
            for one in ("良好", "身体健康", "健康。", "体检合格，能下井", "良好，持健康证")
        ),
        *(
            (one, False)
            for one in ("身体健康，\n无传染病", "无 残疾", "没有慢性病", "无高血压、心脏病等病史")
        ),
        *((one, True) for one in ("高血压", "无劳动能力", "良好，有高血压", "健康状况差", "残疾")),
        *(
            (one, True)
            for one in (
                "无法治愈的肺病",
                "没有病但乏力",
                "偏瘫，能自理",
                "能自理",
                "无工作有病",
                "没有钱看病",
            )
        ),
    ],
)
def test_who_is_well_has_no_illness(value: str, *, is_told: bool) -> None:
    assert is_private(value, "健康状况", NOTHING) is is_told


@pytest.mark.parametrize(
    ("heading", "value", "is_told"),
    [
        *(("手机", one, False) for one in ("13812345678", "138 1234 5678", "值班 138-1234-5678")),
        *(
            ("手机", one, False)
            for one in ("１３８１２３４５６７８", "8613812345678", "138&nbsp;1234 5678")
        ),
        *(("手机", one, True) for one in ("13812345679", "13812345678、13987654321", "1381234567")),
        ("银行账号", "8101 2345 6789 01", False),
        ("开户行及账号", "示例农商行 81012345678901", False),
        ("银行账号", "13812345678", True),
        ("手机", "81012345678901", True),
        *(
            (one, "13812345678", True)
            for one in ("身份证号", "手机号/身份证号", "微信号、身份证号")
        ),
    ],
)
def test_office_numbers_may_stand_in_columns(heading: str, value: str, *, is_told: bool) -> None:
    assert is_private(value, heading, OFFICE) is is_told


def test_what_is_listed_stays_in_tables_and_keys_when_a_file_is_masked() -> None:
    text = page("办公室|手机", "驿站|13812345678", "工会|13987654321")
    assert mended("docs/a.md", text, OFFICE).text == text.replace("13987654321", "139****4321")
    assert told("办公室|手机", "驿站|13812345678", allowed=OFFICE) == []
    keys = "- 编号: a\n  银行账号: 81012345678901\n"
    assert file_problems("data/jobs.yml", keys.encode(), OFFICE) == []
    assert mended("data/jobs.yml", keys, OFFICE).text == keys
    assert len(file_problems("data/jobs.yml", keys.encode(), NOTHING)) == 1


def test_a_column_of_accounts_is_told_where_those_of_offices_are_listed() -> None:
    text = page("说明|银行账号", "会费|81012345678901").encode()
    (found,) = file_problems("docs/a.md", text, NOTHING)
    assert found.remedy == (
        "请删掉这一栏；运行 python3 scripts/portal.py check --fix-masks 可以自动打码；"
        "是单位对外的号码，登记到 data/office_phones.yml，就不再提示"
    )


@pytest.mark.parametrize(
    ("value", "is_told"),
    [("wjg_lucky", True), ("zhangsan88", True), ("13812345678", True), ("用企业微信", False), ("同手机", False)],
)  # fmt: skip
def test_an_account_of_wechat_is_no_number(value: str, *, is_told: bool) -> None:
    assert is_private(value, "微信号", NOTHING) is is_told
