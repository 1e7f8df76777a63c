"""Pages in the order of the index, cut into passages.

A page's number is its rank by weight, then by date, so that whoever reads a list of numbers
reads first what answers a question, and of the rest the newest. A long page, or one with a long
attachment, is several passages: a hit then names the place, and confirming it costs no more than
for a short page.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from portal.search.document import SearchDocument
from portal.search.terms import normalised

LENGTH: Final = 1200
"""Characters of a passage."""
OVERLAP: Final = 80
"""Characters that a passage shares with the next: what is searched (at most
``assets/search_engine.js`` LONGEST_PART of them) stands whole in one of the two."""


@dataclass(frozen=True)
class Passage:
    """A part of a page's text."""

    document: SearchDocument
    text: str
    """White space within is one space at a time."""
    is_first: bool
    """Whether it begins the page: title and hidden words are found with it."""
    attachment: str = ""
    """Title of the file it is from; empty for the page itself."""

    @property
    def segments(self) -> tuple[str, ...]:
        """Normalised texts; what is searched must stand within one of them."""
        hidden = self.document.hidden if self.is_first else ()
        return (normalised(self.text), *map(normalised, hidden))


def in_order(documents: Iterable[SearchDocument]) -> tuple[SearchDocument, ...]:
    """By weight, then newest first, undated last, those of one day by their path."""
    by_path = sorted(documents, key=lambda document: document.path)
    by_date = sorted(by_path, key=lambda document: document.date, reverse=True)
    return tuple(sorted(by_date, key=lambda document: document.weight))


def passages_of(document: SearchDocument) -> tuple[Passage, ...]:
    """The text of a page and of its attachments in passages; at least one."""
    first, *others = _cut(document.text)
    return (
        Passage(document, first, is_first=True),
        *(Passage(document, text, is_first=False) for text in others),
        *(
            Passage(document, text, is_first=False, attachment=title)
            for title, whole in document.attached
            for text in _cut(whole)
        ),
    )


def _cut(text: str) -> Iterator[str]:
    plain = " ".join(text.split())
    yield plain[:LENGTH]
    for begin in range(LENGTH - OVERLAP, len(plain) - OVERLAP, LENGTH - OVERLAP):
        yield plain[begin : begin + LENGTH]
