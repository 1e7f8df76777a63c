"""Columns that tell of what kind people are: harmless where people are counted, not named."""

from __future__ import annotations

import pytest

from portal.files.guard import file_problems
from portal.privacy.allowed import Allowed
from portal.privacy.columns.impersonal import impersonal
from portal.privacy.passage import Passage
from portal.privacy.passages import passage_problems


@pytest.mark.parametrize(
    ("headings", "columns"),
    [
        *((f"{one}|户数", (0,)) for one in ("困难类别", "致困原因", "病种", "残疾等级")),
        ("困难类别|户数|金额（元）", (0,)),
        ("年度|困难类别|户数", (1,)),
        ("序号|单位|困难类别|致困原因|人数|占比", (2, 3)),
        ("村|困难类型|救助人次", (1,)),
        ("困难类别|金额", (0,)),
        ("序号|困难类别|金额", (1,)),
        ("姓名|困难类别|户数", ()),
        ("户主|困难类别|人数", ()),
        ("帮扶对象|困难类别|户数", ()),
        ("单位|困难类别|金额", ()),
        ("单位|困难类别|家庭人数", ()),
        ("村|困难类别|家庭人口数", ()),
        ("年度|困难类别|户数|手机号", ()),
        ("困难类别|说明", ()),
        ("序号|病种|互助金（元）", (1,)),
        ("残疾等级|每人每月（元）", (0,)),
        ("类别|条件|病种", (2,)),
        ("疾病名称|报销比例|年度限额|备注", (0,)),
        ("村|病种|互助金（元）", ()),
        ("单位|残疾等级|标准", ()),
        ("姓名|病种|互助金", ()),
        ("残疾证号|每人每月", ()),
        ("病种|手机号|补助标准", ()),
        ("序号|病种|金额（元）", (1,)),
        ("年度|户数", ()),
    ],
)
def test_which_columns_count_people(headings: str, columns: tuple[int, ...]) -> None:
    assert impersonal(headings.split("|"), []) == columns


def test_statistics_in_a_page_are_left_alone_and_lists_are_not() -> None:
    counted = "| 年度 | 困难类别 | 户数 |\n|---|---|---|\n| 2025 | 大病 | 12 |\n"
    listed = counted.replace("年度", "姓名").replace("2025", "张*")
    assert file_problems("docs/a.md", counted.encode(), Allowed()) == []
    (found,) = file_problems("docs/a.md", listed.encode(), Allowed())
    assert found.message.startswith("“困难类别”这一栏")


def test_a_column_of_kinds_of_hardship_is_told_how_statistics_are_written() -> None:
    cells = [Passage("", ""), Passage("工作表“a”的 B2", "大病", "困难类别")]
    (found,) = passage_problems("docs/a.xlsx", cells, Allowed())
    assert str(found) == (
        "docs/a.xlsx: 工作表“a”的 B2: “困难类别”这一栏写着困难原因，1 处有内容，不能公布；"
        "请删掉这一栏；在自己电脑上改好，再重新上传；"
        "只是按类别统计的，不写人，加一栏“人数”或者“户数”"
    )
