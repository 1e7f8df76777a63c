"""Where a picture ends by its own structure: what stands behind is no part of it."""

from __future__ import annotations

import re
from typing import Final

from portal.files.carriers.limits import MAX_BLOCKS
from portal.files.carriers.pictures.kinds import picture_kind
from portal.files.carriers.refused import too_much

_MARK = re.compile(rb"\xff([^\x00\x01\xff\xd0-\xd7])")
"""A mark of a JPEG file that is none within its pixels (ITU-T T.81, B.1.1.3)."""
_JPEG_ENDS: Final = 0xD9
_JPEG_STARTS: Final = 0xD8
_GIF_HEAD: Final = 13


def picture_end(content: bytes) -> int | None:
    """The place behind the last byte of a picture; None where it does not end."""
    match picture_kind(content):
        case "jpg":
            return _jpeg(content)
        case "png":
            return _png(content)
        case "webp":
            end = 8 + int.from_bytes(content[4:8], "little")
            end += end % 2
            return end if end <= len(content) else None
        case "gif":
            return _gif(content)
    return None


def _jpeg(content: bytes) -> int | None:
    at = 2
    while found := _MARK.search(content, at):
        if found[1][0] in (_JPEG_ENDS, _JPEG_STARTS):  # another one begins where this one is cut
            return found.end() if found[1][0] == _JPEG_ENDS else found.start()
        at = found.end() + max(2, int.from_bytes(content[found.end() : found.end() + 2]))
    return None


def _png(content: bytes) -> int | None:
    """Chunks up to the last one (ISO 15948, 11.2.5), each with its sum behind."""
    at, chunks = 8, 0
    while at + 12 <= len(content):
        chunks += 1
        if chunks > MAX_BLOCKS:
            raise too_much("图片分成了太多小块")
        name = content[at + 4 : at + 8]
        at += 12 + int.from_bytes(content[at : at + 4])
        if name == b"IEND":
            return at
    return None


def _gif(content: bytes) -> int | None:
    """Blocks up to the trailer (GIF 89a, 27)."""
    at: int | None = _GIF_HEAD + _colours(content, _GIF_HEAD - 3)
    blocks = 0
    while at is not None and at < len(content):
        match content[at]:
            case 0x3B:
                return at + 1
            case 0x21:
                at += 2
            case 0x2C:
                at += 11 + _colours(content, at + 9)
            case _:
                return None
        at, more = _behind_blocks(content, at)
        blocks += more
        if blocks > MAX_BLOCKS:
            raise too_much("图片分成了太多小块")
    return None


def _colours(content: bytes, at: int) -> int:
    """Bytes of the table of colours of which the flags stand there (GIF 89a, 18 and 20)."""
    flags = content[at] if at < len(content) else 0
    return 3 << ((flags & 7) + 1) if flags & 0x80 else 0


def _behind_blocks(content: bytes, at: int) -> tuple[int | None, int]:
    """Where a run of blocks ends, and how many they were."""
    blocks = 0
    while at < len(content) and blocks <= MAX_BLOCKS:
        size, at = content[at], at + 1
        if not size:
            return at, blocks
        at += size
        blocks += 1
    return (None if at >= len(content) else at), blocks
