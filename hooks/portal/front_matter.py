"""A Markdown file as its front matter and its body.

The front matter is YAML between a first line ``---`` and the next line ``---``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from portal.errors import Problem
from portal.yaml_source import Tree, read_yaml

_FENCE = re.compile(r"---\s*")
_ALMOST_FENCE = re.compile(r"\s*[-－—–‐−﹣─_]{2,}\s*")
_PROSE = re.compile(r"(?:#{2,6} .*|[^\s:：#\-－\[\]{}][^:：]*[。，！？][^:]*)")
"""A heading or a sentence: never a field with its colon forgotten."""
_EXAMPLE = "请在第一行写 ---，下面每行写一个“字段: 内容”（如 标题: …），再写一行 ---，然后写正文"


@dataclass(frozen=True)
class Page:
    """A Markdown file taken apart."""

    tree: Tree
    """The front matter; its value is a mapping, its lines are lines of the file."""
    body: str
    """The Markdown text below the front matter."""
    body_line: int
    """The line of the file on which the body begins, from 1."""


def read_front_matter(text: str, source: str) -> tuple[Page | None, list[Problem]]:
    """The page in the text of a Markdown file, and every problem of its front matter.

    The page may be there despite problems, so that its fields are checked in the same run.
    """
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").split("\n")
    fences = _fences(lines, source)
    if isinstance(fences, Problem):
        return None, [fences]
    opening, closing = fences
    page, problems = _page(lines, source, opening, closing)
    text_begins = _text_begins(lines, opening, closing) if problems else None
    if text_begins is None:
        return page, problems
    # A rule in the text was taken for the closing line; what stands above it is read.
    page, problems = _page(lines, source, opening, text_begins)
    message = "开头的资料没有结束"
    unclosed = Problem(source, text_begins + 1, "", message, "请在这一行上面单独写一行 ---")
    return page, [*problems, unclosed]


def _page(
    lines: Sequence[str], source: str, opening: int, closing: int
) -> tuple[Page | None, list[Problem]]:
    head = "\n".join(lines[opening + 1 : closing])
    if not head.strip():
        return None, [Problem(source, opening + 1, "", "两行 --- 之间没有内容", _EXAMPLE)]
    tree, problems = read_yaml(head, source, opening + 2)
    if tree is None:
        return None, problems
    if not isinstance(tree.value, dict):
        message = "两行 --- 之间应当是一个个字段"
        return None, [*problems, Problem(source, opening + 2, "", message, "每行写成“字段: 内容”")]
    return Page(tree, "\n".join(lines[closing + 1 :]), closing + 2), problems


def _text_begins(lines: Sequence[str], opening: int, closing: int) -> int | None:
    """The first line below a blank one that is neither field nor item, comment nor value."""
    return next(
        (
            number
            for number in range(opening + 2, closing)
            if not lines[number - 1].strip() and _PROSE.fullmatch(lines[number])
        ),
        None,
    )


def _fences(lines: Sequence[str], source: str) -> tuple[int, int] | Problem:
    """The indexes of the opening and the closing line, or what is wrong with them."""
    opening = next((number for number, line in enumerate(lines) if line.strip()), None)
    if opening is None:
        return Problem(source, 0, "", "文件是空的", _EXAMPLE)
    if not _ALMOST_FENCE.fullmatch(lines[opening]):
        return Problem(source, opening + 1, "", "文件开头没有用 --- 围起来的资料", _EXAMPLE)
    for number in range(opening, len(lines)):
        is_fence = _FENCE.fullmatch(lines[number])
        if not is_fence and _ALMOST_FENCE.fullmatch(lines[number]):
            message = f"“{lines[number].strip()[:40]}”应当正好是三个半角减号，前面没有空格"
            return Problem(source, number + 1, "", message, "请改成：---")
        if is_fence and number > opening:
            return opening, number
    message = "开头的资料没有结束"
    return Problem(source, opening + 1, "", message, "请在最后一个字段下面单独写一行 ---")
