"""Long numbers in a text, however they are cut into groups, drawn or written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, NamedTuple

from portal.privacy.rare import Rare

_RUN = re.compile(r"[0-9](?:[ ./-]{0,3}[0-9Xx]){10,}")
"""Groups of digits that could be one number: eleven digits, with up to three signs between."""
_GROUP = re.compile(r"[0-9]+[Xx]?|[Xx]")
_FORM = re.compile("[0-9]+X?|[0-9]{17}X[0-9]{2}")
"""Digits with an X at the end, or where that of a disability certificate stands."""
_BRACKETED = re.compile(r"[(（](1[3-9][0-9])[)）][ -]?([0-9]{4})[ -]?([0-9]{4})(?![0-9])")
"""A mobile number with its first digits in brackets, like an area code."""
_LONG: Final = "[0-9]{28}"
"""The digits of two numbers."""
_GLUED = Rare(
    _LONG,
    r"(?<![0-9])([1-9][0-9]{5}(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{4})"
    r"(1[3-9][0-9]{9})(?![0-9])",
)
"""An identity number as it stands in a copied table, without a blank before a mobile number."""
_GLUED_BEHIND = Rare(
    _LONG,
    r"(?<![0-9])(1[3-9][0-9]{9})"
    r"([1-9][0-9]{5}(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9Xx])(?![0-9])",
)
"""The same with the mobile number first."""
_COUNTRY: Final = ("86", "0086")
_CROSSED = Rare("[×✕✖хХΧ]", "(?<![0-9])([0-9]{17})[×✕✖хХΧ](?![0-9])")
"""An identity number whose last sign is drawn like an X."""
_LISTED = Rare(
    "[0-9][、，,~][0-9]{4}",
    r"(?<![0-9])(?:[1-9][0-9]{5}(?P<mark>[、，,~])(?:19|20)[0-9]{6}(?P=mark)[0-9]{3}[0-9Xx]"
    r"|1[3-9][0-9](?P<sign>[、，,~])[0-9]{4}(?P=sign)[0-9]{4})(?![0-9])",
)
"""The usual groups of an identity or a mobile number as if they were figures in a row."""
_ODDLY_PARTED = Rare(
    "1[3-9][0-9][^0-9]",
    r"(?<![0-9A-Za-z])(1[3-9][0-9])(?P<mark> ?(?P<sign>[^\w\s、，,;；|+×=：:&/%$¥<>(){}\[\]\\.-])(?P=sign){0,5} ?)"
    r"([0-9]{4})(?P=mark)([0-9]{4})(?![0-9A-Za-z])",
)
"""A mobile number whose usual groups are parted by twice one sign that parts no figures."""
_NO_DIGIT = re.compile("[^0-9Xx]")
DAY: Final = "(?:19[4-9]|20[0-3])[0-9](?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])"
"""A day of our time in eight digits, as an expression: what stands so is a date."""
LONGEST: Final = 20
"""Digits of the longest number looked for: that of a disability certificate."""
_SHORTEST: Final = 11
_NOTHING: Final = frozenset({""})
MOST_GROUPS: Final = 9
"""How many groups of a row can be one number."""


@dataclass(frozen=True)
class Groups:
    """Neighbouring groups of digits, an X at the end of one with it."""

    starts: list[int]
    ends: list[int]
    digits: list[str]
    between: list[str]
    """What stands behind each but the last."""

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self.digits)

    def part(self, first: int, last: int) -> Groups:
        """Those from one to before another."""
        return Groups(
            self.starts[first:last],
            self.ends[first:last],
            self.digits[first:last],
            self.between[first : last - 1],
        )


class Number(NamedTuple):
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
    is_sure: bool = True
    """Whether it is a number for certain; else its check digit or the words beside it tell."""

    @property
    def is_one(self) -> bool:
        """Whether no dot and no slash parts its groups, as they part those of an address."""
        return self.separators.isdisjoint("./")

    @property
    def is_broken(self) -> bool:
        """Whether it goes on on the next line."""
        return any("\n" in one for one in self.separators)


def numbers(text: str) -> Iterator[Number]:
    """Every way to read neighbouring groups of digits as a number of 11 to 20 digits."""
    for run in _RUN.finditer(text):
        groups = groups_in(text, *run.span())
        first = 1 if groups.digits[0] in _COUNTRY else 0
        if groups.count > MOST_GROUPS and all(len(one) == 1 for one in groups.digits[first:]):
            yield from _joined(groups, first, groups.count)
        else:
            yield from of_groups(groups)
    for found in _BRACKETED.finditer(text):
        yield Number(*found.span(), "".join(found.groups()), (3, 4, 4), frozenset(), is_whole=True)
    for found in _ODDLY_PARTED.finditer(text):
        digits = f"{found[1]}{found[4]}{found[5]}"
        yield Number(*found.span(), digits, (3, 4, 4), frozenset(), is_whole=True)
    for found in _CROSSED.finditer(text):
        yield guessed(found.start(), found.end(), f"{found[1]}X")
    for found in _LISTED.finditer(text):
        yield guessed(*found.span(), _NO_DIGIT.sub("", found[0]).upper())
    for form in (_GLUED, _GLUED_BEHIND):
        for found in form.finditer(text):
            yield one_group(*found.span(1), found[1])
            yield one_group(*found.span(2), found[2].upper())


def one_group(start: int, end: int, digits: str) -> Number:
    """A number whose digits stand together."""
    return Number(start, end, digits, (len(digits),), frozenset(), is_whole=True)


def guessed(start: int, end: int, digits: str) -> Number:
    """Signs that can be read as a number whose digits stand together."""
    return one_group(start, end, digits)._replace(is_sure=False)


def groups_in(text: str, start: int, end: int) -> Groups:
    """The groups of digits in a stretch of a text."""
    found = list(_GROUP.finditer(text, start, end))
    starts = [one.start() for one in found]
    ends = [one.end() for one in found]
    between = [text[a:b] for a, b in zip(ends, starts[1:], strict=False)]
    return Groups(starts, ends, [one[0] for one in found], between)


def of_groups(groups: Groups) -> Iterator[Number]:
    """Every number of some neighbouring ones of these groups."""
    for first in range(groups.count):
        yield from _from(groups, first)


def _from(groups: Groups, first: int) -> Iterator[Number]:
    size = 0
    for last in range(first, min(first + MOST_GROUPS, groups.count)):
        size += len(groups.digits[last])
        if size > LONGEST + 1:
            return
        if size >= _SHORTEST:
            yield from _joined(groups, first, last + 1)


def _joined(groups: Groups, first: int, last: int) -> Iterator[Number]:
    """The number of some groups; where it ends in X also the one without that X."""
    taken = groups.digits[first:last]
    digits = "".join(taken)
    if not _SHORTEST <= len(digits) <= LONGEST + 1:
        return
    if not digits.isdecimal():
        digits = digits.upper()
        if not _FORM.fullmatch(digits):
            return
    separators = frozenset(groups.between[first : last - 1]) - _NOTHING
    start, end = groups.starts[first], groups.ends[last - 1]
    sizes = tuple(map(len, taken))
    whole = len(taken) == groups.count
    yield Number(start, end, digits, sizes, separators, whole)
    if digits.endswith("X") and sizes[-1] > 1:
        shorter = (*sizes[:-1], sizes[-1] - 1)
        yield Number(start, end - 1, digits[:-1], shorter, separators, whole)
