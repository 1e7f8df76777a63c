"""Notices, services and explainers, beside the golden files."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from linked_data.made import told
from photographed import picture
from portal.linked_data.faq import faq
from portal.render import Renderer
from tiny import notice, sound

PAGE = "news/2025/gaowen/"


def article(folder: Path, more: str = "", files: dict[str, bytes] | None = None) -> dict[str, Any]:
    text = {"docs/news/2025/gaowen.md": notice(more=more)}
    return told(sound(folder, {**text, **(files or {})}), PAGE)


@pytest.mark.parametrize(
    ("updates", "modified"),
    [
        ("", "2025-07-01T09:00+08:00"),
        ("  - 日期: 2025-07-03\n    内容: 改了\n", "2025-07-03"),
        ("  - 日期: 2025-07-01\n    内容: 改了\n", "2025-07-01T09:00+08:00"),
        ("  - 日期: 2025-07-03\n    内容: 错字\n    小改: 是\n", "2025-07-01T09:00+08:00"),
        (
            "  - 日期: 2025-07-03\n    内容: 一\n  - 日期: 2025-07-09\n    内容: 二\n",
            "2025-07-09",
        ),
    ],
    ids=["none", "told", "same day", "minor", "two"],
)
def test_the_last_change_is_the_last_that_readers_were_told_of(
    updates: str, modified: str, tmp_path: Path
) -> None:
    found = article(tmp_path, f"更新记录:\n{updates}" if updates else "")
    assert found["datePublished"] == "2025-07-01T09:00+08:00"
    assert found["dateModified"] == modified


def test_the_author_is_an_organisation_and_the_publisher_the_union(tmp_path: Path) -> None:
    found = article(tmp_path, "来源: 示例县总工会\n")
    assert found["author"] == {"@type": "Organization", "name": "示例县总工会"}
    assert found["publisher"]["name"] == "示例镇总工会"


def test_the_cover_is_told_with_its_full_address(tmp_path: Path) -> None:
    more = "题图:\n  文件: 图/题 图.jpg\n  图片说明: 送水\n"
    files = {"docs/news/2025/图/题 图.jpg": picture()}
    found = article(tmp_path, more, files)
    assert re.fullmatch(
        r"https://union\.example/assets/pictures/[0-9a-f]{16}-640\.jpg", found["image"]
    )


def answers(text: str) -> dict[str, str] | None:
    found = faq(Renderer().render(text, "policies/x.md", lambda _: None))
    if found is None:
        return None
    return {one["name"]: one["acceptedAnswer"]["text"] for one in found["mainEntity"]}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("先看这里。\n\n## 能休几天？\n\n五天。", {"能休几天？": "五天。"}),
        ("## 说明\n\n五天。", None),
        ("## 能休几天？\n\n五天。\n\n## 说明\n\n看法律。", {"能休几天？": "五天。"}),
        ("## 能休几天？\n\n## 说明\n\n看法律。", None),
        ("没有标题？", None),
        (
            "## 怎么分？\n\n- 一样\n- 两样\n\n### 细说？\n\n见**下**文。",
            {"怎么分？": "一样 两样 细说？ 见下文。"},
        ),
        (
            "## 多少钱？\n\n| 甲 | 乙 |\n|---|---|\n| 1 < 2 | 3 & 4 |",
            {"多少钱？": "甲 乙 1 < 2 3 & 4"},
        ),
        ("## Is it?\n\nYes.", {"Is it?": "Yes."}),
    ],
)
def test_a_question_is_a_heading_that_asks(text: str, expected: dict[str, str] | None) -> None:
    assert answers(text) == expected
