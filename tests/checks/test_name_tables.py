"""Tables of people in pages and in files beside them."""

from __future__ import annotations

from pathlib import Path

import pytest

from attached import sheet_file, word_file
from entries import Cases, Files, data, entry, told
from tiny import ROOT, notice

OFFICIAL = {"data/holidays.yml": (ROOT / "data/holidays.yml").read_text("utf-8")}
PAGE = "docs/news/2025/gaowen.md"
BELONGS = "名单写进 data/public_notices/ 的公示，公示期满自动撤下；是职务分工的，只写职务，不写姓名"
SAID = f"正文: 表格里有“{{}}”一栏，网页会一直留着这些人的名字；{BELONGS}"
FILED = f"有写姓名的一栏，里面填了人；{BELONGS}"
LIST = sheet_file([("姓名", "单位"), ("示例甲", "示例厂")])
FORM = sheet_file([("姓名", "单位"), ("", "")])


def page(body: str, more: str = "") -> Files:
    """The tiny site's notice with another text."""
    return {PAGE: notice(body=body, more=more)}


def listed(content: bytes, mark: str) -> Files:
    """A public notice with one file; ``mark`` is what says that it holds names."""
    file = {"文件": "mingdan.xlsx", "标题": "材料", **({"含姓名": mark} if mark else {})}
    one = entry("public_notices", 附件=[file])
    return {
        **data(public_notices=[one]),
        **OFFICIAL,
        "docs/public-notices/mingdan.xlsx": content,
    }


SOUND: dict[str, Files] = {
    "prose is never searched": page("姓名：示例甲。名单上有示例乙、示例丙。"),
    "an empty form": page("| 姓名 | 单位 |\n|---|---|\n|  |  |"),
    "what is asked for": page("| 要填什么 | 怎么填 |\n|---|---|\n| 单位 | 全称 |"),
    "kinds of people below what they are called": page(
        "| 申请人 | 材料 |\n|---|---|\n| 困难职工本人 | 申请表 |\n| 全体会员 | 会员证 |"
    ),
    "what is told of names": page(
        "| 收集什么 | 做什么用 |\n|---|---|\n| 姓名、手机号 | 通知开课 |\n| 姓名 | （填写全名） |"
    ),
    "numbers of people": page(
        "| 单位 | 职工 | 学生 | 代表 |\n|---|---|---|---|\n| 示例厂 | 300人 | 12 | 一线职工 |"
    ),
    "an empty form below a title": page(
        "<table><tr><td colspan='2'>报名表</td></tr><tr><td>姓名</td><td>单位</td></tr>"
        "<tr><td></td><td></td></tr></table>"
    ),
    "a marked file": listed(LIST, "是"),
    "a form beside a notice": listed(FORM, ""),
}

CASES: Cases = {
    "a column": (
        page("前言。\n\n| 姓 名 | 单位 |\n|---|---|\n| 示例甲 | 示例厂 |"),
        [f"{PAGE}:10: {SAID.format('姓名')}"],
    ),
    "masked names stay as long": (
        page("| 获奖人姓名 | 单位 |\n|---|---|\n| 张* | 示例厂 |"),
        [f"{PAGE}:8: {SAID.format('获奖人姓名')}"],
    ),
    "people by what they are": (
        page("| 序号 | 困难职工 | 单位 |\n|---|---|---|\n| 1 | 钱示例 | 厂 |\n| 2 | 孙样本 | 厂 |"),
        [f"{PAGE}:8: {SAID.format('困难职工')}"],
    ),
    "a list without headings": (
        page("| 1 | 王建国 | 示例厂 |\n|---|---|---|\n| 2 | 李建军 | 示例厂 |"),
        [f"{PAGE}:8: 正文: 表格里有一栏写着姓名，网页会一直留着这些人的名字；{BELONGS}"],
    ),
    "who was awarded": (
        page("| 奖项 | 获奖者 |\n|---|---|\n| 一等奖 | 王建国（示例厂） |"),
        [f"{PAGE}:8: {SAID.format('获奖者')}"],
    ),
    "a name and a unit in one column, written as HTML": (
        page(
            "前言\n\n<table><tr><th>序号</th><th>姓名 / 单位</th></tr>"
            "<tr><td>1</td><td>李敏示例机械厂</td></tr></table>"
        ),
        [f"{PAGE}:10: {SAID.format('姓名/单位')}"],
    ),
    "a list below a title": (
        page(
            "<table><tr><td colspan='2'>报名表</td></tr><tr><td>序号</td><td>姓名</td></tr>"
            "<tr><td>1</td><td>王建国</td></tr></table>"
        ),
        [f"{PAGE}:8: {SAID.format('姓名')}"],
    ),
    "a form of one line": (
        page("| 姓名 | 王建国 | 性别 | 女 |\n|---|---|---|---|\n| 单位 | 示例厂 | 职务 | 班长 |"),
        [f"{PAGE}:8: {SAID.format('姓名')}"],
    ),
    "a table of one person": (
        page("| 项目 | 内容 |\n|---|---|\n| 姓名 | 示例甲 |"),
        [f"{PAGE}:10: {SAID.format('姓名')}"],
    ),
    "a file that is not marked": (
        listed(LIST, ""),
        [
            "docs/public-notices/mingdan.xlsx: 工作表“报名表”的 A2: "
            "有写姓名的一栏，里面填了人；在公示的这个附件下面写 含姓名: 是"
        ],
    ),
    "lines of names in a file of a notice": (
        {
            **page("见附件。", "附件:\n  - 文件: huojiang.docx\n    标题: 表扬\n"),
            "docs/news/2025/huojiang.docx": word_file("获奖名单", "王建国 甲厂", "李敏 乙厂"),
        },
        [f"docs/news/2025/huojiang.docx: 第2段: 从这里起一行写一个人，是一份名单；{BELONGS}"],
    ),
    "a file of a notice": (
        {
            **page("见附件。", "附件:\n  - 文件: mingdan.xlsx\n    标题: 名单\n"),
            "docs/news/2025/mingdan.xlsx": LIST,
        },
        [f"docs/news/2025/mingdan.xlsx: 工作表“报名表”的 A2: {FILED}"],
    ),
}


@pytest.mark.parametrize("case", SOUND)
def test_what_is_sound(case: str, tmp_path: Path) -> None:
    assert told(tmp_path, SOUND[case]) == []


@pytest.mark.parametrize("case", CASES)
def test_what_is_told(case: str, tmp_path: Path) -> None:
    files, expected = CASES[case]
    assert told(tmp_path, files) == expected


def test_a_plain_table_is_read_too(tmp_path: Path) -> None:
    files = {
        **page("见附件。", "附件:\n  - 文件: biao.csv\n    标题: 表\n"),
        "docs/news/2025/biao.csv": "姓名,单位\n示例甲,示例厂\n",
    }
    (line,) = told(tmp_path, files)
    assert line.endswith(FILED)
    assert "示例甲" not in line
