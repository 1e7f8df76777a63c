"""What stands behind the end of a picture is read like a file of its own, or refused."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PIL import Image

from attached import pdf_file, sheet_file, word_file
from hidden import packed
from photographed import picture
from portal.errors import Problem
from portal.files.carriers import limits
from portal.files.carriers.pictures.loose_words import loose_words
from portal.files.carriers.readers import passages_of
from portal.files.carriers.refused import Refused
from portal.files.guard import file_problems
from portal.files.natures import nature_of
from portal.privacy.allowed import Allowed

PLANTED = "11010519491231002X"
LIST = f"序号,姓名,家庭住址\n1,张三,示例镇人民路8号2单元301室\n2,李四,{PLANTED}"
FORMS = {"jpg": "JPEG", "png": "PNG", "webp": "WEBP", "gif": "GIF"}
WITHOUT = "请用微信把图片发给自己（不选“原图”），换成保存下来的那一张；夹带的文件要公布的，单独上传"


def small(ending: str) -> bytes:
    """A picture of that kind without anything."""
    return picture(16, 16, form=FORMS[ending])


def taken() -> bytes:
    """A photo that tells where it was taken."""
    fields = Image.Exif()
    fields.get_ifd(0x8825)[1], fields.get_ifd(0x8825)[2] = "N", (30.0, 15.0, 7.5)
    return picture(8, 8, exif=fields.tobytes())


def box(name: bytes, data: bytes) -> bytes:
    """A box of a film."""
    return (len(data) + 8).to_bytes(4) + name + data


def film(place: bytes = b"") -> bytes:
    """The short film that telephones put behind a photo."""
    place = box(b"udta", box(b"\xa9xyz", b"\x00\x12\x15\xc7" + place)) if place else b""
    pixels = bytes(range(256)) * 40
    return (
        box(b"ftyp", b"mp42\x00\x00\x00\x00isommp42") + box(b"moov", place) + box(b"mdat", pixels)
    )


def told(ending: str, content: bytes) -> list[tuple[str, str]]:
    """Where the picture says what."""
    return [(one.where, one.text) for one in passages_of(ending, content)]


def problems(ending: str, content: bytes) -> list[Problem]:
    """What the guard says."""
    return file_problems(f"docs/a.{ending}", content, Allowed())


@pytest.mark.parametrize("ending", FORMS)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_words_behind_a_picture_are_read(ending: str, encoding: str) -> None:
    tail = "\r\n张三，住示例镇人民路8号2单元301室".encode(encoding)
    assert [one.path for one in problems(ending, small(ending) + tail)] == ["图片后面夹带的文字"]


@pytest.mark.parametrize("ending", FORMS)
def test_a_list_behind_a_picture_is_read_with_its_headings(ending: str) -> None:
    content = small(ending) + LIST.encode("gb18030")
    found = {(one.path, one.message.partition("“")[0]) for one in problems(ending, content)}
    assert {place for place, _ in found} >= {"图片后面夹带的文字", "图片后面夹带的文字第2行第3格"}
    assert nature_of(ending, content).full_at == "图片后面夹带的文字第2行第2格"


@pytest.mark.parametrize("ending", FORMS)
@pytest.mark.parametrize(
    ("tail", "what"),
    [
        (pdf_file("工会"), "PDF 文件"),
        (word_file("工会"), "压缩包或 Office 文件"),
        (sheet_file([["工会"]]), "压缩包或 Office 文件"),
        (b"some words\n" + packed({"a.txt": "x"}), "压缩包或 Office 文件"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(99), "旧版 Office 文件"),
        (b"Rar!\x1a\x07\x01\x00", "压缩包"),
        (b"7z\xbc\xaf\x27\x1c\x00\x04", "压缩包"),
        (b"\x1f\x8b\x08\x00" + bytes(9), "压缩包"),
        (b"MZ" + bytes(99), "程序"),
    ],
    ids=["pdf", "docx", "xlsx", "later", "doc", "rar", "7z", "gzip", "exe"],
)
def test_a_document_behind_a_picture_is_refused(ending: str, tail: bytes, what: str) -> None:
    with pytest.raises(Refused) as refused:
        told(ending, small(ending) + tail)
    wrong = f"图片里还夹着{what}，看图的人看不到，也查不了"
    assert (refused.value.message, refused.value.remedy) == (wrong, WITHOUT)


@pytest.mark.parametrize("ending", FORMS)
@pytest.mark.parametrize(
    "tail",
    [
        b"<html><body>words</body></html>",
        b"\n\x00<!DOCTYPE html>",
        b"some words <SCRIPT src=a.js></SCRIPT>",
        b"<svg\nonload=alert(1)>",
        b"<iframe/src=javascript:alert(1)>",
        b"<?php echo 1;",
    ],
)
def test_a_web_page_behind_a_picture_is_refused(ending: str, tail: bytes) -> None:
    with pytest.raises(Refused) as refused:
        told(ending, small(ending) + tail)
    wrong = "图片后面夹着网页代码，看图的人看不到，却可能在浏览器里运行"
    assert (refused.value.message, refused.value.remedy) == (wrong, WITHOUT)


def test_a_web_page_behind_a_picture_without_an_end_is_refused_too() -> None:
    cut = small("gif").removesuffix(b";")
    with pytest.raises(Refused, match="网页代码"):
        told("gif", cut + b"<script>alert(1)</script>")


def test_a_document_within_a_picture_is_refused_too() -> None:
    whole = small("jpg")
    inside = whole[:2] + b"\xff\xe5" + (1002).to_bytes(2) + pdf_file("工会")[:1000] + whole[2:]
    cut = whole[:-2] + packed({"a.txt": "x"})
    for content in (inside, cut):
        with pytest.raises(Refused, match="图片里还夹着"):
            told("jpg", content)


@pytest.mark.parametrize("ending", FORMS)
def test_a_second_picture_tells_as_much_as_the_first(ending: str) -> None:
    place = ("图片信息（拍摄位置）", "GPSLatitudeRef=N；GPSLatitude=30.0,15.0,7.5")
    content = small(ending) + bytes(64) + taken()
    assert told(ending, content) == [place]
    assert nature_of(ending, content).camera_at == "图片信息（拍摄位置）"
    assert told(ending, small(ending) + small("png") + film() + taken()) == [place]


def test_a_picture_of_another_kind_tells_where_it_was_taken_too() -> None:
    boxed = box(b"ftyp", b"heic" + bytes(12)) + box(b"mdat", taken()[6:-2])
    assert told("jpg", small("jpg") + boxed)[0][0] == "图片信息（拍摄位置）"


def test_a_film_tells_where_it_was_taken() -> None:
    content = small("jpg") + film(b"+30.2521+120.1650/")
    assert told("jpg", content) == [("图片信息（拍摄位置）", "+30.2521+120.1650")]


MPF = b"\xff\xe2\x00\x58MPF\x00II*\x00\x08\x00\x00\x00" + bytes(74)
SAMSUNG = (
    b"\x00\x00\x01\x0a\x0e\x00\x00\x00Image_UTC_Data1730251234567"
    b"\x00\x00\xa1\x0a\x08\x00\x00\x00MCC_Data460"
    b"SEFH\x6b\x00\x00\x00\x02\x00\x00\x00\x00\x00\x01\x0a\x4a\x00\x00\x00\x23\x00\x00\x00"
    b"\x00\x00\xa1\x0a\x27\x00\x00\x00\x13\x00\x00\x00\x24\x00\x00\x00SEFT"
)
VIVO = (
    b'vivo{"version":"1.0","module":"main","time":"20251030093021","lux":120}cameraalbum!\x07\x01'
)


def _moving_samsung() -> bytes:
    return b"\x00\x00\x30\x0a\x10\x00\x00\x00MotionPhoto_Data" + film() + SAMSUNG


@pytest.mark.parametrize(
    "make",
    [
        lambda whole: whole[:2] + MPF + whole[2:] + small("jpg"),
        lambda whole: whole[:2] + MPF + whole[2:] + bytes(4096) + small("jpg") + bytes(512),
        lambda whole: whole + film(),
        lambda whole: whole + SAMSUNG,
        lambda whole: whole + _moving_samsung(),
        lambda whole: whole + VIVO,
        lambda whole: whole + small("jpg") + small("png") + film() + SAMSUNG,
        lambda whole: whole + b"\xff" * 30 + b"\r\n",
    ],
    ids=["MPF", "MPF padded", "motion", "samsung", "samsung motion", "vivo", "many", "padding"],
)
def test_what_telephones_put_behind_a_photo_is_taken(make: Callable[[bytes], bytes]) -> None:
    content = make(small("jpg"))
    assert problems("jpg", content) == []
    assert nature_of("jpg", content).camera_at == ""
    assert nature_of("jpg", content).names_at == ""


def test_more_behind_a_picture_than_is_read_is_refused() -> None:
    with pytest.raises(Refused) as refused:
        told("jpg", small("jpg") * (limits.MAX_BEHIND + 2))
    assert refused.value.message == (
        f"里面的内容太多，查不完：图片后面夹带的东西超过 {limits.MAX_BEHIND} 样"
    )


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_words_within_a_picture_are_read_wherever_they_lie(encoding: str) -> None:
    said = f"张三，身份证号{PLANTED}，住示例镇人民路8号".encode(encoding)
    whole = small("jpg")
    note = whole[:2] + b"\xff\xe7" + (len(said) + 2).to_bytes(2) + said + whole[2:]
    chunk = len(said).to_bytes(4) + b"paDt" + said + bytes(4)
    png = small("png")
    for ending, content in {
        "jpg": note,
        "jpeg": whole[:-2] + b"\x01\x90" + said + b"\x02\xff\xd9",
        "png": png[:33] + chunk + png[33:],
    }.items():
        found = [text for where, text in told(ending, content) if where.endswith("（夹带的文字）")]
        assert [text[-35:] for text in found] == [said.decode(encoding)]


def test_tables_of_a_jpeg_file_are_no_words() -> None:
    assert list(loose_words(bytes(range(0xB0, 0xF8)), "甲")) == []


def test_words_are_told_once() -> None:
    content = small("png") + "职工之家欢迎您".encode()
    assert told("png", content) == [("图片后面夹带的文字", "职工之家欢迎您")]


def test_a_picture_in_countless_parts_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("portal.files.carriers.pictures.parts.MAX_BLOCKS", 50)
    png, gif = small("png"), small("gif")
    for ending, content in {
        "png": png[:33] + (bytes(4) + b"paDt" + bytes(4)) * 99 + png[33:],
        "gif": gif[:-1] + b"\x21\xfe" + b"\x01a" * 99 + b"\x00;",
    }.items():
        with pytest.raises(Refused) as refused:
            told(ending, content)
        assert refused.value.message == "里面的内容太多，查不完：图片分成了太多小块"
