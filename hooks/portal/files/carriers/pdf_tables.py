"""Tables in a page of a PDF file, which knows letters at places and no cells.

1. A heading row is a line of words of which one asks for a name or for something private.
2. A row below it begins with its number, or says a name below the heading of names: a blank form
   and a text that goes on have none of these. Lines without go on with the row above.
3. A word belongs to the heading whose middle is nearest.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from portal.privacy.headings import is_name_heading, private_heading
from portal.privacy.passages import Passage
from portal.privacy.people import first_word, looks_like_name

_WORD = re.compile(r"\S+")
_SPREAD = re.compile(r"姓( {1,6})名")
_SENTENCE = re.compile("[，。；！？]")
_ROW_NUMBER = re.compile(r"[0-9]{1,4}[.、]?")
_LONGEST: Final = 16
"""Characters of a heading."""


@dataclass(frozen=True)
class _Word:
    text: str
    middle: float


def headed_cells(page: str, where: str) -> Iterator[Passage]:
    """What stands below telling headings in a page whose words stand where they are seen."""
    heads: Sequence[_Word] = ()
    row: dict[int, str] = {}
    for line in page.splitlines():
        words = _words(line)
        if _is_head(words):
            yield from _told(heads, row, where)
            heads, row = words, {}
            continue
        cells = _cells(words, heads) if heads and not _SENTENCE.search(line) else {}
        if _begins_row(cells, heads):
            yield from _told(heads, row, where)
            row = cells
        elif row:
            row = {at: row.get(at, "") + cells.get(at, "") for at in sorted({*row, *cells})}
    yield from _told(heads, row, where)


def may_hold_table(page: str) -> bool:
    """Whether some word of a page could be the heading of a telling column."""
    return any(_is_telling(word) for word in set(_SPREAD.sub("姓名", page).split()))


def _words(line: str) -> list[_Word]:
    found = _WORD.finditer(_SPREAD.sub(r"姓名\1", line))
    return [_Word(one[0], (one.start() + one.end()) / 2) for one in found]


def _is_head(words: Sequence[_Word]) -> bool:
    if len(words) < 2 or any(len(one.text) > _LONGEST for one in words):
        return False
    if any(one.text.endswith(("：", ":")) or one.text.isascii() for one in words):
        return False
    return any(_is_telling(one.text) for one in words)


def _is_telling(text: str) -> bool:
    return is_name_heading(text) or private_heading(text) is not None


def _cells(words: Sequence[_Word], heads: Sequence[_Word]) -> dict[int, str]:
    found: dict[int, str] = {}
    for word in words:
        at = min(range(len(heads)), key=lambda one: abs(heads[one].middle - word.middle))
        found[at] = found.get(at, "") + word.text
    return found


def _begins_row(cells: dict[int, str], heads: Sequence[_Word]) -> bool:
    if len(cells) < 2:
        return False
    if _ROW_NUMBER.fullmatch(cells.get(0, "")):
        return True
    names = (text for at, text in cells.items() if is_name_heading(heads[at].text))
    return any(looks_like_name(first_word(text)) for text in names)


def _told(heads: Sequence[_Word], row: dict[int, str], where: str) -> Iterator[Passage]:
    for at, text in row.items():
        if _is_telling(heads[at].text) and text:
            yield Passage(where, text, heads[at].text)
