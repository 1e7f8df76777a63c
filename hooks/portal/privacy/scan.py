"""Everything private in a text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from portal.privacy.allowed import Allowed
from portal.privacy.births import births
from portal.privacy.cards import is_card
from portal.privacy.context import is_in_address, is_in_checksum
from portal.privacy.finding import Finding, Kind
from portal.privacy.homes import homes
from portal.privacy.identity import is_identity, is_in_credit_code
from portal.privacy.masks import mask
from portal.privacy.mobiles import mobile
from portal.privacy.numbers import Number, numbers
from portal.privacy.partial import starred
from portal.privacy.plain import plain
from portal.privacy.travel import papers

Found = tuple[int, int, Kind, str]
"""Start, end, kind and the value made plain."""
_RANKS: Final = {kind: rank for rank, kind in enumerate(Kind)}


def scan(text: str, allowed: Allowed) -> list[Finding]:
    """The findings in a text, in the order they stand, none touching another."""
    read = plain(text)
    found = [*_numbers(read.text), *_words(read.text)]
    return [
        Finding(read.place(start), read.place(end), kind, mask(kind, value))
        for start, end, kind, value in _apart(found)
        if not allowed.holds(kind, value, read.text, start)
    ]


def _numbers(text: str) -> Iterator[Found]:
    for number in numbers(text):
        found = _told(text, number)
        if found and not _is_of_a_code(text, number):
            yield found


def _told(text: str, number: Number) -> Found | None:
    if is_identity(text, number):
        return number.start, number.end, Kind.RESIDENT_ID, number.digits
    if is_in_address(text, number.start):
        return None
    if is_card(text, number):
        return number.start, number.end, Kind.BANK_CARD, number.digits
    begin = mobile(text, number)
    return (begin[0], number.end, Kind.MOBILE, begin[1]) if begin else None


def _is_of_a_code(text: str, number: Number) -> bool:
    is_hash = is_in_checksum(text, number.start, number.end)
    return is_hash or is_in_credit_code(text, number)


def _words(text: str) -> Iterator[Found]:
    for start, end in starred(text):
        yield start, end, Kind.RESIDENT_ID, text[start:end]
    for start, end, kind in papers(text):
        yield start, end, kind, text[start:end]
    for start, end in homes(text):
        yield start, end, Kind.ADDRESS, text[start:end]
    for start, end in births(text):
        yield start, end, Kind.BIRTH, text[start:end]


def _apart(found: Iterable[Found]) -> list[Found]:
    """Of findings that share a character the weightier, then the longer one; sorted by place."""
    kept: list[Found] = []
    taken: set[int] = set()
    for one in sorted(found, key=lambda one: (_RANKS[one[2]], one[0] - one[1], one[0])):
        if taken.isdisjoint(range(one[0], one[1])):
            kept.append(one)
            taken.update(range(one[0], one[1]))
    return sorted(kept)
