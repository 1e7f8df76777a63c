"""Files of public notices are as strict about names as the list in the page."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from attached import sheet_file, word_file
from entries import Files, data, entry, told
from hidden import row, word
from tiny import ROOT

OFFICIAL = {"data/holidays.yml": (ROOT / "data/holidays.yml").read_text("utf-8")}
FOLDER = "docs/public-notices"
AID = "“困难帮扶”只写姓加星号，例如 张*；请在文件里改好，再重新上传"
MIXED = "有的写全名，有的遮住了；一份名单只用一种写法，附件也一样"


def notice(
    name: str, content: bytes | str, mark: bool = True, title: str = "名单", **more: Any
) -> Files:
    """A public notice with one file that is marked as holding names."""
    marked = {"含姓名": "是"} if mark else {}
    one = entry("public_notices", 附件=[{"文件": name, "标题": title, **marked}], **more)
    return {**data(public_notices=[one]), **OFFICIAL, f"{FOLDER}/{name}": content}


AIDED: dict[str, Any] = {"类别": "困难帮扶", "名单": [{"姓名": "张*"}]}
AWARDED: dict[str, Any] = {"类别": "评优评先", "名单": [{"姓名": "示例甲"}]}
SHEET = "工作表“报名表”"

SOUND: dict[str, Files] = {
    "masked as in the page": notice("a.xlsx", sheet_file([("姓名",), ("张*",)]), **AIDED),
    "awards in full": notice("a.csv", "姓名,单位\n示例甲,示例厂\n", **AWARDED),
    "a blank form": notice("a.csv", "姓名,单位\n,\n", **AIDED),
}
CASES: dict[str, tuple[Files, str]] = {
    "a sheet in full": (
        notice("a.xlsx", sheet_file([("姓名", "单位"), ("张*", "厂"), ("李示例", "厂")]), **AIDED),
        f"{FOLDER}/a.xlsx: {SHEET}的 A3: 名字没有遮住；{AID}",
    ),
    "one column of a plain table": (
        notice("a.csv", "姓名\n张三丰\n", **AIDED),
        f"{FOLDER}/a.csv: 第2行第1格: 名字没有遮住；{AID}",
    ),
    "a part of the given name": (
        notice("a.docx", word(f"<w:tbl>{row('姓名')}{row('张*明')}</w:tbl>"), **AIDED),
        f"{FOLDER}/a.docx: 第1个表格第2行第1格: 名字没有遮住；{AID}",
    ),
    "awards masked beside a list in full": (
        notice("a.csv", "姓名,单位\n张*,示例厂\n", **AWARDED),
        f"{FOLDER}/a.csv: 第2行第1格: {MIXED}",
    ),
    "both ways in one file": (
        notice("a.csv", "姓名,单位\n示例甲,示例厂\n张*,示例厂\n", **AWARDED),
        f"{FOLDER}/a.csv: 第3行第1格: {MIXED}",
    ),
}


@pytest.mark.parametrize("case", SOUND)
def test_what_is_sound(case: str, tmp_path: Path) -> None:
    assert told(tmp_path, SOUND[case]) == []


@pytest.mark.parametrize("case", CASES)
def test_what_is_told(case: str, tmp_path: Path) -> None:
    files, expected = CASES[case]
    assert told(tmp_path, files) == [expected]


ROLL = [("困难职工",), ("钱示例",), ("孙样本",)]
ROLLS: dict[str, list[tuple[object, ...]]] = {
    "a column of people": [("序号", *ROLL[0], "单位"), *((1, *one, "示例厂") for one in ROLL[1:])],
    "no headings": [("2026年困难职工帮扶名单",), (1, "王建国", "示例厂"), (2, "李建军", "示例厂")],
}


@pytest.mark.parametrize("case", ROLLS)
def test_full_names_below_a_heading_of_people_are_told(case: str, tmp_path: Path) -> None:
    content = sheet_file(ROLLS[case])
    row = 2 if case == "a column of people" else 3
    assert told(tmp_path, notice("a.xlsx", content, **AIDED)) == [
        f"{FOLDER}/a.xlsx: {SHEET}的 B{row}: 名字没有遮住；{AID}"
    ]
    (line,) = told(tmp_path / "unmarked", notice("a.xlsx", content, False, "材料", **AIDED))
    assert line.endswith("有写姓名的一栏，里面填了人；在公示的这个附件下面写 含姓名: 是")


def test_figures_and_kinds_below_a_heading_of_people_are_none(tmp_path: Path) -> None:
    rows = [("单位", "职工", "学生"), ("示例厂", 300, "高中生"), ("示例村", 12, "大学生")]
    assert told(tmp_path, notice("a.xlsx", sheet_file(rows), False, "统计", **AIDED)) == []


@pytest.mark.parametrize("day", ["1990-03-07", "1990年3月7日", "1990.03"])
@pytest.mark.parametrize(
    "heads", [("姓名", "单位"), ("姓名", "单位", None), ("序号", "姓名", "单位")]
)
def test_a_day_below_no_heading_beside_a_name_is_a_birth(
    heads: tuple[str | None, ...], day: str, tmp_path: Path
) -> None:
    filled = {"序号": "1", "姓名": "王建国", "单位": "示例厂"}
    rows = [heads, (*(filled[one] for one in heads if one), day)]
    lines = told(tmp_path, notice("a.xlsx", sheet_file(rows), **AWARDED))
    assert any("出生" in line and "和同一行的姓名一起" in line for line in lines), lines


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.xlsx", sheet_file([("姓名",), ("张三",)])),
        ("a.xlsx", sheet_file([("获奖名单",), ("姓名",), ("张三",)])),
        ("a.xlsx", sheet_file([("序号", None, "姓名"), (1, None, "张三")])),
        ("a.docx", word(f"<w:tbl>{row('姓名')}{row('张三')}</w:tbl>")),
        ("a.csv", "姓名\n张三丰\n"),
        ("a.txt", "序号\t姓名\n1\t张三\n"),
    ],
)
def test_a_list_without_its_mark_is_told(name: str, content: bytes | str, tmp_path: Path) -> None:
    (line,) = told(tmp_path, notice(name, content, mark=False, title="材料", **AWARDED))
    assert line.endswith("有写姓名的一栏，里面填了人；在公示的这个附件下面写 含姓名: 是")


LINES = ("2026年金秋助学拟资助名单", "1. 王建国\u3000本科", "2. 李敏\u3000专科")
LISTED = "从这里起一行写一个人，是一份名单；在公示的这个附件下面写 含姓名: 是"


def test_lines_of_names_without_their_mark_are_told(tmp_path: Path) -> None:
    files = notice("a.docx", word_file(*LINES), mark=False, title="材料", **AIDED)
    assert told(tmp_path, files) == [f"{FOLDER}/a.docx: 第2段: {LISTED}"]


def test_lines_of_full_names_beside_aid_are_told_with_their_mark(tmp_path: Path) -> None:
    assert told(tmp_path, notice("a.docx", word_file(*LINES), **AIDED)) == [
        f"{FOLDER}/a.docx: 第2段: 名字没有遮住；{AID}"
    ]
    masked = word_file(LINES[0], "1. 王*\u3000本科", "2. 李*\u3000专科")
    assert told(tmp_path / "masked", notice("a.docx", masked, **AIDED)) == []


ONLY = "“评优评先”的名单只写姓名、所在单位、职务，附件也一样；别的请在文件里删去，再重新上传"
NAME_AND_UNIT = ("示例甲", "示例厂")
BEYOND: dict[str, tuple[list[tuple[object, ...]], str]] = {
    "other columns": ([("姓名", "性别", "年龄"), ("示例甲", "女", 45)], "B2: 多了一列“性别”"),
    "money": ([("姓名", "单位", "奖金"), (*NAME_AND_UNIT, 500)], "C2: 多了一列“奖金”"),
    "one column of two": (
        [("姓名", "职务/政治面貌"), ("示例甲", "班长/党员")],
        "B2: 多了一列“职务/政治面貌”",
    ),
    "in a cell": ([("姓名", "单位"), ("示例甲", "示例厂，女")], "B2: 写了性别"),
    "behind the name": ([("姓名", "单位"), ("王建国 女", "示例厂")], "A2: 写了性别"),
    "without headings": (
        [("王建国", "示例厂", "男"), ("李建军", "示例厂", "男")],
        "C1: 写了性别",
    ),
}


@pytest.mark.parametrize("case", BEYOND)
def test_awards_show_nothing_else_in_files(case: str, tmp_path: Path) -> None:
    rows, where = BEYOND[case]
    content = sheet_file(rows)
    (line,) = told(tmp_path, notice("a.xlsx", content, **AWARDED))
    assert line == f"{FOLDER}/a.xlsx: {SHEET}的 {where}；{ONLY}"


SHOWN: list[list[tuple[object, ...]]] = [
    [("序号", "姓名", "工作单位及职务", "奖项"), (1, "示例甲", "示例厂班长", "一等奖")],
    [
        ("2026年示例名单",),
        ("编号", "获奖人", "所在单位", "推荐单位"),
        ("1", "王建国", "甲厂", "乙厂"),
    ],
    [("姓名", "单位", "备注"), ("示例甲", "示例厂", None)],
    [("王建国", "示例厂", "班长"), ("李建军", "示例厂", "女工主任")],
]


@pytest.mark.parametrize("rows", SHOWN)
def test_what_awards_show_is_sound_in_files(rows: list[tuple[object, ...]], tmp_path: Path) -> None:
    assert told(tmp_path, notice("a.xlsx", sheet_file(rows), **AWARDED)) == []


def test_awards_show_nothing_else_in_lines(tmp_path: Path) -> None:
    told_more = word_file("获奖名单", "王建国 示例厂", "李敏，女，45岁，示例厂")
    assert told(tmp_path, notice("a.docx", told_more, **AWARDED)) == [
        f"{FOLDER}/a.docx: 第3段: 写了性别；{ONLY}"
    ]
    shown = word_file("获奖名单", "王建国 示例厂", "李敏 示例厂女工主任")
    assert told(tmp_path / "shown", notice("a.docx", shown, **AWARDED)) == []
