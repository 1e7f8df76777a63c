"""Masked sources: nothing private is left, and nothing else is changed."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.files.guard import file_problems
from portal.files.mending import mended
from portal.privacy.allowed import Allowed
from portal.privacy.sources.rolls import names_left
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


@pytest.mark.parametrize(
    ("text", "after"),
    [
        (
            "- 病种: |  # 注\n    高血压\n    痛风\n\n  # x\n",
            "- 病种: |  # 注\n    （已隐去）\n\n  # x\n",
        ),
        ("- 病种: >-\r\n    高血压\r\n  事: 1\r\n", "- 病种: >-\r\n    （已隐去）\r\n  事: 1\r\n"),
        ("- 病种:\n    高血压\n", "- 病种:\n    （已隐去）\n"),
        ("- 病种: 高血压\n    痛风 # c\n", "- 病种: （已隐去） # c\n"),
        ('- 病种: "高\\"血\\u538b\\"" \n', '- 病种: "（已隐去）" \n'),
        ("- 病种: '高''血'\n", "- 病种: '（已隐去）'\n"),
        ("- 病种:\n    - 高血压\n    - ''\n", "- 病种:\n    - （已隐去）\n    - ''\n"),
        ('- {病种: [癌, "瘤"], 事: 1}\n', '- {病种: [（已隐去）, "（已隐去）"], 事: 1}\n'),
        ('- 说明: "打\\u0031\\x33812345678吧"\n', '- 说明: "打138****5678吧"\n'),
        ("\ufeff- 手机:\t13812345678\n", "\ufeff- 手机:\t138****5678\n"),
        ("- 正文: |\n    病种: 高血压\n    别的\n", "- 正文: |\n    病种: （已隐去）\n    别的\n"),
    ],
)
def test_every_form_of_a_value_is_masked_in_its_place(text: str, after: str) -> None:
    assert file_problems("data/a.yml", text.encode(), NOTHING) != []
    assert mended("data/a.yml", text, NOTHING).text == after
    assert file_problems("data/a.yml", after.encode(), NOTHING) == []


def test_what_yaml_cannot_read_and_goes_on_below_is_left_to_a_person() -> None:
    text = "- 病种: |\n    高血压\n- [\n"
    assert mended("data/a.yml", text, NOTHING).text == text
    assert file_problems("data/a.yml", text.encode(), NOTHING) != []


def test_front_matter_with_the_line_ends_of_windows_is_masked() -> None:
    text = "---\r\n标题: a\r\n病种: 高血压\r\n---\r\n\r\n正文\r\n"
    found = mended("docs/a.md", text, NOTHING)
    assert found.text == text.replace("高血压", "（已隐去）")
    assert found.changes == ((3, "个人信息", "（已隐去）"),)


LIST = """\
- 编号: a
  类别: 金秋助学
  名单:
    - 姓名: 张三  # 注
      所在单位: 张三机械厂
    - {姓名: "欧阳小敏"}
    - 姓名: 李*
    - 姓名: 王×明
- id: b
  category: 评优评先
  roll:
    - person: 张三
- id: c
  category: 其他帮扶
  roll:
    - person: |-
        赵 六
"""


def test_names_are_masked_where_the_model_says_that_people_are_helped() -> None:
    found = mended("data/public_notices/2026.yml", LIST, NOTHING)
    masks = {"张三  #": "张*  #", "欧阳小敏": "欧阳*", "王×明": "王*", "赵 六": "赵*"}
    after = LIST
    for name, mask in masks.items():
        after = after.replace(name, mask)
    assert found.text == after
    assert found.changes == (
        (4, "姓名", "张*"),
        (6, "姓名", "欧阳*"),
        (8, "姓名", "王*"),
        (17, "姓名", "赵*"),
    )
    assert mended("data/other.yml", LIST, NOTHING).changes == ()


@pytest.mark.parametrize(
    ("page", "after"),
    [
        ("标题: 金秋助学公示\n---\n{}", "| **张*** | 甲厂 |"),
        ("标题: 公示\n---\n## 困难职工\n\n{}", "| **张*** | 甲厂 |"),
        ("标题: 表彰名单\n---\n{}", "| **张三** | 甲厂 |"),
    ],
)
def test_names_in_tables_about_aid_are_masked(page: str, after: str) -> None:
    table = "| 姓名 | 单位 |\n|---|---|\n| **张三** | 甲厂 |\n| 李\\* | 乙厂 |\n| 合计 | 2 |\n"
    text = f"---\n{page.format(table)}\n张三说好。\n"
    expected = text.replace("| **张三** | 甲厂 |", after)
    assert mended("docs/a.md", text, NOTHING).text == expected


def test_one_number_that_hides_another_is_masked_with_it() -> None:
    found = mended("docs/a.md", "110105194912310021 13812345678/13912345678", NOTHING).text
    assert file_problems("docs/a.md", found.encode(), NOTHING) == []


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


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("手机 <b>13812345678</b> 李", "手机 <b>138****5678</b> 李"),
        (
            '<a href="tel:13812345678">13812345678</a> 后面',
            "138****5678 后面",
        ),
        ("[打电话](tel:13912345687)。", "打电话（139****5687）。"),
        ('[打电话](tel:+8613912345687 "打")。', "打电话（139****5687）。"),
        ("[**13912345687**](<tel:13912345687>)", "**139****5687**"),
        ("<tel:13912345687>", "139****5687"),
        ("<a class=x href='sms:13912345687' title=x><b>短信</b></a>", "<b>短信</b>（139****5687）"),
        ("[值班](tel:0000-1234567)，手机13912345687", "[值班](tel:0000-1234567)，手机139****5687"),
        ("身份证<b>110101199003077758</b> 李", "身份证<b>（已隐去）</b> 李"),
        ("卡号<b>6222021234567890128</b> 李", "卡号<b>尾号0128</b> 李"),
        ("打1381234567&#56;<b>吧</b>", "打138****5678<b>吧</b>"),
        ("138<b>1234</b>5678 李", "138****5678 李"),
        ("138<b><i>1234</b></i>5<wbr>678 李", "138****5678<b><i></b></i> 李"),
        ("<b>1381234</b>5678 李", "<b>138****5678</b> 李"),
        ("1381234<b>5678</b> 李", "138****5678<b></b> 李"),
        ('138<b title="13912345678">12345678</b>', '138****5678<b title="139****5678"></b>'),
        ("1 <!-- 张三 13812345678 --> 2", "1 <!-- 张三 138****5678 --> 2"),
        (
            "| 病情 | 银行卡号 |\n|---|---|\n| **高血压** | *农行 62170012* |\n| [痛风](a.md) | — |\n",
            "| 病情 | 银行卡号 |\n|---|---|\n| （已隐去） | （已隐去） |\n| （已隐去） | — |\n",
        ),
    ],
)
def test_what_stands_around_a_value_stays_whole(text: str, after: str) -> None:
    assert mended("docs/a.md", text, NOTHING).text == after
    assert mended("docs/a.md", after, NOTHING).changes == ()


@pytest.mark.parametrize(
    ("cell", "after"),
    [
        ("<b>张三</b>", "<b>张*</b>"),
        ("[张三](a.md)", "[张*](a.md)"),
        ("（张三）", "（张*）"),
        ("李四[^1]", "李*[^1]"),
        ("李四<sup>1</sup>", "李*<sup>1</sup>"),
        ("张三、李四", "张*、李*"),
        ("[张三](a.md)，**欧阳小敏**", "[张*](a.md)，**欧阳***"),
        ("*张三*", "*张**"),
        ("张 三", "张*"),
        ("1", "1"),
        ("某某", "某某"),
        ("● 张三", "● 张三"),
        ("*张", "*张"),
        ("王五（甲厂）", "王*"),
    ],
)
def test_a_name_in_a_cell_is_masked_and_the_signs_around_it_stay(cell: str, after: str) -> None:
    page = "---\n标题: 困难职工公示\n---\n\n| 姓名 | 单位 |\n|---|---|\n| {} | 厂 |\n"
    assert mended("docs/a.md", page.format(cell), NOTHING).text == page.format(after)
    assert mended("docs/a.md", page.format(after), NOTHING).changes == ()


AID = "- 编号: a\n  类别: 金秋助学\n  名单:\n    - 姓名: {}\n    - 姓名: 李四\n"
AID_LIST = "data/public_notices/2026.yml"


@pytest.mark.parametrize(
    "name", ["某某", "×××", "○○○", '"*"', "'*张'", "XX", "● 张三", '"**"', "*张"]
)
def test_a_name_without_a_family_name_is_left_to_a_person(name: str) -> None:
    text = AID.format(name)
    found = mended(AID_LIST, text, NOTHING)
    if name != "*张":  # an alias, with which nobody can read the file
        assert found.text == text.replace("李四", "李*")
        assert names_left(AID_LIST, found.text)
    assert mended(AID_LIST, found.text, NOTHING).changes == ()


@pytest.mark.parametrize(
    ("name", "after"),
    [
        ("&n 赵六\n    - 姓名: *n", "&n 赵*\n    - 姓名: *n"),
        ('&n "赵六"', '&n "赵*"'),
        ("!!str 赵六", "!!str 赵*"),
        ("&n |-\n        赵六", "&n |-\n        赵*"),
    ],
)
def test_anchors_and_tags_before_a_name_stay(name: str, after: str) -> None:
    found = mended(AID_LIST, AID.format(name), NOTHING).text
    assert found == AID.format(after).replace("李四", "李*")
    assert not names_left(AID_LIST, found)


@pytest.mark.parametrize("nothing", ["~", "null", "Null", "NULL", ""])
def test_a_value_that_is_none_tells_nothing(nothing: str) -> None:
    assert mended("data/a.yml", f"- 病情: {nothing}\n", NOTHING).changes == ()


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


KEYS = st.sampled_from(["病种", "手机", "姓名", "事由", "家庭住址", "备注"])
WORDS = st.sampled_from(["高血压", "13812345678", "甲 乙", "11010519491231002X", "（已隐去）"])
FORMS = st.sampled_from(
    [
        *(" {}", ' "{}"', " '{}'", ' "{}\\n"', " |\n    {}\n    乙", " >-\n    {}", "\n    {}"),
        *(" [{}, 丙]", "\n    - {}", " {}  # 注", "\t{}  "),
    ]
)
RECORDS = st.lists(st.tuples(KEYS, FORMS, WORDS), min_size=1, max_size=4, unique_by=lambda r: r[0])
ENDS = st.sampled_from(["\n", "\r\n"])
BEGINS = st.sampled_from(["", "\ufeff", "# 说明\n\n"])


def shape(text: str) -> object:
    """Lists and keys of a YAML text, and how many values it has."""
    tree, problems = read_yaml(text, "data/a.yml")
    assert problems == []
    return sorted(map(str, tree.lines)) if tree else None


@given(st.lists(RECORDS, min_size=1, max_size=3), ENDS, BEGINS)
def test_masked_yaml_is_the_same_yaml_with_nothing_private_in_it(
    records: list[list[tuple[str, str, str]]], end: str, begin: str
) -> None:
    fields = [[f"{key}:{form.format(word)}\n" for key, form, word in one] for one in records]
    text = begin + "".join(f"- 编号: a{n}\n  {'  '.join(one)}" for n, one in enumerate(fields))
    text = text.replace("\n", end)
    found = mended("data/a.yml", text, NOTHING)
    assert shape(found.text) == shape(text)
    assert file_problems("data/a.yml", found.text.encode(), NOTHING) == []
    assert mended("data/a.yml", found.text, NOTHING).changes == ()
    assert "\n" not in found.text.replace("\r\n", "") or end == "\n"
    assert found.text.startswith(begin.replace("\n", end))


def test_statistics_stay_as_they_are() -> None:
    text = "| 致困原因 | 人数 |\n|---|---|\n| 疾病 | 12 |\n"
    assert mended("docs/a.md", text, Allowed()).text == text


@pytest.mark.parametrize(
    "before", ["> ", "   ", "> - ", "\t"], ids=["a quotation", "blanks", "both", "a tab"]
)
def test_tables_in_lists_and_quotations_are_masked_as_others(before: str) -> None:
    table = "| 姓名 | 病种 |\n|---|:--|\n| 张三 | 肺癌 |\n| 李四 |  |\n"
    text = "".join(f"{before}{line}\n" for line in table.splitlines())
    done = mended("docs/a.md", text, Allowed()).text
    assert done == text.replace("肺癌", "（已隐去）").replace("张三", "张*").replace("李四", "李*")
