"""The draft as a Word file, opened again: GB/T 9704-2012, comments, the same bytes."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import docx
import pytest
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.styles.style import ParagraphStyle
from hypothesis import given, settings

from portal.report.amounts import figure
from portal.report.draft import Draft, Paragraph, Section, figures_of, words
from portal.report.figures import Addend, Trace
from portal.report.word import create_docx
from report.sample import DRAFT, DRAFTS


@pytest.fixture(scope="module")
def handed_in() -> Document:
    """The file with comments, opened again."""
    return opened(create_docx(DRAFT, with_sources=False))


@pytest.fixture(scope="module")
def checked() -> Document:
    """The file with the appendix, opened again."""
    return opened(create_docx(DRAFT, with_sources=True))


def opened(content: bytes) -> Document:
    return docx.Document(BytesIO(content))


def texts(document: Document) -> list[tuple[str, str]]:
    """Style and text of every paragraph outside tables."""
    return [(str(p.style.name), p.text) for p in document.paragraphs if p.style is not None]


def style(document: Document, name: str) -> ParagraphStyle:
    found = document.styles[name]
    assert isinstance(found, ParagraphStyle)
    return found


def fonts(found: ParagraphStyle) -> tuple[str, str]:
    """The Chinese and the Latin font."""
    (element,) = found.element.xpath("./w:rPr/w:rFonts")
    return element.get(qn("w:eastAsia")), element.get(qn("w:ascii"))


def test_the_text_is_all_there_in_order(handed_in: Document) -> None:
    assert texts(handed_in) == [
        ("Title", "示例镇总工会2025年工作总结"),
        ("Body Text", "2025年工作总结如下。"),
        ("Heading 1", "一、技能创新"),
        ("Body Text", "全年举办劳动竞赛，参加1300余人次。"),
        ("Heading 2", "（一）劳动竞赛"),
        ("Body Text", "两场。"),
        ("Heading 3", "1. 钢厂"),
        ("Heading 4", "（1）决赛"),
        ("Body Text", "一场。"),
        ("Heading 2", "（二）合理化建议"),
        ("Heading 1", "二、安全生产"),
        ("Body Text", "发现隐患200条，整改197条，整改率98.5%。"),
        ("Body Text", "1. 节前检查。"),
        ("Body Text", "2. 慰问66.2815万元。"),
        ("Heading 1", "三、与上年对比"),
        ("Caption", "2025年与2024年对比"),
        ("Body Text", ""),
        ("Signature", "示例镇总工会"),
        ("Signature", "2026年1月10日"),
    ]


def test_paper_and_margins(handed_in: Document) -> None:
    (section,) = handed_in.sections
    sides = (
        *(section.page_width, section.page_height, section.top_margin, section.left_margin),
        *(section.right_margin, section.bottom_margin),
    )
    assert [round(side.mm) for side in sides if side is not None] == [210, 297, 37, 28, 26, 35]
    (grid,) = section._sectPr.xpath("./w:docGrid")
    assert (grid.get(qn("w:type")), grid.get(qn("w:linePitch"))) == ("lines", "579")


def test_22_lines_of_28_characters_fit_the_text_area(handed_in: Document) -> None:
    body = style(handed_in, "Body Text")
    (narrowed,) = body.element.xpath("./w:rPr/w:spacing")
    assert body.font.size is not None
    width = body.font.size.pt + int(narrowed.get(qn("w:val"))) / 20
    assert 28 * width <= Mm(156).pt < 29 * width
    assert 22 * 28 <= Mm(225).pt < 23 * 28


@pytest.mark.parametrize(
    ("name", "font", "points", "is_bold"),
    [
        ("Title", "方正小标宋简体", 22, False),
        ("Heading 1", "黑体", 16, False),
        ("Heading 2", "楷体_GB2312", 16, False),
        ("Heading 3", "仿宋_GB2312", 16, True),
        ("Heading 4", "仿宋_GB2312", 16, False),
        ("Body Text", "仿宋_GB2312", 16, False),
        ("Signature", "仿宋_GB2312", 16, False),
    ],
)
def test_fonts_and_sizes(
    handed_in: Document, name: str, font: str, points: int, is_bold: bool
) -> None:
    found = style(handed_in, name)
    assert fonts(found) == (font, "Times New Roman")
    assert (found.font.size, found.font.bold) == (Pt(points), is_bold)
    assert found.font.color.rgb is None


@pytest.mark.parametrize("name", ["Heading 1", "Heading 2", "Heading 3", "Heading 4", "Body Text"])
def test_indents_and_line_spacing(handed_in: Document, name: str) -> None:
    found = style(handed_in, name)
    shape = found.paragraph_format
    assert (shape.line_spacing_rule, shape.line_spacing) == (WD_LINE_SPACING.EXACTLY, Pt(28))
    assert (shape.space_before, shape.space_after) == (Pt(0), Pt(0))
    (indent,) = found.element.xpath("./w:pPr/w:ind")
    assert (indent.get(qn("w:firstLineChars")), indent.get(qn("w:firstLine"))) == ("200", "640")


def test_headings_keep_their_place_in_the_outline(handed_in: Document) -> None:
    levels = [
        style(handed_in, f"Heading {level}").element.xpath("./w:pPr/w:outlineLvl/@w:val")
        for level in (1, 2, 3, 4)
    ]
    assert levels == [["0"], ["1"], ["2"], ["3"]]


def test_the_title_is_centred_and_says_nothing_else(handed_in: Document) -> None:
    title = style(handed_in, "Title")
    assert title.paragraph_format.alignment is WD_ALIGN_PARAGRAPH.CENTER
    assert title.element.xpath("./w:pPr/w:pBdr") == []


def test_page_numbers_stand_outside(handed_in: Document) -> None:
    (section,) = handed_in.sections
    assert handed_in.settings.odd_and_even_pages_header_footer
    odd, even = section.footer.paragraphs[0], section.even_page_footer.paragraphs[0]
    for footer, side, alignment in (
        (odd, "right", WD_ALIGN_PARAGRAPH.RIGHT),
        (even, "left", WD_ALIGN_PARAGRAPH.LEFT),
    ):
        assert "".join(footer._p.xpath(".//w:t/text()")) == "— 1 —"
        assert footer._p.xpath("./w:fldSimple/@w:instr") == ["PAGE"]
        assert footer.paragraph_format.alignment is alignment
        assert footer._p.xpath(f"./w:pPr/w:ind/@w:{side}Chars") == ["100"]
    assert fonts(style(handed_in, "Footer")) == ("宋体", "宋体")
    assert style(handed_in, "Footer").font.size == Pt(14)


def test_the_signature_stands_two_characters_from_the_edge(handed_in: Document) -> None:
    signed = [p for p in handed_in.paragraphs if p.style and p.style.name == "Signature"]
    assert [p._p.xpath("./w:pPr/w:ind/@w:rightChars") for p in signed] == [["450"], ["200"]]


def test_a_longer_organisation_moves_the_date(handed_in: Document) -> None:
    draft = replace(DRAFT, organisation="示例县示例镇工会联合委员会")
    document = opened(create_docx(draft, with_sources=False))
    signed = [p for p in document.paragraphs if p.style and p.style.name == "Signature"]
    assert [p._p.xpath("./w:pPr/w:ind/@w:rightChars") for p in signed] == [["200"], ["650"]]


def test_the_table_repeats_its_header_and_keeps_rows_whole(handed_in: Document) -> None:
    (table,) = handed_in.tables
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["项目", "2025年（人次）", "2024年（人次）"],
        ["劳动竞赛", "1300余人次", "—"],
    ]
    assert len(table.rows[0]._tr.xpath("./w:trPr/w:tblHeader")) == 1
    assert all(len(row._tr.xpath("./w:trPr/w:cantSplit")) == 1 for row in table.rows)
    widths = [column.width for column in table.columns]
    assert abs(sum(width for width in widths if width) - Mm(156)) < Mm(1)


def test_every_figure_has_a_comment_that_names_its_records(handed_in: Document) -> None:
    comments = [comment.text for comment in handed_in.comments]
    assert len(comments) == 1 + len(list(figures_of(DRAFT)))
    assert comments[1] == (
        "参加人次 1300余人次，由2条记录汇总：\n"
        "钢厂劳动竞赛：1000余人次（data/activities/2025.yml:12）\n"
        "织造技能比武：300人次（data/activities/2025.yml:30）"
    )
    assert comments[4] == (
        "整改率 98.5% ＝ 整改隐患 197条 ÷ 发现隐患 200条\n"
        "整改隐患 197条，由1条记录汇总：\n"
        "节前检查：197条（data/activities/2025.yml:42）\n"
        "发现隐患 200条，由1条记录汇总：\n"
        "节前检查：200条（data/activities/2025.yml:41）"
    )


def test_what_the_clerk_must_know_is_a_comment_too(handed_in: Document) -> None:
    first = next(iter(handed_in.comments))
    assert first.text == (
        "初稿，由记录汇总，报送前请核对。"
        "核对完后，在“审阅”里选“删除文档中的所有批注”，就可以报送。\n"
        "没有数据的部分。下面这些正文里没有写；没有另外说明的，是没有记录，有数字的请先记录，再重新生成：\n"
        "帮扶救助：金秋助学（data/aid/）"
    )
    assert "初稿" not in "".join(text for _, text in texts(handed_in))


def test_with_sources_an_appendix_stands_instead_of_comments(checked: Document) -> None:
    lines = [text for _, text in texts(checked)]
    assert len(list(checked.comments)) == 1
    assert "发现隐患200条[2]，整改197条[3]，整改率98.5%[4]。" in lines
    assert lines[lines.index("附：数据来源") + 1] == (
        "[1] 参加人次 1300余人次，由2条记录汇总："
        "钢厂劳动竞赛：1000余人次（data/activities/2025.yml:12）；"
        "织造技能比武：300人次（data/activities/2025.yml:30）"
    )


def test_a_missing_font_has_stand_ins() -> None:
    with ZipFile(BytesIO(create_docx(DRAFT, with_sources=False))) as archive:
        table = archive.read("word/fontTable.xml").decode()
    assert (
        '<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋,FangSong,FangSong_GB2312"/>' in table
    )
    assert '"方正小标宋简体"><w:altName w:val="FZXiaoBiaoSong-B05S,宋体,SimSun"/>' in table


def test_there_is_no_table_of_contents_and_nothing_of_the_template() -> None:
    with ZipFile(BytesIO(create_docx(DRAFT, with_sources=False))) as archive:
        names = archive.namelist()
        text = "".join(archive.read(name).decode() for name in names)
        assert "TOC" not in archive.read("word/document.xml").decode()
    assert not [name for name in names if "thumbnail" in name or "customXml" in name]
    assert "python-docx" not in text
    assert "Macintosh" not in text


def test_the_dates_are_the_drafts(handed_in: Document) -> None:
    about = handed_in.core_properties
    assert (about.created, about.modified) == (about.created, about.created)
    assert about.created is not None
    assert about.created.date() == DRAFT.day
    assert (about.title, about.author) == (DRAFT.title, DRAFT.organisation)
    assert {comment.timestamp for comment in handed_in.comments} == {about.created}


@settings(max_examples=20)
@given(DRAFTS)
def test_any_draft_opens_again_and_is_the_same_bytes(draft: Draft) -> None:
    content = create_docx(draft, with_sources=False)
    assert content == create_docx(draft, with_sources=False)
    document = opened(content)
    assert document.paragraphs[0].text == draft.title
    assert len(list(document.comments)) == 1 + len(list(figures_of(draft)))
    with ZipFile(BytesIO(content)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_a_comment_lists_ten_records_and_says_how_many_there_are() -> None:
    addends = tuple(Addend(f"r-{n}", "甲村", "data/a.yml", n, 1) for n in range(1, 13))
    runs = words("共", figure(Trace("工会", "organisations", "个", addends)), "。")
    draft = replace(DRAFT, sections=(Section("组织", (Paragraph(runs),)),))
    document = opened(create_docx(draft, with_sources=False))
    lines = [*document.comments][1].text.splitlines()
    assert len(lines) == 12
    assert lines[10:] == ["甲村：1个（data/a.yml:10）", "等共12项，全部见 --trace 附录"]
    appendix = opened(create_docx(draft, with_sources=True)).paragraphs[-1].text
    assert "甲村：1个（data/a.yml:12）" in appendix
