"""What earlier versions left in a PDF file that was saved into itself (ISO 32000-1, 7.5.6).

A program may add its changes at the end: the page without the column shows, and the page with it
lies in the file for whoever looks. Every seal on a PDF file is added like that, so each version
is read as it was; a file in which something lies that belongs to none of them is refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from portal.files.carriers.pdf.parts import contents_of, drawn_of, is_image, mapping, resolved
from portal.files.carriers.refused import Refused

_OBJECT = re.compile(rb"(?:^|(?<=[\r\n]))[ \t]*([0-9]{1,10})[ \t]+[0-9]{1,5}[ \t]+obj\b")
_KIND = re.compile(rb"/Type\s*/(XRef|ObjStm)\b")
_HEAD_ENDS = re.compile(rb"stream|endobj")
_KIND_WITHIN: Final = 400
"""Bytes of an object in which it says what it is."""
_END = re.compile(rb"startxref[\r\n\t ]+([0-9]{1,10})[\r\n\t ]+%%EOF[\r\n]*")
_LAST: Final = b"%%EOF"
_BLANK: Final = b"\r\n\t \x00\x0c\x1a"
_REMEDY: Final = "请用 WPS 另存为新的 PDF，再上传"
MAX_VERSIONS: Final = 12
"""Most versions of a file that are read."""
EARLIER: Final = "以前保存的版本（用 WPS 另存为新的 PDF 就没有了）的"
"""Begins the place of what an earlier version says."""


def versions(content: bytes) -> list[int]:
    """Where each version of a file ends, the first one first. Raises Refused for too many.

    A file made for the web has a first part whose end names no table, and is no version.
    """
    if content.rpartition(_LAST)[1] and content.rpartition(_LAST)[2].strip(_BLANK):
        raise Refused("文件末尾还夹着别的内容，查不了", _REMEDY)
    found = [one.end() for one in _END.finditer(content) if 0 < int(one[1]) < one.start()]
    if len(found) > MAX_VERSIONS:
        raise Refused(f"这个 PDF 保存过 {len(found)} 次，超过 {MAX_VERSIONS} 次的查不完", _REMEDY)
    return [*found[:-1], len(content)]


def check_left(content: bytes, start: int, end: int, reader: Any) -> None:
    """That all that was added by a version, from one byte to another, belongs to it.

    ``reader`` reads the file as it was then. Raises Refused.
    """
    plain: list[int] = []
    packed: list[int] = []
    for found in _OBJECT.finditer(content, start, end):
        head = _HEAD_ENDS.split(content[found.end() : found.end() + _KIND_WITHIN], maxsplit=1)[0]
        kind = _KIND.search(head)
        if kind is None or kind[1] == b"ObjStm":
            plain.append(int(found[1]))
        if kind is not None and kind[1] == b"ObjStm":
            packed.append(int(found[1]))
    known = {number for one in reader.xref.values() for number in one} - {*reader.xref_objStm}
    is_whole = len(set(plain)) == len(plain) and known.issuperset(plain)
    if not is_whole or any(_is_stale(reader, number) for number in packed):
        raise unread()


def unread() -> Refused:
    """Why a file is refused that holds something of a version that cannot be read."""
    return Refused("这个 PDF 保存过多次，里面还留着旧内容", _REMEDY)


def look_of(page: Any) -> int:
    """What tells two versions of a page apart by what is drawn on it, notes aside."""
    return hash((*contents_of(page), *_used(page, set())))


def _used(holder: Any, seen: set[int]) -> Iterator[str | bytes]:
    """The names, fonts, pictures and forms that something draws with."""
    for name, one in mapping(mapping(holder.get("/Resources")).get("/Font")).items():
        yield from (str(name), *_said_by(mapping(one)))
    for name, one in drawn_of(holder).items():
        yield name
        if id(one) not in seen:
            seen.add(id(one))
            # a picture is told apart as it lies there: to unpack it takes long
            yield bytes(one._data) if is_image(one) else one.get_data()
            if not is_image(one):
                yield from _used(one, seen)


def _said_by(font: Mapping[str, Any]) -> Iterator[str | bytes]:
    """Which words the signs of a font stand for (ISO 32000-1, 9.6.6 and 9.10)."""
    for name in ("/ToUnicode", "/Encoding"):
        one = resolved(font.get(name))
        changed = resolved(mapping(one).get("/Differences"))
        named = mapping(one).get("/BaseEncoding", "") if isinstance(one, Mapping) else one
        yield one.get_data() if hasattr(one, "get_data") else f"{named}{changed}"


def _is_stale(reader: Any, number: int) -> bool:
    """Whether a stream of objects holds one that lies elsewhere now (ISO 32000-1, 7.5.7)."""
    stream = reader.get_object(number)
    head = stream.get_data()[: int(stream.get("/First", 0))].split()
    held = head[: 2 * int(stream.get("/N", 0)) : 2]
    places = (reader.xref_objStm.get(int(one), (None, 0)) for one in held)
    return any(holder != number for holder, _ in places)
