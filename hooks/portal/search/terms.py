"""Texts as the search compares them, and the terms they are found by.

``assets/search_engine.js`` does the same to what a reader types: the two must never differ.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from operator import add
from typing import Final

LONGEST: Final = 3
"""Characters of the longest term."""
EDGE: Final = " "
"""Begins or ends the term at the edge of a Latin word or a number: ``" 12"``, ``"51 "``.

A search for 1月1日 finds 11月1日 too, but first the pages where the number is whole. White
space stands in no normalised text, so it is free to mean this.
"""

# Listed one by one, as Python and JavaScript do not agree on what white space is; invisible
# signs (soft hyphen, zero-width) go as well.
_UNSEEN: Final = re.compile(
    "[\t-\r\x1c- \x85\xa0\xad\u1680\u180e\u2000-\u200d\u2028\u2029\u202f\u205f\u2060\u3000\ufeff]+"
)
MARKS: Final = "《》〈〉「」『』【】“”‘’\"'`,.。、!?;:·"
"""Normalised punctuation that is left out at the edges of what is searched: ``《工会法》``."""
_WORD: Final = re.compile("[0-9a-z]+")


def normalised(text: str) -> str:
    """A text in the form in which it is compared: NFKC, lower case, nothing invisible.

    Lower case comes before and after: capitals can appear in either step. The final sigma
    depends on what follows, which a part of a text does not know.
    """
    lowered = unicodedata.normalize("NFKC", text.lower()).lower().replace("ς", "σ")
    return _UNSEEN.sub("", lowered)


def bare(text: str) -> str:
    """A normalised text as it is searched: without ``MARKS`` at its edges."""
    return normalised(text).strip(MARKS)


def longest_terms(text: str) -> set[str]:
    """Each ``LONGEST`` characters side by side in a normalised text."""
    return set(map(add, map(add, text, text[1:]), text[2:]))


def edges(text: str) -> Iterator[str]:
    """The terms at the edges of the Latin words and numbers of a normalised text."""
    for word in _WORD.finditer(text):
        begin, end = word.span()
        yield EDGE + text[begin : begin + 2]
        yield text[max(end - 2, 0) : end] + EDGE


def terms_of(text: str) -> set[str]:
    """The terms of a normalised text: each one, two and three characters side by side."""
    return {*text, *map(add, text, text[1:]), *longest_terms(text), *edges(text)}
