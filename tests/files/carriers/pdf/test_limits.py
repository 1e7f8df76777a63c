"""PDF files that would make their reader work without end, or that keep what no table names."""

from __future__ import annotations

from io import BytesIO

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    NameObject,
    NumberObject,
    StreamObject,
)

from attached import numbered_pdf, pdf_file
from endless import LINE, SHAPES, sharing
from portal.files.carriers.limits import MAX_PAGES
from portal.files.carriers.readers import passages_of
from portal.files.carriers.refused import Refused

PLANTED = "11010519491231002X"
COMPLEX = (
    "文件太大或结构太复杂，查不完",
    "请拆成几份，或者用 WPS 另存为新的 PDF，再上传",
)
OLD = ("这个 PDF 保存过多次，里面还留着旧内容", "请用 WPS 另存为新的 PDF，再上传")
BEHIND = ("文件末尾还夹着别的内容，查不了", "请用 WPS 另存为新的 PDF，再上传")


def told(content: bytes) -> tuple[str, str]:
    """Why a file is refused, and what to do."""
    with pytest.raises(Refused) as refused:
        list(passages_of("pdf", content))
    return refused.value.message, refused.value.remedy


@pytest.mark.parametrize("name", SHAPES)
def test_a_file_that_makes_endless_work_is_refused(name: str) -> None:
    assert len(SHAPES[name]) < 60_000
    assert told(SHAPES[name]) == COMPLEX


def test_a_page_named_without_end_is_counted_and_not_read() -> None:
    tree = [
        b"<< /Type /Pages /Count 9 /Kids [%s] >>" % (b"%d 0 R " % at * 10) for at in range(3, 12)
    ]
    content = numbered_pdf(
        [b"<< /Type /Catalog /Pages 2 0 R >>", *tree, b"<< /Type /Page /MediaBox [0 0 9 9] >>"]
    )
    assert told(content)[0] == f"里面的内容太多，查不完：有 几百万 页，最多 {MAX_PAGES} 页"


def test_an_ordinary_long_file_is_read() -> None:
    assert len(list(passages_of("pdf", pdf_file(*["工会" * 300] * 60)))) >= 60
    assert list(passages_of("pdf", sharing(b"/X Do\n" * 20, 3, [LINE])))


def test_an_object_that_no_table_names_any_more_is_refused() -> None:
    content = pdf_file("工会")
    at = content.index(b"xref\n0")
    hidden = b"99 0 obj\n(" + PLANTED.encode() + b")\nendobj\n"
    moved = b"startxref\n%d" % (at + len(hidden))
    content = content[:at] + hidden + content[at:].replace(b"startxref\n%d" % at, moved)
    assert len(PdfReader(BytesIO(content)).pages) == 1
    assert told(content) == OLD


def test_what_stands_before_and_behind_is_looked_at() -> None:
    content = pdf_file("工会")
    assert told(content + PLANTED.encode()) == BEHIND
    assert [o.where for o in passages_of("pdf", content + b"\r\n\x00 ")] == ["第1页"]
    before = list(passages_of("pdf", f"{PLANTED}\n".encode() + content))
    assert (before[0].where, before[0].text) == ("文件开头", PLANTED)


def test_what_a_stamp_looks_like_is_read() -> None:
    writer = PdfWriter(clone_from=BytesIO(pdf_file("工会")))
    look = StreamObject()
    look._data = b"BT /F1 12 Tf 0 0 Td (%s) Tj ET" % PLANTED.encode()
    font = {"/Type": "/Font", "/Subtype": "/Type1", "/BaseFont": "/Helvetica"}
    fonts = DictionaryObject(
        {
            NameObject("/F1"): DictionaryObject(
                {NameObject(k): NameObject(v) for k, v in font.items()}
            )
        }
    )
    look.update(
        {
            NameObject("/Subtype"): NameObject("/Form"),
            NameObject("/Resources"): DictionaryObject({NameObject("/Font"): fonts}),
        }
    )
    states = DictionaryObject({NameObject("/On"): writer._add_object(look)})
    stamp = DictionaryObject(
        {
            NameObject("/Subtype"): NameObject("/Stamp"),
            NameObject("/Rect"): ArrayObject([NumberObject(one) for one in (0, 0, 99, 99)]),
            NameObject("/AP"): DictionaryObject({NameObject("/N"): states}),
        }
    )
    writer.pages[0][NameObject("/Annots")] = ArrayObject([writer._add_object(stamp)])
    file = BytesIO()
    writer.write(file)
    found = passages_of("pdf", file.getvalue())
    assert [one.where for one in found if PLANTED in one.text] == ["第1页的批注或表单"]
