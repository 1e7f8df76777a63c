"""Everything a PDF file says (ISO 32000-1), as far as it is text.

Where a program saved changes into a file, its earlier versions are read too, as far as they say
what the last one does not.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any, Final

from pypdf import PdfReader
from pypdf.generic import Destination, StreamObject

from portal.files.carriers.limits import MAX_NOTES
from portal.files.carriers.pdf.notes import attached, field_passages, markup_passages
from portal.files.carriers.pdf.old import EARLIER, check_left, look_of, unread, versions
from portal.files.carriers.pdf.opening import opened
from portal.files.carriers.pdf.pages import page_passages
from portal.files.carriers.pdf.parts import mapping
from portal.files.carriers.pdf.scans import holds_scan
from portal.files.carriers.plain import decoded
from portal.files.carriers.refused import SAVE_AS, Refused, broken, too_much
from portal.privacy.passage import Passage

_ENDING: Final = "pdf"
_HEAD: Final = b"%PDF-"
_PROPERTIES: Final = "文件属性"
_RUNNING: Final = ("/JavaScript", "/Launch")
"""Actions that run something when the file is opened (ISO 32000-1, 12.6.4)."""


def pdf_passages(content: bytes) -> Iterator[Passage]:
    """Every stretch of text of a PDF file. Raises Refused."""
    reader = opened(content)
    try:
        yield from _versions(reader, content)
    except Refused:
        raise
    except Exception:  # the library raises whatever a broken file leads it to
        raise broken(_ENDING) from None


def _versions(reader: PdfReader, content: bytes) -> Iterator[Passage]:
    ends = versions(content)
    looks = set[int]() if len(ends) > 1 else None
    said: set[tuple[str, str]] = set()
    yield from _text_before(content)
    for start, end in reversed(list(pairwise([0, *ends]))):
        is_last = end == len(content)
        one = reader if is_last else _earlier(content[:end])
        check_left(content, start, end, one)
        if not is_last and looks is not None:
            _check_pixels(one, looks)
        for found in _all(one, looks):
            if is_last or (found.text, found.heading) not in said:
                yield (found if is_last else found._replace(where=EARLIER + found.where))
            if looks is not None:
                said.add((found.text, found.heading))


def _earlier(content: bytes) -> PdfReader:
    try:
        return opened(content)
    except Refused:
        raise unread() from None


def _check_pixels(reader: PdfReader, looks: set[int]) -> None:
    """That no page which looks different now was a picture of words: nobody can read that."""
    if holds_scan(page for page in reader.pages if look_of(page) not in looks):
        raise unread()


def _all(reader: PdfReader, looks: set[int] | None) -> Iterator[Passage]:
    yield from _properties(reader)
    yield from page_passages(reader, looks)
    yield from field_passages(reader)
    yield from _bookmarks(reader)
    _check_beside(reader)


def _text_before(content: bytes) -> Iterator[Passage]:
    before = content[: content.find(_HEAD)].strip()
    if before:
        yield Passage("文件开头", decoded(before))


def _properties(reader: PdfReader) -> Iterator[Passage]:
    for value in dict(reader.metadata or {}).values():
        yield Passage(_PROPERTIES, str(value))
    meta = reader.root_object.get("/Metadata")
    found = meta.get_object() if meta is not None else None
    if isinstance(found, StreamObject):
        yield from markup_passages(decoded(found.get_data()), _PROPERTIES)


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
        raise attached()
    starts = str(mapping(reader.root_object.get("/OpenAction")).get("/S"))
    if "/JavaScript" in names or starts in _RUNNING:
        raise Refused("里面有会运行的程序", SAVE_AS)
