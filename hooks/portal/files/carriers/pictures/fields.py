"""What is written beside the pixels of a picture: by cameras, programs and people.

JPEG segments (ITU-T T.81 annex B), PNG chunks (ISO 15948 11.3), WebP chunks (RFC 9649) and GIF
comments (89a, 24) are found by their structure; no pixel is decoded. What does not look like a
picture has no such fields; whether it can be shown is asked elsewhere.
"""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Iterable, Iterator
from typing import Final

from portal.files.carriers.limits import MAX_CHARACTERS, MAX_FIELDS
from portal.files.carriers.pictures.camera import exif_fields, field, photoshop_fields
from portal.files.carriers.refused import too_much
from portal.privacy.passages import Passage

_EXIF: Final = b"Exif\x00\x00"
_IN_BOX = re.compile(rb"Exif\x00\x00(?=II\*\x00|MM\x00\*)")
"""Fields of a camera in a HEIF file (ISO/IEC 23008-12, annex A), whatever box they lie in."""
_XMP: Final = (b"http://ns.adobe.com/xap/1.0/\x00", b"http://ns.adobe.com/xmp/extension/\x00")
_IPTC: Final = b"Photoshop 3.0\x00"
_MARK = re.compile(rb"\xff([^\x00\x01\xff\xd0-\xd9])")
"""Begins a segment of a JPEG file that says how long it is (ITU-T T.81, B.1.1.4)."""
_LONGEST: Final = 1 << 16
"""Bytes of the fields of a camera: a segment of a JPEG file holds no more."""


def picture_fields(content: bytes) -> Iterator[Passage]:
    """Every text field of one picture, and its place on earth.

    Raises Refused for more text than is read.
    """
    for number, found in enumerate(_parts(content)):
        if number >= MAX_FIELDS:
            raise too_much(f"图片里的文字超过 {MAX_FIELDS} 段")
        yield from found


def _parts(content: bytes) -> Iterator[Iterable[Passage]]:
    """What each part of a picture says that can say something."""
    if content.startswith(b"\xff\xd8"):
        yield from _jpeg(content)
    elif content.startswith(b"\x89PNG\r\n\x1a\n"):
        yield from _png(content)
    elif content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        yield from _webp(content)
    elif content.startswith(b"GIF8"):
        yield from _gif(content)
    elif content.startswith((b"II*\x00", b"MM\x00*")):
        yield exif_fields(content)
    elif content[4:8] == b"ftyp":
        for found in _IN_BOX.finditer(content):
            yield exif_fields(content[found.end() : found.end() + _LONGEST])


def _jpeg(content: bytes) -> Iterator[Iterable[Passage]]:
    at = 2
    while found := _MARK.search(content, at):
        at = found.end()
        size = int.from_bytes(content[at : at + 2])
        yield _segment(found[1][0], content[at + 2 : at + size])
        at += max(2, size)


def _segment(mark: int, data: bytes) -> Iterator[Passage]:
    if mark == 0xFE:
        yield from field("注释", data)
    elif data.startswith(_EXIF):
        yield from exif_fields(data[len(_EXIF) :])
    elif data.startswith(_XMP):
        yield from field("XMP", data.partition(b"\x00")[2])
    elif data.startswith(_IPTC):
        yield from photoshop_fields(data[len(_IPTC) :])


def _png(content: bytes) -> Iterator[Iterable[Passage]]:
    for name, data in _chunks(content, 8, ">I", is_name_first=False):
        if name == b"eXIf":
            yield exif_fields(data)
        elif name in (b"tEXt", b"zTXt", b"iTXt"):
            yield _png_text(name, data)


def _png_text(name: bytes, data: bytes) -> Iterator[Passage]:
    keyword, _, rest = data.partition(b"\x00")
    is_packed = name == b"zTXt"
    if is_packed:
        rest = rest[1:]
    elif name == b"iTXt":
        is_packed = rest[:1] == b"\x01"
        translated, _, rest = rest[2:].partition(b"\x00")[2].partition(b"\x00")
        yield from field(keyword.decode("latin-1"), translated)
    yield from field(keyword.decode("latin-1"), _unpacked(rest) if is_packed else rest)


def _unpacked(data: bytes) -> bytes:
    unpacking = zlib.decompressobj()
    try:
        found = unpacking.decompress(data, MAX_CHARACTERS)
    except zlib.error:
        return b""
    if unpacking.unconsumed_tail:
        raise too_much(f"图片里有一段文字超过 {MAX_CHARACTERS} 个字")
    return found


def _webp(content: bytes) -> Iterator[Iterable[Passage]]:
    for name, data in _chunks(content, 12, "<I", is_name_first=True):
        if name == b"EXIF":
            yield exif_fields(data.removeprefix(_EXIF))
        elif name == b"XMP ":
            yield field("XMP", data)


def _chunks(
    content: bytes, at: int, number: str, *, is_name_first: bool
) -> Iterator[tuple[bytes, bytes]]:
    """Name and data of the chunks of a PNG (sum behind each) or RIFF file (padded to even)."""
    while at + 8 <= len(content):
        first, second = content[at : at + 4], content[at + 4 : at + 8]
        name, size = (first, second) if is_name_first else (second, first)
        length = int(struct.unpack(number, size)[0])
        yield name, content[at + 8 : at + 8 + length]
        at += 8 + length + (length % 2 if is_name_first else 4)


def _gif(content: bytes) -> Iterator[Iterable[Passage]]:
    at = 0
    while (at := content.find(b"\x21", at)) >= 0 and at + 2 < len(content):
        at += 1
        if content[at] in (0xFE, 0xFF):  # comment, or application data such as XMP
            said, at = _blocks(content, at + 1)
            yield field("注释", said)


def _blocks(content: bytes, at: int) -> tuple[bytes, int]:
    """What stands in blocks from a place on, and where they end."""
    found = bytearray()
    while at < len(content) and content[at]:
        found += content[at + 1 : at + 1 + content[at]]
        at += 1 + content[at]
    return bytes(found), at
