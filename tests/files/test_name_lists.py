"""Lists of public notices in Excel: what is read, and what must not lie in the repository."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from attached import sheet_file
from entries import Files, data, entry, told
from portal.files.name_sheets import MOST_COLUMNS, MOST_ROWS, read_list
from tiny import NOW, ROOT, sound

OFFICIAL = {"data/holidays.yml": (ROOT / "data/holidays.yml").read_text("utf-8")}
FILE = "data/public_notices/2026-mingdan.xlsx"
HEADS = ("姓名", "单位", "职务")
SHEET = "工作表“报名表”"
FOUR = "姓名、所在单位、职务、事由"


def files(content: bytes | None, **more: Any) -> Files:
    """A notice that names a file, and the file."""
    one = entry("public_notices", 名单文件="2026-mingdan.xlsx", **more)
    beside: Files = {} if content is None else {FILE: content}
    return {**data(public_notices=[one]), **OFFICIAL, **beside}


def test_the_rows_of_a_file_are_the_list(tmp_path: Path) -> None:
    rows = [HEADS, ("示例 甲", "示例厂", "班长"), (), ("示例乙", None, "组长"), (" ", None, None)]
    site = sound(tmp_path, files(sheet_file(rows)))
    people = site.portal.named["gongshi"]
    assert [(one.person, one.unit, one.post) for one in people] == [
        ("示例甲", "示例厂", "班长"),
        ("示例乙", None, "组长"),
    ]


def test_headings_may_be_written_as_clerks_do() -> None:
    heads = ("姓\u3000名（盖章）", "单 位：", "＊职务", "事\n由")
    found = read_list(sheet_file([heads, ("张*", "示例厂", "", "助学")]))
    assert found.faults == ()
    assert [(one.person, one.unit, one.matter) for one in found.people] == [
        ("张*", "示例厂", "助学")
    ]
    named = read_list(sheet_file([("职工姓名",), ("示例甲",)]))
    assert [one.person for one in named.people] == ["示例甲"]


def test_each_row_knows_its_place() -> None:
    found = read_list(sheet_file([("姓名",), ("示例甲",), (), ("示例乙",)]))
    assert found.rows == (f"{SHEET}的第2行", f"{SHEET}的第4行")


def unseen(change: Callable[[Worksheet], None]) -> bytes:
    """A list of one name with something that keeps it from being seen."""
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = "报名表"
    sheet.append(["姓名", "单位"])
    sheet.append(["示例甲", "示例厂"])
    change(sheet)
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def low(sheet: Worksheet) -> None:
    """A row like a line."""
    sheet.row_dimensions[2].height = 0.75


def narrow(sheet: Worksheet) -> None:
    """A column like a line."""
    sheet.column_dimensions["B"].width = 0.1


def formatted(sheet: Worksheet) -> None:
    """A cell whose format shows nothing."""
    sheet["B2"].number_format = ";;;"


def merged(sheet: Worksheet) -> None:
    """Two people of one unit, which is written once."""
    sheet.append(["示例乙", None])
    sheet.merge_cells("B2:B3")


MANY = [("姓名",), *[("示例甲",)] * MOST_ROWS]
CASES: dict[str, tuple[bytes, list[tuple[str, str, str]]]] = {
    "another column": (
        sheet_file([("姓名", "身份证号"), ("示例甲", "")]),
        [(f"{SHEET}的 B1", "多了一列“身份证号”", f"名单只能有这几列：{FOUR}；别的列请删掉")],
    ),
    "no names": (
        sheet_file([("单位",), ("示例厂",)]),
        [(SHEET, "第一行没有“姓名”", f"第一行写列名：{FOUR}，从第二行起一人一行")],
    ),
    "a column twice": (
        sheet_file([("姓名", "单位", "工作单位"), ("示例甲", "", "")]),
        [(SHEET, "有两列是一样的", "一样的列只留一列")],
    ),
    "beside the columns": (
        sheet_file([("姓名",), ("示例甲", "备注")]),
        [
            (
                f"{SHEET}的第2行",
                "有的格子上面没有列名",
                f"名单只能有这几列：{FOUR}；别的请删掉",
            )
        ],
    ),
    "without a name": (
        sheet_file([("姓名", "单位"), (None, "示例厂")]),
        [(f"{SHEET}的第2行", "没有写姓名", "请补上，或者删掉这一行")],
    ),
    "too long": (
        sheet_file([("姓名",), ("甲" * 201,)]),
        [(f"{SHEET}的第2行", "有的格子超过 200 个字", "名单里一格只写一样，简短些")],
    ),
    "a hidden row": (
        sheet_file([("姓名",), ("示例甲",)], hidden_row=2),
        [(SHEET, "有隐藏的行或列", "请取消隐藏，不公示的请删掉")],
    ),
    "a hidden column": (
        sheet_file([("姓名", "单位"), ("示例甲", "示例厂")], hidden_columns=("B", "B")),
        [(SHEET, "有隐藏的行或列", "请取消隐藏，不公示的请删掉")],
    ),
    "a row like a line": (
        unseen(low),
        [(SHEET, "有隐藏的行或列", "请取消隐藏，不公示的请删掉")],
    ),
    "a column like a line": (
        unseen(narrow),
        [(SHEET, "有隐藏的行或列", "请取消隐藏，不公示的请删掉")],
    ),
    "a format that shows nothing": (
        unseen(formatted),
        [
            (
                f"{SHEET}的 B2",
                "这一格设成了不显示（格式 ;;;）",
                "请改成“常规”格式，不公示的请删掉",
            )
        ],
    ),
    "cells that are one": (
        unseen(merged),
        [(f"{SHEET}的 B2:B3", "这几格合并成了一格", "请取消合并，每一行都写上")],
    ),
    "nobody": (
        sheet_file([("姓名", "单位")]),
        [(SHEET, "只有列名，没有人", "从第二行起一人一行；还没有名单的，先不要上传")],
    ),
    "another sheet": (
        sheet_file([("姓名",), ("示例甲",)], hidden="底稿"),
        [("", "有2张工作表", "只留名单那一张，其他的请删除")],
    ),
    "too many rows": (
        sheet_file(MANY),
        [(SHEET, f"名单超过 {MOST_ROWS} 行", "请删去下面的空行，或者分成几次公示")],
    ),
    "too many columns": (
        sheet_file([("姓名",), ("示例甲", *[None] * 30, " ")]),
        [(SHEET, f"表格超过 {MOST_COLUMNS} 列", "请把名单复制到一个新文件里，只要那几列")],
    ),
    "signs that turn text round": (
        sheet_file([("姓名",), ("示例\u202e甲",)]),
        [(f"{SHEET}的第2行", "有看不见的控制字符", "请删掉这一格，重新打字输入")],
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_what_is_refused(case: str) -> None:
    content, expected = CASES[case]
    found = read_list(content)
    assert list(found.faults) == expected


@pytest.mark.parametrize("content", [b"", b"PK", b"PK\x03\x04 no archive", b"\xd0\xcf\x11\xe0"])
def test_what_is_no_workbook_is_a_fault_and_no_exception(content: bytes) -> None:
    found = read_list(content)
    assert found.people == ()
    assert len(found.faults) == 1


ROW = ("示例甲",)
TOLD: dict[str, tuple[Files, list[str]]] = {
    "a file that is not there": (
        files(None),
        [
            "data/public_notices/2026.yml:11: public_notices[0].名单文件: "
            "没有找到名单文件“2026-mingdan.xlsx”；"
            "请把 .xlsx 文件放进 data/public_notices/，这里只写文件名"
        ],
    ),
    "a file that nobody names": (
        {**data(), FILE: sheet_file([("姓名",), ROW])},
        [
            f"{FILE}: 没有公示用到这个名单文件；"
            "要公示的，在公示里写“名单文件”；不用的请删除，名单不要留在仓库里"
        ],
    ),
    "both ways": (
        files(sheet_file([("姓名",), ROW]), 名单=[{"姓名": "示例乙"}]),
        [
            "data/public_notices/2026.yml:11: public_notices[0].名单文件: "
            "“名单”和“名单文件”写了两样；只留一样：人少写“名单”，人多写“名单文件”"
        ],
    ),
}


@pytest.mark.parametrize("case", TOLD)
def test_what_is_told(case: str, tmp_path: Path) -> None:
    written, expected = TOLD[case]
    assert told(tmp_path, written) == expected


def test_a_list_in_a_folder_further_down_is_not_known(tmp_path: Path) -> None:
    further = {"data/public_notices/2026/a.xlsx": sheet_file([("姓名",), ROW])}
    (line,) = told(tmp_path, {**data(), **further})
    assert line.startswith("data/public_notices/2026/a.xlsx: 不认识放在这里的文件；data/ 里只有：")


def test_problems_of_a_row_tell_its_place_and_not_the_name(tmp_path: Path) -> None:
    rows = [("姓名", "事由"), ("示例甲", "因病"), ("张*", "助学")]
    lines = told(tmp_path, files(sheet_file(rows), 类别="困难帮扶"))
    assert lines == [
        f"{FILE}: {SHEET}的第2行: 事由: 写了疾病或伤情，不能公布；"
        "只写帮扶的项目或档次，例如 医疗救助、医疗互助",
        f"{FILE}: {SHEET}的第2行: 姓名: 名字没有遮住；"
        "“困难帮扶”只写姓加星号，例如 张*；写进仓库的会一直留在历史里，请改好再提交",
    ]
    assert not any("示例甲" in line for line in lines)


def test_the_file_itself_is_never_published(tmp_path: Path) -> None:
    site = sound(tmp_path, files(sheet_file([("姓名",), ROW])), NOW)
    assert not any(path.endswith("mingdan.xlsx") for path in site.files)
