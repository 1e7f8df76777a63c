"""A text as the guard reads it: every digit and dash an ASCII one, nothing unseen in between.

People type numbers with a Chinese keyboard, word processors put zero-width signs into them,
and HTML can spell a digit ``&#49;``. Each changes the look of nothing, so each is undone here
while remembering where every character came from.
"""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from typing import Final
from unicodedata import category, digit

_DASHES: Final = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2500\ufe58\ufe63\uff0d\uff3f_"
_BLANKS: Final = (
    "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u3000\t"
)
_DOTS: Final = "\u00b7\u2022\u2027\u30fb\uff0e\uff65"
_UNSEEN: Final = "\u00ad\u034f\u180e\u200b\u200c\u200d\u200e\u200f\u2060-\u2064\ufeff"


def _digits() -> dict[int, str]:
    """Unicode's decimal digits of all scripts, full width and mathematical ones among them."""
    signs = (chr(code) for code in range(0x80, sys.maxunicode))
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
_TO_DROP: Final = re.compile(
    f"[{_UNSEEN}]+"
    r"|&#(?:x([0-9a-fA-F]{1,6})|([0-9]{1,7}));?"
    r"|(?<=[0-9])(?:</?[a-zA-Z][^<>]{0,80}>|\\(?=[-.]))+(?=[0-9.-])"
    r"|(?<=[0-9])\*\*(?=[0-9])"
)
"""What is not seen on a page: zero-width signs, tags and marks inside a number, spelt signs."""


@dataclass(frozen=True)
class Plain:
    """A text made plain, and the place in the given text of each of its characters."""

    text: str
    places: tuple[int, ...] | None = None
    """Start of each character and, last, the end of the text; None where nothing moved."""

    def place(self, index: int) -> int:
        """The place in the given text of a place in this one."""
        return index if self.places is None else self.places[index]


def plain(text: str) -> Plain:
    """A text made plain."""
    if _TO_DROP.search(text) is None:
        return Plain(text.translate(_SAME))
    kept: list[str] = []
    places: list[int] = []
    last = 0
    for found in _TO_DROP.finditer(text):
        kept.append(text[last : found.start()])
        places += range(last, found.start())
        if sign := _spelt(found):
            kept.append(sign)
            places.append(found.start())
        last = found.end()
    kept.append(text[last:])
    places += range(last, len(text) + 1)
    return Plain("".join(kept).translate(_SAME), tuple(places))


def _spelt(found: re.Match[str]) -> str:
    """The sign a numeric character reference spells; nothing for a sign that is not seen."""
    code = int(found[1], 16) if found[1] else int(found[2] or 0)
    return chr(code) if 0x20 < code <= sys.maxunicode else ""
