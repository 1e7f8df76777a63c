"""Tables of rules: kinds of people and limits beside private words tell of nobody."""

from __future__ import annotations

import pytest

from portal.files.guard import file_problems
from portal.privacy.allowed import Allowed

SOURCE = "docs/news/2026/a.md"


def table(*rows: str) -> bytes:
    head, *below = rows
    columns = head.count("|") - 1
    return "\n".join([head, "|" + "--|" * columns, *below]).encode()


@pytest.mark.parametrize(
    "rows",
    [
        ("| 事项 | 说明 |", "| 病种：白血病、尿毒症 | 可以申请 |"),
        ("| 事项 | 说明 |", "| 对象 | 病种：不限 |", "| 条件 | 残疾等级：一级、二级 |"),
        ("| 事项 | 说明 |", "| 条件 | 困难类型：因病致困 |", "| 条件 | 病种：28种重大疾病 |"),
        ("| 事项 | 说明 |", "| 条件 | 出生日期：1965年1月以后 |"),
        ("| 事项 | 说明 |", "| 条件 | 出生日期：1965年12月31日以前出生的 |"),
        ("| 病种 | 一档 | 二档 |", "| 肺癌 | 1000 | 2000 |"),
        ("| 字段 | 怎么填 |", "| 致困原因 | 因病、因残、因学 |"),
        ("| 单位 | 手机 |", "| 示例厂工会 | 0825-6620013 |", "| 热线 | 12351 |"),
    ],
)
def test_what_holds_for_everybody_is_left_alone(rows: tuple[str, ...]) -> None:
    assert file_problems(SOURCE, table(*rows), Allowed()) == []


@pytest.mark.parametrize(
    ("rows", "heading"),
    [
        (("| 姓名 | 说明 |", "| 王建国 | 病种：白血病、尿毒症 |"), "病种"),
        (("| 事项 | 说明 |", "| 姓名：王建国 | 残疾等级：一级、二级 |"), "残疾等级"),
        (("| 姓名 | 住宅地址 |", "| 王建国 | 老街45号 |"), "住宅地址"),
        (("| 姓名 | 居住地 |", "| 王建国 | 上河村3组 |"), "居住地"),
        (("| 姓名 | 工会卡号 |", "| 王建国 | 88100120012345678 |"), "工会卡号"),
        (("| 单位 | 手机 |", "| 示例厂工会 | 82512345678 |"), "手机"),
    ],
)
def test_the_same_words_beside_somebody_are_told(rows: tuple[str, ...], heading: str) -> None:
    (problem,) = file_problems(SOURCE, table(*rows), Allowed())
    assert f"“{heading}”" in problem.message
