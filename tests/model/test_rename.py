"""Chinese field names to English ones, in values and lines."""

from __future__ import annotations

from portal.model.rename import rename
from portal.yaml_source import Tree, read_yaml


def tree_of(text: str) -> Tree:
    """The tree of a text without problems."""
    tree, problems = read_yaml(text, "x.yml")
    assert problems == []
    assert tree is not None
    return tree


def test_names_are_translated_at_every_level() -> None:
    text = "- 标题: x\n  附件:\n    - 文件: a\n      title: b\n  标签: [标题]\n- y\n"
    tree, problems = rename(tree_of(text), "x.yml", "notices")
    assert problems == []
    assert tree.value == [
        {"title": "x", "attachments": [{"file": "a", "title": "b"}], "tags": ["标题"]},
        "y",
    ]
    assert tree.lines[(0, "attachments", 0, "file")] == 3
    assert tree.lines[(0, "attachments", 0, "title")] == 4
    assert tree.lines[(1,)] == 6


def test_unknown_names_stay_as_they_are() -> None:
    tree, problems = rename(tree_of("标提: x\n"), "x.md")
    assert (tree.value, problems) == ({"标提": "x"}, [])


def test_two_spellings_of_one_field_are_told_with_both_lines() -> None:
    tree, problems = rename(tree_of("标题: x\n附件:\n  - file: a\n    文件: b\ntitle: y\n"), "a.md")
    assert tree.value == {"title": "x", "attachments": [{"file": "a"}]}
    assert tree.lines[("title",)] == 1
    assert [str(problem) for problem in problems] == [
        "a.md:4: 附件[0].文件: “file”（第 3 行）和“文件”（第 4 行）是同一个字段；请只留一个",
        "a.md:5: 标题: “标题”（第 1 行）和“title”（第 5 行）是同一个字段；请只留一个",
    ]


def test_in_a_list_the_family_and_the_index_are_shown() -> None:
    _, problems = rename(tree_of("- 编号: a\n- 编号: b\n  id: c\n"), "x.yml", "laws")
    assert [str(problem) for problem in problems] == [
        "x.yml:3: laws[1].编号: “编号”（第 2 行）和“id”（第 3 行）是同一个字段；请只留一个"
    ]
