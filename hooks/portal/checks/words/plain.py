"""A text without its looks, and where each character of it stood.

Emphasis, the brackets of links and what ``markdown`` blanked out go, so that 产假**90**天 reads as
产假90天; full-width digits become those of ASCII.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from portal.checks.words.markdown import BLANK

_LOOKS: Final = frozenset(f"*_~[]{BLANK}")
_DIGITS: Final = str.maketrans("０１２３４５６７８９．", "0123456789.")


@dataclass(frozen=True)
class Plain:
    """What a reader reads in a text."""

    text: str
    places: Sequence[int]
    """For each character its offset in the text that was read."""

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where a stretch that is not empty stood in the text that was read."""
        return self.places[start], self.places[end - 1] + 1


def plain(text: str) -> Plain:
    """The text as it is read."""
    places = [at for at, character in enumerate(text) if character not in _LOOKS]
    return Plain("".join([text[at] for at in places]).translate(_DIGITS), places)
