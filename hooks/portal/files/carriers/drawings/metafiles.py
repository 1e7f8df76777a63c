"""Everything a drawing of Windows says (EMF, WMF, packed or not), as Office files hold them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from portal.files.carriers.drawings.drawn_text import check_signs
from portal.files.carriers.drawings.emf import emf_words, is_emf
from portal.files.carriers.drawings.wmf import is_wmf, wmf_words
from portal.files.carriers.inflated import GZIP, inflated
from portal.files.carriers.limits import MAX_UNPACKED
from portal.files.carriers.pictures.figures import figures_in
from portal.files.carriers.pictures.loose_words import loose_words
from portal.files.carriers.pictures.told import Told
from portal.files.tables.aligned import aligned
from portal.files.tables.headed import told_cells
from portal.files.tables.printed import Word, is_worth_reading, lines_of
from portal.privacy.passage import Passage

_PACKED: Final = b"\x1f\x8b\x08"


def metafile_of(content: bytes) -> bytes | None:
    """The drawing that bytes are, unpacked (RFC 1952); None for anything else. Raises Refused."""
    whole = _unpacked(content) if content.startswith(_PACKED) else content
    return whole if is_emf(whole) or is_wmf(whole) else None


def metafile_passages(content: bytes) -> Iterator[Passage]:
    """Every stretch of text of a drawing, and long numbers and words elsewhere in it.

    Raises Refused for more than is read.
    """
    words = _words(content)
    text = "\n".join(" ".join(one.text for one in line) for line in lines_of(words))
    check_signs(len(text))
    if text.strip():
        yield Passage("文字", text)
        for rows in aligned(words, "文字") if is_worth_reading(text) else ():
            yield from told_cells(rows)
    told = Told(text)
    yield from figures_in(content, "数字", told)
    yield from loose_words(content, "说明", told)


def _words(content: bytes) -> list[Word]:
    return emf_words(content) if is_emf(content) else wmf_words(content)


def _unpacked(content: bytes) -> bytes:
    beyond = f"一张图展开以后超过 {MAX_UNPACKED >> 20} MB"
    return inflated(content, GZIP, MAX_UNPACKED, beyond)
