"""What the browser must know before it asks for a word: one small JSON file.

``passages`` (how many a page has, less 1), ``chunks`` (how many passages a chunk has), ``kind``
and ``column`` (place in ``kinds``; in ``columns``, 0 for none, else 1 more) are written as in
``encode``, for each page in order. ``years`` are runs of pages of one year, ``""`` for those
without a date: a year stands once for each weight. ``synonyms`` gives for what readers type
what the site says; ``questions`` are the words that are taken off where nothing is found.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Any

from portal.search.document import SearchDocument
from portal.search.encode import numbers
from portal.search.questions import longest_first
from portal.search.terms import bare

Synonyms = Mapping[str, Sequence[str]]
"""What readers type and what the site says for it."""
Labels = dict[str, str]


def manifest(
    documents: Sequence[SearchDocument],
    passage_counts: Sequence[int],
    chunk_sizes: Sequence[int],
    shard_count: int,
    synonyms: Synonyms,
) -> dict[str, Any]:
    """The manifest of pages in their order, without the version."""
    kinds: Labels = {page.kind: page.kind_label for page in documents}
    columns: Labels = {page.column: page.column_label for page in documents if page.column}
    kind_at, column_at = _places(kinds), _places(columns)
    return {
        "pages": len(documents),
        "shards": shard_count,
        "passages": numbers(count - 1 for count in passage_counts),
        "chunks": numbers(chunk_sizes),
        "kinds": sorted(kinds.items()),
        "kind": numbers(kind_at[page.kind] for page in documents),
        "columns": sorted(columns.items()),
        "column": numbers(column_at[page.column] + 1 if page.column else 0 for page in documents),
        "years": [(year, len(list(some))) for year, some in groupby(documents, lambda d: d.year)],
        "synonyms": _exchanged(synonyms),
        "questions": longest_first(),
    }


def as_bytes(value: Mapping[str, Any] | Sequence[str]) -> bytes:
    """A manifest, or another value beside it, as a file."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def _places(labels: Labels) -> dict[str, int]:
    return {key: place for place, key in enumerate(sorted(labels))}


def _exchanged(synonyms: Synonyms) -> dict[str, list[str]]:
    return {
        bare(typed): [bare(written) for written in synonyms[typed]] for typed in sorted(synonyms)
    }
