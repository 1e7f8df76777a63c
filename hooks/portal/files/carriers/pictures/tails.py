"""What stands behind the end of a picture: programs that show it pass over it, readers need not.

1. Telephones put a second picture there (CIPA DC-007), a short film, or notes of their own: the
   pictures are read like the first, of a film where it was taken, of notes their words.
2. Words are read as a text file is, with the headings of its columns.
3. A document, an archive or the code of a web page has no business there, and is refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from portal.files.carriers.limits import MAX_BEHIND, MAX_CHARACTERS
from portal.files.carriers.pictures.camera import place
from portal.files.carriers.pictures.ends import picture_end
from portal.files.carriers.pictures.fields import picture_fields
from portal.files.carriers.pictures.loose_words import loose_words
from portal.files.carriers.pictures.told import Told
from portal.files.carriers.plain import csv_passages, decoded, listed_passages
from portal.files.carriers.refused import Refused, too_much
from portal.privacy.passage import Passage

BEHIND: Final = "图片后面夹带的文字"
_BLANK: Final = b"\x00 \t\r\n\xff"
_PICTURE: Final = rb"\xff\xd8\xff[\xdb\xe0-\xef]|\x89PNG\r\n\x1a\n|GIF8[79]a|RIFF.{4}WEBP"
_FILM: Final = rb".{3}[\x08-\x40]ftyp[a-zA-Z0-9 ]{4}"
_KNOWN = re.compile(_PICTURE + b"|" + _FILM, re.DOTALL)
_DOCUMENTS: Final = (
    (re.compile(rb"%PDF-[12]\.[0-9]"), "PDF 文件"),
    (re.compile(rb"PK\x03\x04[\x0a-\x3f]\x00"), "压缩包或 Office 文件"),
    (re.compile(rb"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), "旧版 Office 文件"),
    (re.compile(rb"Rar!\x1a\x07|7z\xbc\xaf\x27\x1c|\xfd7zXZ\x00|\A(?:\x1f\x8b\x08|BZh[1-9]1A)"), "压缩包"),
    (re.compile(rb"\A(?:MZ[\x00-\xff]{58}|\x7fELF)"), "程序"),
)  # fmt: skip
"""What is no part of any picture, wherever it begins; weak marks count at the front of a tail."""
_MARKUP = re.compile(
    rb"<(?:!doctype|html|head|body|script|svg|iframe|object|embed|img|form|style|meta|link|a)(?=[\s/>])|<\?php|javascript:",
    re.IGNORECASE,
)
"""What makes a browser run a file as a page."""
_LOCATED = re.compile(rb"[+-][0-9]{2}\.[0-9]{2,8}[+-][0-9]{2,3}\.[0-9]{2,8}")
"""Where a film was taken (ISO 6709, annex H)."""
_BOX = re.compile(rb"[a-zA-Z0-9\xa9 ]{4}")
_READABLE = re.compile("[\\t\\n\\r\x20-\x7e\u2010-\u2027\u3000-\u303f\u3400-\u9fff\uff00-\uffef]")
_FEWEST: Final = 4
"""Signs from which on bytes can be words."""
_SHARE: Final = 0.9
"""Of the signs of a text, so many can be read."""
_REMEDY: Final = (
    "请用微信把图片发给自己（不选“原图”），换成保存下来的那一张；夹带的文件要公布的，单独上传"
)


def check_documents(content: bytes) -> None:
    """That no document and no archive lies in the bytes of a picture. Raises Refused."""
    for mark, what in _DOCUMENTS:
        if mark.search(content):
            raise Refused(f"图片里还夹着{what}，看图的人看不到，也查不了", _REMEDY)


def check_markup(content: bytes) -> None:
    """That no code of a web page stands in what is no part of a picture. Raises Refused."""
    if _MARKUP.search(content):
        raise Refused("图片后面夹着网页代码，看图的人看不到，却可能在浏览器里运行", _REMEDY)


def tail_passages(tail: bytes) -> Iterator[Passage]:
    """Every stretch of text of what stands behind a picture. Raises Refused."""
    for _ in range(MAX_BEHIND):
        if not tail.strip(_BLANK):
            return
        known = _KNOWN.search(tail)
        start = known.start() if known else len(tail)
        if start:
            yield from _unknown(tail[:start])
            tail = tail[start:]
        elif tail[4:8] == b"ftyp":
            end = _film_end(tail)
            yield from _picture(tail[:end])
            yield from (place(o[0].decode()) for o in _LOCATED.finditer(tail[:end]))
            tail = tail[end:]
        else:
            end = picture_end(tail) or len(tail)
            yield from _picture(tail[:end])
            tail = tail[end:]
    if tail.strip(_BLANK):
        raise too_much(f"图片后面夹带的东西超过 {MAX_BEHIND} 样")


def _picture(content: bytes) -> Iterator[Passage]:
    fields = list(picture_fields(content))
    yield from fields
    yield from loose_words(content, BEHIND, Told("\n".join(one.text for one in fields)))


def _unknown(data: bytes) -> Iterator[Passage]:
    """Words, or notes of a telephone: their bytes are looked through with those of the picture."""
    check_documents(data)
    check_markup(data)
    text = decoded(data.lstrip(b"\x00"))
    if len(text) > MAX_CHARACTERS:
        raise too_much(f"图片后面夹带的文字超过 {MAX_CHARACTERS} 个字")
    is_text = len(text) >= _FEWEST and len(_READABLE.findall(text)) >= _SHARE * len(text)
    yield from _text(text) if is_text else loose_words(data, BEHIND)


def _text(text: str) -> Iterator[Passage]:
    yield Passage(BEHIND, text)
    lines = text.encode("utf-8", "ignore")
    cells = [one for one in csv_passages(lines) if one.heading]
    for one in cells or (one for one in listed_passages(lines) if one.heading):
        yield Passage(f"{BEHIND}{one.where}", one.text, one.heading)


def _film_end(film: bytes) -> int:
    """The place behind the last box of a film (ISO/IEC 14496-12, 4.2)."""
    at = 0
    while at + 8 <= len(film) and _BOX.fullmatch(film, at + 4, at + 8):
        size = int.from_bytes(film[at : at + 4])
        if size == 1:
            size = int.from_bytes(film[at + 8 : at + 16])
        if not 8 <= size <= len(film) - at:
            break
        at += size
    return at or len(film)
