"""Pixels of pictures in PDF files: as they are seen, or not told."""

from __future__ import annotations

from typing import Any

import pytest
from PIL import Image, ImageOps
from pypdf.generic import (
    ArrayObject,
    ByteStringObject,
    DecodedStreamObject,
    FloatObject,
    NameObject,
    NumberObject,
    StreamObject,
)

from papers import a_list, people
from portal.files.carriers.pdf.dots import dots_of
from portal.files.carriers.pdf.sheets import Sheets


def held(image: Image.Image, bits: int, space: Any, decode: tuple[int, ...] = ()) -> StreamObject:
    """A picture as PDF files hold it."""
    found = DecodedStreamObject()
    found.set_data(image.tobytes())
    sizes = {"/Width": image.width, "/Height": image.height, "/BitsPerComponent": bits}
    found.update({NameObject(name): NumberObject(size) for name, size in sizes.items()})
    found[NameObject("/ColorSpace")] = space
    if decode:
        found[NameObject("/Decode")] = ArrayObject(map(FloatObject, decode))
    return found


def indexed(colours: bytes, base: str = "/DeviceRGB") -> ArrayObject:
    """A space of colours by their numbers."""
    most = NumberObject(len(colours) // 3 - 1)
    names = [NameObject("/Indexed"), NameObject(base), most, ByteStringObject(colours)]
    return ArrayObject(names)


def profiled(parts: int) -> ArrayObject:
    """A space by a profile."""
    profile = DecodedStreamObject()
    profile[NameObject("/N")] = NumberObject(parts)
    return ArrayObject([NameObject("/ICCBased"), profile])


def is_sheet(image: StreamObject) -> bool:
    """Whether a picture is taken for one of words."""
    return Sheets([(image, 1.0)]).holds(image)


GREY = NameObject("/DeviceGray")
PRINT = NameObject("/DeviceCMYK")


def numbered(image: Image.Image) -> tuple[Image.Image, bytes]:
    """Pixels by numbers at random, and the table of their colours."""
    few = image.quantize(64)
    colours = bytes(few.getpalette() or ())[: 3 * 64].ljust(3 * 64, b"\x00")
    mixed = [at * 37 % 64 for at in range(64)]
    table = bytearray(3 * 64)
    for at, to in enumerate(mixed):
        table[3 * to : 3 * to + 3] = colours[3 * at : 3 * at + 3]
    return few.convert("P").point([*mixed, *range(64, 256)]), bytes(table)


@pytest.mark.parametrize(("shown", "expected"), [(a_list(), True), (people(), False)])
def test_pixels_are_seen_in_any_colours(shown: Image.Image, expected: bool) -> None:
    by_number, table = numbered(shown)
    assert is_sheet(held(by_number, 8, indexed(table))) is expected
    assert is_sheet(held(shown.convert("CMYK"), 8, PRINT)) is expected
    assert is_sheet(held(shown, 8, profiled(3))) is expected
    assert is_sheet(held(shown.convert("L"), 8, profiled(1))) is expected
    turned = ImageOps.invert(shown.convert("L"))
    assert is_sheet(held(turned, 8, GREY, (1, 0))) is expected


def test_black_in_place_of_white_is_turned() -> None:
    paper = a_list().convert("1")
    turned = ImageOps.invert(paper.convert("L")).convert("1", dither=Image.Dither.NONE)
    assert is_sheet(held(paper, 1, GREY)) is True
    assert is_sheet(held(turned, 1, GREY)) is False
    assert is_sheet(held(turned, 1, GREY, (1, 0))) is True
    assert is_sheet(held(turned, 1, indexed(b"\xff\xff\xff\x00\x00\x00"))) is True


@pytest.mark.parametrize(
    ("bits", "space", "decode"),
    [
        (8, NameObject("/Pattern"), ()),
        (8, ArrayObject([NameObject("/Separation"), NameObject("/Black")]), ()),
        (16, GREY, ()),
        (8, GREY, (0, 2)),
        (4, NameObject("/DeviceRGB"), ()),
        (8, profiled(9), ()),
        (8, ArrayObject(), ()),
    ],
)
def test_what_cannot_be_told_may_be_words(bits: int, space: Any, decode: tuple[int, ...]) -> None:
    image = held(people().convert("L"), bits, space, decode)
    assert dots_of(image) is None
    assert is_sheet(image) is True


@pytest.mark.parametrize(
    ("bits", "packed", "expected"),
    [
        (1, b"\xa0\x40", bytes([255, 0, 255, 0, 255, 0])),
        (2, b"\x1b\xe4", bytes([0, 85, 170, 255, 170, 85])),
        (4, b"\x0f\xf0\xf0\x0f", bytes([0, 255, 255, 255, 0, 0])),
        (8, bytes(6), bytes(6)),
    ],
)
def test_packed_pixels_are_spread(bits: int, packed: bytes, expected: bytes) -> None:
    image = held(Image.new("L", (3, 2)), bits, GREY)
    image.set_data(packed)
    assert dots_of(image) == ("L", 3, 2, expected)
