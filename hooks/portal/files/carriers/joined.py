"""Identity numbers that begin at the end of one paragraph and end at the beginning of the next.

Figures below each other look the same; only a number right in every sign is taken for one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Final

from portal.privacy.numbers.identity import is_right
from portal.privacy.passage import Passage

_TAIL = re.compile(r"(?<![0-9A-Za-z])[0-9]{1,17}$")
_HEAD = re.compile(r"[0-9]{0,17}[0-9Xx](?![0-9A-Za-z])")
_FULL: Final = 18


def across(paragraphs: Iterable[Passage]) -> Iterator[Passage]:
    """The numbers that run from one of these paragraphs into the next, each where it begins."""
    for first, second in pairwise(paragraphs):
        tail, head = _TAIL.search(first.text.rstrip()), _HEAD.match(second.text.lstrip())
        number = f"{tail[0]}{head[0]}" if tail and head else ""
        if len(number) == _FULL and is_right(number.upper()):
            yield Passage(f"{first.where}和下一段连起来", number)
