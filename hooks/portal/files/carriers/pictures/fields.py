"""What is written beside the pixels of a picture: by cameras, programs and people.

They are found among the parts of a picture, never among its pixels. What does not look like a
picture has no such fields; whether it can be shown is asked elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Final

from portal.files.carriers.inflated import ZLIB, inflated
from portal.files.carriers.limits import MAX_CHARACTERS, MAX_FIELDS
from portal.files.carriers.pictures.camera import exif_fields, field, photoshop_fields
from portal.files.carriers.pictures.kinds import picture_kind
from portal.files.carriers.pictures.parts import END, Part, joined, parts
from portal.files.carriers.refused import too_much
from portal.privacy.passage import Passage

_EXIF: Final = b"Exif\x00\x00"
_IN_BOX = re.compile(rb"Exif\x00\x00(?=II\*\x00|MM\x00\*)")
"""Fields of a camera in a HEIF file (ISO/IEC 23008-12, annex A), whatever box they lie in."""
_XMP: Final = (b"http://ns.adobe.com/xap/1.0/\x00", b"http://ns.adobe.com/xmp/extension/\x00")
_IPTC: Final = b"Photoshop 3.0\x00"
_TEXTS: Final = (b"tEXt", b"zTXt", b"iTXt")
_COMMENT: Final = b"\xfe"
"""The mark of a remark in a JPEG file (ITU-T T.81, B.2.4.5), its label in a GIF file (89a, 24)."""
_APPLICATION: Final = b"\xff"
"""The label of what programs put into a GIF file (89a, 26)."""
_GIF_XMP: Final = b"\x0bXMP DataXMP"
_GIF_XMP_END: Final = b"\x01\xff\xfe"
"""XMP lies in a GIF file as one text, and what follows leads out of it (XMP part 3, 1.1.2)."""
_LONGEST: Final = 1 << 16
"""Bytes of the fields of a camera: a segment of a JPEG file holds no more."""


_Said = Iterable[Passage] | None


def picture_fields(content: bytes) -> Iterator[Passage]:
    """Every text field of one picture, and its place on earth.

    Raises Refused for more text than is read.
    """
    for number, found in enumerate(_fields(content)):
        if number >= MAX_FIELDS:
            raise too_much(f"图片里的文字超过 {MAX_FIELDS} 段")
        yield from found


def _fields(content: bytes) -> Iterator[Iterable[Passage]]:
    """What each part of a picture says that can say something."""
    read = _READERS.get(picture_kind(content))
    if read is not None:
        said = (read(content, part) for part in parts(content) if part.kind != END)
        yield from (one for one in said if one is not None)
    elif content.startswith((b"II*\x00", b"MM\x00*")):
        yield exif_fields(content)
    elif content[4:8] == b"ftyp":
        for found in _IN_BOX.finditer(content):
            yield exif_fields(content[found.end() : found.end() + _LONGEST])


def _jpeg(content: bytes, part: Part) -> _Said:
    data = content[part.start : part.end]
    if part.kind == _COMMENT:
        return field("注释", data)
    if data.startswith(_EXIF):
        return exif_fields(data[len(_EXIF) :])
    if data.startswith(_XMP):
        return field("XMP", data.partition(b"\x00")[2])
    return photoshop_fields(data[len(_IPTC) :]) if data.startswith(_IPTC) else None


def _png(content: bytes, part: Part) -> _Said:
    if part.kind == b"eXIf":
        return exif_fields(content[part.start : part.end])
    return _png_text(part.kind, content[part.start : part.end]) if part.kind in _TEXTS else None


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
    beyond = f"图片里有一段文字超过 {MAX_CHARACTERS} 个字"
    return inflated(data, ZLIB, MAX_CHARACTERS, beyond)


def _webp(content: bytes, part: Part) -> _Said:
    if part.kind == b"EXIF":
        return exif_fields(content[part.start : part.end].removeprefix(_EXIF))
    return field("XMP", content[part.start : part.end]) if part.kind == b"XMP " else None


def _gif(content: bytes, part: Part) -> _Said:
    if part.kind not in (_COMMENT, _APPLICATION):
        return None
    if content.startswith(_GIF_XMP, part.start):
        text = content[part.start + len(_GIF_XMP) : part.end]
        return field("XMP", text.partition(_GIF_XMP_END)[0])
    return field("注释", joined(content, part.start, part.end))


_READERS: Final[Mapping[str, Callable[[bytes, Part], _Said]]] = MappingProxyType(
    {"jpg": _jpeg, "png": _png, "webp": _webp, "gif": _gif}
)
"""What reads the parts of a picture; None of one that can say nothing."""
