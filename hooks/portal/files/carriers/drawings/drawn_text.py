"""Words that a drawing puts somewhere, as words of a printed page; what all drawings share."""

from __future__ import annotations

from typing import Final

from portal.files.carriers.limits import MAX_CHARACTERS, MAX_RECORDS
from portal.files.carriers.refused import too_much
from portal.files.tables.printed import Word

GLYPHS: Final = 0x10
"""The signs are numbers of shapes in a font, which tell no words ([MS-EMF] 2.1.11, [MS-WMF]
2.1.2.2)."""
HEIGHT: Final = 12.0
"""How high words are before a font tells."""
_WIDE: Final = "\u2e80"
"""From this sign on, signs are as wide as high; those before are half as wide."""


def drawn(x: float, y: float, height: float, text: str) -> Word:
    """Words that begin at a place, downwards; how far they go, a drawing need not tell."""
    width = height * sum(1.0 if sign >= _WIDE else 0.5 for sign in text)
    return Word(text, x, x + width, -y, height)


def check_strokes(count: int) -> None:
    """That a drawing has not more strokes than are read. Raises Refused."""
    if count > MAX_RECORDS:
        raise too_much(f"一张图超过 {MAX_RECORDS} 笔")


def check_signs(count: int) -> None:
    """That a drawing has not more signs than are read. Raises Refused."""
    if count > MAX_CHARACTERS:
        raise too_much(f"一张图里的文字超过 {MAX_CHARACTERS} 个字")
