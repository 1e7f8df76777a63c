"""Files that are pictures of words, and those that only look like it."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

import pytest
from docx import Document
from docx.shared import Cm
from PIL import Image
from pypdf import PdfWriter
from pypdf.generic import (
    DecodedStreamObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    NumberObject,
    StreamObject,
)

from attached import numbered_pdf, pdf_file, sheet_file, word_file
from hidden import DRAWN, packed, said, slide, slides, with_parts, word
from papers import a_list, chart, code, frame, people, photographed, poster, saved, seal
from photographed import picture
from portal.files.carriers.pictures.sheets_of_words import MOST_LOOKED_AT
from portal.files.carriers.refused import Refused
from portal.files.carriers.scans import holds_pictures, is_scan

PHOTO = picture(8, 8)
LONG = "工会为职工办实事，送清凉送到一线去，请大家互相转告。"
MEDIA = {"docx": "word/media/a.jpg", "xlsx": "xl/media/a.jpg", "pptx": "ppt/media/a.jpg"}


def with_photo(text: str, share: float, photo: bytes = PHOTO, times: int = 1) -> bytes:
    """A page of that text with a photo over a part of it."""
    writer = PdfWriter(clone_from=BytesIO(pdf_file(text)))
    image = StreamObject()
    image._data = photo
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
        b"q %s 0 0 %s 0 0 cm /Im1 Do Q\n" % (str(width).encode(), str(height).encode()) * times
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


LIST = saved(a_list())
TITLE = "示例镇总工会关于2026年度金秋助学拟资助困难职工家庭子女名单的公示（第二批）附件一"
NOTICE = "示例镇总工会决定在七月至八月开展送清凉活动，请各基层工会做好准备。" * 10


@pytest.mark.parametrize(
    ("text", "share", "photo", "times", "expected"),
    [
        ("第1页", 0.3, LIST, 1, True),
        (TITLE, 0.3, LIST, 1, True),
        (TITLE, 0.9, LIST, 1, True),
        (TITLE * 2, 0.4, saved(photographed(a_list())), 1, True),
        (TITLE, 0.05, LIST, 6, True),
        (NOTICE, 0.3, LIST, 1, False),
        (TITLE, 0.05, LIST, 1, False),
        (TITLE, 0.9, saved(people()), 1, False),
        ("图三 慰问一线职工", 0.45, saved(people()), 1, False),
        (TITLE, 0.9, saved(frame()), 1, False),
        (TITLE, 0.9, saved(poster()), 1, False),
        (TITLE, 0.3, saved(chart()), 1, False),
        (TITLE, 0.2, saved(code()), 1, False),
        (TITLE, 0.15, saved(seal()), 1, False),
    ],
)
def test_a_page_of_a_list_and_a_title(
    text: str, share: float, photo: bytes, times: int, expected: bool
) -> None:
    assert is_scan("pdf", with_photo(text, share, photo, times)) is expected


@pytest.mark.parametrize("mode", ["1", "L", "RGB"])
def test_a_list_of_bare_dots_is_seen(mode: str) -> None:
    sheet = a_list().convert(mode)
    file = BytesIO()
    writer = PdfWriter(clone_from=BytesIO(with_photo(TITLE, 0.8)))
    drawn = writer.pages[0]["/Resources"]["/XObject"]["/Im1"]  # type: ignore[index]
    image = drawn.get_object()
    assert isinstance(image, StreamObject)
    space = "/DeviceRGB" if mode == "RGB" else "/DeviceGray"
    image._data = sheet.tobytes()
    del image["/Filter"]
    sizes = {
        "/Width": sheet.width,
        "/Height": sheet.height,
        "/BitsPerComponent": 1 if mode == "1" else 8,
    }
    image.update({NameObject(name): NumberObject(size) for name, size in sizes.items()})
    image[NameObject("/ColorSpace")] = NameObject(space)
    writer.write(file)
    assert is_scan("pdf", file.getvalue()) is True


def written(text: str, *pictures: tuple[Image.Image, float]) -> bytes:
    """A Word file of that text with pictures, so many centimetres wide."""
    document = Document()
    document.add_paragraph(text)
    for image, width in pictures:
        document.add_picture(BytesIO(saved(image, "PNG")), width=Cm(width))
    file = BytesIO()
    document.save(file)
    return file.getvalue()


@pytest.mark.parametrize(
    ("text", "pictures", "expected"),
    [
        (TITLE, [(a_list(), 15)], True),
        (TITLE, [(a_list(700, 400), 16)], True),
        (TITLE * 3, [(photographed(a_list()), 16), (photographed(a_list()), 16)], True),
        (NOTICE, [(a_list(700, 400), 12)], False),
        (NOTICE, [(seal(), 3)], False),
        (TITLE, [(people(), 15)], False),
        (TITLE, [(people(), 15)] * 6, False),
        (TITLE, [(frame(), 17)], False),
        (TITLE, [(poster(), 15)], False),
        (TITLE, [(chart(), 15)], False),
        (TITLE, [(code(), 5)], False),
    ],
    ids=[
        *("list", "short list", "two lists", "notice with a table", "seal", "photo", "report"),
        *("certificate", "poster", "chart", "code"),
    ],
)
def test_a_word_file_of_a_list_and_a_title(
    text: str, pictures: list[tuple[Image.Image, float]], expected: bool
) -> None:
    assert is_scan("docx", written(text, *pictures)) is expected


def shown_in(place: str) -> dict[str, str]:
    """A slide, or the drawing of a sheet, that names the picture of it."""
    folder, _, name = place.rpartition("/")
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    links = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="r1" Type="{kind}/image" Target="../media/a.jpg"/></Relationships>'
    )
    drawn = (
        f'<x xmlns:a="{DRAWN}" xmlns:r="{kind}"><pic><a:blip r:embed="r1"/>'
        '<spPr><a:ext cx="6000000" cy="5000000"/></spPr></pic>'
        f"<a:p><a:r><a:t>{TITLE}</a:t></a:r></a:p></x>"
    )
    return {place: drawn, f"{folder}/_rels/{name}.rels": links}


@pytest.mark.parametrize(
    ("ending", "whole", "place"),
    [
        ("xlsx", sheet_file([]), "xl/drawings/drawing1.xml"),
        ("pptx", slides(), "ppt/slides/slide1.xml"),
    ],
)
def test_another_office_file_of_a_list_and_a_title(ending: str, whole: bytes, place: str) -> None:
    shown = with_parts(whole, shown_in(place))
    assert is_scan(ending, with_parts(shown, {MEDIA[ending]: LIST})) is True
    assert is_scan(ending, with_parts(shown, {MEDIA[ending]: saved(people())})) is False


def test_a_picture_of_the_old_kind_is_seen() -> None:
    body = (
        '<w:p><w:r><w:pict><v:shape style="width:420pt;height:600pt"><v:imagedata r:id="r1" '
        'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/>'
        f"</v:shape></w:pict></w:r></w:p>{said(TITLE)}"
    )
    links = shown_in("word/document.xml")["word/_rels/document.xml.rels"].replace("../", "")
    linked = with_parts(word(body), {"word/_rels/document.xml.rels": links})
    assert is_scan("docx", with_parts(linked, {MEDIA["docx"]: LIST})) is True


KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def old_kind(style: str) -> bytes:
    """A Word file with the picture of a list of the old kind, in that style."""
    body = (
        f'<w:p><w:r><w:pict><v:shape style="{style}"><v:imagedata r:id="r1" xmlns:r="{KIND}"/>'
        f"</v:shape></w:pict></w:r></w:p>{said(TITLE)}"
    )
    links = shown_in("word/document.xml")["word/_rels/document.xml.rels"].replace("../", "")
    linked = with_parts(word(body), {"word/_rels/document.xml.rels": links})
    return with_parts(linked, {MEDIA["docx"]: LIST})


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        ("width:15cm;height:20cm", True),
        ("position:absolute; width: 150mm; height: 200mm", True),
        ("width:6in;height:8in", True),
        ("width:560px;height:800px", True),
        ("width:20pt;height:.75pt", False),
        ("width:1cm;height:1cm", False),
        ("width:10mm;height:.5in", False),
        ("width:20px;height:20px", False),
        ("width:.pt;height:1.2.3pt", True),
        ("width:50%;height:3em", True),
        (f"width:{'9' * 400}pt;height:1pt", True),
        ("", True),
    ],
)
def test_a_picture_of_the_old_kind_has_a_size_in_any_unit(style: str, expected: bool) -> None:
    assert is_scan("docx", old_kind(style)) is expected


@pytest.mark.parametrize("size", ["9" * 5000, "1.5", "-7", "", "x"])
def test_a_picture_whose_size_is_none_fills_its_page(size: str) -> None:
    shown = shown_in("ppt/slides/slide1.xml")
    place = "ppt/slides/slide1.xml"
    shown[place] = shown[place].replace("6000000", size)
    whole = with_parts(with_parts(slides(), shown), {MEDIA["pptx"]: LIST})
    assert is_scan("pptx", whole) is True


@pytest.mark.parametrize("ending", WHOLE)
def test_what_breaks_a_reader_of_pictures_is_told_as_a_broken_file(
    ending: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> None:
        raise OverflowError

    monkeypatch.setattr("portal.files.carriers.scans.pictures_shown", fails)
    holder = with_parts(WHOLE[ending](LONG), {MEDIA[ending]: PHOTO})
    for name, content in ((ending, holder), ("zip", packed({f"a.{ending}": holder}))):
        with pytest.raises(Refused) as refused:
            is_scan(name, content)
        assert refused.value.message == f"文件坏了，或者不是 {ending.upper()} 文件"


def test_more_pictures_than_are_looked_at_count_as_lists() -> None:
    many = [(people().rotate(at), 14.0) for at in range(MOST_LOOKED_AT + 3)]
    assert is_scan("docx", written(TITLE, *many[:MOST_LOOKED_AT])) is False
    assert is_scan("docx", written(TITLE, *many)) is True
    small = [(seal().rotate(at), 0.5) for at in range(MOST_LOOKED_AT + 3)]
    assert is_scan("docx", written(TITLE, *small)) is False
    assert is_scan("docx", written(TITLE, *small, (a_list(), 15.0))) is True


def many_pictures(count: int, list_last: bool) -> bytes:
    """A page of a PDF file with a title, small photos and perhaps a list behind them."""
    writer = PdfWriter(clone_from=BytesIO(pdf_file(TITLE)))
    page, drawn, shown = writer.pages[0], b"", DictionaryObject()
    for at in range(count):
        image = StreamObject()
        is_list = list_last and at == count - 1
        image._data = LIST if is_list else picture(8, 8)
        image[NameObject("/Subtype")] = NameObject("/Image")
        image[NameObject("/Filter")] = NameObject("/DCTDecode")
        shown[NameObject(f"/Im{at}")] = writer._add_object(image)
        side = 400 if is_list else 9
        drawn += b"q %d 0 0 %d 0 0 cm /Im%d Do Q\n" % (side, side, at)
    resources, contents = page["/Resources"].get_object(), page.get_contents()
    assert isinstance(resources, DictionaryObject)
    assert contents is not None
    resources[NameObject("/XObject")] = shown
    stream = DecodedStreamObject()
    stream.set_data(drawn + contents.get_data())
    page[NameObject("/Contents")] = writer._add_object(stream)
    file = BytesIO()
    writer.write(file)
    return file.getvalue()


def test_the_largest_pictures_of_a_pdf_file_are_looked_at_first() -> None:
    assert is_scan("pdf", many_pictures(MOST_LOOKED_AT + 9, list_last=False)) is False
    assert is_scan("pdf", many_pictures(MOST_LOOKED_AT + 9, list_last=True)) is True
