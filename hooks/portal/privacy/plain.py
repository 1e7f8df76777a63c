"""A text as the guard reads it: every digit and dash an ASCII one, nothing unseen in between.

People type numbers with a Chinese keyboard, word processors put zero-width signs into them,
and HTML can spell a digit ``&#49;``. Each changes the look of nothing, so each is undone here
while remembering where every character came from.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final
from unicodedata import category, digit

from portal.privacy.sources.spelt import spelt

_DASHES: Final = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2500\ufe58\ufe63\uff0d\uff3f_"
_BLANKS: Final = (
    "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f"
    "\u3000\t"
)
_DOTS: Final = "\u00b7\u2022\u2027\u30fb\uff0e\uff65"

_TELLS = re.compile(r"(?:[0-9][^0-9]{0,20}){6}|[&\\]|[^\x00-\x7f]")
"""What a tag or comment has in it that tells something: digits, words, or signs that are spelt."""

BEYOND: Final = "\U00010000"
"""The first sign of the higher planes."""
LAST_SIGN: Final = 0x20000
"""Code points from here on are characters of Chinese, or none: no digit is among them."""


def _digits() -> dict[int, str]:
    """Unicode's decimal digits of all scripts, full width and mathematical ones among them."""
    signs = (chr(code) for code in range(0x80, LAST_SIGN))
    return {ord(sign): str(digit(sign)) for sign in signs if category(sign) == "Nd"}


_SAME: Final = str.maketrans(
    _digits()
    | {ord(sign): "-" for sign in _DASHES}
    | {ord(sign): " " for sign in _BLANKS}
    | {ord(sign): "." for sign in _DOTS}
    | {code: chr(code - 0xFEE0) for code in (*range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))}
    | {0xFF0B: "+", 0xFF0F: "/"}
)
"""Signs that stand for one ASCII sign each, so that no place changes."""
_OTHER = re.compile(
    f"[{''.join(chr(code) for code in _SAME if chr(code) < BEYOND)}{BEYOND}-{chr(LAST_SIGN)}]"
)
"""These, which few texts hold, and the rest of the higher planes."""


@dataclass(frozen=True)
class Plain:
    """A text made plain, and the place in the given text of each of its characters."""

    text: str
    places: tuple[int, ...] | None = None
    """Start of each character and, last, the end of the text; None where nothing moved."""
    ends: Mapping[int, int] = field(default_factory=dict)
    """Ends of the characters, by their index, that are written with more than one sign."""
    tags: tuple[tuple[int, int], ...] = ()
    """Start and end in the given text of the tags and comments left out in which something may
    stand: read them once more without leaving them out."""

    def place(self, index: int) -> int:
        """The place in the given text where a character begins."""
        return index if self.places is None else self.places[index]

    def end(self, index: int) -> int:
        """The place in the given text where the character before an index ends.

        A tag behind it is no part of it; what nobody sees there is.
        """
        if self.places is None or not index:
            return index
        return self.ends.get(index - 1, self.places[index - 1] + 1)


def plain(text: str, *, with_tags: bool = True) -> Plain:
    """A text made plain; without tags those stay, so that what stands in them is read."""
    kept: list[str] = []
    places: list[int] = []
    ends: dict[int, int] = {}
    tags: list[tuple[int, int]] = []
    last = 0
    same = text.translate(_SAME) if _OTHER.search(text) else text
    for start, end, sign in spelt(same, with_tags=with_tags):
        kept.append(same[last:start])
        places += range(last, start)
        if same[start] == "<" and _TELLS.search(same, start, end):
            tags.append((start, end))
        if sign:
            kept.append(sign)
            ends[len(places)] = end
            places.append(start)
        elif same[start] not in "<\\*" and places:
            before = len(places) - 1
            if ends.get(before, places[before] + 1) == start:
                ends[before] = end
        last = end
    if last == 0:
        return Plain(same)
    kept.append(same[last:])
    places += range(last, len(text) + 1)
    return Plain("".join(kept).translate(_SAME), tuple(places), ends, tuple(tags))
