"""The words of drawings of Windows: enhanced metafiles ([MS-EMF]), with what GDI+ adds to them.

Only what puts words somewhere is read: text ([MS-EMF] 2.3.5), fonts for how high it is (2.3.7.8,
2.3.8.5), the matrix that moves it (2.3.12), and strings of GDI+ ([MS-EMFPLUS] 2.3.4.14).
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import Final

from portal.files.carriers.drawings.drawn_text import (
    GLYPHS,
    HEIGHT,
    check_signs,
    check_strokes,
    drawn,
)
from portal.files.tables.printed import Word

_Matrix = tuple[float, float, float, float, float, float]
_STILL: Final[_Matrix] = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
_NO_BOX: Final = 0x100
_NARROW: Final = 0x200
_FROM_POINT: Final = 0x1
"""Text begins where the pen is ([MS-EMF] 2.1.39)."""
_PLUS: Final = b"EMF+"
_PLUS_STRING: Final = 0x401C
_PLUS_SIGNS: Final = 0x4036
_UNICODE: Final = 0x1


def is_emf(content: bytes) -> bool:
    """Whether bytes are an enhanced metafile ([MS-EMF] 2.2.9)."""
    return content[:4] == b"\x01\x00\x00\x00" and content[40:44] == b" EMF"


def emf_words(content: bytes) -> list[Word]:
    """The words of a drawing where they stand; what is damaged is passed over. Raises Refused."""
    pen = _Pen()
    for kind, record in _records(content):
        pen.take(kind, record)
    return [*_title(content), *pen.drawn]


def _title(content: bytes) -> Iterator[Word]:
    """What the drawing is called, and by which program it was drawn."""
    if len(content) >= 68:
        length, at = struct.unpack_from("<2I", content, 60)
        text = content[at : at + 2 * length].decode("utf-16-le", "ignore").replace("\x00", " ")
        if text.strip():
            yield drawn(0.0, -1e9, HEIGHT, text.strip())


def _records(content: bytes) -> Iterator[tuple[int, bytes]]:
    at = count = 0
    while at + 8 <= len(content):
        kind, size = struct.unpack_from("<2I", content, at)
        if not 8 <= size <= len(content) - at:
            return
        yield kind, content[at : at + size]
        at, count = at + size, count + 1
        check_strokes(count)


class _Pen:
    """What was drawn so far, and where and how high the next words will be."""

    def __init__(self) -> None:
        self.drawn: list[Word] = []
        self._strokes = 0
        self._signs = 0
        self._fonts: dict[int, float] = {}
        self._height = HEIGHT
        self._point = (0.0, 0.0)
        self._is_from_point = False
        self._matrix = _STILL
        self._kept: list[_Matrix] = []

    def take(self, kind: int, record: bytes) -> None:
        """Follow one record; one that is too short does nothing."""
        try:
            self._follow(kind, record)
        except (struct.error, IndexError, OverflowError):
            return

    def _follow(self, kind: int, record: bytes) -> None:
        """Draw words, or settle where and how high the next ones will be."""
        match kind:
            case 83 | 84:
                self._text(record, 36, is_wide=kind == 84)
            case 96 | 97:
                count = min(struct.unpack_from("<I", record, 36)[0], len(record) // 40)
                for at in range(count):
                    self._text(record, 40 + 40 * at, is_wide=kind == 97)
            case 108:
                self._small(record)
            case 70 if record[12:16] == _PLUS:
                self._plus(record[16 : 12 + struct.unpack_from("<I", record, 8)[0]])
            case _:
                self._settle(kind, record)

    def _settle(self, kind: int, record: bytes) -> None:
        match kind:
            case 82:
                number, height = struct.unpack_from("<Ii", record, 8)
                self._fonts[number] = float(abs(height)) or HEIGHT
            case 37:
                self._height = self._fonts.get(struct.unpack_from("<I", record, 8)[0], self._height)
            case 27:
                self._point = struct.unpack_from("<2i", record, 8)
            case 22:
                self._is_from_point = bool(struct.unpack_from("<I", record, 8)[0] & _FROM_POINT)
            case 33 | 34 | 35 | 36:
                self._turn(kind, record)

    def _turn(self, kind: int, record: bytes) -> None:
        """Keep the matrix, take a kept one back, or set another."""
        if kind == 33:
            self._kept.append(self._matrix)
        elif kind == 34:
            back = struct.unpack_from("<i", record, 8)[0]
            if self._kept and back < 0:
                self._matrix = self._kept[max(back, -len(self._kept))]
                del self._kept[max(back, -len(self._kept)) :]
        else:
            given: _Matrix = struct.unpack_from("<6f", record, 8)
            mode = 4 if kind == 35 else struct.unpack_from("<I", record, 32)[0]
            self._matrix = _moved(self._matrix, given, mode)

    def _text(self, record: bytes, at: int, *, is_wide: bool) -> None:
        """A string and where it stands ([MS-EMF] 2.2.5)."""
        x, y, length, start, options = struct.unpack_from("<2i3I", record, at)
        if not options & GLYPHS:
            self._put((x, y), self._cut(record, start, length, is_wide=is_wide))

    def _small(self, record: bytes) -> None:
        """A string without the distances of its signs ([MS-EMF] 2.3.5.37)."""
        x, y, length, options = struct.unpack_from("<2i2I", record, 8)
        start, is_wide = 36 if options & _NO_BOX else 52, not options & _NARROW
        if not options & GLYPHS:
            self._put((x, y), self._cut(record, start, length, is_wide=is_wide))

    def _plus(self, data: bytes) -> None:
        """Records of GDI+ ([MS-EMFPLUS] 2.3.4.14 DrawString, 2.3.4.6 DrawDriverString)."""
        at = 0
        while at + 12 <= len(data):
            self._stroke()
            kind, _, size = struct.unpack_from("<2HI", data, at)
            body = data[at + 12 : at + max(12, size)]
            if kind == _PLUS_STRING:
                signs, x, y = struct.unpack_from("<I2f", body, 8)
                self._put((x, y), self._cut(body, 28, signs, is_wide=True), is_placed=True)
            elif kind == _PLUS_SIGNS and struct.unpack_from("<I", body, 4)[0] & _UNICODE:
                signs = struct.unpack_from("<I", body, 12)[0]
                place = struct.unpack_from("<2f", body, 16 + 2 * signs)
                self._put(place, self._cut(body, 16, signs, is_wide=True), is_placed=True)
            at += max(12, size)

    def _stroke(self) -> None:
        """Count a string, or a record within a record: many may be named in one."""
        self._strokes += 1
        check_strokes(self._strokes)

    def _cut(self, record: bytes, start: int, length: int, *, is_wide: bool) -> str:
        """A string of so many signs. Many may lie at the same bytes, so all are counted."""
        self._stroke()
        data = record[start : start + (2 if is_wide else 1) * length]
        self._signs += len(data) // 2 if is_wide else len(data)
        check_signs(self._signs)
        return data.decode("utf-16-le" if is_wide else "gb18030", "ignore").replace("\x00", "")

    def _put(self, place: tuple[float, float], text: str, *, is_placed: bool = False) -> None:
        if not text.strip():
            return
        x, y = self._point if self._is_from_point and not is_placed else place
        a, b, c, d, across, down = _STILL if is_placed else self._matrix
        height = self._height * (abs(d) or abs(b) or 1.0)
        one = drawn(a * x + c * y + across, b * x + d * y + down, height, text)
        self.drawn.append(one)
        if self._is_from_point and not is_placed:
            self._point = (x + (one.right - one.left) / (abs(a) or 1.0), y)


def _moved(now: _Matrix, given: _Matrix, mode: int) -> _Matrix:
    """A matrix after another was put to it ([MS-EMF] 2.1.24)."""
    if mode == 1:
        return _STILL
    if mode == 4:
        return given
    (a, b, c, d, e, f), (u, v, w, x, y, z) = (given, now) if mode == 2 else (now, given)
    return (
        *(a * u + b * w, a * v + b * x, c * u + d * w, c * v + d * x),
        *(e * u + f * w + y, e * v + f * x + z),
    )
