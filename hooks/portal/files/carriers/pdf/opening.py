"""A PDF file opened: one that needs no password and can be read in bounded time."""

from __future__ import annotations

import logging
from io import BytesIO

from pypdf import PdfReader

from portal.files.carriers.pdf.notes import notes_of
from portal.files.carriers.pdf.parts import appearances
from portal.files.carriers.pdf.work import Work, check_pages
from portal.files.carriers.refused import Refused, broken, locked


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
    except Exception:  # the library raises whatever a broken file leads it to
        raise broken("pdf") from None
    if is_locked:
        raise locked()
    return reader


def _check_work(reader: PdfReader, size: int) -> None:
    work = Work(size)
    for page in reader.pages:
        work.page(page)
        for note in notes_of(page):
            for one in appearances(note):
                work.form(one)
