"""Files that are pictures of words, and those that only look like it."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

import pytest
from pypdf import PdfWriter
from pypdf.generic import (
    DecodedStreamObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    StreamObject,
)

from attached import numbered_pdf, pdf_file, sheet_file, word_file
from hidden import packed, slide, slides, with_parts
from photographed import picture
from portal.files.carriers.scans import holds_pictures, is_scan

PHOTO = picture(8, 8)
LONG = "工会为职工办实事，送清凉送到一线去，请大家互相转告。"
MEDIA = {"docx": "word/media/a.jpg", "xlsx": "xl/media/a.jpg", "pptx": "ppt/media/a.jpg"}


def with_photo(text: str, share: float) -> bytes:
    """A page of that text with a photo over a part of it."""
    writer = PdfWriter(clone_from=BytesIO(pdf_file(text)))
    image = StreamObject()
    image._data = PHOTO
    image.update(
        {
            NameObject("/Subtype"): NameObject("/Image"),
            NameObject("/Filter"): NameObject("/DCTDecode"),
        }
    )
    page = writer.pages[0]
    resources = page["/Resources"].get_object()
    assert isinstance(resources, DictionaryObject)
    shown = DictionaryObject({NameObject("/Im1"): writer._add_object(image)})
    resources[NameObject("/XObject")] = shown
    contents = page.get_contents()
    assert contents is not None
    drawn = DecodedStreamObject()
    width, height = FloatObject(595 * share), FloatObject(842)
    drawn.set_data(
        b"q %s 0 0 %s 0 0 cm /Im1 Do Q\n" % (str(width).encode(), str(height).encode())
        + contents.get_data()
    )
    page[NameObject("/Contents")] = writer._add_object(drawn)
    file = BytesIO()
    writer.write(file)
    return file.getvalue()  # fmt: skip


def drawn_pages(*drawn: bytes) -> bytes:
    """Pages of these drawings with a font."""
    kids = b"".join(b"%d 0 R " % (4 + 2 * at) for at in range(len(drawn)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(drawn), kids),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for at, one in enumerate(drawn):
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R "
            b"/Resources << /Font << /F1 3 0 R >> >> >>" % (5 + 2 * at)
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(one), one))
    return numbered_pdf(objects)


WORDS = b"BT /F1 12 Tf 72 720 Td (a notice of the union, as words) Tj ET"
INLINE = b"q 500 0 0 800 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \x00 EI Q"
OUTLINES = b"0 0 m 1 0 l 1 1 l f\n" * 400


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (with_photo("第1页", 0.9), True),
        (with_photo("扫描全能王", 0.6), True),
        (with_photo("第1页", 0.3), False),
        (with_photo(LONG, 1.0), False),
        (drawn_pages(WORDS, INLINE), True),
        (drawn_pages(WORDS, OUTLINES), True),
        (drawn_pages(WORDS, b"0 0 m 9 9 l S"), False),
        (drawn_pages(WORDS, b""), False),
        (drawn_pages(WORDS + INLINE, WORDS + OUTLINES), False),
    ],
)
def test_a_page_of_pictures(content: bytes, expected: bool) -> None:
    assert is_scan("pdf", content) is expected


WHOLE: dict[str, Callable[..., bytes]] = {
    "docx": word_file,
    "xlsx": lambda *said: sheet_file([[one] for one in said]),
    "pptx": lambda *said: slides(slides__slide1=slide(*said)),
}


@pytest.mark.parametrize("ending", WHOLE)
def test_an_office_file_of_pictures(ending: str) -> None:
    made = WHOLE[ending]
    assert is_scan(ending, with_parts(made("名单"), {MEDIA[ending]: PHOTO})) is True
    assert is_scan(ending, with_parts(made(LONG), {MEDIA[ending]: PHOTO})) is False
    assert is_scan(ending, made("名单")) is False
    zipped = packed({f"a.{ending}": with_parts(made(), {MEDIA[ending]: PHOTO})})
    assert is_scan("zip", zipped) is True


def test_a_zip_file_hands_out_pictures() -> None:
    assert holds_pictures("zip", packed({"a/1.JPG": PHOTO}))
    assert not holds_pictures("zip", packed({"a.docx": word_file("工会"), "__MACOSX/._a.jpg": b""}))
    assert not holds_pictures("jpg", PHOTO)
