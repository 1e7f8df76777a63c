"""Photos as a phone takes them, 12 MP and full of detail, made from a number."""

from __future__ import annotations

from io import BytesIO
from random import Random
from typing import Final

from PIL import Image, ImageChops

WIDTH: Final = 4032
HEIGHT: Final = 3024
_LAYERS: Final = ((1, 0.12), (2, 0.2), (4, 0.25), (8, 0.3), (16, 0.35), (32, 0.5), (128, 0.6))
"""Size of the grains in pixels and how strong they are: detail at every scale, like foliage."""


def photo(seed: int, width: int = WIDTH, height: int = HEIGHT) -> bytes:
    """A JPEG of about 4 MB; another seed is another picture altogether."""
    random = Random(seed)
    grain = Image.new("L", (width, height), 128)
    for size, strength in _LAYERS:
        layer = _noise(random, "L", width // size + 1, height // size + 1, (width, height))
        offset = 128 * (1 - strength)
        grain = ImageChops.add(grain, layer.point(_scale(strength, offset)), 1, -128)
    hues = _noise(random, "RGB", 8, 6, (width, height))
    sink = BytesIO()
    ImageChops.overlay(hues, Image.merge("RGB", (grain,) * 3)).save(sink, "JPEG", quality=90)
    return sink.getvalue()


def _noise(
    random: Random, mode: str, width: int, height: int, size: tuple[int, int]
) -> Image.Image:
    data = random.randbytes(width * height * len(mode))
    return Image.frombytes(mode, (width, height), data).resize(size, Image.Resampling.BICUBIC)


def _scale(strength: float, offset: float) -> list[int]:
    return [round(value * strength + offset) for value in range(256)]
