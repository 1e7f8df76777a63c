"""A picture turned upright in sRGB: nothing of what a camera wrote beside the pixels stays."""

from __future__ import annotations

from io import BytesIO
from math import ceil
from typing import Final

from PIL import Image, ImageCms

from portal.files.pixels.opening import orientation_of

_UPRIGHT: Final = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
"""What turns a picture upright, by its EXIF orientation (CIPA DC-008, 4.6.5)."""


def upright(image: Image.Image, factor: float) -> Image.Image:
    """The picture at a part of its size: upright, sRGB, nothing but pixels."""
    orientation, profile = orientation_of(image), image.info.get("icc_profile")
    width, height = (max(1, ceil(side * factor)) for side in image.size)
    size = (width, height)
    image.draft("RGB", size)
    image.load()
    plain = _eight_bits(image)
    if plain.size != size:
        plain = plain.resize(size, Image.Resampling.LANCZOS)
    plain = _in_srgb(plain, profile)
    turn = _UPRIGHT.get(orientation)
    plain = plain if turn is None else plain.transpose(turn)
    clean = Image.new(plain.mode, plain.size)
    clean.paste(plain)
    return clean


def _eight_bits(image: Image.Image) -> Image.Image:
    """A mode that can be scaled: RGB, RGBA where something is transparent, or CMYK."""
    if image.mode.startswith("I"):
        # Pillow cuts 16 bits off at white instead of scaling them.
        image = image.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    if image.mode == "CMYK":
        return image
    return image.convert("RGBA" if image.has_transparency_data else "RGB")


def _in_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """Colours as they look with the profile of the camera, which is not kept."""
    mode = "RGBA" if image.mode == "RGBA" else "RGB"
    if profile:
        try:
            source = ImageCms.ImageCmsProfile(BytesIO(profile))
            target = ImageCms.createProfile("sRGB")
            found = ImageCms.profileToProfile(image, source, target, outputMode=mode)
        except (ImageCms.PyCMSError, OSError, ValueError):
            found = None
        if found is not None:
            return found
    return image.convert(mode)
