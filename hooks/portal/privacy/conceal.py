"""Messages that quote what an editor wrote, without what must not be printed.

What is no finding can still be a number of a person, with a slip in it or under another name:
of a message no long row of digits is needed, so that none is left.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import Final

from portal.errors import Problem
from portal.privacy.allowed import Allowed
from portal.privacy.numbers.digits import numbers
from portal.privacy.numbers.identity import is_day
from portal.privacy.plain import Plain, plain
from portal.privacy.scan import scan
from portal.privacy.sources.masks import HIDDEN, rewritten

MOST: Final = 4096
"""Texts remembered: thousands of problems of one file share most of their words."""
_LONG = re.compile("[0-9]{15,}[Xx]?")
"""As many digits as the shortest number of a person or a card has, and more."""
_FULL: Final = 18
_BORN: Final = slice(6, 14)
"""Where the day of birth stands in a full identity number (GB 11643, 4.2.3)."""


def concealed(problem: Problem, allowed: Allowed) -> Problem:
    """The problem with every private value in its words, and in the file's name, masked."""
    return replace(
        problem,
        source=without_private(problem.source, allowed),
        path=unquoted(problem.path, allowed),
        message=unquoted(problem.message, allowed),
        remedy=unquoted(problem.remedy, allowed),
    )


@lru_cache(MOST)
def without_private(text: str, allowed: Allowed) -> str:
    """A text with every private value in it masked."""
    return rewritten(text, scan(text, allowed))


@lru_cache(MOST)
def unquoted(text: str, allowed: Allowed) -> str:
    """A text with every private value in it masked, and every long number hidden."""
    shown = without_private(text, allowed)
    read = plain(shown)
    shown = _without_long(shown, read)
    return _without_long(shown, plain(shown, with_tags=False)) if read.tags else shown


def _without_long(text: str, read: Plain) -> str:
    pieces: list[str] = []
    last = 0
    for start, end in sorted(_long(read.text)):
        if start >= last:
            pieces += (text[read.end(last) : read.place(start)], HIDDEN)
        last = max(last, end)
    return "".join([*pieces, text[read.end(last) :]])


def _long(text: str) -> Iterator[tuple[int, int]]:
    for found in _LONG.finditer(text):
        yield found.span()
    for one in numbers(text):
        if len(one.digits) == _FULL and is_day(one.digits[_BORN]):
            yield one.start, one.end
