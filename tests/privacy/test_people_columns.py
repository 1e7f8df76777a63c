"""Columns of people told by what stands in them, and not by the heading alone."""

from __future__ import annotations

import pytest

from portal.files.written import written_tables
from portal.privacy.columns.names import name_cells
from portal.privacy.people.columns import is_column_of_people

HEADINGS = (
    *("困难职工", "户主", "学生", "职工", "人员", "名单", "代表", "委员", "候选人", "选手"),
    *("先进个人", "优秀个人", "领取人"),
)


@pytest.mark.parametrize("heading", HEADINGS)
def test_names_below_a_heading_of_people_are_found(heading: str) -> None:
    assert is_column_of_people(heading, ["钱示例", "孙样本"])
    assert is_column_of_people(f" {heading}（盖章）", ["钱*", "欧阳某某", "2人"])
    assert is_column_of_people(heading, ["王建国（示例厂）", "合计"])


@pytest.mark.parametrize("heading", HEADINGS)
@pytest.mark.parametrize(
    "values",
    [
        [],
        ["12", "300人", "1,200"],
        ["全体会员", "困难职工本人", "高中生"],
        ["高中生"],
        ["一线职工", "农民工", "王家村"],
        ["示例厂", "示例机械厂", "示例村"],
        ["—", "", "/"],
    ],
)
def test_figures_and_kinds_of_people_are_none(heading: str, values: list[str]) -> None:
    assert not is_column_of_people(heading, values)


def test_a_list_without_headings_begins_with_a_name() -> None:
    assert is_column_of_people("王建国", ["李建军", "赵小红"])
    assert not is_column_of_people("王建国", ["李建军", "示例厂"])
    assert not is_column_of_people("王建国", [])
    assert not is_column_of_people("王家村", ["李家庄", "张家村"])
    assert not is_column_of_people("单位", ["钱示例"])
    assert not is_column_of_people("时间", ["钱示例"])


def test_names_in_a_column_of_people_are_masked() -> None:
    text = (
        "| 序号 | 困难职工 | 人数 |\n|---|---|---|\n| 1 | 钱示例 | 2人 |\n| 2 | 孙样本、李* | 3 |\n"
    )
    (table,) = written_tables(text)
    assert [(text[one.start : one.end], one.masked) for one in name_cells(text, table)] == [
        ("钱示例", "钱*"),
        ("孙样本", "孙*"),
    ]
