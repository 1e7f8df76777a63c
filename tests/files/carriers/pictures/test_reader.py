"""What cameras and programs write beside the pixels is read, and never published."""

from __future__ import annotations

from contextlib import suppress
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from photographed import picture
from portal.files.carriers.pictures.reader import picture_passages
from portal.files.carriers.readers import passages_of
from portal.files.carriers.refused import Refused

PLANTED = "11010519491231002X"
XMP = f"<x:xmpmeta xmlns:x='adobe:ns:meta/'><dc>{PLANTED}</dc></x:xmpmeta>".encode()


def exif(**fields: Any) -> bytes:
    """Fields of a camera by their names; ``place`` is where it stood."""
    found = Image.Exif()
    numbers = {
        "ImageDescription": 0x010E,
        "Artist": 0x013B,
        "Copyright": 0x8298,
        "XPComment": 0x9C9C,
    }
    for name, value in fields.items():
        if name == "UserComment":
            found.get_ifd(0x8769)[0x9286] = value
        elif name == "place":
            found.get_ifd(0x8825)[1], found.get_ifd(0x8825)[2] = "N", value
        else:
            found[numbers[name]] = value
    return bytes(found.tobytes())


def iptc(text: str) -> bytes:
    """A caption as agencies write it (IPTC 2:120) in a segment of a JPEG file."""
    said = text.encode()
    field = b"\x1c\x02\x78" + len(said).to_bytes(2) + said
    field += b"\x00" * (len(field) % 2)
    block = b"Photoshop 3.0\x008BIM\x04\x04\x00\x00" + len(field).to_bytes(4) + field
    return b"\xff\xed" + (len(block) + 2).to_bytes(2) + block


def chunk(name: str, text: str, *, packed: bool = False) -> PngInfo:
    """A text of a PNG file."""
    info = PngInfo()
    info.add_itxt(name, text, zip=packed) if not text.isascii() else info.add_text(
        name, text, zip=packed
    )
    return info


def places(content: bytes, ending: str, wanted: str = PLANTED) -> list[str]:
    """Where the picture says something."""
    return [one.where for one in passages_of(ending, content) if wanted in one.text]


@pytest.mark.parametrize(
    ("content", "ending", "where"),
    [
        (picture(exif=exif(ImageDescription=PLANTED)), "jpg", "ImageDescription"),
        (picture(exif=exif(Artist=PLANTED)), "jpg", "Artist"),
        (picture(exif=exif(Copyright=PLANTED)), "jpeg", "Copyright"),
        (picture(exif=exif(XPComment=PLANTED.encode("utf-16-le"))), "jpg", "XPComment"),
        (picture(exif=exif(UserComment=b"ASCII\x00\x00\x00" + PLANTED.encode())), "jpg", "UserComment"),
        (picture(exif=exif(UserComment=b"UNICODE\x00" + PLANTED.encode("utf-16-be"))), "jpg", "UserComment"),
        (picture(comment=PLANTED), "jpg", "注释"),
        (picture(xmp=XMP), "jpg", "XMP"),
        (picture()[:2] + iptc(PLANTED) + picture()[2:], "jpg", "IPTC 2:120"),
        (picture(form="PNG", pnginfo=chunk("Comment", PLANTED)), "png", "Comment"),
        (picture(form="PNG", pnginfo=chunk("Comment", PLANTED, packed=True)), "png", "Comment"),
        (picture(form="PNG", pnginfo=chunk("Comment", f"张三{PLANTED}")), "png", "Comment"),
        (picture(form="PNG", pnginfo=chunk("Title", f"张三{PLANTED}", packed=True)), "png", "Title"),
        (picture(form="PNG", exif=exif(Artist=PLANTED)), "png", "Artist"),
        (picture(form="WEBP", exif=exif(Artist=PLANTED)), "webp", "Artist"),
        (picture(form="WEBP", xmp=XMP), "webp", "XMP"),
        (picture(form="GIF", comment=PLANTED), "gif", "注释"),
    ],
)  # fmt: skip
def test_every_text_field_is_read(content: bytes, ending: str, where: str) -> None:
    assert places(content, ending) == [f"图片信息（{where}）"]


def test_where_it_was_taken_is_read() -> None:
    content = picture(exif=exif(place=(30.0, 15.0, 7.5)))
    assert places(content, "jpg", "GPSLatitude=30.0,15.0,7.5") == ["图片信息（拍摄位置）"]


def test_settings_of_a_camera_are_no_number() -> None:
    note = Image.Exif()
    note.get_ifd(0x8769)[0x927C] = b"\x01".join(
        (b"622848", b"0402", b"5641", b"8909", PLANTED.encode())
    )
    content = picture(exif=note.tobytes())
    assert places(content, "jpg", "6228480402") == []
    assert places(content, "jpg") == ["图片信息（MakerNote）"]


def test_a_name_in_gbk_is_read() -> None:
    content = picture(comment="张三".encode("gb18030"))
    assert places(content, "jpg", "张三") == ["图片信息（注释）"]


def test_more_words_than_are_read_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("portal.files.carriers.pictures.fields.MAX_FIELDS", 0)
    with pytest.raises(Refused, match="图片里的文字超过 0 段"):
        places(picture(form="PNG", pnginfo=chunk("Comment", PLANTED)), "png")
    monkeypatch.undo()
    monkeypatch.setattr("portal.files.carriers.pictures.fields.MAX_CHARACTERS", 10)
    with pytest.raises(Refused, match="图片里有一段文字超过 10 个字"):
        places(picture(form="PNG", pnginfo=chunk("Comment", PLANTED, packed=True)), "png")


def test_a_picture_without_anything_says_nothing() -> None:
    plain = {"jpg": "JPEG", "png": "PNG", "webp": "WEBP", "gif": "GIF"}
    assert [
        p for ending, form in plain.items() for p in passages_of(ending, picture(form=form))
    ] == []
    assert list(picture_passages(b"no picture at all")) == []


WHOLE = [
    picture(8, 8, exif=exif(Artist=PLANTED, place=(1.0, 2.0, 3.0)), comment=PLANTED, xmp=XMP),
    picture(8, 8, form="PNG", pnginfo=chunk("Title", PLANTED, packed=True)),
    picture(8, 8, form="WEBP", xmp=XMP),
    picture(8, 8, form="GIF", comment=PLANTED),
]


@settings(max_examples=150)
@given(st.sampled_from(WHOLE), st.integers(0, 800), st.binary(max_size=6), st.booleans())
def test_a_damaged_picture_is_read_as_far_as_it_goes(
    whole: bytes, at: int, put: bytes, cut: bool
) -> None:
    damaged = whole[:at] + put + (b"" if cut else whole[at + len(put) :])
    with suppress(Refused):  # what is put in can be the beginning of a program
        for found in picture_passages(damaged):
            assert found.where.startswith(("图片信息（", "图片后面夹带的文字"))


def test_pixels_are_not_taken_for_words() -> None:
    noise = Image.effect_noise((64, 64), 90)
    sink = BytesIO()
    noise.save(sink, "JPEG", quality=95)
    assert list(picture_passages(sink.getvalue())) == []
