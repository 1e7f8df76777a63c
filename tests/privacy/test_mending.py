"""Masked sources: nothing private is left, and nothing else is changed."""

from __future__ import annotations

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from portal.files.guard import file_problems
from portal.privacy.allowed import Allowed
from portal.privacy.mending import mended
from portal.yaml_source import read_yaml
from privacy.grammar import CARRIERS, Cell, carried, number_cells, number_texts, other_cells

NOTHING = Allowed()
PAGE = """\
---
标题: 名单
手机: 13812345678
---

张三 110105194912310 02X，卡号 6222 0212 3456 7890 128。  \r
家住示例小区3号楼2单元501室，1985年3月12日出生。

| 姓名 | 身份证号 | 手机 | 病种 |
|:---|---|---:|---|
| 张三 | 11010519491231002X | 138 1234 5678 |高血压|
| 欧阳小敏 |  | 138****0000 | — |
"""
MASKED = """\
---
标题: 名单
手机: 138****5678
---

张三 （已隐去），卡号 尾号0128。  \r
家住示例小区（门牌已隐去），（已隐去）出生。

| 姓名 | 身份证号 | 手机 | 病种 |
|:---|---|---:|---|
| 张* | （已隐去） | 138****5678 |（已隐去）|
| 欧阳* |  | 138****0000 | — |
"""


def test_a_page_is_masked_and_told_line_by_line() -> None:
    found = mended("docs/a.md", PAGE, NOTHING)
    assert found.text == MASKED
    assert found.changes[:3] == (
        (3, "手机号", "138****5678"),
        (6, "身份证号", "（已隐去）"),
        (6, "银行卡号", "尾号0128"),
    )
    assert mended("docs/a.md", MASKED, NOTHING).changes == ()


def test_names_stay_where_nothing_private_was_found() -> None:
    text = "| 姓名 | 单位 |\n|---|---|\n| 张三 | 示例厂 |\n"
    assert mended("docs/a.md", text, NOTHING).text == text


def test_masked_records_are_still_yaml() -> None:
    text = (
        "- 身份证号: 11010519491231002X\n  手机: '13812345678'\n"
        "  联系: {病种: 高血压, 说明: 6222021234567890128}\n  说明: 11010519491231002X 张三\n"
    )
    found = mended("data/a.yml", text, NOTHING)
    tree, problems = read_yaml(found.text, "data/a.yml")
    assert problems == []
    assert tree is not None
    assert tree.value == [
        {
            "身份证号": "（已隐去）",
            "手机": "138****5678",
            "联系": {"病种": "（已隐去）", "说明": "尾号0128"},
            "说明": "（已隐去） 张三",
        }
    ]


def test_a_value_over_several_lines_is_left_to_a_person() -> None:
    text = "- 病种: |\n    高血压\n"
    assert mended("data/a.yml", text, NOTHING).text == text
    assert file_problems("data/a.yml", text.encode(), NOTHING) != []


def _is_written(cell: Cell) -> bool:
    return CARRIERS[cell.carrier][0].endswith((".md", ".yml"))


def test_nothing_of_the_grammar_is_left_in_a_masked_file() -> None:
    random = Random(3)
    numbers = (cell for cell in number_cells() if _is_written(cell) and random.random() < 0.05)
    drawn = [(cell, number_texts(cell, random)) for cell in numbers]
    for cell, texts in [*drawn, *(one for one in other_cells() if _is_written(one[0]))]:
        source, content, _ = carried(cell.carrier, texts)
        after = mended(source, content, NOTHING).text
        assert file_problems(source, after.encode(), NOTHING) == [], (cell, texts)


TEXTS = st.lists(
    st.sampled_from(
        [
            "13812345678",
            "张三",
            "| 姓名 | 手机 |\n",
            "|---|---|\n",
            "身份证号: ",
            "11010519491231002X",
        ]
    )
    | st.text("：，。 \n\r|-*a1", max_size=5),
    max_size=15,
).map("".join)


@given(TEXTS)
def test_all_that_is_not_found_stays_as_it_was(text: str) -> None:
    found = mended("docs/a.md", text, NOTHING)
    assert found.text.count("\n") == text.count("\n")
    if not found.changes:
        assert found.text == text
    assert mended("docs/a.md", found.text, NOTHING).changes == ()
