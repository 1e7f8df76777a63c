"""Problems in the formats that other programs read."""

from __future__ import annotations

import json

import pytest

from commands.reports import (
    SUMMARY_LIMIT,
    as_json,
    as_line,
    count_line,
    github_annotation,
    github_summary,
    gitlab_quality,
)
from portal.errors import Problem

ERROR = Problem("docs/a,b:c.md", 3, "标题", "写了 100%\n没有", "请写“<b>|`”")
WARNING = Problem("data/laws.yml", 0, "", "很久没核对", level="warning")


@pytest.mark.parametrize(
    ("problems", "line"),
    [
        ([], "检查通过，没有问题。"),
        ([WARNING], "检查通过，有 1 处提醒。"),
        ([ERROR], "有 1 处问题要改。"),
        ([ERROR, ERROR, WARNING], "有 2 处问题要改，另有 1 处提醒。"),
    ],
)
def test_the_count_comes_last(problems: list[Problem], line: str) -> None:
    assert count_line(problems) == line


def test_a_reminder_says_that_it_is_one() -> None:
    assert as_line(WARNING) == "提醒 data/laws.yml: 很久没核对"
    assert as_line(ERROR) == str(ERROR)


def test_json_holds_every_part() -> None:
    assert json.loads(as_json([ERROR])) == [
        {
            "file": "docs/a,b:c.md",
            "line": 3,
            "field": "标题",
            "message": "写了 100%\n没有",
            "remedy": "请写“<b>|`”",
            "level": "error",
        }
    ]
    assert json.loads(as_json([])) == []


def test_annotations_are_escaped() -> None:
    assert github_annotation(ERROR) == (
        "::error file=docs/a%2Cb%3Ac.md,line=3::标题: 写了 100%25%0A没有；请写“<b>|`”"
    )
    assert github_annotation(WARNING) == "::warning file=data/laws.yml::很久没核对"


def test_the_summary_is_a_table() -> None:
    assert github_summary([ERROR, WARNING]) == (
        "### 内容检查\n\n有 1 处问题要改，另有 1 处提醒。\n\n"
        "| 文件和行 | 字段 | 问题 | 怎么改 |\n|---|---|---|---|\n"
        "| docs/a,b:c.md:3 | 标题 | 写了 100% 没有 | 请写“&lt;b>\\|\\`” |\n"
        "| data/laws.yml |  | 提醒：很久没核对 |  |\n"
    )
    assert github_summary([]) == "### 内容检查\n\n检查通过，没有问题。\n"


def test_a_long_summary_says_what_it_leaves_out() -> None:
    shown = github_summary([ERROR] * (SUMMARY_LIMIT + 7))
    assert shown.endswith("|\n\n另有 7 处没有列出。\n")
    assert shown.count("docs/a,b:c.md:3") == SUMMARY_LIMIT


def test_the_code_quality_report() -> None:
    first, second = json.loads(gitlab_quality([ERROR, WARNING]))
    assert first["severity"] == "major"
    assert first["location"] == {"path": "docs/a,b:c.md", "lines": {"begin": 3}}
    assert second["severity"] == "minor"
    assert second["location"]["lines"] == {"begin": 1}
    assert second["description"] == "很久没核对"
    assert first["fingerprint"] != second["fingerprint"]
