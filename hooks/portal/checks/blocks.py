"""Tables, lists, titles and indentation that the renderer would not take as they were meant."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from portal.errors import Level


@dataclass(frozen=True)
class Slip:
    """One wrong mark; ``offset`` counts lines from 0 within the body."""

    offset: int
    message: str
    remedy: str
    level: Level = "error"


MOST_COLUMNS: Final = 30
"""Columns for which the missing line is written out; with more, a table is none for a page."""
Lines = Sequence[str]
"""The lines of a body, those of code blank."""

CODE = re.compile(r"(`+)[^`]+\1")
"""Code inside a line, in which no mark counts."""
_ITEM = re.compile(r"\s*(?:[-*+]|[0-9]{1,2}\.)\s+\S")
_NO_TEXT = re.compile(r"\s*[>#|<]")
_DELIMITER = re.compile(r"[\s|:-]*-[\s|:-]*")
_BAR = re.compile(r"(?<!\\)\|")


def block_slips(lines: Lines) -> Iterator[Slip]:
    """Every wrong mark that takes more than its own line to see."""
    for start, block in blocks_of(lines):
        yield from _table(start, block)
        yield from _list(start, block)
        yield from _setext(start, block)
    yield from _indented(lines)


def blocks_of(lines: Lines) -> Iterator[tuple[int, Lines]]:
    """Where each block begins, and its lines; blank lines part blocks."""
    start = 0
    for offset, line in enumerate([*lines, ""]):
        if not line.strip():
            if offset > start:
                yield start, lines[start:offset]
            start = offset + 1


def _table(start: int, block: Lines) -> Iterator[Slip]:
    first = next((n for n, line in enumerate(block) if line.lstrip().startswith("|")), None)
    if first is None or (len(block) - first < 2 and first == 0):
        return
    rows = block[first:]
    if first > 0 and not _ITEM.match(block[0]):
        yield Slip(start + first, "表格上面没有空行，不会显示成表格", "请在这一行上面空一行")
    elif first == 0 and not _DELIMITER.fullmatch(rows[1]):
        message = "表格第一行下面少了分隔线，不会显示成表格"
        yield Slip(start, message, _ruled("请在第一行下面加一行", _width(rows[0])))
    elif first == 0 and _width(rows[1]) != _width(rows[0]):
        message = f"表格的分隔线有 {_width(rows[1])} 格，第一行却有 {_width(rows[0])} 格"
        yield Slip(start + 1, message, _ruled("请写成", _width(rows[0])))
    elif first == 0:
        yield from _ragged(start, rows)


def _ruled(words: str, columns: int) -> str:
    """What to write below the first row."""
    if columns > MOST_COLUMNS:
        return f"第一行有 {columns} 格，太多了；请把大表格作为附件"
    return f"{words} |{'---|' * columns}"


def _ragged(start: int, rows: Lines) -> Iterator[Slip]:
    wanted = _width(rows[0])
    for offset, row in enumerate(rows[2:], start + 2):
        width = _width(row)
        if width != wanted:
            level: Level = "error" if width > wanted else "warning"
            message = f"表格这一行有 {width} 格，第一行有 {wanted} 格"
            yield Slip(offset, message, "请让每行的竖线一样多；空格子也要写竖线", level)


def _width(row: str) -> int:
    """The cells of a table's row."""
    text = CODE.sub("", row).strip()
    text = text.removeprefix("|")
    if text.endswith("|") and not text.endswith("\\|"):
        text = text[:-1]
    return len(_BAR.findall(text)) + 1


def _list(start: int, block: Lines) -> Iterator[Slip]:
    if _ITEM.match(block[0]) or block[0][:1] in (" ", "\t") or _NO_TEXT.match(block[0]):
        return
    found = next((n for n, line in enumerate(block) if n and _ITEM.match(line)), None)
    if found is not None:
        yield Slip(start + found, "列表上面没有空行，不会显示成列表", "请在这一行上面空一行")


def _setext(start: int, block: Lines) -> Iterator[Slip]:
    if len(block) < 2 or set(block[1].strip()) not in ({"="}, {"-"}) or block[1][0] == " ":
        return
    text = block[0].strip()
    if block[1][0] == "=":
        message = "正文里不要用一级标题，页面标题已经是一级"
        yield Slip(start + 1, message, f"请删掉这一行，上一行写成 ## {text}")
    else:
        remedy = f"请在这一行上面空一行；要小标题就删掉这一行，上一行写成 ## {text}"
        yield Slip(start + 1, f"上一行“{text[:30]}”会变成小标题", remedy, "warning")


def _indented(lines: Lines) -> Iterator[Slip]:
    """Paragraphs that four spaces or a Tab would turn into code."""
    is_inside = False
    for (start, block), previous in _with_previous(list(blocks_of(lines))):
        is_indented = block[0].startswith(("    ", "\t"))
        holds_more = bool(previous) and (
            any(_ITEM.match(line) for line in previous)
            or previous[0].startswith(("[^", "!!!", "    ", "\t"))
        )
        is_inside = is_indented and (is_inside or holds_more)
        if is_indented and not is_inside and not _ITEM.match(block[0]):
            message = "这一段开头有四个空格或 Tab 键，会显示成代码"
            yield Slip(start, message, f"请写成 {block[0].strip()}", "warning")


def _with_previous(
    blocks: Sequence[tuple[int, Lines]],
) -> Iterator[tuple[tuple[int, Lines], Lines]]:
    previous: Lines = ()
    for block in blocks:
        yield block, previous
        previous = block[1]
