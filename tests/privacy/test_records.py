"""Labels on lines, and the records that they make beside the name of somebody."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.files.guard import file_problems
from portal.files.mending import mended
from portal.privacy.allowed import Allowed
from portal.privacy.tables.fields import fields_of
from portal.privacy.tables.records import records
from portal.privacy.tables.text import text_tables

PAGE = "docs/news/2026/a.md"
DATA = "data/aid.yml"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("姓名：张*", [("姓名", "张*")]),
        ("**姓名：** 张**", [("姓名", "张**")]),
        ("- **姓名**：**王建国**", [("姓名", "王建国")]),
        ("> 姓 名：王建国　　病　种：乳腺癌", [("姓 名", "王建国"), ("病　种", "乳腺癌")]),
        ("（1）姓名：王建国；（2）病种：乳腺癌。", [("姓名", "王建国"), ("病种", "乳腺癌")]),
        ("困难职工王建国（病种：乳腺癌）", [("病种", "乳腺癌")]),
        ("姓名：王建国病种：肺癌", [("姓名", "王建国"), ("病种", "肺癌")]),
        ("【姓名】王建国 【病种】：肺癌", [("姓名", "王建国"), ("病种", "肺癌")]),
        ("王建国，所患疾病为：肺癌", [("所患疾病", "肺癌")]),
        ("身份证号（18位）：1234", [("身份证号（18位）", "1234")]),
        ("姓名\t：\t王建国", [("姓名", "王建国")]),
        ("时间：2026年11月28日 8:30", [("时间", "2026年11月28日 8:30")]),
        ("姓名：　　性别：", [("姓名", ""), ("性别", "")]),
        ("见 https://gonghui.example.cn/a", []),
        ("今天开会", []),
    ],
)
def test_the_fields_of_a_line(line: str, expected: list[tuple[str, str]]) -> None:
    found = list(fields_of(line))
    assert [(one.label, one.value) for one in found] == expected
    assert all(line[one.start : one.start + len(one.value)] == one.value for one in found)


SIGNS = st.text("姓名病种王建国乳癌：: *|【】（）<br>/&nsp;\\\t\n　-1.，", max_size=60)


@given(SIGNS)
def test_every_cell_stands_where_it_says(text: str) -> None:
    for rows in text_tables(text):
        for row in rows[1:]:
            assert all(text[at : at + len(cell)] == cell for cell, at in row.cells)
            lines = row.lines or (row.line,) * len(row.cells)
            assert [text.count("\n", 0, at) + 1 for _, at in row.cells] == list(lines)


@pytest.mark.parametrize(
    "text",
    [
        "病种：乳腺癌",
        "联系人：李敏\n电话：0371-6123456\n住址：镇文化广场",
        "姓名：王建国\n一\n二\n三\n四\n病种：乳腺癌",
        "姓名：文本\n病种：文本",
        "姓名：王建国\n手机：0371-6123456",
        "姓名：\n病种：乳腺癌",
    ],
)
def test_nothing_is_told_of_nobody(text: str) -> None:
    assert list(records(text)) == []


def test_every_person_makes_a_record() -> None:
    text = "姓名：王建国\n病种：乳腺癌\n姓名：李敏\n病种：尿毒症\n"
    values = [[cell for cell, _ in rows[1].cells] for rows in records(text)]
    assert values == [["王建国", "乳腺癌"], ["李敏", "尿毒症"]]


def test_what_is_told_has_its_line_and_can_be_masked() -> None:
    text = "# 走访\n\n- 姓名：王建国\n- **病种：** 乳腺癌\n- 残疾类别：肢体二级\n"
    found = file_problems(PAGE, text.encode(), Allowed())
    way = "请删掉这一栏；运行 python3 scripts/portal.py check --fix-masks 可以自动打码"
    assert [(one.line, one.message, one.remedy) for one in found] == [
        (4, "“病种”这一栏写着病情，1 处有内容，不能公布", way),
        (5, "“残疾类别”这一栏写着残疾信息，1 处有内容，不能公布", way),
    ]


@pytest.mark.parametrize(
    ("source", "text", "after"),
    [
        (PAGE, "- **姓名：** 王建国\n- **病种：** 乳腺癌\n", "- **姓名：** 王*\n- **病种：** （已隐去）\n"),
        (PAGE, "姓名：**李敏**<br>住址:3组\n", "姓名：**李***<br>住址:（已隐去）\n"),
        (PAGE, "姓名\t病种\n李敏\t肺癌\n", "姓名\t病种\n李*\t（已隐去）\n"),
        (
            PAGE,
            "| 姓名 | 王建国 | 李敏 |\n|---|---|---|\n| 病种 | 肺癌 |  |\n",
            "| 姓名 | 王* | 李* |\n|---|---|---|\n| 病种 | （已隐去） |  |\n",
        ),
        (DATA, "- 说明: |\n    姓名：李敏\n    病种：肺癌\n", "- 说明: |\n    姓名：李敏\n    病种：（已隐去）\n"),
        (DATA, "- 姓名: 李敏\n  病种: 肺癌\n", "- 姓名: 李敏\n  病种: （已隐去）\n"),
    ],
)  # fmt: skip
def test_records_are_masked(source: str, text: str, after: str) -> None:
    assert mended(source, text, Allowed()).text == after


def test_a_key_of_yaml_is_told_once() -> None:
    text = "- 姓名: 李敏\n  病种: 肺癌\n"
    (found,) = file_problems(DATA, text.encode(), Allowed())
    assert (found.line, found.message) == (2, "“病种”这一栏写着病情，1 处有内容，不能公布")
