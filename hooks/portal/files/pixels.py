"""Pixels: the only importer of Pillow. Bytes in, bytes out.

1. A picture is opened as small as its derivatives need, which for JPEG saves most of the time.
2. It is turned upright and its colours are brought to sRGB, since nothing of what a camera
   wrote beside the pixels (place, time, profile, thumbnail) is published.
3. Each derivative is scaled from there; the quality is the best one that keeps the budget.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from math import ceil
from typing import Final

import PIL
from PIL import Image, ImageCms, ImageOps, UnidentifiedImageError
from PIL.GifImagePlugin import GifImageFile
from PIL.JpegImagePlugin import JpegImageFile
from PIL.PngImagePlugin import PngImageFile
from PIL.WebPImagePlugin import WebPImageFile

from portal.images.limits import SUGGESTED_BYTES, budget
from portal.images.picture import Derivative, Fault, Form, Kind, Picture

PILLOW_VERSION: Final = PIL.__version__
"""Another version may write other bytes."""

MOST_PIXELS: Final = 64_000_000
LONG_SIDE: Final = 2560
"""Pixels that an original keeps when it is shrunk: enough for print on half a page."""

_READERS: Final = (JpegImageFile, PngImageFile, GifImageFile, WebPImageFile)
"""Named one by one, since Pillow fetches others late and in a way that threads disturb."""
_FORMATS: Final = tuple(str(reader.format) for reader in _READERS)
_TWO_IN_ONE: Final = "MPO"
"""A JPEG file of some cameras that holds a second picture; it is opened as JPEG."""
_MOVING: Final = ("GIF", "PNG", "WEBP")
_FLAT: Final = ("GIF", "PNG")
"""Formats of drawings and screen shots, which stay sharp without loss."""
_QUALITIES: Final = (80, 72, 64, 56, 48, 40, 32, 25, 18, 12, 8)
_JPEG_QUALITY: Final = 80
_KEPT_QUALITIES: Final = (88, 82, 75, 65, 50, 30)
_ORIENTATION: Final = 0x0112
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
_FIRST_ON_ITS_SIDE: Final = 5
"""From this orientation on, width and height change places."""
_HEIC: Final = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1")


@dataclass(frozen=True)
class Seen:
    """What a sound picture is like."""

    kind: Kind
    width: int
    """Pixels, upright."""
    height: int


@contextmanager
def unspoken() -> Iterator[None]:
    """Keep quiet about many pixels: :func:`look` tells it in our words.

    To be entered outside of threads, which share what is kept quiet.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", Image.DecompressionBombWarning)
        yield


def look(data: bytes) -> Seen | Fault:
    """Read a picture to its end; Fault if that fails."""
    if data[4:8] == b"ftyp" and data[8:12] in _HEIC:
        return Fault.HEIC
    try:
        image = _opened(data)
    except UnidentifiedImageError:
        return Fault.UNKNOWN
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        return Fault.HUGE
    except Exception:  # readers raise whatever a damaged file leads them to
        return Fault.BROKEN
    if image.width * image.height > MOST_PIXELS:
        return Fault.HUGE
    try:
        is_moving = _is_moving(image)
        width, height = _upright_size(image)
        image.draft("RGB", (1, 1))
        image.load()
    except Exception:  # as above
        return Fault.BROKEN
    return Seen(Kind.MOVING if is_moving else Kind.PHOTO, width, height)


def derive(data: bytes, picture: Picture, wanted: Sequence[Derivative]) -> dict[str, bytes]:
    """The bytes of each wanted derivative of a sound picture, by its name."""
    image = _opened(data)
    is_flat = image.format in _FLAT
    # What is not wanted now counts too: the bytes must not follow what was made before.
    base = _base(image, _factor(image, picture.derivatives))
    quality = _quality(_scaled(base, picture.usual), is_flat=is_flat)
    return {one.name: _derivative(base, one, quality) for one in wanted}


def shrunk(data: bytes) -> bytes:
    """A sound photo without metadata, as large as is of use, in the format it has."""
    image = _opened(data)
    form = "JPEG" if image.format == _TWO_IN_ONE else str(image.format)
    base = _base(image, min(1.0, LONG_SIDE / max(image.size)))
    if form == "PNG":
        return _written(base, form, optimize=True)
    return _best(base, form, _KEPT_QUALITIES, SUGGESTED_BYTES)[1]


def _opened(data: bytes) -> Image.Image:
    return Image.open(BytesIO(data), formats=_FORMATS)


def _is_moving(image: Image.Image) -> bool:
    """Whether it is an animation; a camera's second picture in one file (MPO) is none."""
    return image.format in _MOVING and bool(getattr(image, "is_animated", False))


def _orientation(image: Image.Image) -> int:
    try:
        return int(image.getexif().get(_ORIENTATION, 1))
    except Exception:  # damaged EXIF raises almost anything, and matters little
        return 1


def _upright_size(image: Image.Image) -> tuple[int, int]:
    width, height = image.size
    return (height, width) if _orientation(image) >= _FIRST_ON_ITS_SIDE else (width, height)


def _factor(image: Image.Image, made: Sequence[Derivative]) -> float:
    """How much of the original's size the largest derivative needs; never above 1."""
    width, height = _upright_size(image)
    sides = (one.width / (min(width, height) if one.form is Form.SQUARE else width) for one in made)
    return min(1.0, max(sides))


def _base(image: Image.Image, factor: float) -> Image.Image:
    """The picture at a part of its size: upright, sRGB, nothing but pixels."""
    orientation, profile = _orientation(image), image.info.get("icc_profile")
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


def _scaled(base: Image.Image, wanted: Derivative) -> Image.Image:
    size = (wanted.width, wanted.height)
    return base if base.size == size else base.resize(size, Image.Resampling.LANCZOS)


def _derivative(base: Image.Image, wanted: Derivative, quality: int | None) -> bytes:
    if wanted.form is Form.SQUARE:
        square = ImageOps.fit(_on_white(base), (wanted.width, wanted.height))
        return _written(square, "JPEG", quality=_JPEG_QUALITY)
    scaled = _scaled(base, wanted)
    if wanted.form is Form.WHOLE:
        return _written(_on_white(scaled), "JPEG", quality=_JPEG_QUALITY)
    if quality is None:
        return _written(scaled, "WEBP", lossless=True)
    return _written(scaled, "WEBP", quality=quality)


def _quality(usual: Image.Image, *, is_flat: bool) -> int | None:
    """The quality of all candidates, found at the usual width; None for no loss at all."""
    most = budget(*usual.size)
    if is_flat and len(_written(usual, "WEBP", lossless=True)) <= most:
        return None
    return _best(usual, "WEBP", _QUALITIES, most)[0]


def _best(image: Image.Image, form: str, qualities: Sequence[int], most: int) -> tuple[int, bytes]:
    """The first of falling qualities that keeps to ``most`` bytes, else the last; its bytes."""
    low, high = 0, len(qualities) - 1
    while low < high:
        middle = (low + high) // 2
        if len(_written(image, form, quality=qualities[middle])) <= most:
            high = middle
        else:
            low = middle + 1
    return qualities[low], _written(image, form, quality=qualities[low])


def _on_white(image: Image.Image) -> Image.Image:
    """For JPEG, which knows nothing transparent."""
    if image.mode == "RGB":
        return image
    ground = Image.new("RGB", image.size, "white")
    ground.paste(image, mask=image.getchannel("A"))
    return ground


def _written(image: Image.Image, form: str, **options: int) -> bytes:
    sink = BytesIO()
    kept = _on_white(image) if form == "JPEG" else image
    kept.save(sink, form, **options)
    return sink.getvalue()
