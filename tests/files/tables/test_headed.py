"""Which heading or label a cell of a table belongs to, whatever file it stands in."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hidden import book
from portal.files.carriers.readers import passages_of
from portal.files.finished.page import page_passages
from portal.files.guard import file_problems
from portal.files.tables.cells import Cell
from portal.files.tables.headed import table_passages
from portal.files.tables.markdown import marked_tables
from portal.privacy.allowed import Allowed


def cells(*lines: str) -> list[list[Cell]]:
    """Rows written with ``|`` between their cells; an empty one is a gap."""
    return [
        [
            Cell(f"{number}-{column}", text, column)
            for column, text in enumerate(line.split("|"))
            if text
        ]
        for number, line in enumerate(lines)
    ]


def headed(*lines: str) -> dict[str, str]:
    """What stands under or beside a heading, with the heading."""
    return {one.text: one.heading for one in table_passages(cells(*lines)) if one.heading}


FORM = (
    "姓名|张三|性别|女",
    "工作单位|东风厂|致困原因|大病|病种|乳腺癌",
    "家庭住址|东关村3组|残疾类别|肢体二级",
)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (FORM, {"张三": "姓名", "大病": "致困原因", "乳腺癌": "病种", "东关村3组": "家庭住址", "肢体二级": "残疾类别"}),
        (("姓名|张三", "病种|乳腺癌"), {"张三": "姓名", "乳腺癌": "病种"}),
        (("姓名|示例甲|性别|女", "病种||职务|"), {"示例甲": "姓名"}),
        (("病种", "尿毒症", "肺癌"), {"尿毒症": "病种", "肺癌": "病种"}),
        (("名单", "姓名", "张三丰"), {"张三丰": "姓名"}),
        (("单位||病种", "甲厂||尿毒症"), {"甲厂": "单位", "尿毒症": "病种"}),
        (("姓名|致困原因|金额", "张*|疾病|2000", "李*|残疾|1000"), {"张*": "姓名", "疾病": "致困原因", "2000": "金额", "李*": "姓名", "残疾": "致困原因", "1000": "金额"}),
        (("姓名|病情|金额", "|名称|", "张*|肺癌|8"), {"张*": "姓名", "肺癌": "病情", "8": "金额"}),
        (("姓名|病种|救治点", "张*||县医院"), {"张*": "姓名", "县医院": "救治点"}),
        (("姓名|致困原因", "张*|疾病、残疾"), {"张*": "姓名", "疾病、残疾": "致困原因"}),
        (("致困原因|人数", "疾病|12"), {"12": "人数"}),
        (("致困原因|□大病 □残疾", "出生日期|年 月 日"), {}),
        (("致困原因|☑大病 □残疾", "姓名|"), {"☑大病 □残疾": "致困原因"}),
        (("姓名||性别|", "家庭住址|县 乡（镇） 村 组", "病种||签名|"), {}),
        (("项目|要求", "病种|与诊断一致"), {"与诊断一致": "要求"}),
        (("要填什么|怎么填", "身份证号|18位", "入会申请|本人写"), {"18位": "怎么填", "入会申请": "要填什么", "本人写": "怎么填"}),
        (("姓名|家庭住址|帮扶单|备注",), {}),
        (("编号|词|说法", "a||大病；住院", "b||看病"), {"a": "编号", "大病；住院": "说法", "b": "编号", "看病": "说法"}),
    ],
)  # fmt: skip
def test_a_cell_knows_its_heading(lines: tuple[str, ...], expected: dict[str, str]) -> None:
    assert headed(*lines) == expected


def test_two_levels_of_merged_headings_in_a_sheet() -> None:
    rows = (
        ("A1", "困难职工一览表"),
        *zip(("A2", "B2", "C2", "E2", "F2"), ("序号", "姓名", "困难情况", "金额", "家庭情况"), strict=True),
        *zip(("C3", "D3", "F3", "G3"), ("病种", "残疾类别", "就业人数", "人口"), strict=True),
        *zip(("A4", "B4", "C4", "D4", "E4"), ("1", "张*", "尿毒症", "肢体", "2000"), strict=True),
    )  # fmt: skip
    lines = "".join(
        f'<row r="{number}">'
        + "".join(
            f'<c r="{place}" t="str"><v>{text}</v></c>'
            for place, text in rows
            if place[1:] == number
        )
        + "</row>"
        for number in "1234"
    )
    merged = ("A1:G1", "A2:A3", "B2:B3", "C2:D2", "E2:E3", "F2:G2")
    ranges = "".join(f'<mergeCell ref="{one}"/>' for one in merged)
    content = book(f"<sheetData>{lines}</sheetData><mergeCells>{ranges}</mergeCells>")
    told = {one.text: one.heading for one in passages_of("xlsx", content) if one.heading}
    assert told == {
        "1": "序号",
        "张*": "姓名",
        "尿毒症": "病种",
        "肢体": "残疾类别",
        "2000": "金额",
    }


@pytest.mark.parametrize(
    "html",
    [
        "<TABLE><TR><TD>姓名</TD><TD>病种</TD></TR><TR><TD>张*</TD><TD>肺癌</TD></TR></TABLE>",
        "<table><tr><th>姓名<th>病种<tr><td>张*<td>肺癌</table>",
        "<table><tr><th>姓名</th><th>病种</th></tr><tr><th>张*</th><th>肺癌</th></tr></table>",
        "<table><tr><td rowspan=2>一</td><td>姓名</td><td>病&nbsp;种</td></tr><tr><td>张*</td><td>肺癌</td></tr></table>",
        "<table><tr><td><table><tr><td>姓名<td>&#30149;种<tr><td>张*<td>肺癌</table></td></tr></table>",
        "<tr><td colspan=x>姓名<td>病种<tr><td>张*<td>肺癌",
    ],
)
def test_tables_of_pages_are_read_as_browsers_lay_them_out(html: str) -> None:
    told = [one.text for one in page_passages(html.encode()) if one.heading[-1:] == "种"]
    assert told == ["肺癌"]
    (found,) = file_problems("docs/news/2026/a.md", html.encode(), Allowed())
    assert (found.line, "这一栏写着病情，1 处有内容" in found.message) == (1, True)


def test_one_table_of_a_page_does_not_head_another() -> None:
    html = "<table><tr><td>病种<td>单位</table><table><tr><td>村<td>户<tr><td>上河</table>"
    assert {one.heading for one in page_passages(html.encode())} == {"", "村"}


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("- 一\n\n    | 姓名 | 病种 |\n    | --- | --- |\n    | 张* | 肺癌 |\n", 5),
        ("1. | 姓名 | 病种 |\n   | --- | --- |\n   | 张* | 肺癌 |\n", 3),
        ("> | 姓名 | 病种 |\n> | --- | --- |\n> | 张* | 肺癌 |\n", 3),
        ("| 姓名 | [病种](a.md) |\n| --- | --- |\n| 张* | 肺癌 |\n", 3),
        ("| 姓名 | 病&nbsp;种 |\n| --- | --- |\n| 张* | 肺癌 |\n", 3),
        ("| 姓名 | **&#30149;种** |\n| --- | --- |\n| 张* | 肺癌 |\n", 3),
        ("| 姓名 | 张三 |\n| --- | --- |\n| 单位 | 甲厂 |\n| 病种 | 肺癌 |\n", 4),
        ("\n姓名 | 病种\n---|---\n张* | 肺癌", 4),
    ],
)
def test_tables_of_markdown_are_found_wherever_they_stand(text: str, line: int) -> None:
    (found,) = file_problems("docs/news/2026/a.md", text.encode(), Allowed())
    assert found.line == line
    assert found.message.startswith("“病")
    assert "1 处有内容" in found.message


def test_a_column_that_no_program_masks_is_to_be_deleted() -> None:
    """In a cell with a label and marks around both nobody knows where the value stands."""
    plain = "| 姓名 | 病种 |\n|---|---|\n| 张* | 肺癌 |\n"
    linked = plain.replace("病种", "[病种](a.md)")
    labelled = plain.replace("病种", "情况").replace("肺癌", "**病种：肺癌**")
    quoted = "".join(f"> {line}\n" for line in plain.splitlines())
    told = [
        file_problems("docs/news/2026/a.md", text.encode(), Allowed())[0].remedy
        for text in (plain, quoted, linked, labelled)
    ]
    assert told == [
        *["请删掉这一栏；运行 python3 scripts/portal.py check --fix-masks 可以自动打码"] * 3,
        "请删掉这一栏；在自己电脑上改好，再重新上传",
    ]


@settings(max_examples=60)
@given(st.lists(st.lists(st.sampled_from(["姓名", "病种", "张三", "肺癌", "备注", "", "1", "年 月"]), max_size=5), max_size=5))  # fmt: skip
def test_every_filled_cell_is_told_once_in_its_order(rows: list[list[str]]) -> None:
    given_rows = cells(*map("|".join, rows))
    told = [one.text for one in table_passages(given_rows) if "一格一字" not in one.where]
    assert told == [cell.text for row in given_rows for cell in row]


@given(st.text("|-: >\n病种姓名张[]()&;*#1", max_size=60))
def test_no_markdown_breaks_the_reader(text: str) -> None:
    lines = text.count("\n") + 1
    assert all(1 <= one.line <= lines for table in marked_tables(text) for one in table)
