"""The bare pixels of a picture in a PDF file, as they are seen (ISO 32000-1, 8.6 and 8.9.5).

Only what programs write is followed: grey, colours of light and of print, tables of colours, and
black in place of white. Anything else is not told.
"""

from __future__ import annotations

from typing import Any, Final

from portal.files.carriers.pdf.parts import mapping, resolved

Dots = tuple[str, int, int, bytes]
"""The mode (``L``, ``RGB``, ``CMYK``), width, height, and a byte for each part of each pixel."""

_PARTS: Final = {
    **{"/DeviceGray": 1, "/CalGray": 1, "/G": 1, "/DeviceRGB": 3, "/CalRGB": 3, "/RGB": 3},
    **{"/DeviceCMYK": 4, "/CMYK": 4},
}
"""How many numbers a colour has."""
_MODES: Final = {1: "L", 3: "RGB", 4: "CMYK"}
_TABLES: Final = ("/Indexed", "/I")
_BITS: Final = (1, 2, 4, 8)
_MOST_DOTS: Final = 64_000_000
_INVERTED: Final = bytes(range(255, -1, -1))


def dots_of(image: Any) -> Dots | None:
    """The pixels of a picture that is no file by itself; None where they cannot be told."""
    width, height = (int(resolved(image.get(side, 0))) for side in ("/Width", "/Height"))
    is_mask = bool(resolved(image.get("/ImageMask", False)))
    bits = 1 if is_mask else int(resolved(image.get("/BitsPerComponent", 0)))
    space = "/DeviceGray" if is_mask else resolved(image.get("/ColorSpace"))
    table = _table(space)
    parts = 1 if table else _parts(space)
    wrong = bits not in _BITS or not parts or not 0 < width * height <= _MOST_DOTS
    turned = _is_turned(resolved(image.get("/Decode")), parts, bits if table else 0)
    if wrong or turned is None or (bits < max(_BITS) and parts > 1):
        return None
    steps = _steps(image.get_data(), width * parts, height, bits)
    if table:
        return _coloured(steps, width, height, table)
    even = steps if bits == max(_BITS) else steps.translate(_spread(bits))
    return _MODES[parts], width, height, even.translate(_INVERTED) if turned else even


def _parts(space: Any) -> int:
    """How many numbers a colour of a space has; 0 for a space that is not followed."""
    if not isinstance(space, list):
        return _PARTS.get(str(space), 0)
    name = str(space[0]) if space else ""
    if name == "/ICCBased":
        count = int(resolved(mapping(space[1]).get("/N", 0)))
        return count if count in _MODES else 0
    return _PARTS.get(name, 0)


def _table(space: Any) -> tuple[int, bytes] | None:
    """The table of colours of a space, and how many numbers each has (8.6.6.3)."""
    if not isinstance(space, list) or len(space) < 4 or str(space[0]) not in _TABLES:
        return None
    parts, given = _parts(resolved(space[1])), resolved(space[3])
    if hasattr(given, "get_data"):
        return (parts, given.get_data()) if parts else None
    colours = given if isinstance(given, bytes) else getattr(given, "original_bytes", b"")
    return (parts, bytes(colours)) if parts and colours else None


def _is_turned(decode: Any, parts: int, bits: int) -> bool | None:
    """Whether black stands for white; None for anything else but the usual (8.9.5.2)."""
    if not isinstance(decode, list):
        return False
    given = [float(resolved(one)) for one in decode]
    if given == [0.0, float((1 << bits) - 1) if bits else 1.0] * parts:
        return False
    return True if not bits and given == [1.0, 0.0] * parts else None


def _steps(data: bytes, across: int, height: int, bits: int) -> bytes:
    """One byte for each number; lines begin at whole bytes."""
    in_one = 8 // bits
    line = -(-across // in_one)
    if in_one == 1:
        return data[: line * height]
    spread, mask = bytearray(line * height * in_one), (1 << bits) - 1
    packed = data[: line * height].ljust(line * height, b"\x00")
    for at in range(in_one):
        shift = 8 - bits * (at + 1)
        spread[at::in_one] = packed.translate(bytes(one >> shift & mask for one in range(256)))
    whole = line * in_one
    return b"".join(spread[at : at + across] for at in range(0, whole * height, whole))


def _spread(bits: int) -> bytes:
    most = (1 << bits) - 1
    return bytes(min(one, most) * 255 // most for one in range(256))


def _coloured(steps: bytes, width: int, height: int, table: tuple[int, bytes]) -> Dots:
    parts, colours = table
    whole = colours[: 256 * parts].ljust(256 * parts, b"\x00")
    seen = bytearray(len(steps) * parts)
    for part in range(parts):
        seen[part::parts] = steps.translate(whole[part::parts])
    return _MODES[parts], width, height, bytes(seen)
