"""Long numbers in a text, however they are cut into groups."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

_RUN = re.compile(r"[0-9](?:[ ./-]{0,3}[0-9Xx]){10,}")
"""Groups of digits that could be one number: eleven digits, with up to three signs between."""
_GROUP = re.compile(r"[0-9]+[Xx]?|[Xx]")
_FORM = re.compile("[0-9]+X?|[0-9]{17}X[0-9]{2}")
"""Digits with an X at the end, or where that of a disability certificate stands."""
_SPOKEN = re.compile("[〇零一二三四五六七八九]{11,}")
_SPOKEN_DIGITS: Final = str.maketrans("〇零一二三四五六七八九", "00123456789")
_BRACKETED = re.compile(r"[(（](1[3-9][0-9])[)）][ -]?([0-9]{4})[ -]?([0-9]{4})(?![0-9])")
"""A mobile number with its first digits in brackets, like an area code."""
LONGEST: Final = 20
"""Digits of the longest number looked for: that of a disability certificate."""
_SHORTEST: Final = 11
_MOST_GROUPS: Final = 6


@dataclass(frozen=True)
class Number:
    """One long number."""

    start: int
    end: int
    """Where it ends; the sign there is no part of it."""
    digits: str
    """Its digits without what separates them; a final X is upper case."""
    sizes: tuple[int, ...]
    """How many digits each group has."""
    separators: frozenset[str]
    """What stands between the groups."""
    is_whole: bool
    """Whether no further group of digits stands directly beside it."""


def numbers(text: str) -> Iterator[Number]:
    """Every way to read neighbouring groups of digits as a number of 11 to 20 digits."""
    for run in _RUN.finditer(text):
        groups = list(_GROUP.finditer(text, run.start(), run.end()))
        if len(groups) > _MOST_GROUPS and all(len(group[0]) == 1 for group in groups):
            yield from _joined(text, groups, 0, len(groups))
        else:
            for first in range(len(groups)):
                yield from _from(text, groups, first)
    for found in _BRACKETED.finditer(text):
        yield Number(*found.span(), "".join(found.groups()), (3, 4, 4), frozenset(), is_whole=True)
    for spoken in _SPOKEN.finditer(text):
        digits = spoken[0].translate(_SPOKEN_DIGITS)
        yield Number(*spoken.span(), digits, (len(digits),), frozenset(), is_whole=True)


def _from(text: str, groups: Sequence[re.Match[str]], first: int) -> Iterator[Number]:
    size = 0
    for last in range(first, min(first + _MOST_GROUPS, len(groups))):
        size += len(groups[last][0])
        if size > LONGEST + 1:
            return
        if size >= _SHORTEST:
            yield from _joined(text, groups, first, last + 1)


def _joined(text: str, groups: Sequence[re.Match[str]], first: int, last: int) -> Iterator[Number]:
    """The number of some groups; where it ends in X also the one without that X."""
    taken = groups[first:last]
    digits = "".join(group[0] for group in taken).upper()
    if not _SHORTEST <= len(digits) <= LONGEST + 1 or not _FORM.fullmatch(digits):
        return
    between = (text[a.end() : b.start()] for a, b in pairwise(taken))
    separators = frozenset(filter(None, between))
    start, end = taken[0].start(), taken[-1].end()
    sizes = tuple(len(group[0]) for group in taken)
    whole = len(taken) == len(groups)
    yield Number(start, end, digits, sizes, separators, whole)
    if digits.endswith("X") and sizes[-1] > 1:
        shorter = (*sizes[:-1], sizes[-1] - 1)
        yield Number(start, end - 1, digits[:-1], shorter, separators, whole)
