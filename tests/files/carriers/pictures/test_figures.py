"""Long numbers in bytes that no reader of ours knows: drawings, tails of pictures, leftovers."""

from __future__ import annotations

import zipfile
from io import BytesIO
from types import SimpleNamespace
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL.PngImagePlugin import PngInfo

from attached import word_file
from hidden import packed, said, with_parts, word
from photographed import picture
from portal.files.carriers.pictures.figures import figures_in
from portal.files.carriers.pictures.loose_words import loose_words
from portal.files.carriers.pictures.told import Told
from portal.files.carriers.readers import passages_of
from portal.files.carriers.refused import Refused
from portal.files.guard import file_problems
from portal.privacy.allowed import Allowed

PLANTED = "11010519491231002X"
MOBILE = "13912345678"
AGAIN = "请解开以后重新压缩成 .zip，再上传"


def places(ending: str, content: bytes, wanted: str = PLANTED) -> list[str]:
    """Where a file says something."""
    return [one.where for one in passages_of(ending, content) if wanted in one.text]


def told(ending: str, content: bytes) -> tuple[str, str]:
    """Why a file is refused, and what to do."""
    with pytest.raises(Refused) as refused:
        list(passages_of(ending, content))
    return refused.value.message, refused.value.remedy


@pytest.mark.parametrize("encoding", ["ascii", "utf-16-le", "utf-16-be", "gb18030"])
@pytest.mark.parametrize("before", [b"\x01\xff", b"\x01\xff\x02"])
def test_numbers_are_found_in_any_bytes(encoding: str, before: bytes) -> None:
    content = before + f"张{PLANTED}三".encode(encoding, "ignore") + b"\x07\x80"
    assert PLANTED in [one.text for one in figures_in(content, "甲")]


def test_what_was_told_already_is_not_told_again() -> None:
    assert list(figures_in(PLANTED.encode(), "甲", Told(f"号码{PLANTED}"))) == []
    assert len(list(figures_in(f"{PLANTED};{PLANTED}".encode(), "甲"))) == 1


def test_what_was_told_is_compared_as_often_as_that_takes_bounded_time(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told = f"{PLANTED} {MOBILE}"
    monkeypatch.setattr("portal.files.carriers.pictures.told._MOST_COMPARED", len(told))
    found = figures_in(f"{PLANTED};{MOBILE}".encode(), "甲", Told(told))
    assert [one.text for one in found] == [MOBILE]
    words = "工会职工之家\x01关于送清凉的通知".encode()
    again = [
        one.text for one in loose_words(words, "甲", Told("工会职工之家，关于送清凉的通知" * 3))
    ]
    assert again == ["工会职工之家", "关于送清凉的通知"]


def test_more_numbers_than_are_read_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("portal.files.carriers.pictures.figures.MAX_STRETCHES", 3)
    content = b";".join(b"139123456%02d" % at for at in range(9))
    assert len(list(figures_in(content[:38], "甲"))) == 3
    with pytest.raises(Refused) as refused:
        list(figures_in(content, "甲"))
    assert refused.value.message == "里面的内容太多，查不完：夹带的数字超过 3 个"


@given(st.binary(max_size=3000))
def test_bytes_at_random_are_no_number(content: bytes) -> None:
    for found in figures_in(content, "甲"):
        assert sum(map(str.isdigit, found.text)) >= 11


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "GIF"])
def test_what_follows_a_picture_is_looked_through(form: str) -> None:
    ending = {"JPEG": "jpg"}.get(form, form.lower())
    content = picture(8, 8, form=form)
    assert places(ending, content) == []
    assert places(ending, content + f"名单 {PLANTED}".encode("gb18030")) == ["图片后面夹带的文字"]
    assert places(ending, content + PLANTED.encode("utf-16-le")) == ["图片后面夹带的文字"]
    assert places(ending, content + b"\x01\x82" * 99 + PLANTED.encode()) == [
        "图片信息（夹带的数字）"
    ]


def test_the_name_of_a_text_in_a_png_file_is_read() -> None:
    info = PngInfo()
    info.add_text(PLANTED, "x")
    assert "图片信息（夹带的数字）" in places("png", picture(8, 8, form="PNG", pnginfo=info))


@pytest.mark.parametrize("name", ["image1.emf", "image1.wmf"])
@pytest.mark.parametrize("encoding", ["utf-16-le", "gb18030"])
@pytest.mark.parametrize("number", [PLANTED, MOBILE])
def test_what_a_drawing_in_an_office_file_writes_is_read(
    name: str, encoding: str, number: str
) -> None:
    drawn = b"\x01\x00\x00" + f"手机{number}".encode(encoding) + b"\x00\x00\x0e"
    content = with_parts(word_file("工会"), {f"word/media/{name}": drawn})
    assert places("docx", content, number) == [f"图片“{name}”里的数字"]
    found = file_problems("docs/a.docx", content, Allowed())
    assert [one.path for one in found] == [f"图片“{name}”里的数字"]


@pytest.mark.parametrize("code", ["F0{:02X}", "00{:02X}", "f0{:02x}"])
def test_digits_drawn_as_signs_of_a_font_are_digits(code: str) -> None:
    signs = "".join(f'<w:sym w:font="Arial" w:char="{code.format(ord(s))}"/>' for s in PLANTED)
    assert places("docx", word(f"<w:p><w:r>{signs}</w:r></w:p>")) == ["第1段"]


@pytest.mark.parametrize("code", ["", "G000", "D800", "0001", "FFFFFFFF"])
def test_a_sign_that_is_none_is_passed_over(code: str) -> None:
    body = f'<w:p><w:r><w:sym w:char="{code}"/></w:r></w:p>{said("工会")}'
    assert places("docx", word(body), "工会") == ["第2段"]


def test_bytes_beside_the_parts_of_a_zip_file_are_refused() -> None:
    content = packed({"a.txt": "工会".encode(), "b.txt": "工会".encode()})
    wrong = ("文件里夹着目录里没有的内容，查不了", AGAIN)
    assert told("zip", content + PLANTED.encode()) == wrong
    hidden = packed({"c.txt": PLANTED.encode()})
    hidden = hidden[: hidden.index(b"PK\x01\x02")]
    assert told("zip", hidden + content) == wrong
    assert told("docx", hidden + word_file("工会"))[0] == wrong[0]
    at = content.index(b"PK\x01\x02")
    end = content.rindex(b"PK\x05\x06")
    moved = (at + len(hidden)).to_bytes(4, "little")
    between = content[:at] + hidden + content[at : end + 16] + moved + content[end + 20 :]
    assert told("zip", between) == wrong


def test_an_ordinary_zip_file_with_a_note_and_sums_behind_its_parts_is_read() -> None:
    file = BytesIO()
    pipe = SimpleNamespace(write=file.write, flush=file.flush)  # cannot go back: sums stand behind
    with zipfile.ZipFile(cast(Any, pipe), "w", zipfile.ZIP_DEFLATED) as archive:
        archive.comment = "工会".encode()
        archive.writestr("a.txt", "工会" * 50)
        archive.writestr("b.txt", "工会" * 50)
    assert len(places("zip", file.getvalue(), "工会")) == 3


FORK = b"\x00\x05\x16\x07\x00\x02\x00\x00Mac OS X        "


def test_what_macos_puts_into_every_zip_file_is_read_and_taken() -> None:
    content = packed(
        {
            "a.docx": word_file("工会"),
            "__MACOSX/._a.docx": FORK + b"com.apple.quarantine",
            "._b.docx": FORK,
            ".DS_Store": b"\x00\x00\x00\x01Bud1" + "a.docx".encode("utf-16-be"),
            "desktop.ini": "[.ShellClassInfo]\r\n".encode("utf-16"),
        }
    )
    assert places("zip", content, "工会") == ["压缩包里的“a.docx”第1段"]
    content = packed({"__MACOSX/._a.docx": FORK + PLANTED.encode()})
    assert places("zip", content) == ["压缩包里的“__MACOSX/._a.docx”"]
    content = packed({".DS_Store": b"\x00\x00\x00\x01Bud1" + PLANTED.encode("utf-16-be")})
    assert places("zip", content) == ["压缩包里的“.DS_Store”"]
    assert places("zip", packed({"desktop.ini": PLANTED})) == ["压缩包里的“desktop.ini”"]


@pytest.mark.parametrize(
    ("name", "content", "message", "remedy"),
    [
        ("__MACOSX/._a.docx", b"\x00", "文件坏了，或者不是 DOCX 文件", "请在电脑上打开看看；打得开，就另存为 .docx 再上传"),
        ("__MACOSX/a.doc", b"x", ".doc 文件里的字查不了，手机上也常打不开", "请用 WPS 另存为 docx/xlsx/pdf，再上传新文件"),
        ("a/Thumbs.db", b"\xd0\xcf", "是系统文件，留着旧图片的缩略图", "请删掉 Thumbs.db，重新打包再上传"),
        ("a.heic", b"\x00\x00\x00\x18ftypheic", "多数手机和电脑打不开", "请另存为 .jpg 或 .png，再打包上传"),
        ("a.bmp", picture(8, 8, form="BMP"), "多数手机和电脑打不开", "请另存为 .jpg 或 .png，再打包上传"),
        ("a.tiff", picture(8, 8, form="TIFF"), "多数手机和电脑打不开", "请另存为 .jpg 或 .png，再打包上传"),
        ("a.jpg", picture(8, 8, form="BMP"), "其实是 BMP 图片，多数手机和电脑打不开", "请另存为 .jpg 或 .png，再打包上传"),
        ("a.png", picture(8, 8, form="TIFF"), "其实是 TIF 图片，多数手机和电脑打不开", "请另存为 .jpg 或 .png，再打包上传"),
        ("a.jpg", b"\x00\x00\x00\x18ftypheic", "其实是 HEIC 图片，多数手机和电脑打不开", "请另存为 .jpg 或 .png，再打包上传"),
        ("a.txt", picture(8, 8, form="BMP"), "名字是 .txt，里面是 BMP 图片", "请在电脑上打开，另存为 .jpg 或 .png，再上传"),
        ("a.jpg", b"words", "内容不是图片", "请在电脑上打开看看；打得开，就另存为 .jpg 或 .png 再上传"),
    ],
)  # fmt: skip
def test_other_members_of_a_zip_file_are_refused(
    name: str, content: bytes, message: str, remedy: str
) -> None:
    assert told("zip", packed({name: content})) == (f"压缩包里的“{name}”：{message}", remedy)


@pytest.mark.parametrize("ending", ["jpg", "jpeg", "png", "gif", "webp", "heic", "bmp", "tif"])
@pytest.mark.parametrize("content", ["困难职工名单".encode(), b"", b"\x00" * 40])
def test_what_is_no_picture_is_refused_as_one(ending: str, content: bytes) -> None:
    assert told(ending, content)[0] == "内容不是图片"
    assert list(passages_of(ending, picture(8, 8, form="WEBP"))) == []
