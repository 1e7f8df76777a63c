"""Everything a PDF file says (ISO 32000-1), as far as it is text."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import Any, Final

from pypdf import PdfReader
from pypdf.generic import Destination, StreamObject

from portal.files.carriers.limits import MAX_CHARACTERS, MAX_NOTES, MAX_PAGES
from portal.files.carriers.pictures import picture_passages
from portal.files.carriers.plain import decoded
from portal.files.carriers.refused import SAVE_AS, Refused, broken, locked, too_much
from portal.privacy.passages import Passage

_ENDING: Final = "pdf"
_PROPERTIES: Final = "文件属性"
_MARKUP = re.compile(r"<[^>]*>")
_NOTE_FIELDS: Final = ("/Contents", "/RC", "/T", "/Subj", "/TU", "/V", "/DV", "/NM")
_JPEG: Final = "/DCTDecode"
_RUNNING: Final = ("/JavaScript", "/Launch")
"""Actions that run something when the file is opened (ISO 32000-1, 12.6.4)."""


def pdf_passages(content: bytes) -> Iterator[Passage]:
    """Every stretch of text of a PDF file. Raises Refused."""
    reader = _opened(content)
    try:
        yield from _all(reader)
    except Refused:
        raise
    except Exception:  # the library raises whatever a broken file leads it to
        raise broken(_ENDING) from None


def is_textless(content: bytes) -> bool:
    """Whether some page shows pictures alone, so that nobody can search or check its words.

    Raises Refused for a file that cannot be read.
    """
    reader = _opened(content)
    try:
        seen = [(bool(page.extract_text().strip()), _has_picture(page)) for page in reader.pages]
    except Exception:  # as above
        raise broken(_ENDING) from None
    return not any(said for said, _ in seen) or any(shows and not said for said, shows in seen)


def _opened(content: bytes) -> PdfReader:
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it tells in English what it mends
    try:
        reader = PdfReader(BytesIO(content))
        is_locked, pages = reader.is_encrypted, 0 if reader.is_encrypted else len(reader.pages)
    except Exception:  # as above
        raise broken(_ENDING) from None
    if is_locked:
        raise locked()
    if pages > MAX_PAGES:
        raise too_much(f"有 {pages} 页，最多 {MAX_PAGES} 页")
    return reader


def _all(reader: PdfReader) -> Iterator[Passage]:
    size = 0
    yield from _properties(reader)
    for number, page in enumerate(reader.pages, 1):
        text = page.extract_text()
        size += len(text)
        if size > MAX_CHARACTERS:
            raise too_much(f"超过 {MAX_CHARACTERS} 个字")
        yield Passage(f"第{number}页", text)
        yield from _notes(page, f"第{number}页的批注或表单")
        yield from _photos(page, f"第{number}页的图片")
    yield from _fields(reader)
    yield from _bookmarks(reader)
    _check_beside(reader)


def _properties(reader: PdfReader) -> Iterator[Passage]:
    for value in dict(reader.metadata or {}).values():
        yield Passage(_PROPERTIES, str(value))
    meta = reader.root_object.get("/Metadata")
    found = meta.get_object() if meta is not None else None
    if isinstance(found, StreamObject):
        written = decoded(found.get_data())
        yield Passage(_PROPERTIES, _MARKUP.sub("\n", written))
        yield Passage(_PROPERTIES, "\n".join(re.findall(r'="([^"]*)"', written)))


def _notes(page: Any, where: str) -> Iterator[Passage]:
    notes = [one.get_object() for one in _object(page.get("/Annots")) or ()]
    if len(notes) > MAX_NOTES:
        raise too_much(f"一页有 {len(notes)} 个批注，最多 {MAX_NOTES} 个")
    for note in notes:
        for key in _NOTE_FIELDS:
            yield from _text(note.get(key), where)
        action = _object(note.get("/A"))
        yield from _text(action.get("/URI") if isinstance(action, Mapping) else None, where)
        if str(note.get("/Subtype")) == "/FileAttachment":
            raise _attached()


def _text(value: Any, where: str) -> Iterator[Passage]:
    found = _object(value)
    if isinstance(found, StreamObject):
        found = decoded(found.get_data())
    parts = found if isinstance(found, list) else [found]
    for part in parts:
        if isinstance(part, bytes | str) and part:
            yield Passage(where, decoded(part) if isinstance(part, bytes) else str(part))


def _photos(page: Any, where: str) -> Iterator[Passage]:
    """What cameras wrote into photos that lie in a page as they were taken."""
    for image in _images(page):
        if str(_object(image.get("/Filter"))).strip("[]'\"") == _JPEG:
            for found in picture_passages(bytes(image._data)):
                yield Passage(f"{where}的{found.where}", found.text)


def _images(page: Any) -> Iterator[Any]:
    resources = _object(page.get("/Resources")) or {}
    for one in (_object(resources.get("/XObject")) or {}).values():
        image = one.get_object()
        if isinstance(image, StreamObject) and str(image.get("/Subtype")) in ("/Image", "/Form"):
            yield image


def _has_picture(page: Any) -> bool:
    return any(True for _ in _images(page))


def _fields(reader: PdfReader) -> Iterator[Passage]:
    fields = reader.get_fields() or {}
    if len(fields) > MAX_NOTES:
        raise too_much(f"有 {len(fields)} 个表单项，最多 {MAX_NOTES} 个")
    for name, field in fields.items():
        where = "表单项"
        yield Passage(where, name)
        heading = str(field.get("/TU") or name)
        for key in ("/V", "/DV"):
            for found in _text(field.get(key), where):
                yield Passage(where, found.text, heading)


def _bookmarks(reader: PdfReader) -> Iterator[Passage]:
    waiting: list[Any] = list(reader.outline)
    seen = 0
    while waiting:
        one = waiting.pop()
        seen += 1
        if seen > MAX_NOTES:
            raise too_much(f"书签超过 {MAX_NOTES} 个")
        if isinstance(one, list):
            waiting += one
        elif isinstance(one, Destination):
            yield Passage("书签", str(one.title))


def _check_beside(reader: PdfReader) -> None:
    names = _object(reader.root_object.get("/Names")) or {}
    if "/EmbeddedFiles" in names:
        raise _attached()
    opening = _object(reader.root_object.get("/OpenAction"))
    starts = str(opening.get("/S")) if isinstance(opening, Mapping) else ""
    if "/JavaScript" in names or starts in _RUNNING:
        raise Refused("里面有会运行的程序", SAVE_AS)


def _attached() -> Refused:
    remedy = "请把它们单独上传，并从 PDF 里删去；从 WPS 重新另存为 PDF 就没有了"
    return Refused("里面夹带了别的文件，查不了", remedy)


def _object(value: Any) -> Any:
    return value.get_object() if hasattr(value, "get_object") else value
