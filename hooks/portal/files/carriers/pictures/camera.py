"""Fields that cameras and programs for photos write: Exif, IPTC, and texts by their name."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator
from contextlib import suppress
from typing import Final

from PIL import Image
from PIL.ExifTags import GPSTAGS, IFD, TAGS

from portal.files.carriers.plain import decoded
from portal.privacy.passages import Passage

_PLACE: Final = "拍摄位置"
"""Where a picture tells where it was taken."""
_FIELD: Final = "图片信息"
_DRAWN: Final = frozenset(
    f"{_FIELD}（{name}）"
    for name in ("注释", "Software", "Creation Time", "date:create", "夹带的数字", "夹带的文字")
)
"""Fields that programs for drawings and screen shots write, and digits of no field at all."""
_OF_SHOT = re.compile(
    rf"{_FIELD}（(?:{_PLACE}|Make|Model|DateTimeOriginal|Artist|LensModel|LensMake"
    r"|BodySerialNumber|CameraOwnerName|HostComputer)）$"
)
_RESOURCE: Final = 0x0404
"""The Photoshop resource that holds IPTC fields."""
_SIGNS = re.compile(rb"[\x20-\x7e]{4,}")
"""Words among the settings of a camera, which are numbers of its maker's own (Exif 2.32, 4.6.5)."""
_CHARSET: Final = 8
"""Bytes that name the characters of a UserComment (Exif 2.32, 4.6.5)."""


def is_by_camera(passage: Passage) -> bool:
    """Whether a field was written by a camera or a program for photos: place, time, maker, person.

    Remarks of programs that draw are none; the guard reads them all the same.
    """
    return passage.where.startswith(f"{_FIELD}（") and passage.where not in _DRAWN


def tells_of_shot(passage: Passage) -> bool:
    """Whether a field of a photo inside of a file says where, when, by whom or with what it was taken.

    Designers' programs leave their own fields in what they export; those say none of it.
    """
    return _OF_SHOT.search(passage.where) is not None or (
        passage.where.endswith(f"{_FIELD}（XMP）") and "GPSL" in passage.text
    )


def field(name: str, data: bytes) -> Iterator[Passage]:
    """A text field of a picture by its name; nothing for an empty one."""
    text = decoded(data).strip("\x00 \n")
    if text:
        yield Passage(f"{_FIELD}（{name}）", text)


def exif_fields(data: bytes) -> list[Passage]:
    """Fields of cameras (Exif 2.32); what is damaged in them is passed over."""
    found: list[Passage] = []
    with warnings.catch_warnings(), suppress(Exception):  # damage raises almost anything
        warnings.simplefilter("ignore")  # about what is damaged; what is left is read
        exif = Image.Exif()
        exif.load(data)
        for fields in (dict(exif), exif.get_ifd(IFD.Exif), exif.get_ifd(IFD.IFD1)):
            found += _tags(fields)
        place = exif.get_ifd(IFD.GPSInfo)
        if place:
            told = (f"{GPSTAGS.get(key, key)}={_shown(value)}" for key, value in place.items())
            found.append(Passage(f"{_FIELD}（{_PLACE}）", "；".join(told)))
    return found


def photoshop_fields(data: bytes) -> Iterator[Passage]:
    """Fields of the International Press Telecommunications Council (IIM 4.2, 1.6)."""
    at = 0
    while data[at : at + 4] == b"8BIM" and at + 8 <= len(data):
        kind = int.from_bytes(data[at + 4 : at + 6])
        name = data[at + 6] + 1
        start = at + 6 + name + name % 2 + 4
        size = int.from_bytes(data[start - 4 : start])
        if kind == _RESOURCE:
            yield from _iptc(data[start : start + size])
        at = start + size + size % 2


def _iptc(data: bytes) -> Iterator[Passage]:
    at = 0
    while data[at : at + 1] == b"\x1c" and at + 5 <= len(data):
        size = int.from_bytes(data[at + 3 : at + 5])
        yield from field(f"IPTC {data[at + 1]}:{data[at + 2]}", data[at + 5 : at + 5 + size])
        at += 5 + size


def _tags(fields: dict[int, object]) -> Iterator[Passage]:
    for key, value in fields.items():
        name = str(TAGS.get(key, key))
        text = _shown(value, name)
        if text and not text.isspace() and isinstance(value, str | bytes | tuple):
            yield Passage(f"{_FIELD}（{name}）", text)


def _shown(value: object, name: str = "") -> str:
    if isinstance(value, tuple):
        if name.startswith("XP"):
            return _shown(bytes(int(one) & 0xFF for one in value), name)
        return ",".join(str(one) for one in value)
    if not isinstance(value, bytes):
        return str(value)
    if name.startswith("XP"):
        return value.decode("utf-16-le", "ignore").strip("\x00")
    if name == "MakerNote":
        return "\n".join(one.decode("ascii") for one in _SIGNS.findall(value))
    if name == "UserComment" and value.startswith(b"UNICODE"):
        rest = value[_CHARSET:]
        return "\n".join((rest.decode("utf-16-le", "ignore"), rest.decode("utf-16-be", "ignore")))
    return decoded(value.strip(b"\x00"))
