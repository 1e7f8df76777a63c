"""Synonyms: each word of readers once, long enough, and never its own synonym."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from portal.checks.content import Content
from portal.errors import Problem
from portal.model.synonym import Synonym
from portal.search.terms import bare

SHORTEST: Final = 2
"""Characters: a single one stands in nearly every page."""


def problems(content: Content) -> Iterator[Problem]:
    """Words that are too short, written twice, or exchanged for themselves."""
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
