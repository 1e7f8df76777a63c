"""Which types of file are taken, asked of the name and of the content alike.

A browser believes the name, a virus scanner the content: both must be of one allowed type.
"""

from __future__ import annotations

import re
from typing import Final

from portal.files.carriers.limits import MAX_BYTES
from portal.files.carriers.pictures.drawn import has_pixels
from portal.files.carriers.pictures.kinds import picture_kind
from portal.files.carriers.pictures.sizes import has_size
from portal.files.carriers.refused import SAVE_AS, Refused, broken

OFFICE: Final = frozenset({"docx", "xlsx", "pptx"})
"""Office files that can be read."""
PICTURES: Final = frozenset({"jpg", "jpeg", "png", "gif", "webp"})
"""Pictures of pixels."""
UNSHOWN: Final = frozenset({"heic", "heif", "bmp", "tif", "tiff"})
"""Pictures that no browser shows; whoever shows or offers one is told there."""
ALLOWED: Final = OFFICE | PICTURES | UNSHOWN | {"pdf", "csv", "txt", "zip", "svg"}
"""Endings of files that are no pages and may lie below docs/."""
TAKEN: Final = ".docx、.xlsx、.pptx、.pdf、.csv、.txt、.zip 和图片"
"""What editors are told of them."""

_OLD: Final = frozenset(
    {"doc", "dot", "rtf", "xls", "xlt", "ppt", "pps", "pot", "odt", "ods", "odp"}
    | {"wps", "wpt", "et", "ett", "dps", "dpt", "ofd", "xlsb"}
)
_MACROS: Final = frozenset({"docm", "dotm", "xlsm", "xltm", "xlam", "pptm", "potm", "ppsm"})
_PACKED: Final = frozenset({"rar", "7z", "gz", "tar", "tgz", "bz2", "xz"})
_ACTIVE: Final = frozenset({"html", "htm", "xhtml", "mht", "mhtml", "js", "mjs", "css", "swf"})
_STARTS: Final = {
    "pdf": (b"%PDF-",),
    "zip": (b"PK\x03\x04", b"PK\x05\x06"),
    **dict.fromkeys(OFFICE, (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")),
}
"""How the content of a type begins; a compound file is looked at once more when it is opened."""
_FOREIGN: Final = (
    *(b"MZ", b"\x7fELF", b"\xca\xfe\xba\xbe", b"%PDF-", b"PK\x03\x04", b"\xd0\xcf\x11\xe0"),
    *(b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b", b"#!"),
)
"""How programs and documents begin, which no picture and no text does."""
_MARKUP = re.compile(
    rb"\s*(?:\xef\xbb\xbf)?<(?:!doctype|html|script|svg|\?xml|head|body|iframe)", re.I
)
_HEAD: Final = 1024
_AS_PICTURE: Final = "请在电脑上打开看看；打得开，就另存为 .jpg 或 .png 再上传"


def refusal(ending: str, content: bytes) -> Refused | None:
    """Why a file of this ending cannot be taken, as far as its first bytes tell; None if it can."""
    if ending not in ALLOWED:
        return _by_name(ending)
    if len(content) > MAX_BYTES:
        size = f"{-(-len(content) >> 20)} MB"
        most = f"{MAX_BYTES >> 20} MB"
        return Refused(f"文件有 {size}，最多 {most}", "请压缩里面的图片，或分成几个文件")
    kind = picture_kind(content)
    if kind and ending not in PICTURES | UNSHOWN:
        return Refused(f"名字是 .{ending}，里面是 {kind.upper()} 图片", _rename(kind))
    if ending == "svg":
        return None  # what it holds is asked where it is parsed
    starts = _STARTS.get(ending)
    if starts is not None:
        return None if _begins(content, ending, starts) else broken(ending)
    if content.startswith(_FOREIGN) or _MARKUP.match(content[:_HEAD]):
        return _disguised(ending)
    if ending in PICTURES | UNSHOWN and not kind:
        return Refused("内容不是图片", _AS_PICTURE)
    if kind and not has_size(content):
        return Refused("图片坏了，里面没有写长和宽", _AS_PICTURE)
    if kind and not has_pixels(content):
        return Refused("图片坏了，里面没有图", _AS_PICTURE)
    return None


def _rename(kind: str) -> str:
    if kind in PICTURES:
        return f"请把文件名的后缀改成 .{kind}，用到它的地方也改"
    return "请在电脑上打开，另存为 .jpg 或 .png，再上传"


def _begins(content: bytes, ending: str, starts: tuple[bytes, ...]) -> bool:
    # Readers take a PDF whose first lines are something else (ISO 32000-1, annex H.3).
    return starts[0] in content[:_HEAD] if ending == "pdf" else content.startswith(starts)


def _by_name(ending: str) -> Refused:
    if ending in _OLD:
        return Refused(f".{ending} 文件里的字查不了，手机上也常打不开", SAVE_AS)
    if ending in _MACROS:
        return Refused(f".{ending} 文件里有宏（小程序），网站不登带宏的文件", SAVE_AS)
    if ending in _PACKED:
        return Refused(f".{ending} 压缩包很多手机打不开", "请解开以后压缩成 .zip，再上传")
    if ending in _ACTIVE:
        return Refused(f".{ending} 文件会在读者的浏览器里运行，不能作附件", SAVE_AS)
    if not ending:
        return Refused("附件的名字没有后缀，看不出是什么文件", f"能传的有：{TAKEN}")
    return Refused(f"附件不能是 .{ending} 文件", f"能传的有：{TAKEN}")


def _disguised(ending: str) -> Refused:
    return Refused(
        f"名字是 .{ending}，里面却是别的东西", f"请从原来的程序另存一份；能传的有：{TAKEN}"
    )
