"""Pictures for tests: as small as they can be, and readable."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from PIL import Image


def picture(
    width: int = 640,
    height: int = 480,
    colour: int | str | tuple[int, ...] = "teal",
    *,
    form: str = "JPEG",
    mode: str = "RGB",
    **options: Any,
) -> bytes:
    """A picture of one colour as a file; ``options`` are Pillow's for its format."""
    sink = BytesIO()
    Image.new(mode, (width, height), color=colour).save(sink, form, **options)
    return sink.getvalue()


def opened(data: bytes) -> Image.Image:
    """A picture read to its end."""
    image = Image.open(BytesIO(data))
    image.load()
    return image
