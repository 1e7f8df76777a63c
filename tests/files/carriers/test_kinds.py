"""Types that cannot be looked into are refused by name and by content, with what to do."""

from __future__ import annotations

from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest

from attached import pdf_file, sheet_file, word_file
from hidden import TYPES, office, packed, slides, with_parts
from photographed import picture
from portal.files.carriers.kinds import ALLOWED, TAKEN, refusal
from portal.files.carriers.limits import MAX_BYTES
from portal.files.carriers.readers import READERS, passages_of
from portal.files.carriers.refused import Refused

OPEN_XML = "application/vnd.openxmlformats-officedocument"
SAVE = "请用 WPS 另存为 docx/xlsx/pdf，再上传新文件"
AGAIN = f"请从原来的程序另存一份；能传的有：{TAKEN}"
COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
LOCKED = COMPOUND + "EncryptedPackage".encode("utf-16-le")
DRAWING = '<svg xmlns="http://www.w3.org/2000/svg"><text>工会</text>%s</svg>'


def told(ending: str, content: bytes) -> tuple[str, str]:
    """Why a file is refused, and what to do."""
    with pytest.raises(Refused) as refused:
        list(passages_of(ending, content))
    return refused.value.message, refused.value.remedy


@pytest.mark.parametrize("ending", ["doc", "xls", "ppt", "wps", "et", "dps", "ofd", "rtf", "odt"])
def test_old_and_foreign_office_formats_are_refused(ending: str) -> None:
    assert told(ending, COMPOUND) == (f".{ending} 文件里的字查不了，手机上也常打不开", SAVE)


@pytest.mark.parametrize("ending", ["docm", "xlsm", "pptm"])
def test_files_made_for_macros_are_refused(ending: str) -> None:
    assert told(ending, b"") == (f".{ending} 文件里有宏（小程序），网站不登带宏的文件", SAVE)


@pytest.mark.parametrize(
    ("ending", "whole", "part"),
    [
        ("docx", word_file(), "word/vbaProject.bin"),
        ("xlsx", sheet_file([]), "xl/vbaProject.bin"),
        ("xlsx", sheet_file([]), "xl/macrosheets/sheet1.xml"),
        ("pptx", slides(), "ppt/vbaProject.bin"),
    ],
)
def test_macros_are_found_under_any_name(ending: str, whole: bytes, part: str) -> None:
    assert told(ending, with_parts(whole, {part: b""})) == (
        "里面有宏（小程序），网站不登带宏的文件",
        SAVE,
    )


@pytest.mark.parametrize("ending", ["docx", "xlsx", "pptx"])
def test_a_password_and_an_old_file_under_a_new_name_are_told_apart(ending: str) -> None:
    assert told(ending, LOCKED) == ("文件加了密码，里面的字查不了", f"请去掉密码，{SAVE}")
    assert told(ending, COMPOUND) == ("是旧版 Office 或 WPS 格式，里面的字查不了", SAVE)


@pytest.mark.parametrize(
    ("ending", "message", "remedy"),
    [
        ("html", ".html 文件会在读者的浏览器里运行，不能作附件", SAVE),
        ("js", ".js 文件会在读者的浏览器里运行，不能作附件", SAVE),
        ("rar", ".rar 压缩包很多手机打不开", "请解开以后压缩成 .zip，再上传"),
        ("exe", "附件不能是 .exe 文件", f"能传的有：{TAKEN}"),
    ],
)
def test_other_types_are_refused_by_name(ending: str, message: str, remedy: str) -> None:
    assert told(ending, b"x") == (message, remedy)


@pytest.mark.parametrize("ending", ["jpg", "png", "webp", "gif", "csv", "txt"])
@pytest.mark.parametrize(
    "content",
    [b"MZ\x90\x00 program", word_file(), pdf_file("x"), b"<!DOCTYPE html><p>", b"\n <script>", COMPOUND],
    ids=["program", "word", "pdf", "page", "script", "old"],
)  # fmt: skip
def test_content_of_another_type_is_refused(ending: str, content: bytes) -> None:
    assert told(ending, content) == (f"名字是 .{ending}，里面却是别的东西", AGAIN)


@pytest.mark.parametrize("ending", ["pdf", "docx", "xlsx", "pptx", "zip"])
@pytest.mark.parametrize("content", [b"MZ", b"", b"<html>"], ids=["exe", "empty", "html"])
def test_documents_that_are_none_are_refused(ending: str, content: bytes) -> None:
    message = f"文件坏了，或者不是 {ending.upper()} 文件"
    assert told(ending, content) == (
        message,
        f"请在电脑上打开看看；打得开，就另存为 .{ending} 再上传",
    )


@pytest.mark.parametrize("ending", ["pdf", "docx", "zip", "csv", "txt", "svg"])
@pytest.mark.parametrize(
    ("form", "kind", "remedy"),
    [
        ("JPEG", "jpg", "请把文件名的后缀改成 .jpg，用到它的地方也改"),
        ("WEBP", "webp", "请把文件名的后缀改成 .webp，用到它的地方也改"),
        ("BMP", "bmp", "请在电脑上打开，另存为 .jpg 或 .png，再上传"),
        ("TIFF", "tif", "请在电脑上打开，另存为 .jpg 或 .png，再上传"),
    ],
)
def test_a_picture_under_the_name_of_a_document_is_told_as_what_it_is(
    ending: str, form: str, kind: str, remedy: str
) -> None:
    message = f"名字是 .{ending}，里面是 {kind.upper()} 图片"
    assert told(ending, picture(8, 8, form=form)) == (message, remedy)


@pytest.mark.parametrize(
    ("ending", "content"),
    [
        ("gif", b"GIF89a<html><body><script>alert(1)</script></body></html>"),
        ("gif", b"GIF89a=1;alert(1)" + bytes(8)),
        ("png", picture(8, 8, form="PNG")[:33] + b"<script>alert(1)</script>"),
        ("jpg", picture(8, 8)[:300]),
        ("webp", picture(8, 8, form="WEBP")[:36]),
    ],
)
def test_a_picture_without_pixels_is_refused(ending: str, content: bytes) -> None:
    remedy = "请在电脑上打开看看；打得开，就另存为 .jpg 或 .png 再上传"
    assert told(ending, content) == ("图片坏了，里面没有图", remedy)
    zipped = packed({f"a.{ending}": content})
    assert told("zip", zipped) == (f"压缩包里的“a.{ending}”：图片坏了，里面没有图", remedy)


@pytest.mark.parametrize(
    ("ending", "content"),
    [
        ("png", b"\x89PNG\r\n\x1a\n"),
        ("png", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(8)),
        ("jpg", b"\xff\xd8\xff"),
        ("jpeg", b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(11) + b"\xff\xd9"),
        ("gif", b"GIF89a"),
        ("webp", b"RIFF\x00\x00\x00\x00WEBPVP8 "),
        ("webp", b"RIFF\x00\x00\x00\x00WEBP"),
    ],
)
def test_a_picture_that_only_begins_like_one_is_refused(ending: str, content: bytes) -> None:
    wrong = "图片坏了，里面没有写长和宽"
    remedy = "请在电脑上打开看看；打得开，就另存为 .jpg 或 .png 再上传"
    assert told(ending, content) == (wrong, remedy)
    zipped = packed({f"a.{ending}": content})
    assert told("zip", zipped) == (f"压缩包里的“a.{ending}”：{wrong}", remedy)


@pytest.mark.parametrize(
    ("ending", "form", "how"),
    [
        ("jpg", "JPEG", {"progressive": True}),
        ("jpg", "JPEG", {}),
        ("png", "PNG", {}),
        ("gif", "GIF", {}),
        ("webp", "WEBP", {"lossless": True}),
        ("webp", "WEBP", {"lossless": False}),
        ("webp", "WEBP", {"xmp": b"<x/>"}),
    ],
)
def test_a_picture_that_tells_its_size_is_taken(
    ending: str, form: str, how: dict[str, Any]
) -> None:
    assert refusal(ending, picture(8, 8, form=form, **how)) is None


def test_words_that_begin_like_a_bitmap_are_words() -> None:
    assert "BMI" in said("txt", "BMI 指数在 18.5 到 24 之间的职工占多数，请大家注意。".encode())


def test_a_film_is_no_picture() -> None:
    assert told("jpg", b"\x00\x00\x00\x18ftypmp42" + bytes(12))[0] == "内容不是图片"


@pytest.mark.parametrize("ending", sorted(ALLOWED))
def test_a_file_over_the_limit_is_refused(ending: str) -> None:
    assert told(ending, bytes(MAX_BYTES + 1)) == (
        "文件有 21 MB，最多 20 MB",
        "请压缩里面的图片，或分成几个文件",
    )


def test_a_drawing_is_read_with_its_remarks() -> None:
    found = list(passages_of("svg", (DRAWING % "<!--草稿--><desc>说明</desc>").encode()))
    assert {one.text for one in found} >= {"工会", "草稿", "说明"}


def test_what_is_taken_can_be_read() -> None:
    assert set(READERS) == ALLOWED
    whole = {"docx": word_file("工会"), "xlsx": sheet_file([["工会"]]), "pdf": pdf_file("工会")}
    whole |= {"txt": "工会".encode(), "csv": "工会".encode(), "svg": (DRAWING % "").encode()}
    whole["zip"] = packed({"biao.docx": whole["docx"]})
    assert {ending for ending, content in whole.items() if "工会" in said(ending, content)} == set(
        whole
    )


def said(ending: str, content: bytes) -> str:
    """All a file says."""
    return "".join(one.text for one in passages_of(ending, content))


def test_an_office_file_without_a_list_of_its_types_is_none() -> None:
    content = packed({"word/document.xml": "<w/>"})
    assert TYPES not in content.decode("latin-1")
    assert told("docx", content)[0] == "文件坏了，或者不是 DOCX 文件"


WHOLE = {
    "docx": word_file("工会"),
    "xlsx": sheet_file([["姓名", "单位", "病种", "出生年月"], ["张三", "站", "癌", "1980-01"]]),
    "pptx": slides(),
}
NAMES = {"docx": "Word 文档", "xlsx": "Excel 表格", "pptx": "PowerPoint 演示文稿"}


@pytest.mark.parametrize("inside", WHOLE)
@pytest.mark.parametrize("ending", ["docx", "xlsx", "pptx", "zip"])
def test_an_office_file_under_the_name_of_another_is_told_as_what_it_is(
    ending: str, inside: str
) -> None:
    if ending == inside:
        assert refusal(ending, WHOLE[inside]) is None
        return
    message = f"名字是 .{ending}，里面是 {NAMES[inside]}"
    remedy = f"请把文件名的后缀改成 .{inside}，用到它的地方也改"
    assert told(ending, WHOLE[inside]) == (message, remedy)
    if ending != "zip":
        zipped = packed({f"a.{ending}": WHOLE[inside]})
        assert told("zip", zipped) == (f"压缩包里的“a.{ending}”：{message}", remedy)


def test_an_embedded_file_under_the_name_of_another_is_told() -> None:
    holder = with_parts(word_file(), {"word/embeddings/a.xlsx": WHOLE["docx"]})
    assert told("docx", holder) == (
        "嵌在里面的文件：名字是 .xlsx，里面是 Word 文档",
        "请在文件里删去嵌入的文件；要公布的，单独上传",
    )


@pytest.mark.parametrize(
    ("ending", "main", "kind", "what", "own"),
    [
        ("docx", "word/document.xml", "wordprocessingml.template", "Word 模板", "docx"),
        ("docx", "xl/workbook.xml", "spreadsheetml.template", "Excel 模板", "xlsx"),
        ("xlsx", "xl/workbook.xml", "spreadsheetml.template", "Excel 模板", "xlsx"),
        ("pptx", "ppt/presentation.xml", "presentationml.template", "PowerPoint 模板", "pptx"),
        ("pptx", "ppt/presentation.xml", "presentationml.slideshow", "PowerPoint 放映文件", "pptx"),
    ],
)
def test_templates_and_shows_under_the_name_of_a_document_are_refused(
    ending: str, main: str, kind: str, what: str, own: str
) -> None:
    content = office(main, f"{OPEN_XML}.{kind}.main+xml", {main: "<a/>"})
    assert told(ending, content) == (
        f"名字是 .{ending}，里面是 {what}",
        f"请用 WPS 打开，另存为 .{own}，再上传新文件",
    )


@pytest.mark.parametrize(
    ("ending", "main", "kind"),
    [
        ("docx", "word/document.xml", "ms-word.document.macroEnabled.main+xml"),
        ("docx", "word/document.xml", "ms-word.template.macroEnabledTemplate.main+xml"),
        ("xlsx", "xl/workbook.xml", "ms-excel.sheet.macroEnabled.main+xml"),
        ("xlsx", "xl/workbook.bin", "ms-excel.sheet.binary.macroEnabled.main"),
        ("pptx", "ppt/presentation.xml", "ms-powerpoint.slideshow.macroEnabled.main+xml"),
        ("zip", "word/document.xml", "ms-word.document.macroEnabled.main+xml"),
    ],
)
def test_a_file_that_says_that_it_has_macros_is_refused(ending: str, main: str, kind: str) -> None:
    content = office(main, f"application/vnd.{kind}", {main: "<a/>"})
    assert told(ending, content) == ("里面有宏（小程序），网站不登带宏的文件", SAVE)


@pytest.mark.parametrize(
    ("kind", "inside"), [("text", "ODT"), ("spreadsheet", "ODS"), ("presentation", "ODP")]
)
@pytest.mark.parametrize("ending", ["docx", "xlsx", "pptx", "zip"])
def test_an_open_document_under_another_name_is_told(ending: str, kind: str, inside: str) -> None:
    mime = f"application/vnd.oasis.opendocument.{kind}"
    content = packed({"mimetype": mime, "content.xml": "<office/>"})
    message = f"名字是 .{ending}，里面是 {inside} 文件，里面的字查不了"
    assert told(ending, content) == (message, SAVE)


WORD = f"{OPEN_XML}.wordprocessingml.document.main+xml"
LINKS = "_rels/.rels"


@pytest.mark.parametrize(
    "content",
    [
        office("word/document.xml", WORD, {}),
        packed({TYPES: "<Types/>", "word/document.xml": "<w/>"}),
        with_parts(word_file(), {LINKS: "<Relationships/>"}),
        with_parts(word_file(), {LINKS: "<Relationships"}),
        office("word/document.xml", "application/xml", {"word/document.xml": "<w/>"}),
        office("a/b.xml", WORD, {"a/b.xml": "<w/>"}),
        office("http://a.example/word/document.xml", WORD, {"word/document.xml": "<w/>"}),
        office("visio/document.xml", "application/vnd.ms-visio.drawing.main+xml", {}),
    ],
    ids=[
        "no part",
        "no links",
        "no main link",
        "bad links",
        "other type",
        "elsewhere",
        "outside",
        "drawing",
    ],
)
def test_an_office_file_without_a_main_part_is_broken(content: bytes) -> None:
    assert told("docx", content) == (
        "文件坏了，或者不是 DOCX 文件",
        "请在电脑上打开看看；打得开，就另存为 .docx 再上传",
    )


@pytest.mark.parametrize("ending", ["docx", "xlsx"])
def test_a_main_part_with_a_number_is_read(ending: str) -> None:
    name = {"docx": "word/document", "xlsx": "xl/workbook"}[ending]
    folder, base = name.split("/")
    renamed = {
        f"{name}.xml": f"{name}22.xml",
        f"{folder}/_rels/{base}.xml.rels": f"{folder}/_rels/{base}22.xml.rels",
    }
    with ZipFile(BytesIO(WHOLE[ending])) as archive:
        parts = {renamed.get(one, one): archive.read(one) for one in archive.namelist()}
    for one in (TYPES, LINKS):
        parts[one] = parts[one].replace(f"{base}.xml".encode(), f"{base}22.xml".encode())
    wanted = ("工会", None) if ending == "docx" else ("癌", "病种")
    found = {(one.text, one.heading or None) for one in passages_of(ending, packed(parts))}
    assert any(wanted[0] in text and heading == wanted[1] for text, heading in found)
