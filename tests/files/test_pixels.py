"""Sizes, metadata, orientation, transparency and broken files."""

from __future__ import annotations

import struct
import warnings
import zlib
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from PIL.JpegImagePlugin import JpegImageFile

from photographed import opened, picture
from portal.files.pixels.deriving import LONG_SIDE, derive, shrunk
from portal.files.pixels.looking import Seen, look, unspoken
from portal.images.picture import Derivative, Fault, Form, Kind, Picture


def a_picture(width: int, height: int, kind: Kind = Kind.PHOTO) -> Picture:
    return Picture(path="a.jpg", digest="d", size_bytes=1, kind=kind, width=width, height=height)


def exif(orientation: int) -> Image.Exif:
    found = Image.Exif()
    found[0x0112] = orientation
    found[0x010F] = "PHONE MAKER"
    found.get_ifd(0x8825)[2] = (30.0, 17.0, 4.0)
    return found


def turned(orientation: int) -> bytes:
    """A photo as a phone stores it: its left half red as it lies, with place and profile."""
    image = Image.new("RGB", (800, 400), "blue")
    image.paste("red", (0, 0, 400, 400))
    sink = BytesIO()
    image.save(sink, "JPEG", exif=exif(orientation), comment=b"COMMENT", xmp=b"<x:xmpmeta/>")
    return sink.getvalue()


@given(st.integers(1, 9000), st.integers(1, 9000))
def test_no_derivative_is_larger_and_each_keeps_the_ratio(width: int, height: int) -> None:
    original = a_picture(width, height)
    further = [one for one in (original.whole, original.square) if one is not None]
    for made in (*original.candidates, *further):
        assert 1 <= made.width <= width
        assert 1 <= made.height <= height
        if made.form is not Form.SQUARE:
            assert abs(made.height - height * made.width / width) <= 1
    widths = [made.width for made in original.candidates]
    assert widths == sorted(set(widths))
    assert max(made.height for made in original.candidates) <= 16383
    assert original.usual in original.candidates


@pytest.mark.parametrize(
    ("size", "widths", "usual"),
    [
        ((4032, 3024), [480, 720, 1080, 1600], 720),
        ((3024, 4032), [480, 720, 1080, 1600], 720),
        ((730, 500), [480, 730], 480),
        ((64, 64), [64], 64),
        ((1080, 20000), [480, 720, 864], 720),
    ],
)
def test_the_widths_a_browser_can_choose(
    size: tuple[int, int], widths: list[int], usual: int
) -> None:
    original = a_picture(*size)
    assert [one.width for one in original.candidates] == widths
    assert original.usual.width == usual


def test_a_square_is_never_too_small_for_a_share_card() -> None:
    assert a_picture(299, 4000).square is None
    assert a_picture(300, 4000).square == Derivative("d", Form.SQUARE, 300, 300)
    assert a_picture(4032, 3024).square == Derivative("d", Form.SQUARE, 600, 600)
    assert a_picture(0, 0, Kind.DRAWING).candidates == ()


RED_AT = {1: (10, 50), 3: (-10, 50), 6: (50, 10), 8: (50, -10)}
"""Where the red half lies once the photo is turned upright."""


@pytest.mark.parametrize("orientation", RED_AT)
def test_a_photo_stands_upright_and_keeps_nothing_but_pixels(orientation: int) -> None:
    data = turned(orientation)
    seen = look(data)
    upright = (800, 400) if orientation < 5 else (400, 800)
    assert seen == Seen(Kind.PHOTO, *upright)
    original = a_picture(*upright)
    wanted = [*original.candidates, *(one for one in (original.whole, original.square) if one)]
    made = derive(data, original, wanted)
    for one in wanted:
        content = made[one.name]
        for secret in (b"Exif", b"PHONE MAKER", b"COMMENT", b"xmpmeta", b"ICC_PROFILE", b"ICCP"):
            assert secret not in content
        image = opened(content)
        assert image.size == (one.width, one.height)
        assert not image.getexif()
    image = opened(made[original.candidates[-1].name]).convert("RGB")
    x, y = RED_AT[orientation]
    red = image.getpixel((x % image.width, y % image.height))
    assert isinstance(red, tuple)
    assert red[0] > 200 > 60 > red[2]


def test_what_is_transparent_stays_so_and_is_white_where_it_cannot() -> None:
    data = picture(400, 400, (0, 0, 0, 0), form="PNG", mode="RGBA")
    original = a_picture(400, 400)
    assert original.whole is not None
    made = derive(data, original, [original.usual, original.whole])
    assert opened(made[original.usual.name]).getpixel((5, 5)) == (0, 0, 0, 0)
    assert opened(made[original.whole.name]).getpixel((5, 5)) == (255, 255, 255)


def test_a_small_icon_keeps_every_pixel() -> None:
    icon = Image.frombytes("RGB", (48, 48), bytes(range(256)) * 27)
    sink = BytesIO()
    icon.save(sink, "PNG")
    original = a_picture(48, 48)
    made = derive(sink.getvalue(), original, original.candidates)
    assert opened(made["d-48.webp"]).convert("RGB").tobytes() == icon.tobytes()


@pytest.mark.parametrize("mode", ["1", "L", "P", "I;16", "CMYK"])
def test_every_mode_of_colours_can_be_shown(mode: str) -> None:
    form = "JPEG" if mode == "CMYK" else "PNG"
    is_deep = mode == "I;16"
    white = Image.new("L", (64, 64), 255)
    image = Image.new(mode, (64, 64), 65535) if is_deep else white.convert(mode)
    sink = BytesIO()
    image.save(sink, form)
    original = a_picture(64, 64)
    made = derive(sink.getvalue(), original, original.candidates)
    shade = opened(made["d-64.webp"]).convert("L").getpixel((9, 9))
    assert isinstance(shade, int | float)
    assert shade > 250


HEIC_START = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic"


def moving() -> bytes:
    frames = [Image.new("RGB", (320, 320), name) for name in ("red", "lime", "blue")]
    sink = BytesIO()
    frames[0].save(sink, "GIF", save_all=True, append_images=frames[1:])
    return sink.getvalue()


PHOTO = picture(600, 400, quality=95)


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (b"", Fault.UNKNOWN),
        (b"version https://git-lfs.github.com/spec/v1\n", Fault.UNKNOWN),
        (picture(form="BMP"), Fault.FOREIGN),
        (picture(form="TIFF"), Fault.FOREIGN),
        (HEIC_START.replace(b"heic", b"avif"), Fault.FOREIGN),
        (PHOTO[: len(PHOTO) // 2], Fault.BROKEN),
        (picture(form="PNG")[:-40], Fault.BROKEN),
        (picture(form="WEBP")[:-40], Fault.BROKEN),
        (HEIC_START, Fault.HEIC),
        (picture(9000, 8000, mode="1", colour=1, form="PNG"), Fault.HUGE),
        (picture(20000, 20000, mode="1", colour=1, form="PNG"), Fault.HUGE),
    ],
)
def test_what_cannot_be_shown_is_told_apart(data: bytes, fault: Fault) -> None:
    assert look(data) is fault


def test_an_animation_is_known_and_its_first_frame_stands_for_it() -> None:
    data = moving()
    assert look(data) == Seen(Kind.MOVING, 320, 320)
    original = a_picture(320, 320, Kind.MOVING)
    image = opened(derive(data, original, original.candidates)["d-320.webp"])
    assert not getattr(image, "is_animated", False)


def test_a_shrunk_original_is_upright_and_clean() -> None:
    sink = BytesIO()
    Image.effect_noise((3000, 2000), 90).convert("RGB").save(sink, "JPEG", quality=95, exif=exif(6))
    assert len(sink.getvalue()) > 1_500_000
    small = shrunk(sink.getvalue())
    assert len(small) <= 1_500_000
    image = opened(small)
    assert (image.format, image.size) == ("JPEG", (1707, LONG_SIDE))
    assert not image.getexif()


def test_the_same_photo_gives_the_same_bytes() -> None:
    original = a_picture(600, 400)
    first, second = (derive(PHOTO, original, original.candidates) for _ in range(2))
    assert first == second


def test_what_was_made_before_changes_nothing() -> None:
    sink = BytesIO()
    Image.effect_noise((2400, 1000), 90).convert("RGB").save(sink, "JPEG", quality=90)
    original = a_picture(2400, 1000)
    assert len(original.derivatives) == len(original.candidates) + 2
    at_once = derive(sink.getvalue(), original, original.derivatives)
    one_by_one = [derive(sink.getvalue(), original, [one]) for one in original.derivatives]
    assert {name: content for made in one_by_one for name, content in made.items()} == at_once


WHOLE = {
    "JPEG": picture(60, 40),
    "PNG": picture(60, 40, form="PNG"),
    "WEBP": picture(60, 40, form="WEBP"),
    "GIF": moving(),
}


@settings(max_examples=150, deadline=None)
@given(
    form=st.sampled_from(sorted(WHOLE)),
    at=st.floats(0, 1, exclude_max=True),
    put=st.binary(max_size=40),
    cut=st.booleans(),
)
def test_a_damaged_file_never_stops_a_build(form: str, at: float, put: bytes, cut: bool) -> None:
    whole = WHOLE[form]
    place = int(at * len(whole))
    rest = b"" if cut else whole[place + len(put) :]
    assert isinstance(look(whole[:place] + put + rest), Seen | Fault)


@pytest.mark.parametrize("error", [MemoryError, struct.error, zlib.error, AttributeError])
def test_whatever_a_reader_raises_the_file_is_broken(
    error: type[Exception], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(image: Image.Image) -> None:
        raise error

    monkeypatch.setattr(JpegImageFile, "load", fail)
    assert look(PHOTO) is Fault.BROKEN


def test_nothing_is_said_in_english_about_many_pixels() -> None:
    data = picture(12000, 9000, mode="1", colour=1, form="PNG")
    with warnings.catch_warnings(record=True) as said, unspoken():
        assert look(data) is Fault.HUGE
    assert said == []


def test_a_small_file_that_goes_over_its_pixels_without_end_is_huge() -> None:
    whole = picture(4000, 4000, progressive=True)
    again = whole[whole.rindex(b"\xff\xda") : -2]
    assert isinstance(look(whole), Seen)
    assert look(whole[:-2] + again * 200 + b"\xff\xd9") is Fault.HUGE
