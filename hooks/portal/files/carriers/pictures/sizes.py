"""Whether a picture tells how large it is: what does not is none, whatever it begins with."""

from __future__ import annotations

from typing import Final

from portal.files.carriers.pictures.kinds import picture_kind
from portal.files.carriers.pictures.parts import Part, parts

_FRAMES: Final = frozenset(bytes([mark]) for mark in range(0xC0, 0xD0)) - {
    b"\xc4",
    b"\xc8",
    b"\xcc",
}
"""Marks behind which the size stands (ITU-T T.81, B.2.2)."""
_MARK_AND_LENGTH: Final = 3
_LOSSLESS: Final = b"\x2f"
_LOSSY: Final = b"\x9d\x01\x2a"


def has_size(content: bytes) -> bool:
    """Whether the size of a JPEG, PNG, GIF or WebP picture can be read; True for other kinds.

    Raises Refused for more parts than are looked at.
    """
    match picture_kind(content):
        case "jpg":
            return _has_jpeg(content)
        case "png":
            return _has_png(content, next(parts(content), None))
        case "gif":  # GIF 89a, 18
            return _are_sides(content[6:8], content[8:10])
        case "webp":
            return _has_webp(content, next(parts(content), None))
    return True


def _has_jpeg(content: bytes) -> bool:
    """Before the frame every segment begins where another ends (ITU-T T.81, B.1.1.2 and 3)."""
    at = 2
    for kind, start, end in parts(content):
        if content[at : start - _MARK_AND_LENGTH].strip(b"\xff"):
            return False
        if kind in _FRAMES:
            return _are_sides(content[start + 1 : start + 3], content[start + 3 : start + 5])
        at = end
    return False


def _has_png(content: bytes, first: Part | None) -> bool:
    """The head comes first (ISO 15948, 11.2.2)."""
    if first is None or first.kind != b"IHDR":
        return False
    at = first.start
    return _are_sides(content[at : at + 4], content[at + 4 : at + 8])


def _has_webp(content: bytes, first: Part | None) -> bool:
    """Three ways in which it is packed (RFC 9649, 2.5 to 2.7); two hold the sides less one."""
    if first is None:
        return False
    data = content[first.start : first.start + 10]
    match first.kind:
        case b"VP8X":
            return len(data) == 10
        case b"VP8L":
            return data[:1] == _LOSSLESS and len(data) >= 5
        case b"VP8 ":
            return data[3:6] == _LOSSY and _are_sides(data[6:8], data[8:10])
    return False


def _are_sides(one: bytes, other: bytes) -> bool:
    return any(one) and any(other)
