"""How heavy a picture may be, in bytes."""

from __future__ import annotations

from typing import Final

SUGGESTED_BYTES: Final = 1_500_000
"""Above this an editor is asked to shrink the original: the repository keeps it for ever."""
MOST_BYTES: Final = 8_000_000
"""Above this an original is refused."""

_BITS_PER_PIXEL: Final = 0.75
_LEAST: Final = 12_000
_MOST: Final = 48_000


def budget(width: int, height: int) -> int:
    """The most bytes for a picture of the usual width, in pixels.

    Two phone photos fit into the first screen with the page in 100 KB, twenty into 1.2 MB.
    """
    return min(_MOST, max(_LEAST, int(width * height * _BITS_PER_PIXEL / 8)))
