"""Placeholders: each form told once, and what only looks like one."""

from __future__ import annotations

import pytest

from portal.checks.placeholders import find


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("××镇总工会", [("××镇总", "error")]),
        ("发放×××元", [("×××元", "error")]),
        ("【】", [("【】", "error")]),
        ("见【　】", [("【　】", "error")]),
        ("依据《》", [("《》", "error")]),
        ("示工〔 〕3号", [("〔 〕3号", "error")]),
        ("（此处插入照片）", [("此处插入照片", "error")]),
        ("待补充", [("待补充", "error")]),
        ("20XX年", [("20XX年", "error")]),
        ("张×××", [("×××", "warning")]),
    ],
)
def test_what_was_never_filled_in(text: str, told: list[tuple[str, str]]) -> None:
    assert list(find(text)) == told


@pytest.mark.parametrize(
    "text", ["张××", "3×5米", "【公告】", "《工会法》", "〔2025〕", "- [ ] 带证"]
)
def test_what_is_no_placeholder(text: str) -> None:
    assert list(find(text)) == []
