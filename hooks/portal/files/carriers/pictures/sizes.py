"""Whether a picture tells how large it is: one that does not is no picture, whatever it begins with."""

from __future__ import annotations

import re
from typing import Final

from portal.files.carriers.pictures.kinds import picture_kind

_JPEG = re.compile(rb"\xff+([^\x00\x01\xff\xd0-\xd8])")
"""A mark behind which a length stands, filled up in front (ITU-T T.81, B.1.1.2 and 3)."""
_FRAMES: Final = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
"""Marks behind which the size stands (ITU-T T.81, B.2.2)."""
_LOSSLESS: Final = b"\x2f"
_LOSSY: Final = b"\x9d\x01\x2a"


def has_size(content: bytes) -> bool:
    """Whether the size of a JPEG, PNG, GIF or WebP picture can be read; True for other kinds."""
    match picture_kind(content):
        case "jpg":
            return _has_jpeg(content)
        case "png":  # ISO 15948, 11.2.2
            return content[12:16] == b"IHDR" and _are_sides(content[16:20], content[20:24])
        case "gif":  # GIF 89a, 18
            return _are_sides(content[6:8], content[8:10])
        case "webp":
            return _has_webp(content)
    return True


def _has_jpeg(content: bytes) -> bool:
    at = 2
    while found := _JPEG.match(content, at):
        behind = found.end()
        if found[1][0] in _FRAMES:
            return _are_sides(content[behind + 3 : behind + 5], content[behind + 5 : behind + 7])
        at = behind + max(2, int.from_bytes(content[behind : behind + 2]))
    return False


def _has_webp(content: bytes) -> bool:
    """Three ways in which it is packed (RFC 9649, 2.5 to 2.7); two hold the sides less one."""
    match content[12:16]:
        case b"VP8X":
            return len(content) >= 30
        case b"VP8L":
            return content[20:21] == _LOSSLESS and len(content) >= 25
        case b"VP8 ":
            return content[23:26] == _LOSSY and _are_sides(content[26:28], content[28:30])
    return False


def _are_sides(one: bytes, other: bytes) -> bool:
    return any(one) and any(other)
