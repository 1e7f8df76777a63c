"""Whether a picture has pixels: what begins like one can be anything else behind its head."""

from __future__ import annotations

from collections.abc import Mapping, Set
from types import MappingProxyType
from typing import Final

from portal.files.carriers.pictures.kinds import picture_kind
from portal.files.carriers.pictures.parts import END, parts

_PIXELS: Final[Mapping[str, Set[bytes]]] = MappingProxyType(
    {
        "jpg": {b"\xda"},  # ITU-T T.81, B.2.3
        "png": {b"IDAT"},  # ISO 15948, 11.2.4
        "gif": {b","},  # GIF 89a, 20
        "webp": {b"VP8 ", b"VP8L", b"ANMF"},  # RFC 9649, 2.5 to 2.7
    }
)
"""Parts in which the pixels of a picture stand."""
_ENDED: Final = frozenset({"png", "webp"})
"""Kinds that nothing opens where they are cut off."""


def has_pixels(content: bytes) -> bool:
    """Whether a JPEG, PNG, GIF or WebP picture holds pixels; True for other kinds.

    Raises Refused for more parts than are looked at.
    """
    kind = picture_kind(content)
    if kind not in _PIXELS:
        return True
    found = {part.kind for part in parts(content)}
    return not found.isdisjoint(_PIXELS[kind]) and (kind not in _ENDED or END in found)
