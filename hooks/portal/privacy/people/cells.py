"""Who is named in a cell: each person apart, without the signs of Markdown and HTML around."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from portal.model.masked import HIDING

_AROUND: Final = (
    re.compile(r"(\*\*|__|~~|[*_`])(?P<words>(?:(?!\1).)+)\1"),
    re.compile(r"<([a-zA-Z]+)\b[^<>]*>(?P<words>(?:(?!</?\1\b).)+)</\1>"),
    re.compile(r"\[(?P<words>[^\[\]]+)\](?:\([^()]*\)|\[[^\[\]]*\])"),
    re.compile(r"[（(](?P<words>[^（()）]+)[)）]"),
    re.compile(r"[“\"](?P<words>[^“”\"]+)[”\"]"),
    re.compile(r"(?P<words>.+?)(?:\[\^[^\[\]]+\]|<sup\b[^<>]*>[^<>]*</sup>)"),
    re.compile(rf"[^\w<\[（(“\"{HIDING}]+(?P<words>.+)"),
)
"""What stands around a name, or behind it, in the forms in which a cell is written."""
_BETWEEN = re.compile(r"[^、，,;；]+")
"""One of several people."""


def people(cell: str) -> Iterator[tuple[int, str]]:
    """The place and the words of each person, or of whatever else a cell holds."""
    whole, start = _bare(cell, 0)
    for found in _BETWEEN.finditer(whole):
        words, place = _bare(found[0], start + found.start())
        if words:
            yield place, words


def _bare(words: str, place: int) -> tuple[str, int]:
    """What is left without the signs around it, and where that begins."""
    while found := next(filter(None, (form.fullmatch(words) for form in _AROUND)), None):
        words, place = found["words"].rstrip(), place + found.start("words")
    return words.rstrip(), place
