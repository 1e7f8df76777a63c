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
from portal.privacy.passage import MadeFrom, Passage

_PLACE: Final = "拍摄位置"
"""Where a picture tells where it was taken."""
_FIELD: Final = "图片信息"
_DRAWN: Final = frozenset({"注释", "Software", "Creation Time", "date:create"})
"""Fields that programs for drawings and screen shots write; the guard reads them all the same."""
_OF_SHOT: Final = frozenset(
    {"Make", "Model", "DateTimeOriginal", "Artist", "LensModel", "LensMake"}
    | {"BodySerialNumber", "CameraOwnerName", "HostComputer"}
)
"""Fields that say where, when, by whom or how a photo was taken; designers' programs leave others
in what they export."""
_XMP: Final = "XMP"
_SHOT_IN_XMP: Final = "GPSL"
"""Begins the names of latitude and longitude among its fields (Exif for XMP, part 2)."""
_RESOURCE: Final = 0x0404
"""The Photoshop resource that holds IPTC fields."""
_SIGNS = re.compile(rb"[\x20-\x7e]{4,}")
"""Words among the settings of a camera, which are numbers of its maker's own (Exif 2.32, 4.6.5)."""
_CHARSET: Final = 8
"""Bytes that name the characters of a UserComment (Exif 2.32, 4.6.5)."""


def place(text: str) -> Passage:
    """Where a picture, or the film behind it, was taken."""
    return Passage(f"{_FIELD}（{_PLACE}）", text, made_from=MadeFrom.SHOT)


def _field(name: str, text: str) -> Passage:
    is_of_shot = name in _OF_SHOT or (name == _XMP and _SHOT_IN_XMP in text)
    made_from = MadeFrom.TEXT if name in _DRAWN else MadeFrom.CAMERA
    return Passage(
        f"{_FIELD}（{name}）", text, made_from=MadeFrom.SHOT if is_of_shot else made_from
    )


def field(name: str, data: bytes) -> Iterator[Passage]:
    """A text field of a picture by its name; nothing for an empty one."""
    text = decoded(data).strip("\x00 \n")
    if text:
        yield _field(name, text)


def exif_fields(data: bytes) -> list[Passage]:
    """Fields of cameras (Exif 2.32); what is damaged in them is passed over."""
    found: list[Passage] = []
    with warnings.catch_warnings(), suppress(Exception):  # damage raises almost anything
        warnings.simplefilter("ignore")  # about what is damaged; what is left is read
        exif = Image.Exif()
        exif.load(data)
        for fields in (dict(exif), exif.get_ifd(IFD.Exif), exif.get_ifd(IFD.IFD1)):
            found += _tags(fields)
        taken = exif.get_ifd(IFD.GPSInfo)
        if taken:
            told = (f"{GPSTAGS.get(key, key)}={_shown(value)}" for key, value in taken.items())
            found.append(place("；".join(told)))
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
            yield _field(name, text)


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
