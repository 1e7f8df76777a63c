"""In which passages each term stands, in small files by a number made from the term.

A shard is a JSON object: a term, and the numbers of the passages whose text has it
(``encode.rising``). Behind a point follow the pages whose title has it, each by the number of
its first passage: ``{"工会": "ADB.D"}``.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Final

from portal.search.encode import rising
from portal.search.passages import Passage
from portal.search.terms import normalised, terms_of

TARGET: Final = 4096
"""Characters a shard should have, before it is compressed."""
MOST: Final = 4096
"""Shards of the largest site: more files help nobody."""

Postings = Mapping[str, str]
"""The encoded passages of each term."""


def postings(passages: Sequence[Passage]) -> dict[str, str]:
    """Every term with the passages and titles it stands in."""
    texts: defaultdict[str, list[int]] = defaultdict(list)
    titles: defaultdict[str, list[int]] = defaultdict(list)
    for number, passage in enumerate(passages):
        terms, *others = map(terms_of, passage.segments)
        terms.update(*others)
        for term in terms:
            texts[term].append(number)
        if passage.is_first:
            for term in terms_of(normalised(passage.document.title)):
                titles[term].append(number)
    found = {term: rising(numbers) for term, numbers in texts.items()}
    for term, numbers in titles.items():
        found[term] = f"{found.get(term, '')}.{rising(numbers)}"
    return found


def shard_count(found: Postings) -> int:
    """A power of two, so that shards have about the size that was wanted."""
    size = sum(map(len, found)) + sum(map(len, found.values()))
    count = 1
    while count < MOST and count * TARGET < size:
        count *= 2
    return count


def shard_number(term: str, count: int) -> int:
    """The shard a term stands in: FNV-1a (32 bit) over its code points."""
    value = 0x811C9DC5
    for character in term:
        value = (value ^ ord(character)) * 0x01000193 & 0xFFFFFFFF
    return (value ^ value >> 16) % count


def shards(found: Postings, count: int) -> list[bytes]:
    """The files, by number; one in which nothing stands is an empty object."""
    parts: list[dict[str, str]] = [{} for _ in range(count)]
    for term in sorted(found):
        parts[shard_number(term, count)][term] = found[term]
    return [json.dumps(part, ensure_ascii=False, separators=(",", ":")).encode() for part in parts]
