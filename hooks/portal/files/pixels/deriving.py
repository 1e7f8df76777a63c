"""What is made from a picture: its derivatives, or itself made smaller."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import PIL
from PIL import Image, ImageOps

from portal.files.pixels.opening import opened, upright_size
from portal.files.pixels.upright import upright
from portal.files.pixels.writing import best, on_white, written
from portal.images.limits import SUGGESTED_BYTES, budget
from portal.images.picture import Derivative, Form, Picture

PILLOW_VERSION: Final = PIL.__version__
"""Another version may write other bytes."""
LONG_SIDE: Final = 2560
"""Pixels that an original keeps when it is shrunk: enough for print on half a page."""
_TWO_IN_ONE: Final = "MPO"
"""A JPEG file of some cameras that holds a second picture; it is opened as JPEG."""
_FLAT: Final = ("GIF", "PNG")
"""Formats of drawings and screen shots, which stay sharp without loss."""
_QUALITIES: Final = (80, 72, 64, 56, 48, 40, 32, 25, 18, 12, 8)
_JPEG_QUALITY: Final = 80
_KEPT_QUALITIES: Final = (88, 82, 75, 65, 50, 30)


def derive(data: bytes, picture: Picture, wanted: Sequence[Derivative]) -> dict[str, bytes]:
    """The bytes of each wanted derivative of a sound picture, by its name."""
    image = opened(data)
    is_flat = image.format in _FLAT
    # What is not wanted now counts too: the bytes must not follow what was made before.
    base = upright(image, _factor(image, picture.derivatives))
    quality = _quality(_scaled(base, picture.usual), is_flat=is_flat)
    return {one.name: _derivative(base, one, quality) for one in wanted}


def shrunk(data: bytes) -> bytes:
    """A sound photo without metadata, as large as is of use, in the format it has."""
    image = opened(data)
    form = "JPEG" if image.format == _TWO_IN_ONE else str(image.format)
    base = upright(image, min(1.0, LONG_SIDE / max(image.size)))
    if form == "PNG":
        return written(base, form, optimize=True)
    return best(base, form, _KEPT_QUALITIES, SUGGESTED_BYTES)[1]


def _factor(image: Image.Image, made: Sequence[Derivative]) -> float:
    """How much of the original's size the largest derivative needs; never above 1."""
    width, height = upright_size(image)
    sides = (one.width / (min(width, height) if one.form is Form.SQUARE else width) for one in made)
    return min(1.0, max(sides))


def _scaled(base: Image.Image, wanted: Derivative) -> Image.Image:
    size = (wanted.width, wanted.height)
    return base if base.size == size else base.resize(size, Image.Resampling.LANCZOS)


def _derivative(base: Image.Image, wanted: Derivative, quality: int | None) -> bytes:
    if wanted.form is Form.SQUARE:
        square = ImageOps.fit(on_white(base), (wanted.width, wanted.height))
        return written(square, "JPEG", quality=_JPEG_QUALITY)
    scaled = _scaled(base, wanted)
    if wanted.form is Form.WHOLE:
        return written(on_white(scaled), "JPEG", quality=_JPEG_QUALITY)
    if quality is None:
        return written(scaled, "WEBP", lossless=True)
    return written(scaled, "WEBP", quality=quality)


def _quality(usual: Image.Image, *, is_flat: bool) -> int | None:
    """The quality of all candidates, found at the usual width; None for no loss at all."""
    most = budget(*usual.size)
    if is_flat and len(written(usual, "WEBP", lossless=True)) <= most:
        return None
    return best(usual, "WEBP", _QUALITIES, most)[0]
