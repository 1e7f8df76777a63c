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
        ("[看](https://example.com/box%20x%20y.html)", []),
        ("增长X%", [("X%", "error")]),
        ("20XX年", [("20XX年", "error")]),
        ("张×××", [("×××", "warning")]),
        ("示例镇□□工会", [("□□工会", "error")]),
        ("共□人", [("□人", "error")]),
        ("此处添加内容", [("此处添加内容", "error")]),
        ("（请输入文字）", [("请输入文字", "error")]),
        ("电话：待填写。", [("待填写。", "error")]),
        ("共有□人", [("□人", "error")]),
    ],
)
def test_what_was_never_filled_in(text: str, told: list[tuple[str, str]]) -> None:
    assert list(find(text)) == told


@pytest.mark.parametrize(
    "text",
    [
        *("张××", "3×5米", "【公告】", "《工会法》", "〔2025〕", "- [ ] 带证"),
        *("分辨率1920×1080像素", "展板120×80厘米", "20×30厘米的证件照", "20*30cm", "120×12=1440元"),
        *("□公司 □个体户", "缴费方式：□年 □月", "户口：□省 □市 □县", "□月、□季、□年"),
        *("登录后在此处填写姓名和电话", "在搜索框请输入内容", "材料待补充齐全后再受理"),
        *("□是 □否", "□ 参加　□ 不参加", "□用户有需要", "性别：□男□女", "□会员、□非会员"),
    ],
)
def test_what_is_no_placeholder(text: str) -> None:
    assert list(find(text)) == []
