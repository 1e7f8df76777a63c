"""Words that a drawing puts somewhere, as words of a printed page."""

from __future__ import annotations

from typing import Final

from portal.files.tables.printed import Word

_WIDE: Final = "\u2e80"
"""From this sign on, signs are as wide as high; those before are half as wide."""


def drawn(x: float, y: float, height: float, text: str) -> Word:
    """Words that begin at a place, downwards; how far they go, a drawing need not tell."""
    width = height * sum(1.0 if sign >= _WIDE else 0.5 for sign in text)
    return Word(text, x, x + width, -y, height)
