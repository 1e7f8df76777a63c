"""Tables in PDF files: cells broken across lines, headings, and forms that nobody filled in."""

from __future__ import annotations

import pytest

from attached import numbered_pdf, pdf_file, pdf_grid, pdf_table
from portal.files.carriers.pdf.radicals import as_words
from portal.files.guard import file_problems
from portal.files.natures import nature_of
from portal.files.texts import read_text
from portal.privacy.allowed import Allowed

HEADS = [(72, "序号"), (120, "姓名"), (180, "病种"), (300, "家庭住址"), (420, "手机")]
FILLED = [(76, "1"), (120, "张三"), (176, "尿毒症"), (290, "和平路"), (420, "1391234")]


def told(content: bytes) -> list[str]:
    """What the guard says, each time as far as the first comma."""
    found = file_problems("docs/news/2025/a.pdf", content, Allowed())
    return [f"{one.path}: {one.message.partition('，')[0]}" for one in found]


@pytest.mark.parametrize(
    "pieces", [("110105194", "91231002X"), ("110105", "194912", "31002X"), ("1101051949123100", "2X")]
)  # fmt: skip
def test_a_number_in_a_narrow_column_is_found(pieces: tuple[str, ...]) -> None:
    first, *rest = pieces
    rows = [[(72, "张三"), (300, first)], *([(300, one)] for one in rest)]
    assert told(pdf_table(*rows)) == ["第1页: 有身份证号“******”"]


def test_figures_below_each_other_are_no_number() -> None:
    rows = [
        [(72, str(1985 + at)), (150, str(1201 + at * 37)), (300, str(1945123 + at * 11137))]
        for at in range(30)
    ]
    assert told(pdf_table([(72, "年度"), (150, "人数"), (300, "金额")], *rows)) == []


def test_columns_below_private_headings_are_found() -> None:
    content = pdf_table(HEADS, FILLED, [(420, "5678")])
    assert told(content) == [
        "第1页: “手机”这一栏写着手机号",
        "第1页: “病种”这一栏写着病情",
        "第1页: 有“家庭住址”这一栏",
        "第1页: 有手机号“139****5678”",
    ]
    assert nature_of("pdf", content).names_at == "第1页"


def test_a_list_of_masked_names_is_a_list_of_names() -> None:
    rows = [[(72, "姓 名"), (200, "单位")], [(72, "张*"), (200, "示例厂")]]
    content = pdf_table(*rows)
    assert told(content) == []
    assert nature_of("pdf", content).names_at == "第1页"


@pytest.mark.parametrize(
    "rows",
    [
        [HEADS],
        [HEADS, [(76, "1")], [(76, "2")]],
        [[(72, "姓名"), (200, "病种"), (300, "家庭住址")], [(72, "工作单位"), (200, "职务"), (300, "政治面貌")]],
        [[(72, "姓名：")], [(72, "病种："), (200, "家庭住址：")]],
        [[(72, "序号"), (150, "材料"), (300, "份数")], [(72, "1"), (150, "身份证"), (300, "2")]],
        [[(72, "请带身份证、银行卡、病种证明")], [(72, "1"), (200, "原件")]],
    ],
)  # fmt: skip
def test_blank_forms_and_prose_are_no_finding(rows: list[list[tuple[int, str]]]) -> None:
    content = pdf_table(*rows)
    assert told(content) == []
    assert nature_of("pdf", content).names_at == ""


def test_a_sentence_below_a_table_is_no_part_of_it() -> None:
    heads = [(72, "序号"), (120, "姓名"), (180, "病种")]
    content = pdf_table(
        heads, [(76, "1"), (120, "张三")], [(72, "以上名单公示五天，有意见请反映。")]
    )
    assert told(content) == []


def test_words_printed_with_radicals_are_words() -> None:
    assert as_words("⼿机⻚码⻅⾯") == "手机页码见面"
    assert read_text("pdf", pdf_file("⼿机维修")) == ("手机维修", None)
    content = pdf_table([(72, "序号"), (150, "⼿机")], [(72, "1"), (150, "见附表")])
    assert told(content) == []
    content = pdf_table([(72, "序号"), (150, "⼿机")], [(72, "1"), (150, "139-12")])
    assert told(content) == ["第1页: “手机”这一栏写着手机号"]


LONG = "慢性肾功能衰竭，需要每周三次到县医院透析"


@pytest.mark.parametrize("is_drawn", [True, False], ids=["drawn", "undrawn"])
@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([("单位", "病种"), ("示例铸造机械厂第二车间", LONG), ("东风矿", "尿毒症")], ["“病种”这一栏写着病情"]),
        ([("姓名", "病种"), ("禤*", LONG), ("仇*", "尿毒症")], ["“病种”这一栏写着病情"]),
        ([("姓名", "身份证", "家庭住址"), ("禤*", "1101051949", "东关村3组")], ["“身份证”这一栏写着身份证号", "有“家庭住址”这一栏"]),
        ([("姓名：", "张三", "出生日期：", "1990年3月7日"), ("家庭住址：", "东关村3组", "工作单位：", "东风厂")], ["“出生日期：”这一栏写着出生日期", "“家庭住址：”这一栏写着家庭住址", "有出生日期“*年*月*”"]),
    ],
)  # fmt: skip
def test_tables_and_forms_of_every_width_are_read(
    rows: list[tuple[str, ...]], expected: list[str], is_drawn: bool
) -> None:
    said = told(pdf_grid(rows, is_drawn=is_drawn))
    assert sorted({one.removeprefix("第1页: ") for one in said}) == expected


def test_every_filled_cell_is_counted_once() -> None:
    rows = [("单位", "病种"), ("示例铸造机械厂第二车间", LONG), ("东风矿", "尿毒症")]
    (found,) = file_problems("docs/news/2026/a.pdf", pdf_grid(rows), Allowed())
    assert found.message == "“病种”这一栏写着病情，2 处有内容，不能公布"


def test_the_lines_of_a_form_are_read() -> None:
    content = pdf_table([(72, "姓名：张三")], [(72, "家庭住址：东关村3组 病种：乳腺癌")])
    assert told(content) == ["第1页: “病种”这一栏写着病情", "第1页: 有“家庭住址”这一栏"]
    content = pdf_table([(72, "姓名：")], [(72, "病种：乳腺癌")])
    assert told(content) == []


def one_stretch(turned: bytes = b"") -> bytes:
    """A page whose table is one text object, as printing drivers write it."""
    font = b"<< /Font << /F1 << /Type /Font /Subtype /Type0 /BaseFont /F /Encoding /UniGB-UCS2-H >> >> >>"
    drawn = b"".join(
        b"<%s> Tj %d %d Td " % (text.encode("utf-16-be").hex().encode(), across, down)
        for text, across, down in (("单位", 200, 0), ("病种", -200, -20), ("示例厂", 200, 0), ("肺癌", 0, 0))
    )  # fmt: skip
    place = b"0 1 -1 0 300 72 Tm" if turned else b"72 720 Td"
    stream = b"BT /F1 12 Tf %s %s ET" % (place, drawn)
    page = (
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources %s /Contents 4 0 R %s >>"
    )
    return numbered_pdf(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            page % (font, turned),
            b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        ]
    )


@pytest.mark.parametrize("turned", [b"", b"/Rotate 90"])
def test_words_are_placed_however_they_are_written(turned: bytes) -> None:
    assert told(one_stretch(turned)) == ["第1页: “病种”这一栏写着病情"]
