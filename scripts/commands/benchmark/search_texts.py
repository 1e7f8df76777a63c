"""Varied notices for a measurement of the search: the same number gives the same notice.

Half of a text are the sentences of the other benchmarks' notices, as real sites repeat
themselves; the other half is combined freely, with names of firms that stand nowhere else.
Every sixtieth notice is long.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from random import Random
from typing import Final

from commands.benchmark import search_words as words
from commands.benchmark.corpus import Sample, below, fill, pick, samples

LONG: Final = 60
"""One of so many notices has twenty times as many sentences."""


def notices(count: int) -> Iterator[Sample]:
    """The first ``count`` notices, oldest first."""
    for number, sample in enumerate(samples(count)):
        chance = Random(count + number)
        more = 1 + below(chance, 3)
        blocks = [
            _paragraph(chance, sample) for _ in range(more * (20 if number % LONG == 0 else 1))
        ]
        title = sample.title if number % 3 == 0 else _title(chance, sample)
        yield replace(sample, title=title, body="\n\n".join([sample.body.strip(), *blocks]) + "\n")


def _paragraph(chance: Random, sample: Sample) -> str:
    sentences = [_sentence(chance, sample)]
    if chance.random() < 0.4:
        sentences.append(fill(chance, pick(chance, words.ENDINGS), sample.published.date()))
    return "".join(sentences)


def _sentence(chance: Random, sample: Sample) -> str:
    when, who, where = pick(chance, words.TIMES), pick(chance, words.WHO), pick(chance, words.WHERE)
    what = f"{pick(chance, words.ACTS)}{_firm(chance)}的{pick(chance, words.THINGS)}"
    result = pick(chance, words.RESULTS)
    forms = (
        f"{when}，{who}{where}{what}，{result}。",
        f"{who}{when}{where}{what}；{result}。",
        f"{where}，{who}{what}：{result}。",
        f"{result}，这是{who}{when}{what}以后的情形。",
    )
    return fill(chance, pick(chance, forms), sample.published.date())


def _firm(chance: Random) -> str:
    name = pick(chance, words.SIGNS) + pick(chance, words.SIGNS)
    return f"{name}{pick(chance, words.TRADES)}{pick(chance, words.FORMS)}"


def _title(chance: Random, sample: Sample) -> str:
    thing, firm = pick(chance, words.THINGS), _firm(chance)
    forms = (
        f"{thing}{pick(chance, words.ACTS)}了，{pick(chance, words.RESULTS)}",
        f"{firm}：{thing}有了着落",
        f"{pick(chance, words.WHO)}{pick(chance, words.TIMES)}{pick(chance, words.ACTS)}{thing}",
    )
    return fill(chance, pick(chance, forms), sample.published.date())
