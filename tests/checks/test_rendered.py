"""Numbers that signs of Markdown cut in the source and nothing cuts in the page."""

from __future__ import annotations

from pathlib import Path

import pytest

from tiny import lines, notice

NEWS = "docs/news/2025/gaowen.md"
MOBILE = "有手机号“138****5678”"
CARD_ID = "有身份证号“******”，不能公布；请整个删掉，一位也不要留；要区分同名的人，写单位和岗位；夹在里面的 *、`、链接也一起删掉"


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("前言。\n\n电话138*12345678*。", f"10: 正文: {MOBILE}"),
        ("前言。\n\n电话138*1234*5678。", f"10: {MOBILE}"),
        ("电话138`1234`5678。", f"8: {MOBILE}"),
        ("电话138\\*1234\\*5678。", f"8: {MOBILE}"),
        ("电话[138](/news/)12345678。", f"8: 正文: {MOBILE}"),
        ("电话138[1234](/news/)5678。", f"8: 正文: {MOBILE}"),
        ("身份证110105*19491231*002X。", f"8: 正文: {CARD_ID}"),
        ("电话1381234<b>5678</b>。", f"8: {MOBILE}"),
        ("电话13812345678，*急*。", f"8: {MOBILE}"),
    ],
)
def test_a_number_that_is_shown_whole_is_told_once(body: str, told: str, tmp_path: Path) -> None:
    (line,) = lines(tmp_path, {NEWS: notice(body=body)})
    assert line.startswith(f"{NEWS}:{told}")


@pytest.mark.parametrize(
    "body",
    ["**2025**年发放`138`份，[1234](/news/)人，共*5678*元。", "138\\*1220\\*2440mm", "3*4*5"],
)
def test_figures_with_signs_beside_them_are_left_alone(body: str, tmp_path: Path) -> None:
    assert lines(tmp_path, {NEWS: notice(body=body)}) == []
