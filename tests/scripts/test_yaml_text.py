"""YAML changed as text: what is not meant stays byte for byte."""

from __future__ import annotations

import pytest

from editing.yaml_text import (
    drop_field,
    edit_at,
    edit_below,
    put_field,
    rewritten,
    split_front_matter,
    split_records,
)

LIST = """\
# 开头的说明

- 编号: a   # 甲
  标签: [一, 二]

# 乙的说明
- 编号: b
  说明: |
    第一段

    # 不是注释
    - 不是记录
  # 结束: 2025-07-15

- 编号: c
  演示: 是
"""
RECORD = """\
- 编号: b
  附件:
  - 文件: a.docx
    标题: 甲
  # 原因: 没有
  说明: |
    演示: 不是字段

    二
  演示: 是
"""


def test_records_are_told_apart_with_what_stands_between() -> None:
    head, pieces = split_records(LIST)
    assert head == "# 开头的说明\n\n"
    assert [piece.body.splitlines()[0] for piece in pieces] == [
        "- 编号: a   # 甲",
        "- 编号: b",
        "- 编号: c",
    ]
    assert pieces[0].tail == "\n# 乙的说明\n"
    assert pieces[1].body.endswith("    - 不是记录\n  # 结束: 2025-07-15\n")
    assert head + "".join(piece.body + piece.tail for piece in pieces) == LIST


def test_a_text_without_records_is_all_head() -> None:
    assert split_records("# 还没有\n") == ("# 还没有\n", [])


def test_an_indented_list_is_read_at_its_own_depth() -> None:
    _, pieces = split_records("  - 编号: a\n    步骤:\n      - 一\n  - 编号: b\n")
    assert [piece.body for piece in pieces] == [
        "  - 编号: a\n    步骤:\n      - 一\n",
        "  - 编号: b\n",
    ]


def test_a_record_goes_and_comments_between_stay() -> None:
    _, (a, b, c) = split_records(LIST)
    assert rewritten(LIST, ["", b.body, c.body]) == LIST.replace(a.body + "\n", "")
    assert rewritten(LIST, [a.body, b.body, ""]) == LIST.replace("\n" + c.body, "")
    assert rewritten(LIST, ["", "", ""]) == "# 开头的说明\n\n# 乙的说明\n"


def test_nothing_changed_is_the_same_bytes() -> None:
    for text in (LIST, LIST.replace("\n", "\r\n"), LIST.removesuffix("\n")):
        _, pieces = split_records(text)
        assert rewritten(text, [piece.body for piece in pieces]) == text


def test_the_number_of_records_must_agree() -> None:
    with pytest.raises(ValueError, match="shorter"):
        rewritten(LIST, ["- 编号: a\n"])


@pytest.mark.parametrize(
    ("name", "gone"),
    [
        ("demo", "  演示: 是\n"),
        ("attachments", "  附件:\n  - 文件: a.docx\n    标题: 甲\n"),
        ("description", "  说明: |\n    演示: 不是字段\n\n    二\n"),
        ("reason", ""),
    ],
)
def test_a_field_goes_with_all_its_lines(name: str, gone: str) -> None:
    assert drop_field(RECORD, name) == RECORD.replace(gone, "")


def test_the_dash_moves_on_when_the_first_field_goes() -> None:
    assert drop_field("- 演示: 是\n  编号: a\n", "demo") == "- 编号: a\n"


@pytest.mark.parametrize("line", ["演示: 是", "demo: true", '"演示": 是', "演示 : 是"])
def test_both_spellings_are_found(line: str) -> None:
    assert drop_field(f"编号: a\n{line}\n标题: 乙\n", "demo") == "编号: a\n标题: 乙\n"


def test_a_field_is_set_where_it_stands_or_added_last() -> None:
    assert (
        put_field("编号: a\ndemo: 是\n标题: 乙\n", "demo", "否") == "编号: a\ndemo: 否\n标题: 乙\n"
    )
    assert put_field("- 编号: a", "to_verify", "是") == "- 编号: a\n  待核对: 是\n"
    assert put_field("编号: a\r\n", "phone", "12351") == "编号: a\r\n电话: 12351\r\n"
    assert put_field("- 电话: 1\n  编号: a\n", "phone", "12351") == "- 电话: 12351\n  编号: a\n"


def test_front_matter_is_cut_out_and_a_rule_in_the_body_is_not_taken_for_its_end() -> None:
    text = "---\n编号: a\n---\n\n正文\n\n---\n\n后\n"
    assert split_front_matter(text) == ("---\n", "编号: a\n", "---\n\n正文\n\n---\n\n后\n")
    with pytest.raises(ValueError, match="no front matter"):
        split_front_matter("正文\n---\n编号: a\n---\n")


def test_what_stands_below_a_key_is_cut_out() -> None:
    text = "a: 1\nextra:\n  township:\n    全称: 甲\n    # 注\n\n  其他: 1\nnav: []\n"
    assert edit_below(text, "township") == (
        "a: 1\nextra:\n  township:\n",
        "    全称: 甲\n    # 注\n",
        "\n  其他: 1\nnav: []\n",
    )
    with pytest.raises(ValueError, match="no township"):
        edit_below("a: 1\n", "township")


DEEP = """\
- 编号: a
  改到:
    开始: 2026-11-28
    场所: zhijia   # 新址
  逐次:
    - 日期: 2026-11-11
      活动报道: baodao
    # 第二次
    - 日期: 2026-11-18
      改到:
        场所: zhijia
  说明: 动
"""


def test_an_inner_mapping_is_changed_where_it_stands() -> None:
    def edit(mapping: str) -> str:
        return drop_field(put_field(mapping, "place", "一楼"), "venue")

    assert edit_at(DEEP, ("moved_to",), edit) == DEEP.replace(
        "    场所: zhijia   # 新址\n", "    地点: 一楼\n"
    )
    assert edit_at(DEEP, ("occasions", 1, "moved_to"), edit) == DEEP.replace(
        "        场所: zhijia\n", "        地点: 一楼\n"
    )
    assert edit_at(
        DEEP, ("occasions", 0), lambda mapping: drop_field(mapping, "report")
    ) == DEEP.replace("      活动报道: baodao\n", "")
    assert edit_at(DEEP, (), lambda mapping: mapping.upper()) == DEEP.upper()


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("- 编号: a\n  逐次: [{日期: 2026-11-11}]\n", ("occasions", 0)),
        ("- 编号: a\n  逐次:\n    日期: 2026-11-11\n", ("occasions", 0)),
        ("- 编号: a\n", ("moved_to",)),
    ],
)
def test_an_inner_mapping_in_another_style_is_left_to_people(
    text: str, path: tuple[str | int, ...]
) -> None:
    with pytest.raises(ValueError, match="below"):
        edit_at(text, path, str)
