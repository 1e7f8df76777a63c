"""A picture file opened: which formats, how large it is, how it lies, whether it moves."""

from __future__ import annotations

from io import BytesIO
from typing import Final

from PIL import Image
from PIL.BmpImagePlugin import BmpImageFile
from PIL.GifImagePlugin import GifImageFile
from PIL.Jpeg2KImagePlugin import Jpeg2KImageFile
from PIL.JpegImagePlugin import JpegImageFile
from PIL.PngImagePlugin import PngImageFile
from PIL.TiffImagePlugin import TiffImageFile
from PIL.WebPImagePlugin import WebPImageFile

_READERS: Final = (JpegImageFile, PngImageFile, GifImageFile, WebPImageFile)
"""Named one by one, since Pillow fetches others late and in a way that threads disturb."""
_FORMATS: Final = tuple(str(reader.format) for reader in _READERS)
_MORE: Final = (BmpImageFile, Jpeg2KImageFile, TiffImageFile)
"""Kinds that Office and PDF files hold besides, and no page shows."""
_ANY: Final = (*_FORMATS, *(str(reader.format) for reader in _MORE))
_MOVING: Final = ("GIF", "PNG", "WEBP")
_MOST_PIXELS: Final = 64_000_000
_MOST_DRAWN: Final = 20 * _MOST_PIXELS
"""Pixels that a JPEG file may draw, each as often as it is gone over."""
_SCAN: Final = b"\xff\xda"
"""Begins one way over all pixels; ordinary programs make ten (ITU-T T.81, B.2.3 and G)."""
_ORIENTATION: Final = 0x0112
_FIRST_ON_ITS_SIDE: Final = 5
"""From this orientation on, width and height change places."""


def opened(data: bytes) -> Image.Image:
    """A picture whose pixels are not read yet. Raises whatever Pillow makes of a damaged file."""
    return Image.open(BytesIO(data), formats=_FORMATS)


def opened_any(data: bytes) -> Image.Image:
    """The same of a picture inside of an Office or PDF file."""
    return Image.open(BytesIO(data), formats=_ANY)


def is_huge(image: Image.Image, data: bytes) -> bool:
    """Whether a picture takes too much memory, or a small file too long."""
    pixels = image.width * image.height
    ways = data.count(_SCAN) if image.format == "JPEG" else 1
    return pixels > _MOST_PIXELS or pixels * ways > _MOST_DRAWN


def is_moving(image: Image.Image) -> bool:
    """Whether it is an animation; a camera's second picture in one file (MPO) is none."""
    return image.format in _MOVING and bool(getattr(image, "is_animated", False))


def orientation_of(image: Image.Image) -> int:
    """How the camera was held (EXIF), 1 if it does not say."""
    try:
        return int(image.getexif().get(_ORIENTATION, 1))
    except Exception:  # damaged EXIF raises almost anything, and matters little
        return 1


def upright_size(image: Image.Image) -> tuple[int, int]:
    """Width and height as people see it."""
    width, height = image.size
    return (height, width) if orientation_of(image) >= _FIRST_ON_ITS_SIDE else (width, height)
