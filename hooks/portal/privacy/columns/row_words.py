"""Words beside a name in the row of a list: never the day of a birth, nor figures alone."""

from __future__ import annotations

import re
from typing import Final

from portal.privacy.people.dates import BLANK, FIRST_EVENT_YEAR, MONTH, WHOLE_DAY, WHOLE_MONTH

_FIRST_YEAR: Final = "1920"
"""Nobody in a list was born before."""
_DAY: Final = re.compile(rf"(?<![0-9])(?:{WHOLE_DAY}|{WHOLE_MONTH})")
_BORN: Final = re.compile(
    rf"(?<![0-9])[3-9][0-9]{BLANK}年{BLANK}{MONTH}{BLANK}月"
    r"|一九[〇零○一二三四五六七八九]{2}年|(?<![0-9])(?:19[0-9]{2}|20[01][0-9]|[3-9][0-9])(?:年出?|出)生(?![产活态命日育物源])"
)
"""A year of the last century without its first two figures, or in words, and 1990年生."""


def tells_birth(words: str) -> bool:
    """Whether a day or a month stands there on which somebody in a list may be born.

    Days from 2020 on are those of what the union did.
    """
    if _BORN.search(words):
        return True
    return any(_FIRST_YEAR <= found[0] < FIRST_EVENT_YEAR for found in _DAY.finditer(words))


def holds_day(words: str) -> bool:
    """Whether a day or a month of the last hundred years stands there, for whatever reason."""
    is_short = _BORN.search(words) is not None
    return is_short or any(found[0] >= _FIRST_YEAR for found in _DAY.finditer(words))


def has_no_word(words: str) -> bool:
    """Whether only figures are written."""
    return any(map(str.isdigit, words)) and not any(map(str.isalpha, words))
