"""Rows of people without headings: a birth beside a name, and lists far below another table."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.files.finished.page import page_passages
from portal.files.guard import file_problems
from portal.files.natures import nature_of
from portal.files.tables.cells import Cell
from portal.files.tables.headed import table_passages
from portal.privacy.allowed import Allowed
from privacy.grammar_tables import CARRIERS, OFFICE

BORN = ("张三", "男", "1990年3月7日")
HTML = "<table>\n<tr><td>张三</td><td>男</td>\n<td>1990年3月7日</td></tr></table>\n"


def births(*rows: Sequence[str], carrier: str = "xlsx") -> int:
    """How many days of birth are found in a table."""
    found = file_problems(*CARRIERS[carrier](rows), Allowed())
    return sum("出生日期" in one.message for one in found)


@pytest.mark.parametrize("carrier", OFFICE)
def test_a_birth_beside_a_name_is_found_in_every_kind_of_file(carrier: str) -> None:
    assert births(BORN, ("李敏", "女", "1985年11月2日"), carrier=carrier) >= 1


@pytest.mark.parametrize(
    "text",
    ["| 甲 | 乙 | 丙 |\n|---|---|---|\n| 张三 | 男 | 1990年3月7日 |\n", HTML],
)
def test_a_birth_beside_a_name_is_found_in_pages(text: str) -> None:
    (found,) = file_problems("docs/a.md", text.encode(), Allowed())
    assert (found.line, found.path) == (3, "表格（和同一行的姓名一起）")
    assert found.message == "有出生日期“*年*月*日”，不能公布"


def test_a_birth_beside_a_name_is_found_in_a_finished_page() -> None:
    assert "表格（和同一行的姓名一起）" in [one.where for one in page_passages(HTML.encode())]


@pytest.mark.parametrize(
    "row",
    [
        BORN,
        ("1", "张三", "男", "汉族", "1990-03-07", "示例厂"),
        ("张三", "1990年3月7日"),
        ("张三", "2016年3月7日"),
        ("张三", "男", "1990年 3月"),
        ("张三", "女", "199003"),
        ("张*", "男", "19900307"),
        ("张三", "男", "1990/3/7 0:00:00"),
    ],
)
def test_forms_of_a_birth(row: Sequence[str]) -> None:
    assert births(row) == 1


@pytest.mark.parametrize(
    "rows",
    [
        [("姓名", "性别", "入会时间"), ("张三", "男", "1990年3月7日")],
        [("届次", "主席", "任职时间", "备注"), ("第一届", "张三", "1990年3月7日", "男")],
        [("张三", "1985年3月7日", "1990年3月7日")],
        [("张三", "男", "2026年3月7日")],
        [("张三", "2026年3月7日")],
        [("姓名", "张三", "入职时间", "1990年3月7日")],
        [("年度", "男", "女"), ("1990年3月", "12", "8")],
        [("成立时间", "1990年3月7日")],
        [("车队", "男", "30"), ("车队", "女", "12")],
    ],
)
def test_other_days_beside_names_are_none(rows: Sequence[Sequence[str]]) -> None:
    assert births(*rows) == 0


def test_the_place_and_the_words_of_such_a_birth() -> None:
    (found,) = file_problems(*CARRIERS["xlsx"]([("单位", "示例厂"), BORN]), Allowed())
    assert found.path == "工作表“报名表”的 C2（和同一行的姓名一起）"
    assert found.message == "有出生日期“*年*月*日”，不能公布"


def test_people_far_below_another_table_are_named() -> None:
    first = [("单位", "人数", "金额"), *[("示例厂", "3", "200")] * 90]
    second = [("张三", "男", "铸造厂"), ("李敏", "女", "机械厂")]
    _, content = CARRIERS["xlsx"]([*first, ("", "", ""), *second])
    assert nature_of("xlsx", content).names_at == "工作表“报名表”的 A93"
    _, content = CARRIERS["xlsx"]([*first, ("党员", "男", "3"), ("党员", "女", "4")])
    assert nature_of("xlsx", content).names_at == ""


@given(st.lists(st.lists(st.sampled_from([*BORN, "12", "汉族", "姓名", "", "日期"]), max_size=5), max_size=4))  # fmt: skip
def test_no_table_breaks_the_reader(rows: list[list[str]]) -> None:
    cells = [[Cell("a", text, at) for at, text in enumerate(row) if text] for row in rows]
    said = [one.text for one in table_passages(cells)]
    assert {cell.text for row in cells for cell in row} <= set(said)
