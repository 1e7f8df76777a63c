"""Front matter and body of a Markdown file."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from portal.front_matter import read_front_matter

EXAMPLE = "请在第一行写 ---，下面每行写一个“字段: 内容”（如 标题: …），再写一行 ---，然后写正文"


def refused(text: str) -> list[str]:
    """The problems of a text that gives no page."""
    page, problems = read_front_matter(text, "a.md")
    assert page is None
    return [str(problem) for problem in problems]


def test_a_page_is_taken_apart() -> None:
    page, problems = read_front_matter("---\n标题: x\n---\n\n# 一\n---\n二\n", "a.md")
    assert problems == []
    assert page is not None
    assert page.tree.value == {"标题": "x"}
    assert page.tree.lines == {(): 2, ("标题",): 2}
    assert page.body == "\n# 一\n---\n二\n"
    assert page.body_line == 4


def test_mark_blank_lines_and_windows_line_ends_do_no_harm() -> None:
    page, problems = read_front_matter("\ufeff\r\n\r\n--- \r\n标题: x\r\n---\r\n正文", "a.md")
    assert problems == []
    assert page is not None
    assert page.tree.lines[("标题",)] == 4
    assert (page.body, page.body_line) == ("正文", 6)


def test_a_page_may_have_no_body() -> None:
    page, _ = read_front_matter("---\n标题: x\n---", "a.md")
    assert page is not None
    assert (page.body, page.body_line) == ("", 4)


def test_faults_keep_their_lines_and_the_page() -> None:
    page, problems = read_front_matter("\n---\n标题：x\n来源: y\n---\n正文\n", "a.md")
    assert page is not None
    assert page.tree.value == {"标题": "x", "来源": "y"}
    assert [str(problem) for problem in problems] == [
        "a.md:3: “标题”后面是全角冒号“：”，要用半角冒号加一个空格；请改成：标题: x"
    ]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("", f"a.md: 文件是空的；{EXAMPLE}"),
        ("\n \n", f"a.md: 文件是空的；{EXAMPLE}"),
        ("标题: x\n---\n", f"a.md:1: 文件开头没有用 --- 围起来的资料；{EXAMPLE}"),
        ("\n正文\n", f"a.md:2: 文件开头没有用 --- 围起来的资料；{EXAMPLE}"),
        ("---\n标题: x\n正文\n", "a.md:1: 开头的资料没有结束；请在最后一个字段下面单独写一行 ---"),
        ("---\n\n---\n正文\n", f"a.md:1: 两行 --- 之间没有内容；{EXAMPLE}"),
        (
            "－－－\n标题: x\n---\n",
            "a.md:1: “－－－”应当正好是三个半角减号，前面没有空格；请改成：---",
        ),
        ("---\n标题: x\n———\n", "a.md:3: “———”应当正好是三个半角减号，前面没有空格；请改成：---"),
        ("--\n标题: x\n---\n", "a.md:1: “--”应当正好是三个半角减号，前面没有空格；请改成：---"),
        (" ---\n标题: x\n---\n", "a.md:1: “---”应当正好是三个半角减号，前面没有空格；请改成：---"),
        ("---\n- 标题: x\n---\n", "a.md:2: 两行 --- 之间应当是一个个字段；每行写成“字段: 内容”"),
        ("---\n送清凉\n---\n", "a.md:2: 两行 --- 之间应当是一个个字段；每行写成“字段: 内容”"),
        ("---\n# 标题\n---\n", "a.md:2: 两行 --- 之间应当是一个个字段；每行写成“字段: 内容”"),
        ("---\n标题: {\n---\n", "a.md:2: “{”没有对应的“}”；请改成：标题: {}"),
    ],
)
def test_broken_or_absent_front_matter_is_named(text: str, line: str) -> None:
    page, problems = read_front_matter(text, "a.md")
    assert [str(problem) for problem in problems] == [line]
    assert page is None or page.tree.value == {"标题": {}}


def test_values_that_cannot_be_told_give_no_page() -> None:
    assert refused("---\n标题: [[x]: y]\n---\n") == [
        "a.md:2: 字段名不能是列表或一组字段；每行写成“字段: 内容”"
    ]


@settings(max_examples=200)
@given(st.one_of(st.text(), st.text(alphabet="-－—\n: a标").map(lambda text: f"---\n{text}")))
def test_no_text_raises(text: str) -> None:
    page, problems = read_front_matter(text, "a.md")
    assert page is not None or problems
