"""Synonyms: each word of readers once, long enough, never its own synonym, leading somewhere."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from portal.checks.content import Content
from portal.checks.placeholders import texts_of
from portal.errors import Problem
from portal.model.base import Document
from portal.model.synonym import Synonym
from portal.search.terms import bare

SHORTEST: Final = 2
"""Characters: a single one stands in nearly every page."""


def problems(content: Content) -> Iterator[Problem]:
    """Words too short, written twice, exchanged for themselves or for what no page says."""
    first: dict[str, tuple[Synonym, int]] = {}
    for synonym in content.of(Synonym):
        yield from _written(synonym)
        for index, word in enumerate(synonym.typed):
            taken = first.setdefault(bare(word), (synonym, index))
            if taken != (synonym, index):
                place = f"{taken[0].origin.source}:{taken[0].origin.line_of('typed', taken[1])}"
                yield synonym.origin.problem(
                    ("typed", index),
                    f"“{word}”已经写过（{place}）",
                    "一个词只写一次；本站说法有几个的，写在同一条里",
                )
    yield from _leading_nowhere(content)


def _leading_nowhere(content: Content) -> Iterator[Problem]:
    """A synonym is no error where its page went: texts come and go by time alone."""
    synonyms = tuple(content.of(Synonym))
    missing = {word for synonym in synonyms for word in synonym.written}
    for text in _texts(content):
        missing -= {word for word in missing if word in text}
        if not missing:
            return
    for synonym in synonyms:
        if missing.issuperset(synonym.written):
            written = "”“".join(synonym.written)
            message = f"网站上没有“{written}”，搜“{synonym.typed[0]}”还是找不到"
            remedy = "请改成网页上写的词，或者删去这一条"
            yield synonym.origin.problem(("written",), message, remedy, "warning")


def _texts(content: Content) -> Iterator[str]:
    for record in content.coming_out():
        if isinstance(record, Synonym):
            continue
        for _, text in texts_of(record):
            yield text
        if isinstance(record, Document):
            yield record.body


def _written(synonym: Synonym) -> Iterator[Problem]:
    own = {bare(word) for word in synonym.typed}
    for index, word in enumerate(synonym.typed):
        if not bare(word):
            yield _unseen(synonym, "typed", index)
        elif len(bare(word)) < SHORTEST:
            yield synonym.origin.problem(
                ("typed", index),
                f"“{word}”只有一个字，差不多每一页都有",
                "请写两个字以上的词",
            )
    for index, word in enumerate(synonym.written):
        if not bare(word):
            yield _unseen(synonym, "written", index)
        elif bare(word) in own:
            yield synonym.origin.problem(
                ("written", index),
                f"“{word}”在“读者说”和“本站说”里都写了",
                "同一个词不用换；请留下一边",
            )


def _unseen(synonym: Synonym, field: str, index: int) -> Problem:
    return synonym.origin.problem(
        (field, index),
        "里面只有标点或看不见的字符",
        "请把这个词删掉，重新打一遍",
    )
