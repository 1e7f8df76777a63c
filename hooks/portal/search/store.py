"""The text of the passages in chunks, to confirm what was found and to quote from it.

A chunk is a JSON list with one entry for each of its passages: path, title, date, text; where
there are any, the hidden words of the page and the title of the attachment it is from.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from portal.search.passages import Passage

TARGET: Final = 500
"""Characters of text after which a chunk is full."""


def chunks(passages: Iterable[Passage]) -> Iterator[tuple[Passage, ...]]:
    """Passages side by side, so that results of one time come with one request."""
    filled: list[Passage] = []
    for passage in passages:
        filled.append(passage)
        if sum(len(one.text) for one in filled) >= TARGET:
            yield tuple(filled)
            filled = []
    if filled:
        yield tuple(filled)


def chunk_bytes(chunk: Sequence[Passage]) -> bytes:
    """The file of a chunk."""
    entries = [_entry(passage) for passage in chunk]
    return json.dumps(entries, ensure_ascii=False, separators=(",", ":")).encode()


def _entry(passage: Passage) -> list[object]:
    page = passage.document
    hidden = page.hidden if passage.is_first else ()
    more = [hidden, passage.attachment] if hidden or passage.attachment else []
    return [page.path, page.title, page.date, passage.text, *more]
