"""Strict YAML: values and lines, limits on depth, and nothing that raises."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from portal.yaml_source import Tree, read_yaml

SIGNS = [*"：: \n\t\u3000-－“”\"'[]{},，#|>&*!~%@?a1标\\、", "- ", "\n  ", "\n- ", "---\n"]


def tree_of(text: str, first_line: int = 1) -> Tree:
    """The tree of a text without problems."""
    tree, problems = read_yaml(text, "x.yml", first_line)
    assert problems == []
    assert tree is not None
    return tree


def test_every_value_has_the_line_of_its_key_or_item() -> None:
    text = "# 说明\n标题: x\n附件:\n  - 文件: a\n    标题: b\n  -\n    文件: c\n标签: [甲,\n  乙]\n"
    assert tree_of(text).lines == {
        (): 2,
        ("标题",): 2,
        ("附件",): 3,
        ("附件", 0): 4,
        ("附件", 0, "文件"): 4,
        ("附件", 0, "标题"): 5,
        ("附件", 1): 7,
        ("附件", 1, "文件"): 7,
        ("标签",): 8,
        ("标签", 0): 8,
        ("标签", 1): 9,
    }


def test_lines_count_from_the_first_line_of_the_text() -> None:
    tree, problems = read_yaml("标题: x\n摘要：y\n来源: z\n", "a.md", 10)
    assert [problem.line for problem in problems] == [11]
    assert tree is not None
    assert tree.lines[("来源",)] == 12


def test_block_text_keeps_its_lines() -> None:
    text = "说明: |\n  第一段：甲\n\n  \u3000\u3000第二段 #3\n状态: >-\n  一\n  二\n"
    assert tree_of(text).value == {"说明": "第一段：甲\n\n\u3000\u3000第二段 #3\n", "状态": "一 二"}


def test_white_space_around_a_plain_value_is_dropped() -> None:
    assert tree_of("标题: \u3000通知\u3000\n摘要: \u3000\n").value == {"标题": "通知", "摘要": None}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a: x  # 注释\nb:  # 说明\n  c: 1\n", {"a": "x", "b": {"c": "1"}}),
        ("a: 'x' # 注释\nb: [1, 2] # 注释\n", {"a": "x", "b": ["1", "2"]}),
        ("a: x#y\n", {"a": "x#y"}),
        ("- 身份证：只看原件\n- 户口本\n", ["身份证：只看原件", "户口本"]),
        ("? a\n: b\n", {"a": "b"}),
        ("'标题：x': b\n", {"标题：x": "b"}),
        ("- - a\n  - b\n-\n", [["a", "b"], None]),
        ("---\na: 1\n", {"a": "1"}),
    ],
)
def test_what_is_unambiguous_is_read(text: str, value: object) -> None:
    assert tree_of(text).value == value


def test_twenty_levels_are_read() -> None:
    assert tree_of("[" * 20 + "]" * 20).lines[(0,) * 19] == 1


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "[{a: ", "? "])
@pytest.mark.parametrize("times", [21, 1_000, 50_000])
def test_deep_nesting_is_refused_at_once(opening: str, times: int) -> None:
    started = time.perf_counter()
    tree, problems = read_yaml(opening * times, "x.yml")
    assert time.perf_counter() - started < 1
    assert tree is None
    assert len(problems) == 1
    assert problems[0].message in ("列表和字段套得太深，超过 20 层", "字段名不能是列表或一组字段")


def test_at_most_thirty_syntax_errors_are_told() -> None:
    record = "- 编号: a\n  标题：x\n"
    tree, problems = read_yaml(record * 40 + "  来源: y\n", "x.yml")
    assert tree is None
    assert len(problems) == 31
    assert str(problems[-1]) == "x.yml:60: 后面还有更多写错的地方；先改这些，再检查一次"


def test_of_one_slip_ten_thousand_times_a_thousand_are_told() -> None:
    _, problems = read_yaml("- a: 1\n" + "  a: 2\n" * 10_000, "x.yml")
    assert len(problems) == 1001
    assert str(problems[0]) == "x.yml:2: “a”写了两次（第 1 行和第 2 行）；请只留一个"
    assert str(problems[-1]) == "x.yml:1001: 后面还有更多写错的地方；先改这些，再检查一次"


def test_no_correction_is_tried_in_a_record_of_unusual_length() -> None:
    long = "- a\n- 说明: " + "字" * 60_000 + "\n  标题：x\n  来源: y\n"
    tree, problems = read_yaml(long, "x.yml")
    assert tree is None
    assert [str(problem) for problem in problems] == [
        "x.yml:3: 这一行没有冒号；每行写成“字段: 内容”"
    ]
    tree, problems = read_yaml(long.replace("  标题：x", "\t标题: x"), "x.yml")
    assert [str(problem) for problem in problems] == [
        "x.yml:3: 行首用了 Tab 键或全角空格；请换成半角空格，每层两个"
    ]


def test_the_longer_a_record_the_fewer_of_its_errors_are_corrected() -> None:
    long = "- 说明: " + "字" * 25_000 + "\n" + "  标题：x\n" * 4
    _, problems = read_yaml(long, "x.yml")
    assert [str(problem) for problem in problems] == [
        "x.yml:2: “标题”后面是全角冒号“：”，要用半角冒号加一个空格；请改成（行首 2 个空格）：  标题: x",
        "x.yml:3: “标题”后面是全角冒号“：”，要用半角冒号加一个空格；请改成（行首 2 个空格）：  标题: x",
        "x.yml:4: 这一行没有冒号；每行写成“字段: 内容”",
    ]


def test_a_line_that_cannot_be_corrected_does_not_hide_the_next_fault() -> None:
    _, problems = read_yaml("标题: x\n送清凉\n来源：y\n日期: 1\n", "x.yml")
    assert [(problem.line, problem.message) for problem in problems] == [
        (2, "这一行没有冒号"),
        (3, "“来源”后面是全角冒号“：”，要用半角冒号加一个空格"),
    ]


def test_a_long_line_that_would_be_swallowed_is_cut() -> None:
    _, problems = read_yaml("标题: x\n  来源：" + "字" * 400 + "\n", "x.yml")
    assert problems[0].message == f"“来源：{'字' * 297}…”会被当成上一行的内容"


def test_a_long_corrected_line_is_cut() -> None:
    _, problems = read_yaml("标题：" + "字" * 400 + "\n来源: x\n", "x.yml")
    assert problems[0].remedy == f"请改成：标题: {'字' * 296}…"


@pytest.mark.parametrize(
    ("text", "messages"),
    [
        ("a: [甲 #3, 乙]\n", ["内容以“[”开头，整段内容要放进引号"]),
        ("a: [甲 #3\n ]\n", ["“#”和后面的字会丢掉"]),
        ("a: 甲\n  - 乙\n", ["“- 乙”会被当成上一行的内容"]),
        (
            "a: [*x, &y z]\n",
            ["以“*”开头的内容是 YAML 的引用，本站不用", "以“&”开头的内容是 YAML 的锚点，本站不用"],
        ),
        ("?\n: a\n", ["冒号前面没有字段名"]),
        ("\u3000标题: x\n", ["字段名“标题”里有多余的符号"]),
        ("“标题”: x\n", ["字段名“标题”里有多余的符号"]),
        ("“标题”:\n  a: x\n", ["字段名“标题”里有多余的符号"]),
        ("%YAML 1.1\n---\na: 1\n", ["“%”开头的 YAML 指令本站不用"]),
        ("%YAML 2.0\n---\na: 1\n", ["不要写 %YAML 这一行"]),
        ("a: 「甲: 乙」\n", ["中文引号不能用来括住内容"]),
        ("a: ［甲，: 乙］\n", ["内容里有“: ”，整段内容要放进引号"]),
        ('a: "\\x00"\n', ["“\\”写出了看不见的控制字符（U+0000）"]),
        ('a: ["甲\\u202e乙"]\n', ["“\\”写出了看不见的控制字符（U+202E）"]),
        ('"\\u2066": b\n', ["“\\”写出了看不见的控制字符（U+2066）"]),
        ('a: "\\uffff"\n', ["“\\”写出了看不见的控制字符（U+FFFF）"]),
        ("\x00", ["这一行有看不见的控制字符（U+0000）"]),
    ],
)
def test_more_that_is_refused(text: str, messages: list[str]) -> None:
    assert [problem.message for problem in read_yaml(text, "x.yml")[1]] == messages


@settings(max_examples=400)
@given(st.one_of(st.text(), st.lists(st.sampled_from(SIGNS), max_size=80).map("".join)))
def test_no_text_raises_and_no_text_is_refused_silently(text: str) -> None:
    tree, problems = read_yaml(text, "x.yml")
    assert tree is not None or problems
    for problem in problems:
        assert problem.message
        assert problem.remedy
        assert 1 <= problem.line <= 1 + text.count("\n") + text.count("\r")


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("", ""),
        ("\n \n", ""),
        ("\u3000\n\t", ""),
        ("\u200e\n", "看不见的字符"),
        ("---\n", "“---”"),
        ("---\n...\n", "“---”、“...”"),
        ("--- \n\u200e\n\n\u3000", "“---”和看不见的字符"),
        ("--- \u2060\n\n", "“---”和看不见的字符"),
    ],
)
def test_a_file_of_nothing_is_told_with_what_stands_there(text: str, there: str) -> None:
    tree, problems = read_yaml(text, "x.yml")
    told = f"文件里只有{there}，没有内容" if there else "文件是空的"
    assert tree is None
    assert list(map(str, problems)) == [f"x.yml:1: {told}；请写上内容，或删除这个文件"]


@pytest.mark.parametrize("text", ["# 还没有\n", "---\n# 还没有\n", "[]\n", "---\n[]\n", "~\n"])
def test_a_list_without_records_is_no_mistake(text: str) -> None:
    assert read_yaml(text, "x.yml")[1] == []
