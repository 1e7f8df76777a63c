"""Files of public notices are as strict about names as the list in the page."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from attached import sheet_file
from entries import Files, data, entry, told
from hidden import row, word
from tiny import ROOT

OFFICIAL = {"data/holidays.yml": (ROOT / "data/holidays.yml").read_text("utf-8")}
FOLDER = "docs/public-notices"
AID = "“困难帮扶”只写姓加星号，例如 张*；请在文件里改好，再重新上传"
MIXED = "有的写全名，有的遮住了；一份名单只用一种写法，附件也一样"


def notice(name: str, content: bytes | str, mark: bool = True, **more: Any) -> Files:
    """A public notice with one file that is marked as holding names."""
    marked = {"含姓名": "是"} if mark else {}
    one = entry("public_notices", 附件=[{"文件": name, "标题": "名单", **marked}], **more)
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
    (line,) = told(tmp_path, notice(name, content, mark=False, **AWARDED))
    assert line.endswith("有写姓名的一栏，里面填了人；在公示的这个附件下面写 含姓名: 是")
