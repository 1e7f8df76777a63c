"""Everything a PDF file says (ISO 32000-1), as far as it is text."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from contextlib import suppress
from io import BytesIO
from typing import Any, Final

from pypdf import PdfReader
from pypdf.generic import Destination, StreamObject

from portal.files.carriers.limits import MAX_CHARACTERS, MAX_NOTES
from portal.files.carriers.pdf_old import check_old
from portal.files.carriers.pdf_parts import appearances, drawn_of, is_image, mapping, resolved
from portal.files.carriers.pdf_tables import headed_cells, may_hold_table
from portal.files.carriers.pdf_work import Work, check_pages
from portal.files.carriers.pictures import picture_passages
from portal.files.carriers.plain import decoded
from portal.files.carriers.radicals import as_words
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
    reader = opened(content)
    try:
        yield from _all(reader, content)
    except Refused:
        raise
    except Exception:  # the library raises whatever a broken file leads it to
        raise broken(_ENDING) from None


def opened(content: bytes) -> PdfReader:
    """A PDF file that can be read in bounded time. Raises Refused."""
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it tells in English what it mends
    try:
        reader = PdfReader(BytesIO(content))
        is_locked = reader.is_encrypted
        if not is_locked:
            check_pages(reader.root_object)
            _check_work(reader, len(content))
    except Refused:
        raise
    except Exception:  # as above
        raise broken(_ENDING) from None
    if is_locked:
        raise locked()
    return reader


def _check_work(reader: PdfReader, size: int) -> None:
    work = Work(size)
    for page in reader.pages:
        work.page(page)
        for note in _notes_of(page):
            for one in appearances(note):
                work.form(one)


def _all(reader: PdfReader, content: bytes) -> Iterator[Passage]:
    check_old(content, reader)
    yield from _text(content[: content.find(b"%PDF-")].strip(), "文件开头")
    yield from _properties(reader)
    size = 0
    for number, page in enumerate(reader.pages, 1):
        where = f"第{number}页"
        text = as_words(page.extract_text())
        size += len(text)
        if size > MAX_CHARACTERS:
            raise too_much(f"超过 {MAX_CHARACTERS} 个字")
        yield Passage(where, text)
        yield from _tables(page, text, where)
        yield from _notes(page, f"{where}的批注或表单")
        yield from _photos(page, f"{where}的图片")
    yield from _fields(reader)
    yield from _bookmarks(reader)
    _check_beside(reader)


def _tables(page: Any, text: str, where: str) -> Iterator[Passage]:
    if may_hold_table(text):
        placed = text
        with suppress(Exception):  # a page without a measure has its words all the same
            placed = as_words(page.extract_text(extraction_mode="layout"))
        yield from headed_cells(placed, where)


def _properties(reader: PdfReader) -> Iterator[Passage]:
    for value in dict(reader.metadata or {}).values():
        yield Passage(_PROPERTIES, str(value))
    meta = reader.root_object.get("/Metadata")
    found = meta.get_object() if meta is not None else None
    if isinstance(found, StreamObject):
        written = decoded(found.get_data())
        yield Passage(_PROPERTIES, _MARKUP.sub("\n", written))
        yield Passage(_PROPERTIES, "\n".join(re.findall(r'="([^"]*)"', written)))


def _notes_of(page: Any) -> list[Any]:
    notes = [mapping(one) for one in resolved(page.get("/Annots")) or ()]
    if len(notes) > MAX_NOTES:
        raise too_much(f"一页有 {len(notes)} 个批注，最多 {MAX_NOTES} 个")
    return notes


def _notes(page: Any, where: str) -> Iterator[Passage]:
    for note in _notes_of(page):
        for key in _NOTE_FIELDS:
            yield from _text(note.get(key), where)
        yield from _text(mapping(note.get("/A")).get("/URI"), where)
        for one in appearances(note):
            with suppress(KeyError, AttributeError, TypeError):  # a drawing without any words
                yield Passage(where, as_words(page.extract_xform_text(one)))
        if str(note.get("/Subtype")) == "/FileAttachment":
            raise _attached()


def _text(value: Any, where: str) -> Iterator[Passage]:
    found = resolved(value)
    if isinstance(found, StreamObject):
        found = decoded(found.get_data())
    parts = found if isinstance(found, list) else [found]
    for part in parts:
        if isinstance(part, bytes | str) and part:
            yield Passage(where, decoded(part) if isinstance(part, bytes) else str(part))


def _photos(page: Any, where: str) -> Iterator[Passage]:
    """What cameras wrote into photos that lie in a page as they were taken."""
    waiting, seen = [page], set[int]()
    while waiting:
        for one in drawn_of(waiting.pop()).values():
            if id(one) in seen:
                continue
            seen.add(id(one))
            if not is_image(one):
                waiting.append(one)
            elif str(resolved(one.get("/Filter"))).strip("[]'\"") == _JPEG:
                for found in picture_passages(bytes(one._data)):
                    yield Passage(f"{where}的{found.where}", found.text)


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
    names = mapping(reader.root_object.get("/Names"))
    if "/EmbeddedFiles" in names:
        raise _attached()
    starts = str(mapping(reader.root_object.get("/OpenAction")).get("/S"))
    if "/JavaScript" in names or starts in _RUNNING:
        raise Refused("里面有会运行的程序", SAVE_AS)


def _attached() -> Refused:
    remedy = "请把它们单独上传，并从 PDF 里删去；从 WPS 重新另存为 PDF 就没有了"
    return Refused("里面夹带了别的文件，查不了", remedy)
