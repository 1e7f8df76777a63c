"""What a body may be at most, asked before it is rendered.

Python-Markdown takes quadratic time on hostile text and overflows the stack on deep nesting;
below these limits every body renders within two seconds (the tests render them).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from portal.errors import Problem
from portal.text_source import MAX_LINE

MAX_BYTES: Final = 256 * 1024
"""Longest body, in bytes of UTF-8."""
MAX_MARKS: Final = 3_000
"""Most ``[`` and, apart from them, most ``<`` in one body."""
MAX_BLOCK_MARKS: Final = 1_000
"""Most of them in one block: lines without a blank one between."""
MAX_LEVELS: Final = 20
"""Deepest list or quotation."""

_MARKERS = re.compile(r"(?:[ \t]*(?:>|[-*+][ \t]|\d{1,9}[.)][ \t]))*")
_RULE = re.compile(r"[-*_ \t]*")


def body_problems(body: str, first_line: int, source: str) -> list[Problem]:
    """The limits a body breaks; empty for a body that may be rendered.

    ``first_line`` is the line of the file on which the body begins.
    """
    size = len(body.encode("utf-8", "replace"))
    if size > MAX_BYTES:
        message = f"正文有 {size // 1024} KB，最多 {MAX_BYTES // 1024} KB"
        return [Problem(source, first_line, "", message, "请分成几篇，或把长表格作为附件")]
    lines = body.split("\n")
    found = [*_long_lines(lines), *_many_marks(body, lines), *_deep_lines(lines)]
    return [Problem(source, first_line + offset, "", *words) for offset, words in found]


Words = tuple[str, str]


def _long_lines(lines: list[str]) -> Iterator[tuple[int, Words]]:
    for offset, line in enumerate(lines):
        if len(line) > MAX_LINE:
            yield offset, (f"这一行有 {len(line)} 个字，最多 {MAX_LINE} 个", "请分成几段")


def _many_marks(body: str, lines: list[str]) -> Iterator[tuple[int, Words]]:
    for mark in "[<":
        if body.count(mark) > MAX_MARKS:
            message = f"正文里有 {body.count(mark)} 个“{mark}”，最多 {MAX_MARKS} 个"
            yield 0, (message, "请分成几篇")
        for offset, count in _blocks(lines, mark):
            if count > MAX_BLOCK_MARKS:
                message = f"这一段里有 {count} 个“{mark}”，最多 {MAX_BLOCK_MARKS} 个"
                yield offset, (message, "请用空行分成几段")


def _blocks(lines: list[str], mark: str) -> Iterator[tuple[int, int]]:
    """Where each block begins and how often it holds the mark."""
    start, count = 0, 0
    for offset, line in enumerate([*lines, ""]):
        if line.strip():
            count += line.count(mark)
        else:
            yield start, count
            start, count = offset + 1, 0


def _deep_lines(lines: list[str]) -> Iterator[tuple[int, Words]]:
    for offset, line in enumerate(lines):
        levels = levels_of(line)
        if levels > MAX_LEVELS:
            message = f"列表或引用套了 {levels} 层，最多 {MAX_LEVELS} 层"
            yield offset, (message, "请减少层数，行首不要打很多空格或“>”")


def levels_of(line: str) -> int:
    """How deep a line stands: its markers, and every four columns of space between them."""
    if _RULE.fullmatch(line):
        return 0
    found = _MARKERS.match(line.expandtabs(4))
    head = found[0] if found else ""
    if not head:
        return 0
    marks = len(re.findall(r">|[-*+]|\d+[.)]", head))
    spaces = sum(len(gap) // 4 for gap in re.findall(r" +", head))
    return marks + spaces
