"""Pixels written as a file of the best quality that keeps a budget."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO

from PIL import Image


def best(image: Image.Image, form: str, qualities: Sequence[int], most: int) -> tuple[int, bytes]:
    """The first of falling qualities that keeps to ``most`` bytes, else the last; its bytes."""
    low, high = 0, len(qualities) - 1
    while low < high:
        middle = (low + high) // 2
        if len(written(image, form, quality=qualities[middle])) <= most:
            high = middle
        else:
            low = middle + 1
    return qualities[low], written(image, form, quality=qualities[low])


def on_white(image: Image.Image) -> Image.Image:
    """For JPEG, which knows nothing transparent."""
    if image.mode == "RGB":
        return image
    ground = Image.new("RGB", image.size, "white")
    ground.paste(image, mask=image.getchannel("A"))
    return ground


def written(image: Image.Image, form: str, **options: int) -> bytes:
    """The bytes of a picture in a format of Pillow's."""
    sink = BytesIO()
    kept = on_white(image) if form == "JPEG" else image
    kept.save(sink, form, **options)
    return sink.getvalue()
