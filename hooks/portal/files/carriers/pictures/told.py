"""What was told of a file already, so that it is not told again from the bytes it stands in."""

from __future__ import annotations

from typing import Final

_MOST_COMPARED: Final = 200_000_000
"""Signs that are gone over to find what was told; what is left then is told once more."""


class Told:
    """What was told, asked within bounds: asking takes as long as all of it is."""

    def __init__(self, text: str = "") -> None:
        self._text = text
        self._left = _MOST_COMPARED // max(1, len(text))

    def holds(self, words: str) -> bool:
        """Whether words were told; False once that was asked too often."""
        self._left -= 1
        return self._left >= 0 and words in self._text
