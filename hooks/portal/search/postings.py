"""In which passages and titles each term stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from portal.search.encode import rising
from portal.search.passages import Passage
from portal.search.terms import EDGE, LONGEST, edges, longest_terms, normalised, terms_of

Postings = Mapping[str, str]
"""The encoded passages of each term (``encode.rising``); behind a point follow the pages whose
title has it, each by the number of its first passage: ``{"工会": "ADB.D"}``."""

_SHORTER: Final = range(LONGEST - 1, 0, -1)
"""Characters of the other terms, the longer ones first."""


def postings(passages: Sequence[Passage]) -> dict[str, str]:
    """Every term with the passages and titles it stands in."""
    found = {term: rising(numbers) for term, numbers in in_texts(passages).items()}
    for term, numbers in _in_titles(passages).items():
        found[term] = f"{found.get(term, '')}.{rising(numbers)}"
    return found


def in_texts(passages: Iterable[Passage]) -> dict[str, list[int]]:
    """Every term with the numbers of the passages whose text has it, rising.

    Only the longest terms are looked for in each passage. A shorter one stands where a longer
    one begins with it, or at the very end of a text; to join those lists takes half the time.
    """
    longest: defaultdict[str, list[int]] = defaultdict(list)
    endings: defaultdict[str, list[int]] = defaultdict(list)
    for number, passage in enumerate(passages):
        segments = passage.segments
        for term in set().union(*map(longest_terms, segments), *map(edges, segments)):
            longest[term].append(number)
        for ending in {text[-length:] for text in segments for length in _SHORTER}:
            endings[ending].append(number)
    found = dict(longest)
    for length in _SHORTER:
        found |= _beginnings(found, endings, length)
    return found


def _beginnings(
    longer: Mapping[str, list[int]], endings: Mapping[str, list[int]], length: int
) -> dict[str, list[int]]:
    """The terms of that many characters, from those of one more."""
    lists: defaultdict[str, list[list[int]]] = defaultdict(list)
    for term, numbers in longer.items():
        if len(term) == length + 1 and EDGE not in term:
            lists[term[:length]].append(numbers)
    for ending, numbers in endings.items():
        if len(ending) == length:
            lists[ending].append(numbers)
    return {term: sorted(set().union(*some)) for term, some in lists.items()}


def _in_titles(passages: Iterable[Passage]) -> dict[str, list[int]]:
    titles: defaultdict[str, list[int]] = defaultdict(list)
    for number, passage in enumerate(passages):
        if passage.is_first:
            for term in terms_of(normalised(passage.document.title)):
                titles[term].append(number)
    return titles
