"""The postings in small files, shards, by a number made from the term.

A shard is a JSON object of terms and what ``postings`` says of each.
"""

from __future__ import annotations

import json
from typing import Final

from portal.search.postings import Postings

TARGET: Final = 4096
"""Characters a shard should have, before it is compressed."""
MOST: Final = 4096
"""Shards of the largest site: more files help nobody."""


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
