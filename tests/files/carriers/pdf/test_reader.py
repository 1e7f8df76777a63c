"""Every corner of a PDF file is read, and named so that an editor finds it."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

import pytest
from pypdf import PdfWriter
from pypdf.annotations import FreeText, Link
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    NameObject,
    NumberObject,
    StreamObject,
    TextStringObject,
)

from attached import pdf_file
from photographed import picture
from portal.files.carriers.limits import MAX_PAGES
from portal.files.carriers.pdf.scans import is_textless
from portal.files.carriers.readers import passages_of
from portal.files.carriers.refused import Refused

PLANTED = "11010519491231002X"
BOX = (50, 550, 200, 650)


def places(content: bytes) -> list[str]:
    """Where the file says the planted number, each place once."""
    found = passages_of("pdf", content)
    return list(dict.fromkeys(one.where for one in found if PLANTED in one.text))


def made(change: Callable[[PdfWriter], object], text: str = "工会") -> bytes:
    """A PDF file of one page of text that was changed by the library."""
    writer = PdfWriter(clone_from=BytesIO(pdf_file(text)))
    change(writer)
    file = BytesIO()
    writer.write(file)
    return file.getvalue()


def form(writer: PdfWriter) -> None:
    """Plants in a filled field of a form."""
    field = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Annot"),
            NameObject("/Subtype"): NameObject("/Widget"),
            NameObject("/FT"): NameObject("/Tx"),
            NameObject("/T"): TextStringObject("号码"),
            NameObject("/V"): TextStringObject(PLANTED),
            NameObject("/Rect"): ArrayObject([NumberObject(one) for one in BOX]),
        }
    )
    reference = writer._add_object(field)
    writer.pages[0][NameObject("/Annots")] = ArrayObject([reference])
    fields = DictionaryObject({NameObject("/Fields"): ArrayObject([reference])})
    writer.root_object[NameObject("/AcroForm")] = fields


def unnamed_field(writer: PdfWriter) -> None:
    """A field beside a label that the page prints, and XFA with another."""
    form(writer)
    fields = writer.root_object["/AcroForm"]
    assert isinstance(fields, DictionaryObject)
    field = fields["/Fields"][0].get_object()  # type: ignore[index]
    field[NameObject("/T")] = TextStringObject("Text1")
    field[NameObject("/V")] = TextStringObject("乳腺癌")
    field[NameObject("/Rect")] = ArrayObject([NumberObject(one) for one in (200, 716, 300, 734)])
    packet = StreamObject()
    packet._data = f"<data><id>{PLANTED}</id></data>".encode()
    fields[NameObject("/XFA")] = ArrayObject(
        [TextStringObject("datasets"), writer._add_object(packet)]
    )


def script(writer: PdfWriter) -> None:
    """Lets something run when the file is opened."""
    action = DictionaryObject(
        {
            NameObject("/S"): NameObject("/JavaScript"),
            NameObject("/JS"): TextStringObject("app.alert(1)"),
        }
    )
    writer.root_object[NameObject("/OpenAction")] = action


def photo(writer: PdfWriter) -> None:
    """Puts a photo into the page with the planted number beside its pixels."""
    _show(writer, picture(8, 8, comment=PLANTED))


def _show(writer: PdfWriter, data: bytes) -> None:
    image = StreamObject()
    image._data = data
    image.update(
        {
            NameObject("/Subtype"): NameObject("/Image"),
            NameObject("/Filter"): NameObject("/DCTDecode"),
        }
    )
    shown = DictionaryObject({NameObject("/Im1"): writer._add_object(image)})
    resources = writer.pages[0]["/Resources"].get_object()
    assert isinstance(resources, DictionaryObject)
    resources[NameObject("/XObject")] = shown


@pytest.mark.parametrize(
    ("change", "wheres"),
    [
        (lambda w: w.add_metadata({"/Author": PLANTED}), ["文件属性"]),
        (lambda w: w.add_metadata({"/自定": PLANTED}), ["文件属性"]),
        (lambda w: w.add_outline_item(title=PLANTED, page_number=0), ["书签"]),
        (lambda w: w.add_annotation(0, FreeText(text=PLANTED, rect=BOX)), ["第1页的批注或表单"]),
        (lambda w: w.add_annotation(0, Link(rect=BOX, url=f"tel:{PLANTED}")), ["第1页的批注或表单"]),
        (form, ["第1页的批注或表单", "表单项"]),
        (photo, ["第1页的图片的图片信息（注释）"]),
        (lambda w: setattr(w, "xmp_metadata", f"<x:xmpmeta xmlns:x='adobe:ns:meta/'><r>{PLANTED}</r></x:xmpmeta>".encode()), ["文件属性"]),
    ],
)  # fmt: skip
def test_every_corner_is_read(change: Callable[[PdfWriter], object], wheres: list[str]) -> None:
    assert places(made(change)) == wheres


def test_a_field_is_read_by_the_label_beside_it() -> None:
    content = made(unnamed_field, "病种：")
    assert places(content) == ["表单项"]
    assert [(o.where, o.text, o.heading) for o in passages_of("pdf", content) if o.heading] == [
        ("第1页", "乳腺癌", "病种："),
        ("表单项", "乳腺癌", "Text1"),
    ]


def test_every_page_is_read() -> None:
    assert places(pdf_file("工会", f"号码{PLANTED}")) == ["第2页"]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (pdf_file("密", locked=True), ("文件加了密码，里面的字查不了", "请去掉密码，请用 WPS 另存为 docx/xlsx/pdf，再上传新文件")),
        (pdf_file(*("页" for _ in range(MAX_PAGES + 1))), (f"里面的内容太多，查不完：有 {MAX_PAGES + 1} 页，最多 {MAX_PAGES} 页", "请删去多余的内容，或者分成几个文件，再上传")),
        (made(lambda w: w.add_attachment("ming.csv", b"x")), ("里面夹带了别的文件，查不了", "请把它们单独上传，并从 PDF 里删去；从 WPS 重新另存为 PDF 就没有了")),
        (made(script), ("里面有会运行的程序", "请用 WPS 另存为 docx/xlsx/pdf，再上传新文件")),
        (b"%PDF-1.4 nothing more", ("文件坏了，或者不是 PDF 文件", "请在电脑上打开看看；打得开，就另存为 .pdf 再上传")),
    ],
    ids=["locked", "long", "attached", "running", "broken"],
)  # fmt: skip
def test_what_cannot_be_checked_is_refused(content: bytes, told: tuple[str, str]) -> None:
    with pytest.raises(Refused) as refused:
        places(content)
    assert (refused.value.message, refused.value.remedy) == told


def test_a_scanned_page_has_no_text() -> None:
    assert is_textless(pdf_file("")) is True
    assert is_textless(pdf_file("工会", "")) is False
    assert is_textless(made(photo)) is False
    scanned = PdfWriter(clone_from=BytesIO(pdf_file("", "第二页有字")))
    _show(scanned, picture(8, 8))
    file = BytesIO()
    scanned.write(file)
    assert is_textless(file.getvalue()) is True
