"""A text without its looks, and where each character of it stood.

Emphasis, the brackets of links and what ``markdown`` blanked out go, so that 产假**90**天 reads as
产假90天, and so does what nobody sees; full-width digits become those of ASCII, and ``&#57;`` a 9.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from portal.checks.words.markdown import BLANK
from portal.privacy.plain import Plain
from portal.privacy.sources.spelt import spelt
from portal.text_source import UNSEEN

_LOOKS: Final = frozenset(f"*_~[]{BLANK}")
_DIGITS: Final = str.maketrans("０１２３４５６７８９．", "0123456789.")
_IS_SPELT = re.compile(rf"&#|[{UNSEEN}]")


def is_spelt(text: str) -> bool:
    """Whether words of a text may be written otherwise than they are read."""
    return _IS_SPELT.search(text) is not None


def plain(text: str) -> Plain:
    """The text as it is read."""
    signs = _signs(text) if is_spelt(text) else enumerate(text)
    kept = [(at, sign) for at, sign in signs if sign not in _LOOKS]
    read = "".join([sign for _, sign in kept]).translate(_DIGITS)
    return Plain(read, (*(at for at, _ in kept), len(text)))


def _signs(text: str) -> Iterator[tuple[int, str]]:
    """Each sign that is read, and where it is written."""
    done = 0
    for start, end, sign in spelt(text, with_tags=False):
        yield from enumerate(text[done:start], done)
        if sign:
            yield start, sign
        done = end
    yield from enumerate(text[done:], done)
