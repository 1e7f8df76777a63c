"""Pictures of sheets of words, and of other things, drawn in a test without any font."""

from __future__ import annotations

from io import BytesIO
from random import Random

from PIL import Image, ImageChops, ImageDraw, ImageFilter

_SIGN = 14
"""Pixels across a sign."""


def saved(image: Image.Image, form: str = "JPEG") -> bytes:
    """A picture as a file."""
    sink = BytesIO()
    image.save(sink, form)
    return sink.getvalue()


def _word(draw: ImageDraw.ImageDraw, x: int, y: int, signs: int, luck: Random) -> None:
    for at in range(signs):
        left = x + at * (_SIGN + 3)
        for _ in range(6):
            ends = [(left + luck.randrange(_SIGN), y + luck.randrange(_SIGN)) for _ in range(2)]
            draw.line(ends, fill="black", width=2)


def a_list(
    width: int = 700, height: int = 990, *, paper: str = "white", lines: bool = True
) -> Image.Image:
    """A table of words on paper."""
    luck = Random(7)
    sheet = Image.new("RGB", (width, height), paper)
    draw = ImageDraw.Draw(sheet)
    for y in range(40, height - 50, 34):
        for x in range(30, width - 130, 130):
            if lines:
                draw.rectangle([x, y, x + 130, y + 34], outline="black")
            _word(draw, x + 8, y + 9, luck.randint(3, 6), luck)
    return sheet


def photographed(sheet: Image.Image, desk: str = "#5a4636") -> Image.Image:
    """A sheet on a desk, aslant, in uneven light, as a telephone takes it."""
    width, height = sheet.size
    whole = Image.new("RGB", (width * 6 // 5, height * 9 // 8), desk)
    whole.paste(sheet.rotate(3, fillcolor=desk), (width // 10, height // 16))
    light = (
        Image.linear_gradient("L")
        .resize(whole.size)
        .point([140 + at * 115 // 255 for at in range(256)])
    )
    return ImageChops.multiply(whole, Image.merge("RGB", (light,) * 3)).filter(
        ImageFilter.GaussianBlur(0.8)
    )


def people() -> Image.Image:
    """A hall full of people below a banner."""
    luck = Random(7)
    photo = Image.new("RGB", (800, 540), "#d8d2c8")
    draw = ImageDraw.Draw(photo)
    draw.rectangle([100, 30, 700, 110], fill="#c62828")
    for _ in range(60):
        x, y = luck.randrange(780), luck.randrange(200, 480)
        shade = luck.randrange(40, 160)
        draw.ellipse([x, y, x + 44, y + 56], fill=(shade + 60, shade + 30, shade))
        draw.rectangle([x - 14, y + 56, x + 58, 540], fill=(shade, shade, shade + 30))
    noise = Image.merge("RGB", (Image.radial_gradient("L").resize(photo.size),) * 3)
    return Image.blend(photo, noise, 0.25).filter(ImageFilter.GaussianBlur(1.5))


def frame() -> Image.Image:
    """The frame of a certificate, whose words are written over it."""
    sheet = Image.new("RGB", (1000, 700), "#fffaf0")
    draw = ImageDraw.Draw(sheet)
    for edge in (15, 25, 35):
        draw.rectangle([edge, edge, 999 - edge, 699 - edge], outline="#c62828", width=4)
    return sheet


def chart() -> Image.Image:
    """Bars on white."""
    sheet = Image.new("RGB", (800, 480), "white")
    draw = ImageDraw.Draw(sheet)
    for at in range(8):
        draw.rectangle([70 + 90 * at, 420 - 40 * (at % 5) - 60, 130 + 90 * at, 420], fill="#c0392b")
    return sheet


def poster() -> Image.Image:
    """Large shapes on a strong colour."""
    sheet = Image.new("RGB", (600, 900), "#b71c1c")
    ImageDraw.Draw(sheet).ellipse([100, 300, 500, 700], fill="#ffe082")
    return sheet


def code() -> Image.Image:
    """A QR code."""
    luck = Random(7)
    small = Image.new("L", (41, 41), 255)
    small.putdata([luck.choice((0, 255)) for _ in range(41 * 41)])
    return small.resize((410, 410), Image.Resampling.NEAREST).convert("RGB")


def seal() -> Image.Image:
    """A ring and a star."""
    sheet = Image.new("RGB", (400, 400), "white")
    draw = ImageDraw.Draw(sheet)
    draw.ellipse([15, 15, 385, 385], outline="red", width=10)
    draw.ellipse([160, 160, 240, 240], fill="red")
    return sheet
