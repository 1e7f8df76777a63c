"""Everything private in a text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Final

from portal.privacy.allowed import Allowed
from portal.privacy.finding import Finding, Kind
from portal.privacy.homes.addresses import homes, landmark
from portal.privacy.numbers.cards import is_card
from portal.privacy.numbers.context import is_in_address, is_in_checksum, is_step_of_address
from portal.privacy.numbers.digits import Number, numbers
from portal.privacy.numbers.identity import is_identity, is_in_credit_code
from portal.privacy.numbers.line_breaks import broken
from portal.privacy.numbers.mobiles import mobile
from portal.privacy.numbers.partial import half_masked, starred
from portal.privacy.numbers.travel import papers
from portal.privacy.numbers.written import written
from portal.privacy.people.births import births
from portal.privacy.plain import Plain, plain
from portal.privacy.sources.masks import mask

Found = tuple[int, int, Kind, str]
"""Start, end, kind and the value made plain."""
_RANKS: Final = {
    kind: rank for rank, kind in enumerate(dict.fromkeys([Kind.RESIDENT_ID, Kind.BANK_CARD, *Kind]))
}
"""The weightier first; the end of the number of a card can look like that of a mobile."""


def scan(text: str, allowed: Allowed) -> list[Finding]:
    """The findings in a text, in the order they stand, none touching another."""
    read = plain(text)
    found = list(_findings(read, allowed))
    if not read.tags:
        return found
    taken = {place for one in found for place in range(one.start, one.end)}
    inside = (
        one
        for one in _findings(plain(text, with_tags=False), allowed)
        if any(start <= one.start and one.end <= end for start, end in read.tags)
        and taken.isdisjoint(range(one.start, one.end))
    )
    return sorted([*found, *inside])


def _findings(read: Plain, allowed: Allowed) -> Iterator[Finding]:
    found = [*_numbers(read.text), *_words(read.text)]
    for start, end, kind, value in _apart(found):
        if not allowed.holds(kind, value, read.text, start):
            beside = landmark(read.text, start) if kind is Kind.ADDRESS else ""
            masked = mask(kind, value)
            yield Finding(read.place(start), read.end(end), kind, masked, beside=beside)


def _numbers(text: str) -> Iterator[Found]:
    for number in chain(numbers(text), broken(text), written(text)):
        found = _told(text, number)
        if found and not _is_of_a_code(text, number):
            yield found


def _told(text: str, number: Number) -> Found | None:
    if is_identity(text, number):
        return number.start, number.end, Kind.RESIDENT_ID, number.digits
    if is_card(text, number) and not is_in_address(text, number.start):
        return number.start, number.end, Kind.BANK_CARD, number.digits
    begin = mobile(text, number)
    is_told = begin and (not is_in_address(text, number.start) or _is_step(text, number))
    return (begin[0], number.end, Kind.MOBILE, begin[1]) if begin and is_told else None


def _is_step(text: str, number: Number) -> bool:
    """Whether a number in the address of a page is the whole of a step or a value of it."""
    return number.is_one and is_step_of_address(text, number.start, number.end)


def _is_of_a_code(text: str, number: Number) -> bool:
    is_hash = number.is_sure and is_in_checksum(text, number.start, number.end)
    return is_hash or is_in_credit_code(text, number)


def _words(text: str) -> Iterator[Found]:
    for start, end in starred(text):
        yield start, end, Kind.RESIDENT_ID, text[start:end]
    for start, end in half_masked(text):
        yield start, end, Kind.MOBILE, f"{text[start : start + 3]}{'*' * 8}"
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
