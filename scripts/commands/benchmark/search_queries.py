"""What is searched for a measurement, and a slow, plain search that tells what is right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random
from typing import Final

from commands.benchmark.corpus import below
from commands.benchmark.search_words import words
from portal.search.document import SearchDocument
from portal.search.terms import bare, normalised

DRAWN: Final = 200
SHORTEST, LONGEST = 2, 8
"""Characters of a drawn query."""
TYPED: Final = words(
    "送清凉，职工之家，送温暖，金秋助学，困难职工，拖欠工资，工资，工伤，入会申请表，高温津贴，"
    "劳动合同，医疗互助，女职工，法律援助，12351，体检，驿站，快递，骑手，集体合同，换届选举，"
    "工资集体协商，职工书屋，运动会，拔河，叉车证，有限空间，粉尘，年休假，加班，哺乳室，"
    "ＥＸＣＥＬ，excel表，docx，小程序，台风，水，球，3月1日，8:30，送清凉 工地，助学 名单，"
    "体检 女职工，劳动法律监督小组，村联合工会换届，打12351可以查进度，不存在的词语，"
    "劳动 合同 文本，心肺复苏模型，羽毛球场地",
    "，",
)
"""Fifty queries as people type them: short, long, with digits, Latin words and several parts."""


@dataclass(frozen=True)
class Truth:
    """What is right for one query."""

    paths: frozenset[str]
    """Of all pages that say it."""
    in_title: frozenset[str]
    """Of those that say it in the title."""


class Oracle:
    """Every page's normalised text, looked through from end to end for each query."""

    def __init__(self, documents: Sequence[SearchDocument]) -> None:
        self._pages = [(d.path, normalised(d.title), "\n".join(_said(d))) for d in documents]

    def truth(self, query: str) -> Truth:
        """The pages where every part of a query stands."""
        parts = list(filter(None, map(bare, query.split())))
        found = [
            path
            for path, title, text in self._pages
            if all(part in title or part in text for part in parts)
        ]
        titles = (path for path, title, _ in self._pages if all(part in title for part in parts))
        return Truth(frozenset(found), frozenset(titles))

    def drawn(self, count: int) -> Iterator[str]:
        """Parts of texts, each from another page, without punctuation."""
        chance = Random(count)
        while count:
            _, _, text = self._pages[below(chance, len(self._pages))]
            length = SHORTEST + below(chance, LONGEST - SHORTEST + 1)
            begin = below(chance, max(1, len(text) - length))
            query = text[begin : begin + length]
            if len(query) == length and query.isalnum():
                count -= 1
                yield query


def _said(document: SearchDocument) -> Iterator[str]:
    yield normalised(document.text)
    yield from map(normalised, document.hidden)
    yield from (normalised(text) for _, text in document.attached)
