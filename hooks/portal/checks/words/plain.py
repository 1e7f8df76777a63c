"""A text without its looks, and where each character of it stood.

Emphasis, the brackets of links and what ``markdown`` blanked out go, so that 产假**90**天 reads as
产假90天; full-width digits become those of ASCII.
"""

from __future__ import annotations

from typing import Final

from portal.checks.words.markdown import BLANK
from portal.privacy.plain import Plain

_LOOKS: Final = frozenset(f"*_~[]{BLANK}")
_DIGITS: Final = str.maketrans("０１２３４５６７８９．", "0123456789.")


def plain(text: str) -> Plain:
    """The text as it is read."""
    places = [at for at, character in enumerate(text) if character not in _LOOKS]
    read = "".join([text[at] for at in places]).translate(_DIGITS)
    return Plain(read, (*places, len(text)))
