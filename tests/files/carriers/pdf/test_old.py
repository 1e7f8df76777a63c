"""PDF files into which changes were saved: seals are, and so are pages without a column."""

from __future__ import annotations

from io import BytesIO

import pytest
from pypdf import PdfReader, PdfWriter

from attached import pdf_file, pdf_table, saved_into
from papers import a_list, people, saved
from portal.files.carriers.limits import MAX_PAGES
from portal.files.carriers.pdf.old import MAX_VERSIONS
from portal.files.carriers.readers import passages_of
from portal.files.carriers.refused import Refused
from portal.files.guard import file_problems
from portal.privacy.allowed import Allowed

PLANTED = "11010519491231002X"
EARLIER = "以前保存的版本（用 WPS 另存为新的 PDF 就没有了）的"
CONTENTS = 7
"""The object of what is drawn on the only page of a file."""
PAGE = (
    b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Annots [20 0 R] "
    b"/Resources << /Font << /F1 3 0 R >> >> /Contents 7 0 R >>"
)


def sealed(content: bytes, proof: bytes = bytes(range(256)), reason: bytes = b"") -> bytes:
    """A file with a seal on its only page."""
    name = "示例县总工会".encode("utf-16-be").hex().encode()
    return saved_into(
        content,
        {
            1: b"<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [20 0 R] >> >>",
            6: PAGE,
            20: b"<< /Subtype /Widget /FT /Sig /T (Seal) /V 21 0 R /Rect [300 90 400 190] >>",
            21: b"<< /Type /Sig /Name <feff%s> /Reason (%s) /Contents <%s> >>"
            % (name, reason, proof.hex().encode()),
        },
    )


def blanked(content: bytes) -> bytes:
    """A file whose words were taken off its only page."""
    drawn = b"BT /F1 12 Tf 72 720 Td <0001> Tj ET"
    stream = b"<< /Length %d >>\nstream\n%s\nendstream" % (len(drawn), drawn)
    return saved_into(content, {CONTENTS: stream})


def told(content: bytes) -> list[tuple[str, str]]:
    """Where something is found, and what, as far as the first comma."""
    found = file_problems("docs/news/2026/a.pdf", content, Allowed())
    return [(one.path, one.message.partition("，")[0]) for one in found]


def refused(content: bytes) -> tuple[str, str]:
    """Why a file is refused, and what to do."""
    with pytest.raises(Refused) as fault:
        list(passages_of("pdf", content))
    return fault.value.message, fault.value.remedy


def test_a_sealed_file_is_read() -> None:
    content = sealed(sealed(pdf_file("关于下达经费的通知")))
    assert told(content) == []
    said = [(one.where, one.text) for one in passages_of("pdf", content)]
    assert ("第1页", "关于下达经费的通知") in said
    assert ("电子签章", "示例县总工会") in said
    assert sum(text == "关于下达经费的通知" for _, text in said) == 1


def test_what_is_told_of_a_signer_is_read() -> None:
    content = sealed(pdf_file("通知"), b"\x0c\x12" + PLANTED.encode(), b"13912345678")
    assert told(content) == [
        ("电子签章", "有手机号“139****5678”"),
        ("电子签章里的数字", "有身份证号“******”"),
    ]


def test_what_was_taken_out_is_found_in_the_earlier_version() -> None:
    content = blanked(pdf_file(f"号码{PLANTED}"))
    assert told(content) == [(f"{EARLIER}第1页", "有身份证号“******”")]


def test_a_column_that_was_taken_out_is_found() -> None:
    page = pdf_table([(72, "姓名"), (200, "病种")], [(72, "张*"), (200, "尿毒症")])
    assert told(sealed(blanked(page))) == [(f"{EARLIER}第1页", "“病种”这一栏写着病情")]


def test_what_still_stands_there_is_told_once() -> None:
    assert told(sealed(pdf_file(f"号码{PLANTED}"))) == [("第1页", "有身份证号“******”")]


def stream(content: bytes, head: bytes = b"") -> bytes:
    """An object with bytes."""
    return b"<< %s /Length %d >>\nstream\n%s\nendstream" % (head, len(content), content)


def scanned(content: bytes, photo: bytes) -> bytes:
    """A file whose only page became a picture, with the same notes."""
    page = b"/Resources << /Font << /F1 3 0 R >> /XObject << /Im1 30 0 R >> >>"
    head = b"/Type /XObject /Subtype /Image /Width 700 /Height 990 /BitsPerComponent 8 "
    return saved_into(
        content,
        {
            6: b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] %s /Contents 7 0 R >>" % page,
            CONTENTS: stream(b"q 595 0 0 842 0 0 cm /Im1 Do Q"),
            30: stream(photo, head + b"/ColorSpace /DeviceRGB /Filter /DCTDecode"),
        },
    )


LIST = saved(a_list())
LEFT = ("这个 PDF 保存过多次，里面还留着旧内容", "请用 WPS 另存为新的 PDF，再上传")


def test_a_scan_below_a_later_version_is_refused() -> None:
    before = scanned(pdf_file("通知"), LIST)
    text = b"BT /F1 12 Tf 72 720 Td <%s> Tj ET" % (b"0001" * 40)
    assert refused(saved_into(before, {6: PAGE, CONTENTS: stream(text)})) == LEFT


def test_a_picture_in_place_of_a_scan_leaves_the_scan_there() -> None:
    assert refused(scanned(scanned(pdf_file("通知"), LIST), saved(people()))) == LEFT


def test_a_sealed_scan_is_what_it_shows() -> None:
    content = scanned(pdf_file("通知"), LIST)
    again = saved_into(content, {20: b"<< /Type /Note >>"})
    assert [one.where for one in passages_of("pdf", again) if one.text == "通知"] == [
        f"{EARLIER}第1页"
    ]


def test_what_signs_stood_for_before_is_read() -> None:
    before = pdf_file(f"号码{PLANTED}")
    fonts = PdfReader(BytesIO(before)).pages[0]["/Resources"]["/Font"]  # type: ignore[index]
    number = fonts["/F1"].raw_get("/ToUnicode").idnum
    nothing = b"/CIDInit /ProcSet findresource begin begincmap endcmap end"
    assert told(saved_into(before, {number: stream(nothing)})) == [
        (f"{EARLIER}第1页", "有身份证号“******”")
    ]


def test_a_file_saved_too_often_is_refused() -> None:
    content = pdf_file("通知")
    for _ in range(MAX_VERSIONS):
        content = sealed(content)
    assert refused(content) == (
        f"这个 PDF 保存过 {MAX_VERSIONS + 1} 次，超过 {MAX_VERSIONS} 次的查不完",
        "请用 WPS 另存为新的 PDF，再上传",
    )


@pytest.mark.parametrize(
    ("content", "objects"),
    [
        (pdf_file(*["通知"] * (MAX_PAGES + 1)), {2: b"<< /Type /Pages /Kids [6 0 R] /Count 1 >>"}),
        (pdf_file("通知").replace(b"\nxref\n0", b"\n90 0 obj\n(1)\nendobj\nxref\n0"), {30: b"(1)"}),
    ],
    ids=["too long", "with more than it names"],
)
def test_an_earlier_version_that_cannot_be_read_is_refused(
    content: bytes, objects: dict[int, bytes]
) -> None:
    assert refused(saved_into(content, objects)) == (
        "这个 PDF 保存过多次，里面还留着旧内容",
        "请用 WPS 另存为新的 PDF，再上传",
    )


@pytest.mark.parametrize("way", ["rewritten", "object streams"])
def test_a_file_written_at_once_is_read(way: str) -> None:
    writer = PdfWriter(clone_from=BytesIO(sealed(pdf_file(PLANTED))))
    if way == "object streams":
        writer.compress_identical_objects()
    file = BytesIO()
    writer.write(file)
    assert told(file.getvalue()) == [("第1页", "有身份证号“******”")]
