"""Realistic notices for a measurement: the same number gives the same notice everywhere.

Only ``Random.random`` is used, the one method whose sequence Python promises to keep.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Final, TypeVar

from commands.benchmark import vocabulary as words

FIRST_YEAR: Final = 2021
YEARS: Final = 5
"""Notices are spread evenly over this many years."""
SHORTEST, LONGEST = 180, 680
"""Lengths of a body, in characters, after which nothing more is added; 200 to 800 come out."""

T = TypeVar("T")


@dataclass(frozen=True)
class Sample:
    """One notice, not yet in anybody's file format."""

    stem: str
    """File name without its ending."""
    title: str
    summary: str
    published: datetime
    """Local time of the site, without a zone."""
    column: str
    tags: tuple[str, ...]
    body: str
    """Markdown without a title."""


def samples(count: int) -> Iterator[Sample]:
    """The first ``count`` notices, oldest first."""
    days = (date(FIRST_YEAR + YEARS, 1, 1) - date(FIRST_YEAR, 1, 1)).days
    for number in range(count):
        day = date(FIRST_YEAR, 1, 1) + timedelta(days=number * days // count)
        yield _sample(number, day)


def _sample(number: int, day: date) -> Sample:
    chance = Random(number)
    topic = pick(chance, words.TOPICS)
    opening = fill(chance, pick(chance, topic.openings), day)
    return Sample(
        stem=f"{topic.slug}-{number:05d}",
        title=fill(chance, pick(chance, topic.titles), day),
        summary=opening,
        published=datetime.combine(day, time(8 + number % 9, number * 7 % 60)),
        column=topic.column,
        tags=topic.tags[: 1 + number % len(topic.tags)],
        body=_body(chance, topic, opening, day),
    )


def _body(chance: Random, topic: words.Topic, opening: str, day: date) -> str:
    wanted = SHORTEST + chance.random() * (LONGEST - SHORTEST)
    sentences = shuffled(chance, (*topic.details, *words.COMMON))
    parts = shuffled(chance, (_table, _steps, _places))
    headings = shuffled(chance, words.HEADINGS)
    blocks = [opening + fill(chance, sentences.pop(), day)]
    while sum(map(len, blocks)) < wanted and len(sentences) > 3:
        if parts and chance.random() < 0.3:
            blocks += [f"## {headings.pop()}", parts.pop()(chance, day)]
        else:
            blocks.append("".join(fill(chance, sentences.pop(), day) for _ in range(3)))
    return "\n\n".join([*blocks, "不清楚的，打镇总工会电话 0000-1234567 问。"]) + "\n"


def _table(chance: Random, day: date) -> str:
    rows = ["| 日期 | 地点 | 人数 |", "| --- | --- | --- |"]
    for later in range(3 + below(chance, 4)):
        when = _chinese(day + timedelta(days=3 + later))
        rows.append(f"| {when} | {pick(chance, words.VILLAGES)} | {20 + below(chance, 180)}人 |")
    return "\n".join(rows)


def _steps(chance: Random, day: date) -> str:
    first = below(chance, 3)
    steps = words.STEPS[first : first + 4]
    return "\n".join(f"{number}. {fill(chance, step, day)}" for number, step in enumerate(steps, 1))


def _places(chance: Random, day: date) -> str:
    line = "- **{village}**：{day}{clock}，{trade}和附近单位的职工"
    return "\n".join(fill(chance, line, day) for _ in range(3 + below(chance, 3)))


def fill(chance: Random, text: str, day: date) -> str:
    """A text with its slots filled; ``day`` is what days in it lie after."""
    return text.format(
        village=pick(chance, words.VILLAGES),
        firm=pick(chance, words.FIRMS),
        trade=pick(chance, words.TRADES),
        many=30 + below(chance, 470),
        few=3 + below(chance, 27),
        money=500 + 100 * below(chance, 400),
        day=_chinese(day + timedelta(days=2 + below(chance, 20))),
        clock=f"{8 + below(chance, 10)}:{pick(chance, ('00', '30'))}",
    )


def _chinese(day: date) -> str:
    return f"{day.month}月{day.day}日"


def pick(chance: Random, items: Sequence[T]) -> T:
    """One of the items."""
    return items[below(chance, len(items))]


def below(chance: Random, limit: int) -> int:
    """A whole number from 0, less than ``limit``."""
    return int(chance.random() * limit)


def shuffled(chance: Random, items: Sequence[T]) -> list[T]:
    """The items in another order."""
    keys = [chance.random() for _ in items]
    return [items[index] for index in sorted(range(len(items)), key=keys.__getitem__)]
