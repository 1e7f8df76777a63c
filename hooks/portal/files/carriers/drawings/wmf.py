"""The words of older drawings of Windows: metafiles ([MS-WMF]) and what they carry along."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import Final

from portal.files.carriers.drawings.drawn_text import GLYPHS, HEIGHT, check_strokes, drawn
from portal.files.carriers.drawings.emf import emf_words, is_emf
from portal.files.tables.printed import Word

_PLACED: Final = b"\xd7\xcd\xc6\x9a"
"""How a metafile begins that says how large it is ([MS-WMF] 2.3.2.3)."""
_PLACED_BYTES: Final = 22
_STARTS: Final = (b"\x01\x00\x09\x00", b"\x02\x00\x09\x00")
"""How any other begins ([MS-WMF] 2.3.2.2)."""
_HEAD_BYTES: Final = 18
_TEXT: Final = 0x0521
_LONG_TEXT: Final = 0x0A32
_FONT: Final = 0x02FB
_ESCAPE: Final = 0x0626
_COMMENT: Final = 0x000F
_CARRIED: Final = b"WMFC"
_CARRIED_FROM: Final = 34
_BOXED: Final = 0x2 | 0x4
"""A box stands before the words ([MS-WMF] 2.1.2.2)."""


def is_wmf(content: bytes) -> bool:
    """Whether bytes are a metafile of the older kind."""
    return content.startswith((_PLACED, *_STARTS))


def wmf_words(content: bytes) -> list[Word]:
    """The words of a drawing where they stand; what is damaged is passed over. Raises Refused."""
    found: list[Word] = []
    carried = bytearray()
    height = HEIGHT
    for kind, data in _records(content):
        try:
            if kind == _FONT:
                height = float(abs(struct.unpack_from("<h", data)[0])) or HEIGHT
            elif kind == _ESCAPE and struct.unpack_from("<H", data)[0] == _COMMENT:
                carried += data[4 + _CARRIED_FROM :] if data[4:8] == _CARRIED else b""
            else:
                found += _words(kind, data, height)
        except struct.error:
            continue
    whole = bytes(carried)
    return [*found, *(emf_words(whole) if is_emf(whole) else ())]


def _words(kind: int, data: bytes, height: float) -> Iterator[Word]:
    """A string and where it stands ([MS-WMF] 2.3.3.20 and 2.3.3.5)."""
    if kind == _TEXT:
        length = struct.unpack_from("<H", data)[0]
        y, x = struct.unpack_from("<2h", data, 2 + length + length % 2)
        text = data[2 : 2 + length]
    elif kind == _LONG_TEXT:
        y, x, length, options = struct.unpack_from("<2h2H", data)
        start = 16 if options & _BOXED else 8
        text = b"" if options & GLYPHS else data[start : start + length]
    else:
        return
    said = text.decode("gb18030", "ignore").replace("\x00", "")
    if said.strip():
        yield drawn(float(x), float(y), height, said)


def _records(content: bytes) -> Iterator[tuple[int, bytes]]:
    at = _HEAD_BYTES + (_PLACED_BYTES if content.startswith(_PLACED) else 0)
    count = 0
    while at + 6 <= len(content):
        words, kind = struct.unpack_from("<IH", content, at)
        if words < 3:
            return
        yield kind, content[at + 6 : at + 2 * words]
        at, count = at + 2 * words, count + 1
        check_strokes(count)
