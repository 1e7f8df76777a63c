"""Days, hours and telephone numbers, which must not be parted by the end of a line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

_DAY: Final = r"(?:[0-9]{4}年)?[0-9]{1,2}月[0-9]{1,2}日|[0-9]{4}年[0-9]{1,2}月"
_CLOCK: Final = r"[0-9]{1,2}:[0-9]{2}"
_HOURS: Final = rf"{_CLOCK}(?:—(?:次日)?{_CLOCK})?"
_NUMBER: Final = r"(?<![0-9])[0-9]{3,11}(?:-[0-9]{3,8}){0,2}(?![0-9])"
_UNBROKEN: Final = re.compile(rf"({_DAY}|{_HOURS}|{_NUMBER})")


def in_pieces(text: str) -> Iterator[tuple[str, bool]]:
    """The text in pieces, each with whether it must stay on one line; none is empty."""
    for index, piece in enumerate(_UNBROKEN.split(text)):
        if piece:
            yield piece, index % 2 == 1
