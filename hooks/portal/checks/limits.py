"""What a body may be at most, asked before it is rendered.

Python-Markdown takes quadratic time on hostile text and overflows the stack on deep nesting;
below these limits a body renders within two seconds (the tests render the worst of them).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final

from portal.checks.blocks import blocks_of
from portal.errors import Problem
from portal.text_source import MAX_LINE

MAX_BYTES: Final = 256 * 1024
"""Longest body, in bytes of UTF-8."""
MAX_MARKS: Final = 3_000
"""Most ``[`` in one body, and most ``<``."""
MAX_BLOCK_MARKS: Final = 1_000
"""Most ``[`` in one block, and most ``<``; blank lines part blocks."""
MAX_LEVELS: Final = 20
"""Deepest list or quotation."""
MAX_REACH: Final = 4_000_000
"""Characters between ``[`` or ``<`` and what closes it, summed: each is searched to there."""
MAX_ITEMS: Final = 20_000
"""Most items of lists and lines of quotations, each counted once per level."""
MAX_CELLS: Final = 20_000
"""Most table cells: rows times columns, since short rows are filled up."""
MAX_HEADINGS: Final = 500
"""Most headings; each is compared with all before it to get an address of its own."""
MAX_LINES: Final = 20_000
"""Most lines."""
MAX_SIGNS: Final = (("\\", 5_000), ("[^", 500), ("*", 20_000), ("_", 20_000))
"""Signs that start a search, and how often each may stand in one body."""

Found = Iterator[tuple[int, str, str]]
"""Line from 0 within the body, what is wrong, what to do."""

_MARKERS = re.compile(r"(?:[ \t]*(?:>|[-*+][ \t]|\d{1,9}[.)][ \t]))*")
_RULE = re.compile(r"[-*_ \t]*")
_COLUMNS = re.compile(r"[\s|:-]*\|[\s|:-]*|[\s:-]*-[\s:-]*")
_HEADING = re.compile(r"#|[=-]+\s*$")
_CLOSES: Final = {"]": "[", ">": "<", ")": "("}
_BRACKET = re.compile(r"\]\(|[\[\]<>)]")


def body_problems(body: str, first_line: int, source: str) -> list[Problem]:
    """The limits a body breaks; empty for a body that may be rendered.

    ``first_line`` is the line of the file on which the body begins.
    """
    size = len(body.encode("utf-8", "replace"))
    if size > MAX_BYTES:
        message = f"正文有 {size // 1024 + 1} KB，最多 {MAX_BYTES // 1024} KB"
        return [Problem(source, first_line, "", message, "请分成几篇，或把长表格作为附件")]
    lines = body.split("\n")
    return [
        Problem(source, first_line + offset, "", message, remedy)
        for measure in _MEASURES
        for offset, message, remedy in measure(lines)
    ]


def levels_of(line: str) -> int:
    """How deep a line stands: its markers, and every four columns of space between them."""
    if _RULE.fullmatch(line):
        return 0
    found = _MARKERS.match(line.expandtabs(4))
    head = found[0] if found else ""
    if not head:
        return 0
    marks = len(re.findall(r">|[-*+]|\d+[.)]", head))
    return marks + sum(len(gap) // 4 for gap in re.findall(" +", head))


def _long_lines(lines: list[str]) -> Found:
    if len(lines) > MAX_LINES:
        yield 0, f"正文有 {len(lines)} 行，最多 {MAX_LINES} 行", "请分成几篇，或作为附件"
    for offset, line in enumerate(lines):
        if len(line) > MAX_LINE:
            yield offset, f"这一行有 {len(line)} 个字，最多 {MAX_LINE} 个", "请分成几段"


def _deep_lines(lines: list[str]) -> Found:
    total = 0
    for offset, line in enumerate(lines):
        levels = levels_of(line)
        total += levels
        if levels > MAX_LEVELS:
            message = f"列表或引用套了 {levels} 层，最多 {MAX_LEVELS} 层"
            yield offset, message, "请减少层数，行首不要打很多空格或“>”"
    if total > MAX_ITEMS:
        yield 0, f"列表和引用共有 {total} 项，最多 {MAX_ITEMS} 项", "请分成几篇，或作为附件"


def _marks(lines: list[str]) -> Found:
    for mark in "[<":
        total = sum(line.count(mark) for line in lines)
        if total > MAX_MARKS:
            yield 0, f"正文里有 {total} 个“{mark}”，最多 {MAX_MARKS} 个", "请分成几篇"
        for start, block in blocks_of(lines):
            count = sum(line.count(mark) for line in block)
            if count > MAX_BLOCK_MARKS:
                message = f"这一段里有 {count} 个“{mark}”，最多 {MAX_BLOCK_MARKS} 个"
                yield start, message, "请用空行分成几段"


def _open_brackets(lines: list[str]) -> Found:
    reaches = [(start, _reach("\n".join(block))) for start, block in blocks_of(lines)]
    if sum(reach for _, reach in reaches) > MAX_REACH:
        start = max(reaches, key=lambda pair: pair[1])[0]
        yield start, "这一段里有太多没有配对的“[”“<”或“(”", "请补上“]”“>”“)”，或用空行分段"


def _reach(text: str) -> int:
    """Characters from every opening bracket to the one that closes it, or to the end."""
    opened: dict[str, list[int]] = {"[": [], "<": [], "(": []}
    total = 0
    for found in _BRACKET.finditer(text):
        for mark in found[0]:
            if mark in opened:
                opened[mark].append(found.start())
            elif opened[_CLOSES[mark]]:
                total += found.start() - opened[_CLOSES[mark]].pop()
    return total + sum(len(text) - at for places in opened.values() for at in places)


def _tables(lines: list[str]) -> Found:
    cells = 0
    for _, block in blocks_of(lines):
        widths = [line.count("|") + 1 for line in block[:2] if _COLUMNS.fullmatch(line)]
        cells += max(widths, default=0) * len(block)
    if cells > MAX_CELLS:
        yield 0, f"表格共有 {cells} 格，最多 {MAX_CELLS} 格", "请把大表格作为附件"


def _headings(lines: list[str]) -> Found:
    count = sum(1 for line in lines if _HEADING.match(line))
    if count > MAX_HEADINGS:
        yield 0, f"正文里有 {count} 个小标题，最多 {MAX_HEADINGS} 个", "请分成几篇"


def _signs(lines: list[str]) -> Found:
    for sign, most in MAX_SIGNS:
        count = sum(line.count(sign) for line in lines)
        if count > most:
            yield 0, f"正文里有 {count} 个“{sign}”，最多 {most} 个", "请删掉多余的，或分成几篇"


_MEASURES: Final[tuple[Callable[[list[str]], Found], ...]] = (
    _long_lines,
    _deep_lines,
    _marks,
    _open_brackets,
    _tables,
    _headings,
    _signs,
)
