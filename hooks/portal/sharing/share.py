"""A page as a few lines: the text to paste into a chat and the poster say the same."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from portal.sharing.scale import Layout, layout_of

LONGEST_SENTENCE: Final = 60
"""Characters of the sentence that says what a page is about."""
_SENTENCE = re.compile(r".*?[。！？!?]")
_PAUSES = "，；、：,; "


@dataclass(frozen=True)
class Row:
    """One line: 地点, 示例镇职工之家; the label is empty where a sentence stands for itself."""

    label: str
    text: str

    def __str__(self) -> str:
        return f"{self.label}：{self.text}" if self.label else self.text


@dataclass(frozen=True, kw_only=True)
class Share:
    """What one page passes on."""

    title: str
    rows: tuple[Row, ...]
    """Empty where a page is printed with its address but not passed on."""
    address: str
    """In full, as it stands in the code."""
    is_demo: bool = False

    @property
    def lines(self) -> tuple[str, ...]:
        """The text to paste into a chat, line by line."""
        return (self.title, *map(str, self.rows), self.address)

    @property
    def text(self) -> str:
        """The text to paste into a chat."""
        return "\n".join(self.lines)

    @cached_property
    def layout(self) -> Layout:
        """The sizes in which the poster stays on one A4 sheet."""
        return layout_of(self.title, [str(row) for row in self.rows])

    @property
    def poster(self) -> tuple[Row, ...]:
        """The lines of the poster, the longest cut off where the sheet would not hold them."""
        return tuple(Row(row.label, cut(row.text, self.layout.longest)) for row in self.rows)


def sentence(text: str) -> str:
    """The first sentence of a text, without its full stop, at most 60 characters."""
    plain = " ".join(text.split())
    first = _SENTENCE.match(plain)
    return cut((first[0] if first else plain).rstrip("。"), LONGEST_SENTENCE)


def cut(text: str, longest: int) -> str:
    """The beginning of a text, ended by … where something is left out."""
    if len(text) <= longest:
        return text
    return f"{text[: longest - 1].rstrip(_PAUSES)}…"


def filled(*rows: tuple[str, str | None]) -> Iterator[Row]:
    """The rows that have a text."""
    yield from (Row(label, text) for label, text in rows if text)
