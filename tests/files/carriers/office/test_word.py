"""Every corner of a Word file is read, and named so that an editor finds it."""

from __future__ import annotations

from io import BytesIO

import pytest
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st

from attached import word_file
from hidden import OFFICE, row, said, story, with_parts, word
from photographed import picture
from portal.files.carriers.readers import passages_of
from portal.files.carriers.refused import Refused

PLANTED = "11010519491231002X"
BOX = f"<w:p><w:r><w:pict><v:textbox><w:txbxContent>{said(PLANTED)}</w:txbxContent></v:textbox></w:pict></w:r></w:p>"
CUSTOM = f'<Properties xmlns="{OFFICE}/custom-properties"><property name="备注"><lpwstr>{PLANTED}</lpwstr></property></Properties>'
DELETED = f"<w:del><w:r><w:delText>{PLANTED}</w:delText></w:r></w:del>"
HIDDEN = f"<w:r><w:rPr><w:vanish/></w:rPr><w:t>{PLANTED}</w:t></w:r>"


def places(content: bytes, wanted: str = PLANTED, ending: str = "docx") -> list[str]:
    """Where the file says something, each place once."""
    found = passages_of(ending, content)
    return list(dict.fromkeys(one.where for one in found if wanted in one.text))


@pytest.mark.parametrize(
    ("body", "where"),
    [
        (said("工会", "会员") + said(f"号码{PLANTED}"), "第2段"),
        (said("1101", "0519491231", "002X"), "第1段"),
        (f"<w:p>{HIDDEN}</w:p>", "第1段（有隐藏文字）"),
        (f"<w:p>{DELETED}</w:p>", "第1段（修订以前的文字）"),
        (f"<w:p><w:ins><w:r><w:t>{PLANTED}</w:t></w:r></w:ins></w:p>", "第1段"),
        (f"<w:p><w:moveFrom><w:r><w:t>{PLANTED}</w:t></w:r></w:moveFrom></w:p>", "第1段（修订以前的文字）"),
        (f"<w:p><w:hyperlink><w:r><w:t>{PLANTED}</w:t></w:r></w:hyperlink></w:p>", "第1段"),
        (f"<w:sdt><w:sdtContent>{said(PLANTED)}</w:sdtContent></w:sdt>", "第1段"),
        (BOX, "文本框"),
        (f"<w:p><mc:AlternateContent><mc:Fallback>{BOX}</mc:Fallback></mc:AlternateContent></w:p>", "文本框"),
        (f"<w:p><w:r><w:instrText>HYPERLINK {PLANTED}</w:instrText></w:r></w:p>", "第1段的域代码"),
        (f'<w:p><w:r><w:drawing><wp:inline><wp:docPr descr="{PLANTED}"/></wp:inline></w:drawing></w:r></w:p>', "正文里看不见的说明"),
        (f"<w:tbl>{row('姓名', '号码')}{row('', PLANTED)}</w:tbl>", "第1个表格第2行第2格"),
        (f"<w:tbl><w:tr><w:tc><w:p>{HIDDEN}</w:p></w:tc></w:tr></w:tbl>", "第1个表格第1行第1格（有隐藏文字）"),
        (f"<w:tbl><w:tr><w:tc><w:p>{DELETED}</w:p></w:tc></w:tr></w:tbl>", "表格（修订以前的文字）"),
        (f"<w:tbl><w:tr><w:tc><w:tbl>{row(PLANTED)}</w:tbl></w:tc></w:tr></w:tbl>", "第2个表格第1行第1格"),
        (f"<w:tbl><w:tr><w:tc>{BOX}</w:tc></w:tr></w:tbl>", "文本框"),
        (f"<w:tbl>{row(*PLANTED)}</w:tbl>", "第1个表格第1行第1格起（一格一字）"),
    ],
)  # fmt: skip
def test_every_corner_of_the_text_is_read(body: str, where: str) -> None:
    assert places(word(body)) == [where]


@pytest.mark.parametrize(
    ("part", "content", "where"),
    [
        ("word/header1.xml", story("hdr", said("工会") + said(PLANTED)), "页眉第2段"),
        ("word/footer2.xml", story("ftr", said(PLANTED)), "页脚第1段"),
        ("word/footnotes.xml", story("footnotes", said(PLANTED)), "脚注第1段"),
        ("word/endnotes.xml", story("endnotes", said(PLANTED)), "尾注第1段"),
        ("word/comments.xml", story("comments", f"<w:comment>{said(PLANTED)}</w:comment>"), "批注第1段"),
        ("word/glossary/document.xml", story("glossaryDocument", said(PLANTED)), "文档部件第1段"),
        ("word/people.xml", story("people", f'<w:person w:author="{PLANTED}"/>'), "批注人"),
        ("docProps/core.xml", f"<core><keywords>{PLANTED}</keywords></core>", "文件属性"),
        ("docProps/custom.xml", CUSTOM, "文件属性"),
        ("docProps/app.xml", f"<app><Manager>{PLANTED}</Manager></app>", "文件属性"),
        ("customXml/item9.xml", f"<root><!-- {PLANTED} --></root>", "文件里夹带的数据"),
        ("word/settings.xml", story("settings", f'<w:docVar w:val="{PLANTED}"/>'), "文件内部的设置"),
        ("word/_rels/document.xml.rels", f'<Relationships><Relationship Target="mailto:{PLANTED}"/></Relationships>', "链接"),
        (f"word/media/{PLANTED}.wmf", b"", "文件里的文件名"),
        ("word/media/image1.jpeg", picture(comment=PLANTED), "图片“image1.jpeg”的图片信息（注释）"),
    ],
)  # fmt: skip
def test_every_part_of_the_file_is_read(part: str, content: str | bytes, where: str) -> None:
    assert places(with_parts(word_file("工会"), {part: content})) == [where]


def test_an_embedded_file_is_read_and_what_that_embeds_is_refused() -> None:
    inner = word(said(PLANTED))
    outer = with_parts(word_file(), {"word/embeddings/biao.docx": inner})
    assert places(outer) == ["嵌在里面的文件的第1段"]
    with pytest.raises(Refused) as refused:
        places(with_parts(word_file(), {"word/embeddings/biao.docx": outer}))
    assert refused.value.message == "里面嵌的文件里又嵌了文件，查不了"
    assert refused.value.remedy == "请在文件里删去嵌入的文件；要公布的，单独上传"


def test_what_cannot_be_looked_into_is_refused() -> None:
    with pytest.raises(Refused) as refused:
        places(with_parts(word_file(), {"word/embeddings/oleObject1.bin": b"x"}))
    assert refused.value.message == "里面嵌着别的对象（oleObject1.bin），查不了"
    assert refused.value.remedy == "请在文件里删去嵌入的对象；要公布的，另存成单独的文件上传"


def test_properties_written_by_the_library_are_read() -> None:
    document = Document()
    document.core_properties.comments = PLANTED
    file = BytesIO()
    document.save(file)
    assert places(file.getvalue()) == ["文件属性"]


def test_a_cell_knows_its_heading_and_a_blank_form_names_nobody() -> None:
    table = f"<w:tbl>{row('姓名', '家庭住址')}{row('张三', '人民路')}</w:tbl>"
    told = [
        (one.text, one.heading) for one in passages_of("docx", word(table)) if "表格" in one.where
    ]
    assert told == [("姓名", ""), ("家庭住址", ""), ("张三", "姓名"), ("人民路", "家庭住址")]
    form = f"<w:tbl>{row('姓名', '', '身份证号', '')}{row('家庭住址', '', '联系电话', '')}</w:tbl>"
    assert {one.heading for one in passages_of("docx", word(form))} == {""}


@settings(max_examples=25)
@given(st.lists(st.text(st.characters(categories=("Lu", "Nd", "Lo")), max_size=5), max_size=8))
def test_text_split_over_runs_is_read_as_one(runs: list[str]) -> None:
    assert "".join(runs) in [one.text for one in passages_of("docx", word(said(*runs)))]


@pytest.mark.parametrize(
    ("body", "wanted", "found"),
    [
        (said("张三 110105") + said("19491231002x。"), "11010519491231002x", ["第1段和下一段连起来"]),
        (said("一") + said("1 ") + said(" 1010519491231002X"), PLANTED, ["第2段和下一段连起来"]),
        (said("110105") + said("") + said("19491231002X"), PLANTED, []),
        (said("110105") + said("194912310029"), "110105194912310029", []),
        (said("编号A110105") + said("19491231002X"), PLANTED, []),
        (f"<w:tbl><w:tr><w:tc>{said('110105')}{said('19491231002X')}</w:tc></w:tr></w:tbl>", "110105\n19491231002X", ["第1个表格第1行第1格"]),
    ],
)  # fmt: skip
def test_a_right_number_is_read_across_two_paragraphs(
    body: str, wanted: str, found: list[str]
) -> None:
    assert places(word(body), wanted) == found
