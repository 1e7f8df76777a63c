"""Which pictures in a PDF file are pictures of sheets of words (ISO 32000-1, 8.9.5)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from portal.files.carriers.pdf.dots import dots_of
from portal.files.carriers.pdf.parts import resolved
from portal.files.carriers.pictures.sheets_of_words import MOST_LOOKED_AT
from portal.files.pixels.paper import dots_show_words, shows_words

_FILES: Final = ("/DCTDecode", "/JPXDecode")
"""Pictures that lie in the file as they are."""
_BY_SCANNERS: Final = ("/CCITTFaxDecode", "/JBIG2Decode")
"""How nothing but paper is packed, black on white."""


class Sheets:
    """What is found of the pictures of one file, each looked at once, the largest ones alone."""

    def __init__(self, placed: Iterable[tuple[Any, float]]) -> None:
        shares: dict[int, float] = {}
        for image, share in placed:
            shares[id(image)] = shares.get(id(image), 0.0) + share
        largest = sorted(shares, key=lambda one: -shares[one])[:MOST_LOOKED_AT]
        self._known: dict[int, bool | None] = dict.fromkeys(largest)

    def holds(self, image: Any) -> bool:
        """Whether a picture is, or may be, one of a sheet of words."""
        if self._known.get(id(image), True) is None:
            self._known[id(image)] = _may_show_words(image)
        return self._known.get(id(image)) is not False


def _may_show_words(image: Any) -> bool:
    """True as well for a picture of which it cannot be told."""
    given = resolved(image.get("/Filter"))
    filters = [str(one) for one in (given if isinstance(given, list) else [given])]
    if filters[-1] in _BY_SCANNERS:
        return True
    if filters[-1] in _FILES:
        alone = len(filters) == 1
        return shows_words(bytes(image._data if alone else image.get_data())) is not False
    dots = dots_of(image)
    return dots is None or dots_show_words(*dots) is not False
