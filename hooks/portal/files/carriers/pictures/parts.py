"""The parts of a picture by its own structure, in the order in which they stand.

Segments of a JPEG file (ITU-T T.81, annex B), chunks of a PNG (ISO 15948, 5.3) or WebP file (RFC
9649, 2.3) and blocks of a GIF file (89a, 18 to 27); no pixel is decoded. Fields, sizes and ends
are all read from them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from portal.files.carriers.limits import MAX_BLOCKS
from portal.files.carriers.pictures.kinds import picture_kind
from portal.files.carriers.refused import Refused, too_much


class Part(NamedTuple):
    """One part of a picture."""

    kind: bytes
    """The name of a chunk, the mark of a segment, the label of a block; :data:`END` at the end."""
    start: int
    """Where its data begin, behind its name and its length."""
    end: int
    """Where its data end; what is cut off ends with the file."""


END: Final = b"END"
"""The kind of the last part of a picture that is whole: it has no data, and all is before it."""
_MARK = re.compile(rb"\xff([^\x00\x01\xff\xd0-\xd7])")
"""A mark of a JPEG file that is none within its pixels (ITU-T T.81, B.1.1.3)."""
_JPEG_START: Final = b"\xd8"
_JPEG_END: Final = b"\xd9"
_PNG_HEAD: Final = 8
_PNG_END: Final = b"IEND"
_WEBP_HEAD: Final = 12
_GIF_HEAD: Final = 13


def parts(content: bytes) -> Iterator[Part]:
    """The parts of a JPEG, PNG, GIF or WebP picture; none of any other.

    Raises Refused for more of them than are looked at.
    """
    walk = _WALKS.get(picture_kind(content))
    for number, part in enumerate(walk(content) if walk else ()):
        if number > MAX_BLOCKS:
            raise _too_many()
        yield part


def joined(content: bytes, start: int, end: int) -> bytes:
    """What stands in the blocks of a part of a GIF file (89a, 15)."""
    found = bytearray()
    while start < end:
        size = content[start]
        found += content[start + 1 : min(end, start + 1 + size)]
        start += 1 + size
    return bytes(found)


def _jpeg(content: bytes) -> Iterator[Part]:
    at = 2
    while found := _MARK.search(content, at):
        if found[1] == _JPEG_END:
            yield Part(END, found.end(), found.end())
            return
        if found[1] == _JPEG_START:  # another one begins where this one is cut
            yield Part(END, found.start(), found.start())
            return
        start = found.end() + 2
        at = max(start, found.end() + int.from_bytes(content[found.end() : start]))
        yield Part(found[1], start, min(at, len(content)))


def _png(content: bytes) -> Iterator[Part]:
    at = _PNG_HEAD
    while at + 8 <= len(content):
        name, start = content[at + 4 : at + 8], at + 8
        end = start + int.from_bytes(content[at : at + 4])
        yield Part(name, start, min(end, len(content)))
        at = end + 4  # behind the sum
        if name == _PNG_END:
            if at <= len(content):
                yield Part(END, at, at)
            return


def _webp(content: bytes) -> Iterator[Part]:
    """Chunks as far as the file says that it goes; each is filled up to an even length."""
    size = int.from_bytes(content[4:8], "little")
    whole = 8 + size + size % 2
    at = _WEBP_HEAD
    while at + 8 <= min(whole, len(content)):
        name, start = content[at : at + 4], at + 8
        length = int.from_bytes(content[at + 4 : start], "little")
        yield Part(name, start, min(start + length, whole, len(content)))
        at = start + length + length % 2
    if whole <= len(content):
        yield Part(END, whole, whole)


def _gif(content: bytes) -> Iterator[Part]:
    at = _GIF_HEAD + _colours(content, _GIF_HEAD - 3)
    blocks = 0
    while at < len(content):
        match content[at : at + 1]:
            case b";":
                yield Part(END, at + 1, at + 1)
                return
            case b"!":
                kind, start = content[at + 1 : at + 2], at + 2
            case b",":
                kind, start = b",", at + 11 + _colours(content, at + 9)
            case _:
                return
        at, more = _behind_blocks(content, start)
        yield Part(kind, min(start, len(content)), min(at, len(content)))
        blocks += more
        if blocks > MAX_BLOCKS:
            raise _too_many()


def _colours(content: bytes, at: int) -> int:
    """Bytes of the table of colours of which the flags stand there (GIF 89a, 18 and 20)."""
    flags = content[at] if at < len(content) else 0
    return 3 << ((flags & 7) + 1) if flags & 0x80 else 0


def _behind_blocks(content: bytes, at: int) -> tuple[int, int]:
    """Where a run of blocks ends, and how many they were; behind the end where it is cut off."""
    blocks = 0
    while at < len(content) and blocks <= MAX_BLOCKS:
        size, at = content[at], at + 1
        if not size:
            return at, blocks
        at += size
        blocks += 1
    return at, blocks


def _too_many() -> Refused:
    return too_much("图片分成了太多小块")


_WALKS: Final[Mapping[str, Callable[[bytes], Iterator[Part]]]] = MappingProxyType(
    {"jpg": _jpeg, "png": _png, "webp": _webp, "gif": _gif}
)
