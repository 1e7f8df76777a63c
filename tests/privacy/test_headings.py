"""Headings below which private things are written, and columns that hold some."""

from __future__ import annotations

import pytest

from portal.privacy.columns import markdown_columns, page_columns, tells, yaml_columns
from portal.privacy.headings import is_figure_heading, is_name_heading, private_heading


@pytest.mark.parametrize(
    ("cell", "meaning"),
    [
        ("身份证", "身份证号"),
        (" **身份证号码** ", "身份证号"),
        ("身份证号（18位）：", "身份证号"),
        ("身 份 证 号", "身份证号"),
        ("银行卡号", "银行卡号"),
        ("手机", "手机号"),
        ("家长电话", "手机号"),
        ("家庭住址", "家庭住址"),
        ("病种", "病情"),
        ("残疾证号", "残疾信息"),
        ("出生日期", "出生日期"),
        ("护照号", "护照号"),
        ("职工身份证号", "身份证号"),
        ("收入证明人身份证号", "身份证号"),
        ("身份证后六位", "身份证号"),
        ("身体状况", "病情"),
        ("病情描述", "病情"),
        ("打款账号", "银行卡号"),
        ("详细住址", "家庭住址"),
        ("姓名", None),
        ("电话", None),
        ("地址", None),
        ("凭身份证领取", None),
        ("身份证（只看原件）；劳动合同", None),
        ("开户银行", None),
    ],
)
def test_a_heading_is_the_whole_cell(cell: str, meaning: str | None) -> None:
    assert private_heading(cell) == meaning


@pytest.mark.parametrize(
    ("value", "is_telling"),
    [
        *(
            ("", False),
            ("—", False),
            ("/", False),
            ("______", False),
            ("（）", False),
            ("无", False),
        ),
        *(("138****1234", False), ("******", False), ("（已隐去）", False), ("尾号1234", False)),
        *(("（18位）", False), ("（填写姓名）", False), ("见值班表", False), ("见群1234", True)),
        *(
            ("（高血压）", True),
            ("高血压", True),
            ("110105********002X", True),
            ("上河村", True),
            ("1", True),
        ),
    ],
)
def test_blank_and_masked_values_tell_nothing(value: str, *, is_telling: bool) -> None:
    assert tells(value) is is_telling


def test_columns_of_tables_with_and_without_outer_bars() -> None:
    text = "姓名 | 病种\n---|---\n张三 | 高血压\n李四 |\n\n| 病种 |\n| :-: |\n| 甲 \\| 乙 |\n"
    found = markdown_columns(text)
    assert [(one.heading, len(one.cells)) for one in found] == [("病种", 1), ("病种", 1)]
    assert [text[c.start : c.end] for one in found for c in one.cells] == ["高血压", "甲 \\| 乙"]


def test_a_blank_form_is_no_list() -> None:
    assert markdown_columns("| 姓名 | 身份证号 |\n|---|---|\n|  |  |\n| 例：张三 | — |\n") == []


def test_keys_in_lines_braces_and_quotes() -> None:
    text = "- 编号: a\n  手机: 甲\n  '身份证号': \"乙\" # 注\n  联系: {病种: 丙, 别的: 丁}\n"
    found = {one.heading: text[c.start : c.end] for one in yaml_columns(text) for c in one.cells}
    assert found == {"手机": "甲", "身份证号": "乙", "病种": "丙"}


def test_front_matter_and_tables_of_one_page() -> None:
    text = "---\n标题: x\n病种: 甲\n---\n\n| 手机 |\n|---|\n| 乙 |\n"
    found = [text[c.start : c.end] for one in page_columns(text) for c in one.cells]
    assert found == ["甲", "乙"]


@pytest.mark.parametrize(
    ("cell", "is_figure"),
    [
        ("金额", True),
        ("**工业 增加值**", True),
        ("补助金额及银行卡号", False),
        ("收入证明人身份证号", False),
        ("经费负责人电话", False),
        ("收入账号", False),
        ("经费手机", False),
        ("年度", False),
    ],
)
def test_a_heading_of_amounts_asks_for_nothing_else(cell: str, *, is_figure: bool) -> None:
    assert is_figure_heading(cell) is is_figure


def test_columns_of_names() -> None:
    assert is_name_heading("姓 名")
    assert is_name_heading("职工姓名：")
    assert not is_name_heading("请在表里写清楚每个人的姓名")
