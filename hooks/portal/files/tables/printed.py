"""What stands on a printed page, which knows words at places and drawn lines, but no tables.

Everything is measured in points, rightwards and upwards, as the page is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from portal.files.tables.cells import Cell, Row
from portal.privacy.columns.labels import is_telling
from portal.privacy.tables.fields import COLONS

_COLON = re.compile(f"[{COLONS}]")
_LEVEL: Final = 0.45
"""Parts of their height by which words on one line may stand higher or lower."""
_GAP: Final = 0.75
"""Parts of their height between words from which they are not one."""
_BLANK: Final = 0.3
"""The same from which a blank stands between them."""


@dataclass(frozen=True)
class Word:
    """Signs that stand side by side."""

    text: str
    left: float
    right: float
    base: float
    """The line on which it stands."""
    height: float

    @property
    def inside(self) -> tuple[float, float]:
        """A place within its first sign."""
        return self.left + 0.3 * self.height, self.base + 0.3 * self.height


@dataclass(frozen=True)
class Rule:
    """A drawn line, or the edge of a drawn box."""

    at: float
    """How high a level one lies, how far to the right an upright one stands."""
    start: float
    end: float


@dataclass(frozen=True)
class Printed:
    """One page."""

    words: Sequence[Word]
    level: Sequence[Rule] = ()
    upright: Sequence[Rule] = ()


def is_worth_reading(text: str) -> bool:
    """Whether some word of a page could be a telling heading or label, or the sex of somebody."""
    words = {*text.split(), *_spread(text)}
    return not words.isdisjoint("男女") or any(
        is_telling(part) for word in words for part in (word, *_COLON.split(word)[:-1])
    )


def _spread(text: str) -> Iterator[str]:
    """Words of two signs with a gap between: 姓 名."""
    for line in text.splitlines():
        pairs = pairwise(line.split())
        yield from (f"{one}{other}" for one, other in pairs if len(one) == len(other) == 1)


def lines_of(words: Sequence[Word]) -> Iterator[list[Word]]:
    """The words line by line, from the top and from the left, those that touch as one."""
    line: list[Word] = []
    for word in sorted(words, key=lambda one: (-one.base, one.left)):
        if line and line[0].base - word.base > _LEVEL * max(line[0].height, word.height):
            yield _joined(line)
            line = []
        line.append(word)
    if line:
        yield _joined(line)


def _joined(line: list[Word]) -> list[Word]:
    done: list[Word] = []
    for word in sorted(line, key=lambda one: one.left):
        if done and word.left - done[-1].right < _GAP * word.height:
            last = done.pop()
            right = max(last.right, word.right)
            blank = " " if word.left - last.right > _BLANK * word.height else ""
            said = f"{last.text}{blank}{word.text}"
            word = Word(said, last.left, right, last.base, last.height)
        done.append(word)
    return done


def text_of(words: Sequence[Word]) -> str:
    """What the words of one cell say; a number goes on over the end of a line."""
    said = ""
    for line in lines_of(words):
        words_of_line = " ".join(one.text for one in line)
        goes_on = said[-1:].isalnum() and said[-1:].isascii() and words_of_line[:1].isascii()
        said += words_of_line if goes_on or not said else f"\n{words_of_line}"
    return said


def row_of(where: str, words: dict[tuple[int, int], list[Word]]) -> Row:
    """The cells of a row from the words in each, by their column and how many they cover."""
    return [Cell(where, text_of(held), *place) for place, held in sorted(words.items())]
