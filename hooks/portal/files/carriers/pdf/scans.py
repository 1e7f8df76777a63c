"""Whether some page of a PDF file is a picture of words without the words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from portal.files.carriers.pdf.opening import opened
from portal.files.carriers.pdf.parts import drawn_of, is_image
from portal.files.carriers.pdf.sheets import Sheets
from portal.files.carriers.pictures.sheets_of_words import FEW, fewest_letters
from portal.files.carriers.refused import broken

_MOST_OF_PAGE: Final = 0.5
_A4: Final = 595.0 * 842.0
_OUTLINES: Final = 300
"""Filled shapes from which on a page without text can be letters drawn as outlines."""
_FILLS: Final = (b"f", b"F", b"f*", b"B", b"B*", b"b", b"b*")
_INLINE: Final = b"INLINE IMAGE"


def is_textless(content: bytes) -> bool:
    """Whether some page shows pictures alone, so that nobody can search or check its words.

    Raises Refused for a file that cannot be read.
    """
    reader = opened(content)
    try:
        pages = [_Page(page) for page in reader.pages]
        return not any(page.letters for page in pages) or _hold_scan(pages)
    except Exception:  # the library raises whatever a broken file leads it to
        raise broken("pdf") from None


def holds_scan(pages: Iterable[Any]) -> bool:
    """Whether one of these pages is a picture of words. Raises whatever a broken one leads to."""
    return _hold_scan([_Page(page) for page in pages])


def _hold_scan(pages: list[_Page]) -> bool:
    if any(page.is_scan for page in pages):
        return True
    doubtful = [page for page in pages if page.can_be_sheet]
    sheets = Sheets(one for page in doubtful for one in page.placed)
    return any(page.is_sheet(sheets) for page in doubtful)


class _Page:
    """What one page shows, found in one reading."""

    def __init__(self, page: Any) -> None:
        self._drawn = drawn_of(page)
        self._area = _area(page)
        self._share = 0.0
        self._fills = 0
        self._has_picture = bool(self._drawn)
        self.placed: list[tuple[Any, float]] = []
        """The pictures on the page, each with the share of it that it covers."""
        text = page.extract_text(visitor_operand_before=self._see)
        self.letters = len("".join(text.split()))
        """Characters of the page without blanks."""

    @property
    def is_scan(self) -> bool:
        """Whether it has pictures or outlines and no words worth the name."""
        if not self.letters:
            return self._has_picture or self._fills >= _OUTLINES
        return self.letters < FEW and self._share >= _MOST_OF_PAGE

    @property
    def can_be_sheet(self) -> bool:
        """Whether it would be one if words stood on all of its pictures."""
        return self.letters < fewest_letters(sum(share for _, share in self.placed))

    def is_sheet(self, sheets: Sheets) -> bool:
        """Whether pictures of words cover so much of it that its own words are a title at most."""
        covered = sum(share for one, share in self.placed if sheets.holds(one))
        return self.letters < fewest_letters(min(1.0, covered))

    def _see(self, operator: Any, operands: Any, place: Any, _text: Any) -> None:
        if operator in _FILLS:
            self._fills += 1
        elif operator == _INLINE:
            self._has_picture = True
            self._share = max(self._share, self._share_at(place))
        elif operator == b"Do" and operands:
            drawn = self._drawn.get(str(operands[0]))
            if drawn is not None and is_image(drawn):
                share = min(1.0, self._share_at(place))
                self._share = max(self._share, share)
                self.placed.append((drawn, share))

    def _share_at(self, place: Any) -> float:
        """The part of the page that the square of one unit covers at a place."""
        across, up, aside, high = (float(one) for one in place[:4])
        return abs(across * high - up * aside) / self._area


def _area(page: Any) -> float:
    """The size of a page in square points; that of A4 where it does not tell."""
    try:
        return max(1.0, abs(float(page.mediabox.width) * float(page.mediabox.height)))
    except (TypeError, ValueError, AttributeError, KeyError):
        return _A4
