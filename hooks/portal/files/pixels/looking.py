"""What a picture is like, read to its end."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final

from PIL import Image, UnidentifiedImageError

from portal.files.carriers.pictures.kinds import picture_kind
from portal.files.pixels.opening import is_huge, is_moving, opened, upright_size
from portal.images.picture import Fault, Kind

_FAULTS: Final = {
    "heic": Fault.HEIC,
    **dict.fromkeys(("bmp", "tif", "avif"), Fault.FOREIGN),
}
"""What is wrong with a picture by its kind alone."""


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
    known = _FAULTS.get(picture_kind(data))
    if known is not None:
        return known
    try:
        image = opened(data)
    except UnidentifiedImageError:
        return Fault.UNKNOWN
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        return Fault.HUGE
    except Exception:  # readers raise whatever a damaged file leads them to
        return Fault.BROKEN
    if is_huge(image, data):
        return Fault.HUGE
    try:
        kind = Kind.MOVING if is_moving(image) else Kind.PHOTO
        width, height = upright_size(image)
        image.draft("RGB", (1, 1))
        image.load()
    except Exception:  # as above
        return Fault.BROKEN
    return Seen(kind, width, height)
