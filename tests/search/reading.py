"""The files of an index read in Python, as ``assets/search_engine.js`` reads them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from itertools import accumulate
from typing import Any

from portal.search.encode import ALPHABET
from portal.search.shards import shard_number
from portal.search.terms import normalised


def numbers(text: str) -> Iterator[int]:
    """The numbers of a text in the alphabet of the index."""
    value, weight = 0, 1
    for letter in text:
        digit = ALPHABET.index(letter)
        value += digit % 32 * weight
        weight *= 32
        if digit < 32:
            yield value
            value, weight = 0, 1


def rising(text: str) -> list[int]:
    """Rising numbers from their differences less 1."""
    return list(accumulate((step + 1 for step in numbers(text)), initial=-1))[1:]


class Reader:
    """An index, searched for one part of a query."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self.known: dict[str, Any] = json.loads(files["search/index.json"])
        folder = f"search/{self.known['version']}/"
        self._files = {name.removeprefix(folder): content for name, content in files.items()}
        counts = [more + 1 for more in numbers(self.known["passages"])]
        self.page_of = [page for page, count in enumerate(counts) for _ in range(count)]

    def posting(self, term: str) -> tuple[set[int], set[int]]:
        """The passages whose text has a term, and the pages whose title has it."""
        shard = json.loads(self._files[f"t{shard_number(term, self.known['shards'])}.json"])
        text, _, title = shard.get(term, "").partition(".")
        return set(rising(text)), {self.page_of[passage] for passage in rising(title)}

    def pages(self, query: str) -> list[int]:
        """The numbers of the pages that say one part, whether in title or text."""
        part = normalised(query)
        size = min(3, len(part))
        terms = {part[at : at + size] for at in range(len(part) - size + 1)}
        found = [self.posting(term) for term in sorted(terms)]
        if not found:
            return []
        texts = set.intersection(*(text for text, _ in found))
        titles = set.intersection(*(title for _, title in found))
        return sorted({self.page_of[passage] for passage in texts} | titles)

    def entries(self) -> list[list[Any]]:
        """Every passage in the store, in order."""
        count = len(list(numbers(self.known["chunks"])))
        return [entry for n in range(count) for entry in json.loads(self._files[f"p{n}.json"])]
