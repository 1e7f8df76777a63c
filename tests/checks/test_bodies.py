"""Wrong marks in a body: the exact line for each, and silence about sound text."""

from __future__ import annotations

from pathlib import Path

import pytest

from photographed import picture
from portal.checks.marks import slips
from tiny import ROOT, lines, notice

NEWS = "docs/news/2025/gaowen.md"

CASES = {
    "见[说明]（gaowen.md）。": (
        0,
        "链接“[说明]（gaowen.md）”的括号要用半角",
        "请写成 见[说明](gaowen.md)。",
    ),
    "见【说明】(gaowen.md)。": (
        0,
        "链接“【说明】(gaowen.md)”的括号要用半角",
        "请写成 见[说明](gaowen.md)。",
    ),
    "![图］(a.jpg)": (0, "链接“[图］(a.jpg)”的括号要用半角", "请写成 ![图](a.jpg)"),
    "＃＃ 办理": (0, "小标题“＃＃ 办理”的“＃”要用半角", "请写成 ## 办理"),
    "正文\n\n ## 办理": (2, "小标题“## 办理”前面不能有空格", "请写成 ## 办理"),
    " # 办理": (0, "小标题“# 办理”前面不能有空格", "请写成 ## 办理"),
    "# 办理": (0, "正文里不要用一级标题“# 办理”，页面标题已经是一级", "请写成 ## 办理"),
    "#送清凉#": (0, "“#送清凉#”会被当成标题", "请写成 \\#送清凉#"),
    "<h1>办理</h1>": (0, "正文里不要用一级标题 <h1>，页面标题已经是一级", "请写成 ## 办理"),
    "<iframe src='a'></iframe>": (
        0,
        "<iframe> 和里面的内容会被去掉，页面上看不到",
        "请删去，改用文字、图片或链接",
    ),
    "甲&#8;乙": (0, "“&#8;”会变成看不见的控制字符", "请删掉“&#8;”"),
    "甲&#x202E;乙": (0, "“&#x202E;”会变成看不见的控制字符", "请删掉“&#x202E;”"),
    "甲&#99999999;": (0, "“&#99999999;”会变成看不见的控制字符", "请删掉“&#99999999;”"),
    "｜甲｜乙｜": (0, "表格的竖线“｜”要用半角", "请写成 |甲|乙|"),
    "要求：\n- 甲\n- 乙": (1, "列表上面没有空行，不会显示成列表", "请在这一行上面空一行"),
    "要求：\n1. 甲": (1, "列表上面没有空行，不会显示成列表", "请在这一行上面空一行"),
    "要求：\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |": (
        1,
        "表格上面没有空行，不会显示成表格",
        "请在这一行上面空一行",
    ),
    "| 甲 | 乙 |\n| 1 | 2 |": (
        0,
        "表格第一行下面少了分隔线，不会显示成表格",
        "请在第一行下面加一行 |---|---|",
    ),
    f"{'|甲' * 31}|\n{'|1' * 31}|": (
        0,
        "表格第一行下面少了分隔线，不会显示成表格",
        "第一行有 31 格，太多了；请把大表格作为附件",
    ),
    "| 甲 | 乙 |\n|---|\n| 1 | 2 |": (
        1,
        "表格的分隔线有 1 格，第一行却有 2 格",
        "请写成 |---|---|",
    ),
    "| 甲 | 乙 |\n|---|---|\n| 1 | 2 | 3 |": (
        2,
        "表格这一行有 3 格，第一行有 2 格",
        "请让每行的竖线一样多；空格子也要写竖线",
    ),
    "办理\n====": (
        1,
        "正文里不要用一级标题，页面标题已经是一级",
        "请删掉这一行，上一行写成 ## 办理",
    ),
    "<<<<<<< HEAD": (
        0,
        "“<<<<<<< HEAD”是两人同时修改留下的标记",
        "两份内容只留一份，再删掉 <<<<<<<、=======、>>>>>>> 三行",
    ),
}
WARNINGS = {
    "| 甲 | 乙 |\n|---|---|\n| 1 |": (
        2,
        "表格这一行有 1 格，第一行有 2 格",
        "请让每行的竖线一样多；空格子也要写竖线",
    ),
    "来源：县总\n---": (
        1,
        "上一行“来源：县总”会变成小标题",
        "请在这一行上面空一行；要小标题就删掉这一行，上一行写成 ## 来源：县总",
    ),
    "甲\n\n    各单位：": (2, "这一段开头有四个空格或 Tab 键，会显示成代码", "请写成 各单位："),
    "\t各单位：": (0, "这一段开头有四个空格或 Tab 键，会显示成代码", "请写成 各单位："),
}
SOUND = [
    "见[说明](gaowen.md)，【注意】（下同）。",
    "## 办理\n- 甲\n- 乙",
    "- 甲\n\n    续\n\n    再续",
    "> 引用\n- 甲",
    "```\n# 代码\n| a |\n| b |\n[x]（a.md）\n```",
    "`<script>` 和 `[x]（a.md）` 和 `&#8;`",
    "| 甲 | 乙 |\n|---|---|\n| `a|b` | 2 |",
    "一行\n\n---\n\n又一行",
    "!!! note\n    甲\n\n    乙",
    "今年3. 5万元\n\u3000\u3000两格开头",
    "5月1日 - 3日\n共三天",
    "&#8212;",
]


@pytest.mark.parametrize("body", CASES)
def test_what_would_be_lost_or_printed_is_an_error(body: str) -> None:
    assert [(s.offset, s.message, s.remedy, s.level) for s in slips(body)] == [
        (*CASES[body], "error")
    ]


@pytest.mark.parametrize("body", WARNINGS)
def test_what_only_looks_wrong_is_a_warning(body: str) -> None:
    assert [(s.offset, s.message, s.remedy, s.level) for s in slips(body)] == [
        (*WARNINGS[body], "warning")
    ]


@pytest.mark.parametrize("body", SOUND)
def test_sound_text_is_left_alone(body: str) -> None:
    assert list(slips(body)) == []


def test_the_own_pages_are_sound() -> None:
    pages = sorted((ROOT / "docs").rglob("*.md"))
    assert len(pages) > 10
    for page in pages:
        body = page.read_text(encoding="utf-8").partition("\n---\n")[2]
        assert list(slips(body)) == [], page.name


@pytest.mark.parametrize("body", ["<!-- 以后再写 -->", "&nbsp;", "---", "[甲]: gaowen.md"])
def test_a_body_that_shows_nothing_is_empty(body: str, tmp_path: Path) -> None:
    assert f"{NEWS}:7: 正文: 正文是空的；请在第二行“---”下面写正文" in lines(
        tmp_path, {NEWS: notice(body=body)}
    )


def test_an_image_is_content(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        NEWS: notice(body="![工地](a.png)"),
        "docs/news/2025/a.png": picture(form="PNG"),
    }
    assert not any("正文是空的" in line for line in lines(tmp_path, files))


def test_a_slip_stands_at_its_line(tmp_path: Path) -> None:
    assert lines(tmp_path, {NEWS: notice(body="甲\n\n＃ 乙")}) == [
        f"{NEWS}:10: 正文: 小标题“＃ 乙”的“＃”要用半角；请写成 ## 乙"
    ]
