"""Every corner of an Excel file is read, and named so that an editor finds it."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from attached import sheet_file
from hidden import DRAWN, SHEET, book, with_parts
from portal.files.carriers.readers import passages_of

PLANTED = "11010519491231002X"
MOBILE = "13912345678"


def places(content: bytes, wanted: str = PLANTED) -> list[str]:
    """Where the file says something, each place once."""
    found = passages_of("xlsx", content)
    return list(dict.fromkeys(one.where for one in found if wanted in one.text))


def made(change: object) -> bytes:
    """A workbook with a sheet 名单 that was changed by the library."""
    workbook = Workbook()
    sheet = workbook.active
    assert isinstance(sheet, Worksheet)
    assert callable(change)
    sheet.title = "名单"
    change(workbook, sheet)
    file = BytesIO()
    workbook.save(file)
    return file.getvalue()


def in_state(state: str) -> object:
    """Plants in a second sheet of that state."""

    def change(workbook: Workbook, _: Worksheet) -> None:
        other = workbook.create_sheet("底稿")
        other["B2"] = PLANTED
        other.sheet_state = state

    return change


def hidden_row(_: Workbook, sheet: Worksheet) -> None:
    """Plants in a row that is not shown."""
    sheet["A3"] = PLANTED
    sheet.row_dimensions[3].hidden = True


def hidden_column(_: Workbook, sheet: Worksheet) -> None:
    """Plants in columns that are not shown."""
    sheet["C2"] = PLANTED
    sheet.column_dimensions.group("B", "D", hidden=True)


def comment(_: Workbook, sheet: Worksheet) -> None:
    """Plants in a note beside a cell."""
    sheet["A1"].comment = Comment(PLANTED, "办公室")


def header(_: Workbook, sheet: Worksheet) -> None:
    """Plants above the printed page."""
    assert sheet.oddHeader is not None
    sheet.oddHeader.center.text = PLANTED


def name(workbook: Workbook, _: Worksheet) -> None:
    """Plants in a name for a value."""
    workbook.defined_names["hao"] = DefinedName("hao", attr_text=f'"{PLANTED}"')


def choice(_: Workbook, sheet: Worksheet) -> None:
    """Plants in the list a cell offers."""
    sheet.add_data_validation(DataValidation(type="list", formula1=f'"{PLANTED},无"', sqref="A1"))


def hint(_: Workbook, sheet: Worksheet) -> None:
    """Plants in the hint that appears beside a cell."""
    sheet.add_data_validation(DataValidation(type="whole", prompt=PLANTED, sqref="A1"))


def link(_: Workbook, sheet: Worksheet) -> None:
    """Plants in the address of a link."""
    sheet["A1"] = "会员"
    sheet["A1"].hyperlink = f"https://union.example/{PLANTED}"


def formula(_: Workbook, sheet: Worksheet) -> None:
    """Plants in a formula."""
    sheet["A1"] = f'=LEFT("{PLANTED}",6)'


def title(workbook: Workbook, _: Worksheet) -> None:
    """Plants in the properties."""
    workbook.properties.subject = PLANTED


@pytest.mark.parametrize(
    ("change", "where"),
    [
        (lambda _, sheet: sheet.append([PLANTED]), "工作表“名单”的 A1"),
        (in_state("hidden"), "工作表“底稿”（隐藏的工作表）的 B2"),
        (in_state("veryHidden"), "工作表“底稿”（深度隐藏的工作表）的 B2"),
        (hidden_row, "工作表“名单”的 A3（隐藏的行）"),
        (hidden_column, "工作表“名单”的 C2（隐藏的列）"),
        (comment, "批注"),
        (header, "工作表“名单”页眉页脚"),
        (name, "文件内部的设置"),
        (choice, "工作表“名单”的设置"),
        (hint, "工作表“名单”的设置"),
        (link, "链接"),
        (formula, "工作表“名单”的 A1 的公式"),
        (title, "文件属性"),
        (lambda _, sheet: sheet.append(list(PLANTED)), "工作表“名单”的 A1起（一格一字）"),
    ],
)
def test_every_corner_that_the_library_writes_is_read(change: object, where: str) -> None:
    assert places(made(change)) == [where]


@pytest.mark.parametrize(
    ("part", "content", "where"),
    [
        ("xl/sharedStrings.xml", f'<sst xmlns="{SHEET}"><si><t>无</t></si><si><r><t>11010519491231</t></r><r><t>002X</t></r></si></sst>', "不在任何格子里的剩余文字"),
        ("xl/threadedComments/threadedComment1.xml", f"<c><text>{PLANTED}</text></c>", "批注"),
        ("xl/persons/person.xml", f'<p displayName="{PLANTED}"/>', "批注人"),
        ("xl/drawings/drawing1.xml", f'<x xmlns:a="{DRAWN}"><a:p><a:t>1101051949</a:t><a:t>1231002X</a:t></a:p></x>', "图形"),
        ("xl/charts/chart1.xml", f"<c><v>{PLANTED}</v></c>", "图表"),
        ("xl/pivotCache/pivotCacheDefinition1.xml", f'<p><s v="{PLANTED}"/></p>', "数据透视表"),
        ("xl/externalLinks/externalLink1.xml", f"<e><v>{PLANTED}</v></e>", "外部链接"),
        ("xl/worksheets/sheet9.xml", f'<w><row r="1"><c r="A1" t="str"><v>{PLANTED}</v></c></row></w>', "不在目录里的工作表的 A1"),
        ("docProps/custom.xml", f"<c><p>{PLANTED}</p></c>", "文件属性"),
    ],
)  # fmt: skip
def test_every_part_of_the_file_is_read(part: str, content: str, where: str) -> None:
    assert places(with_parts(sheet_file([["会员"]]), {part: content})) == [where]


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        ('<c r="A1"><v>13912345678</v></c>', MOBILE),
        ('<c r="A1"><v>1.3912345678E10</v></c>', MOBILE),
        ('<c r="A1" t="n"><v>1.3912345678e+10</v></c>', MOBILE),
        ('<c r="A1"><v>1E999999999</v></c>', "1E999999999"),
        ('<c r="A1"><v>-</v></c>', "-"),
        ('<c r="A1" t="inlineStr"><is><t>139</t><r><t>12345678</t></r></is></c>', MOBILE),
        ('<c r="A1" t="s"><v>99</v></c>', "99"),
        ('<c t="str"><v>13912345678</v></c>', MOBILE),
    ],
)
def test_a_cell_is_read_with_all_its_digits(cell: str, shown: str) -> None:
    content = book(f"<sheetData><row>{cell}</row></sheetData>")
    assert next(one.text for one in passages_of("xlsx", content)) == shown


def test_days_are_read_as_days() -> None:
    rows: list[list[object]] = [["姓名", "出生日期"], ["张三", date(1988, 3, 5)]]
    found = [(one.text, one.heading) for one in passages_of("xlsx", sheet_file(rows))]
    assert found[:4] == [
        ("姓名", ""),
        ("出生日期", ""),
        ("张三", "姓名"),
        ("1988-03-05", "出生日期"),
    ]


def test_merged_headings_stand_over_every_column_they_cover() -> None:
    cells = "".join(
        f'<row r="{number}">{"".join(cells)}</row>'
        for number, cells in (
            (1, [_text("A1", "姓名"), _text("B1", "家庭住址")]),
            (2, [_text("A2", "张三"), _text("C2", "人民路")]),
        )
    )
    content = book(
        f'<sheetData>{cells}</sheetData><mergeCells><mergeCell ref="B1:C1"/></mergeCells>'
    )
    told = {one.text: one.heading for one in passages_of("xlsx", content) if one.heading}
    assert told == {"张三": "姓名", "人民路": "家庭住址"}


def _text(place: str, text: str) -> str:
    return f'<c r="{place}" t="str"><v>{text}</v></c>'


@settings(max_examples=25)
@given(st.lists(st.lists(st.text(st.characters(categories=("Lu", "Nd", "Lo")), min_size=2, max_size=9), max_size=4), max_size=4))  # fmt: skip
def test_what_is_written_into_cells_is_read(rows: list[list[str]]) -> None:
    said = {one.text for one in passages_of("xlsx", sheet_file(rows))}
    assert {text for row in rows for text in row} <= said
