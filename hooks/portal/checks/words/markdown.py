"""A Markdown body as the reader meets it, character for character, and what it asks to leave alone.

What nobody reads (code, tags, addresses, comments) is blanked out in place, so that every
find still points at its line. ``<!-- 用词: 原文如此，引自文件 -->`` leaves its own line alone or,
on a line of its own, the paragraph that follows.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

BLANK: Final = "\ufffc"
"""Stands for what is not read; no rule finds anything in it or across it."""
CELL: Final = "\ufff9"
ROW: Final = "\ufffa"
END: Final = "\ufffb"
"""Stand for where a cell or a row of an HTML table begins, and where the table ends."""
_OF_TABLES: Final = {"td": CELL, "th": CELL, "tr": ROW, "/table": END}
_TAG_NAME = re.compile(r"<(td|th|tr|/table)\b", re.IGNORECASE)
_FENCE = re.compile(r"[ \t]*(?:```|~~~)")
_UNREAD = re.compile(
    r"`[^`\n]*`|<[^<>\n]*>|\]\([^()\n]*\)|\]:[ \t]*\S+|https?://[!-~]+|\\(?=[!-/])"
)
_EXCUSE = re.compile(r"用词(?:[:：\s]|$)")
_BLANK_LINE = re.compile(r"\n[ \t]*(?=\n)")
_HINTS: Final = "`<(\\:"


@dataclass(frozen=True)
class Excuse:
    """One comment that asks to leave words as they are."""

    at: int
    """Offset of the comment in the body."""
    start: int
    end: int
    """The stretch that is left alone."""
    reason: str
    """Empty where the editor gave none."""


def read(body: str) -> tuple[str, tuple[Excuse, ...]]:
    """The body with everything unread blanked out, of the same length; and its excuses."""
    if not any(hint in body for hint in _HINTS) and "~~~" not in body:
        return body, ()
    ends = [match.start() for match in _BLANK_LINE.finditer(body)]
    excuses: list[Excuse] = []
    parts: list[str] = []
    done = 0
    for start, end in _comments(body):
        said = body[start + 4 : end - 3].strip()
        if _EXCUSE.match(said):
            reason = said.removeprefix("用词").lstrip(":： \t\n")
            excuses.append(Excuse(start, *_reach(body, start, end, ends), reason))
        parts += (body[done:start], _blank(body[start:end]))
        done = end
    text = "".join((*parts, body[done:]))
    return _UNREAD.sub(_unread, _without_fences(text)), tuple(excuses)


def _unread(match: re.Match[str]) -> str:
    tag = _TAG_NAME.match(match[0])
    blank = _blank(match[0])
    return f"{_OF_TABLES[tag[1].lower()]}{blank[1:]}" if tag else blank


def _comments(body: str) -> Iterator[tuple[int, int]]:
    at = body.find("<!--")
    while at >= 0:
        end = body.find("-->", at + 4)
        if end < 0:
            return
        yield at, end + 3
        at = body.find("<!--", end + 3)


def _reach(body: str, start: int, end: int, ends: Sequence[int]) -> tuple[int, int]:
    """Its own line or, where nothing else stands on that, the paragraph behind it.

    ``ends`` are the places where paragraphs end.
    """
    begins, stops = body.rfind("\n", 0, start) + 1, body.find("\n", end)
    stops = len(body) if stops < 0 else stops
    if body[begins:start].strip(" \t") or body[end:stops].strip(" \t"):
        return begins, stops
    behind = len(body) - len(body[stops:].lstrip())
    after = bisect_left(ends, behind)
    return begins, ends[after] if after < len(ends) else len(body)


def _without_fences(text: str) -> str:
    if "```" not in text and "~~~" not in text:
        return text
    inside, lines = False, []
    for line in text.split("\n"):
        is_fence = _FENCE.match(line) is not None
        inside ^= is_fence
        lines.append(_blank(line) if inside or is_fence else line)
    return "\n".join(lines)


def _blank(text: str) -> str:
    return re.sub(r"[^\n]", BLANK, text)
