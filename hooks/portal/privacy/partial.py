"""Identity numbers with some digits starred out: the rest still leads to the person.

Six digits in front and four behind leave 34 days of birth to try once the year is known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from portal.privacy.context import before
from portal.privacy.identity import has_region

_STARRED = re.compile(
    r"(?<![0-9A-Za-z])([1-9][0-9]{5,13})([*＊×●xX]{2,12})([0-9]{0,4}[0-9Xx]?)(?![0-9A-Za-z])"
)
_NAMED = re.compile(r"身份证|身份号|证件号|证号")
_CARD = re.compile(r"卡号|银行|账号|帐号")
_LENGTH: Final = 18
_FEWEST_SHOWN: Final = 8


def starred(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of every identity number of which eight digits or more are still there."""
    for found in _STARRED.finditer(text):
        head, stars, tail = found.groups()
        near = before(text, found.start(), 16)
        is_person = has_region(f"{head}{'0' * _LENGTH}") and not _CARD.search(near)
        is_whole = len(head + stars + tail) == _LENGTH and not head.startswith("62")
        if len(head + tail) >= _FEWEST_SHOWN and is_person and (is_whole or _NAMED.search(near)):
            yield found.span()
