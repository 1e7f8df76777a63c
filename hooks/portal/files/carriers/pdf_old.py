"""What earlier versions left in a PDF file that was saved into itself (ISO 32000-1, 7.5.6).

A program may add its changes at the end: the page without the column shows, and the page with it
lies in the file for whoever looks. Nobody can read all of that, so such a file is refused; one
that was written at once has every object once.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import Any, Final

from portal.files.carriers.refused import Refused

_OBJECT = re.compile(rb"(?:^|(?<=[\r\n]))[ \t]*([0-9]{1,10})[ \t]+[0-9]{1,5}[ \t]+obj\b")
_KIND = re.compile(rb"/Type\s*/(XRef|ObjStm)\b")
_HEAD_ENDS = re.compile(rb"stream|endobj")
_KIND_WITHIN: Final = 400
"""Bytes of an object in which it says what it is."""
_END: Final = b"%%EOF"
_BLANK: Final = b"\r\n\t \x00\x0c\x1a"
_REMEDY: Final = "请用 WPS 另存为新的 PDF，再上传"


def check_old(content: bytes, reader: Any) -> None:
    """That nothing of an earlier version is in a file. Raises Refused."""
    if content.rpartition(_END)[1] and content.rpartition(_END)[2].strip(_BLANK):
        raise Refused("文件末尾还夹着别的内容，查不了", _REMEDY)
    if _holds_old(content, reader):
        raise Refused("这个 PDF 保存过多次，里面还留着旧内容", _REMEDY)


def _holds_old(content: bytes, reader: Any) -> bool:
    places: dict[int, list[int]] = defaultdict(list)
    packed: list[int] = []
    for found in _OBJECT.finditer(content):
        head = _HEAD_ENDS.split(content[found.end() : found.end() + _KIND_WITHIN], maxsplit=1)[0]
        kind = _KIND.search(head)
        if kind is None or kind[1] == b"ObjStm":
            places[int(found[1])].append(found.start())
        if kind is not None and kind[1] == b"ObjStm":
            packed.append(int(found[1]))
    plain = {number for one in reader.xref.values() for number in one}
    within = reader.xref_objStm
    if any(len(at) > 1 or number in within or number not in plain for number, at in places.items()):
        return True
    return any(_is_stale(reader, number) for number in packed)


def _is_stale(reader: Any, number: int) -> bool:
    """Whether a stream of objects holds one that lies elsewhere now (ISO 32000-1, 7.5.7)."""
    stream = reader.get_object(number)
    head = stream.get_data()[: int(stream.get("/First", 0))].split()
    held = head[: 2 * int(stream.get("/N", 0)) : 2]
    places = (reader.xref_objStm.get(int(one), (None, 0)) for one in held)
    return any(holder != number for holder, _ in places)
