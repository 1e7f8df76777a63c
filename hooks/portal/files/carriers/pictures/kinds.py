"""What kind of picture a file is by its first bytes, whatever its name says."""

from __future__ import annotations

from typing import Final

_STARTS: Final = {
    b"\xff\xd8\xff": "jpg",
    b"\x89PNG\r\n\x1a\n": "png",
    b"GIF8": "gif",
    **dict.fromkeys((b"II*\x00", b"MM\x00*", b"II+\x00", b"MM\x00+"), "tif"),
}
_HEADS: Final = tuple(size.to_bytes(4, "little") for size in (12, 16, 40, 52, 56, 64, 108, 124))
"""How long the second head of a bitmap is ([MS-WMF] 2.2.2.3 and its neighbours): a text begins
with BM as well."""
_BRANDS: Final = {
    **dict.fromkeys((b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx"), "heic"),
    **dict.fromkeys((b"mif1", b"msf1"), "heic"),
    **dict.fromkeys((b"avif", b"avis"), "avif"),
}
"""What boxed pictures call themselves (ISO/IEC 23008-12, 10); films have other brands."""
_SAME: Final = {"jpeg": "jpg", "tiff": "tif", "heif": "heic"}


def picture_kind(content: bytes) -> str:
    """The ending that belongs to a picture: ``jpg``, ``png`` …; empty for what is none."""
    if content[:4] == b"RIFF":
        return "webp" if content[8:12] == b"WEBP" else ""
    if content[4:8] == b"ftyp":
        return _BRANDS.get(content[8:12], "")
    if content[:2] == b"BM":
        return "bmp" if content[14:18] in _HEADS else ""
    return next((kind for start, kind in _STARTS.items() if content.startswith(start)), "")


def other_kind(ending: str, content: bytes) -> str:
    """The kind of a picture whose name says another; empty where both agree, or for no picture."""
    kind = picture_kind(content)
    return "" if kind == _SAME.get(ending, ending) else kind
