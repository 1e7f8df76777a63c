"""What the law once said and no longer says: figures and names that still go round.

A figure that is told as history (旧规定, 不再是, 改为) is left alone, and so is one in a sentence
that gives the right figure as well. In a table the row stands for the sentence.
An error that is excused with a reason is told all the same, as a warning.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import Final

from portal.checks.words.find import Find
from portal.checks.words.history import is_history
from portal.checks.words.markdown import CELL
from portal.checks.words.plain import is_spelt, plain
from portal.checks.words.rows import statements
from portal.checks.words.superseded import SUPERSEDED, Superseded

_HISTORY = re.compile(
    r"旧|原来|原先|原有|以前|过去|曾|不再|不是|废止|改为|改成|此前|当时|代替|取代"
    r"|[日年]前|谣|假消息|不实|不存在|网传|误传"
)
_SAID_SO: Final = "旧规定"
"""What editors are asked to write, wherever it suits the sentence."""
_END = re.compile(r"[。；！？\n]")
_PAST = re.compile(r"(?:19\d\d|20[01]\d|202[0-4])年")
"""In a row or a heading of a table: what held in that year."""


def finds(text: str) -> Iterator[Find]:
    """Every outdated statement of a text, in sentences and in tables."""
    shown = plain(text).text if is_spelt(text) else text
    sought = [one for one in SUPERSEDED if any(hint in shown for hint in one.hints)]
    if not sought:
        return
    read = plain(text)
    ends = [found.start() for found in _END.finditer(read.text)]
    for one in sought:
        for start, end in _told(one, read.text, ends):
            yield _find(one, read.place(start), read.end(end))
    if "|" in text or CELL in text:
        # A cell says the same of whatever it is about.
        yield from dict.fromkeys(_in_tables(text, sought))


def _told(one: Superseded, text: str, ends: list[int]) -> Iterator[tuple[int, int]]:
    """Where a statement stands in sentences that know no better.

    ``ends`` are the places of the signs that end a sentence. Each sentence is read once, however
    often it says the same.
    """
    last, knows_better = (0, 0), False
    for match in one.said.finditer(text):
        sentence = _sentence(*match.span(), ends, len(text))
        if sentence != last:
            last, knows_better = sentence, _knows_better(one, text[slice(*sentence)])
        if not knows_better and not is_history(text, *match.span()):
            yield match.span()


def _in_tables(text: str, sought: Iterable[Superseded]) -> Iterator[Find]:
    for said in statements(text):
        whole = f"{said.about}：{said.said}"
        for one in sought:
            match = one.said.search(whole)
            if not match or match.start() >= len(said.about) or match.end() <= len(said.about) + 1:
                continue
            is_past = _PAST.search(said.around)
            row = f"{whole}，{said.around}"
            if not (is_past or one.right.search(row) or _HISTORY.search(row)):
                yield _find(one, said.cell.start, said.cell.end)


def _knows_better(one: Superseded, sentence: str) -> bool:
    is_told = _SAID_SO in sentence or (one.of_a_name and _HISTORY.search(sentence))
    return bool(is_told or one.right.search(sentence))


def _find(one: Superseded, start: int, end: int) -> Find:
    return Find(start, end, one.message, one.remedy, one.level, one.level == "error")


def _sentence(start: int, end: int, ends: list[int], last: int) -> tuple[int, int]:
    """Start and end of the sentence around a stretch."""
    before, behind = bisect_left(ends, start), bisect_left(ends, end)
    return ends[before - 1] + 1 if before else 0, ends[behind] if behind < len(ends) else last
