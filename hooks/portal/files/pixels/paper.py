"""Whether a picture looks like a sheet of words, photographed or scanned: a list, a letter.

1. Around every place the brightest spot is taken for the paper, what is much darker for ink.
2. A sheet is light, of little colour, and even: nearly all of it is either paper or ink, and the
   paper changes little from one place to the next. Photos of people and places are not.
3. Words stand on most of it; a seal or a frame does not.
"""

from __future__ import annotations

from typing import Final

from PIL import Image, ImageChops, ImageFilter, ImageStat

from portal.files.pixels.opening import is_huge, opened_any

_LEAST_SIDE: Final = 80
"""Pixels; on less, no list can be read."""
_LONG_SIDE: Final = 512
_AROUND: Final = 7
"""Pixels across around which the paper is looked for: wider than a stroke, narrower than a face."""
_PAPER_STEPS: Final = 20
"""Steps of 255 by which paper differs from its brightest spot, by noise and by light."""
_INK_STEPS: Final = 45
_STEPS_BETWEEN: Final = 8
"""Steps by which the paper changes from one square to the next."""
_SQUARE: Final = 8
_EVEN: Final = 0.72
_SMOOTH: Final = 0.85
_INK: Final = (0.05, 0.3)
_LIGHT: Final = 120
_COLOUR: Final = 90
"""Steps of 255 of colour that the light of a lamp or tinted paper gives."""
_CELLS: Final = 12
"""Parts of each side in which words are looked for."""
_INKED: Final = 6
"""Steps of 255 of ink in a part from which on there are words in it."""
_FULL: Final = 0.45
"""The share of parts with words."""


def shows_words(content: bytes) -> bool | None:
    """Whether a picture is one of a sheet of words; None for what cannot be opened, or is huge."""
    try:
        image = opened_any(content)
        if is_huge(image, content):
            return None
        image.draft("RGB", (_LONG_SIDE, _LONG_SIDE))
        return _is_sheet(image.convert("RGB"))
    except Exception:  # readers raise whatever a damaged file leads them to
        return None


def dots_show_words(mode: str, width: int, height: int, dots: bytes) -> bool | None:
    """The same of bare pixels, ``L``, ``RGB`` or ``CMYK``, as PDF files hold them."""
    try:
        return _is_sheet(Image.frombytes(mode, (width, height), dots).convert("RGB"))
    except (ValueError, MemoryError):
        return None


def _is_sheet(image: Image.Image) -> bool:
    if min(image.size) < _LEAST_SIDE:
        return False
    image.thumbnail((_LONG_SIDE, _LONG_SIDE), Image.Resampling.BOX)
    grey = image.convert("L")
    paper = grey.filter(ImageFilter.MaxFilter(_AROUND))
    depth = ImageChops.subtract(paper, grey)
    return _is_even(depth) and _is_paper(image, paper) and _is_full(depth)


def _is_even(depth: Image.Image) -> bool:
    """Whether nearly all is paper or ink, by how much darker every spot is than its paper."""
    steps = depth.histogram()
    ink = sum(steps[_INK_STEPS:]) / sum(steps)
    least, most = _INK
    return sum(steps[:_PAPER_STEPS]) >= _EVEN * sum(steps) and least <= ink <= most


def _is_paper(image: Image.Image, paper: Image.Image) -> bool:
    """Whether the ground is light, without much colour, and smooth."""
    size = (max(1, image.width // _SQUARE), max(1, image.height // _SQUARE))
    squares = paper.resize(size, Image.Resampling.BOX)
    colour = image.convert("HSV").getchannel("S").filter(ImageFilter.MinFilter(_AROUND))
    is_light = ImageStat.Stat(squares).median[0] >= _LIGHT
    is_pale = ImageStat.Stat(colour).median[0] <= _COLOUR
    return is_light and is_pale and all(_is_smooth(squares, *to) for to in ((1, 0), (0, 1)))


def _is_smooth(squares: Image.Image, across: int, down: int) -> bool:
    other = ImageChops.offset(squares, across, down)
    steps = ImageChops.difference(squares, other).histogram()
    return sum(steps[: _STEPS_BETWEEN + 1]) >= _SMOOTH * sum(steps)


def _is_full(depth: Image.Image) -> bool:
    """Whether words stand on much of it."""
    ink = depth.point([0] * _INK_STEPS + [255] * (256 - _INK_STEPS))
    parts = ink.resize((_CELLS, _CELLS), Image.Resampling.BOX).tobytes()
    return sum(part >= _INKED for part in parts) >= _FULL * len(parts)
