"""The parts of a picture are found by its structure; pixels are none of them."""

from __future__ import annotations

from io import BytesIO
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from photographed import picture
from portal.files.carriers.pictures.ends import picture_end
from portal.files.carriers.pictures.fields import picture_fields
from portal.files.carriers.pictures.parts import END, joined, parts

PICTURES = {
    "JPEG": picture(8, 8, comment="注释", progressive=True),
    "PNG": picture(8, 8, form="PNG"),
    "GIF": picture(8, 8, form="GIF", comment="注释"),
    "WEBP": picture(8, 8, form="WEBP", xmp=b"<x/>"),
}


def noisy_gif(side: int) -> bytes:
    """A GIF file without any remark, of pixels that cannot be packed."""
    pixels = Image.frombytes("P", (side, side), Random(1).randbytes(side * side))
    pixels.putpalette(Random(2).randbytes(768))
    file = BytesIO()
    pixels.save(file, "GIF")
    return file.getvalue()


def test_pixels_of_a_gif_file_are_no_remarks() -> None:
    content = noisy_gif(600)
    assert content.count(b"\x21\xfe") + content.count(b"\x21\xff") > 0
    assert list(picture_fields(content)) == []
    assert [part.kind for part in parts(content)] == [b",", END]


@pytest.mark.parametrize(
    ("form", "kinds"),
    [
        ("PNG", [b"IHDR", b"IDAT", b"IEND", END]),
        ("WEBP", [b"VP8X", b"VP8 ", b"XMP ", END]),
        ("GIF", [b"\xfe", b",", END]),
    ],
)
def test_parts_are_named(form: str, kinds: list[bytes]) -> None:
    assert [part.kind for part in parts(PICTURES[form])] == kinds


def test_segments_of_a_jpeg_file_are_named() -> None:
    found = [part.kind for part in parts(PICTURES["JPEG"])]
    assert (found[0], found[-1]) == (b"\xe0", END)
    assert {b"\xfe", b"\xdb", b"\xc2", b"\xc4", b"\xda"} <= set(found)


@pytest.mark.parametrize("form", PICTURES)
def test_the_data_of_a_part_lie_behind_each_other_up_to_the_end(form: str) -> None:
    content = PICTURES[form]
    places = [at for part in parts(content) for at in (part.start, part.end)]
    assert places == sorted(places)
    assert picture_end(content + b"tail") == len(content)


@pytest.mark.parametrize("form", PICTURES)
def test_what_is_cut_off_has_no_end(form: str) -> None:
    content = PICTURES[form][:-1]
    assert picture_end(content) is None
    assert all(part.end <= len(content) for part in parts(content))


def test_a_picture_that_begins_before_another_ended_ends_there() -> None:
    content = PICTURES["JPEG"]
    assert picture_end(content[:-2] + content) == len(content) - 2


def test_what_is_no_picture_has_no_parts() -> None:
    assert list(parts(b"PK\x03\x04")) == list(parts(b"")) == []


def test_blocks_are_joined() -> None:
    assert joined(b"..\x02ab\x01c\x00..", 2, 8) == b"abc"
    assert joined(b"\x09ab", 0, 3) == b"ab"


def test_xmp_in_a_gif_file_is_read_whole() -> None:
    said = b"<x>" + b"11010519491231002X" * 40 + b"</x>"
    way_out = b"\x01" + bytes(range(255, -1, -1)) + b"\x00"
    gif = PICTURES["GIF"]
    content = gif[:-1] + b"\x21\xff\x0bXMP DataXMP" + said + way_out + gif[-1:]
    found = {one.where: one.text for one in picture_fields(content)}
    assert found == {"图片信息（注释）": "注释", "图片信息（XMP）": said.decode()}
    assert picture_end(content) == len(content)


@given(
    st.sampled_from(sorted(PICTURES)),
    st.lists(st.tuples(st.integers(0, 400), st.integers(0, 255)), max_size=8),
    st.integers(0, 400),
)
def test_damage_leads_nowhere(form: str, changes: list[tuple[int, int]], cut: int) -> None:
    content = bytearray(PICTURES[form])
    for at, value in changes:
        content[at % len(content)] = value
    damaged = bytes(content[: len(content) - cut % len(content)])
    for part in parts(damaged):
        assert 0 <= part.start <= len(damaged) + 4
        assert part.end <= len(damaged)
    list(picture_fields(damaged))
