"""The words of PDF files (ISO 32000), as far as they are words and not pictures of them."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from io import BytesIO
from typing import Final

from pypdf import PdfReader

from portal.files.carriers.pdf.radicals import as_words

MAX_PAGES: Final = 40
"""Pages read of a file; a page costs some hundredths of a second."""


class Locked(Exception):
    """A file that opens with a password only."""


def pdf_text(content: bytes) -> Iterator[str]:
    """The text of a PDF file page by page.

    Raises Locked, or anything the library raises for a file that is none.
    """
    # What it mends in a file on the way, it tells in English on every build; a file it cannot
    # read is told in our words.
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    reader = PdfReader(BytesIO(content))
    if reader.is_encrypted:
        raise Locked
    for page in reader.pages[:MAX_PAGES]:
        yield f"{as_words(page.extract_text())}\n"
