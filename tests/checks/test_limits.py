"""Each limit on a body: just under it renders quickly, one more is refused."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from portal.checks.limits import MAX_BYTES, body_problems, levels_of
from portal.render import Renderer


def told(body: str) -> list[str]:
    """The problems of a body that begins on line 10."""
    return [str(problem) for problem in body_problems(body, 10, "a.md")]


def per_block(mark: str, times: int, blocks: int) -> str:
    """Blocks that each hold a mark so many times."""
    return "\n\n".join([mark * times] * blocks)


def hostile(unit: str, filler: str, lines: int = 5) -> str:
    """A block in which each unit is searched to the end of the block."""
    return "\n".join([unit + filler] * lines)


# Each is as hostile as its limit allows; together with one more it would be refused.
JUST_UNDER = {
    "256 KB of text": "字" * 80 + "\n",
    "256 KB of words": "工会 union\n\n",
    "a line": "字" * 20_000,
    "[ in a block": per_block("[", 1_000, 1),
    "[ in all": per_block("[", 1_000, 3),
    "![ in all": per_block("![", 1_000, 3),
    "[]( in all": per_block("[](", 700, 3),
    "< in all": per_block("<", 1_000, 3),
    "<a in all": per_block("<a ", 800, 3),
    "<!-- in all": per_block("<!--", 700, 3),
    "unclosed [ before much text": hostile("![" * 20, "字" * 2_400, 12),
    "20 levels of list": "".join("    " * level + "- 项\n" for level in range(20)) * 40,
    "20 levels of quotation": ("> " * 20 + "引\n") * 900,
    "20 markers in a line": ("- " * 20 + "项\n") * 990,
    "items of a list": "- 项\n" * 19_000,
    "table cells": "|a|b|\n|-|-|\n" + "|一|二|\n" * 4_900,
    "columns of a table": "|" + "a|" * 900 + "\n|" + "-|" * 900 + "\n" + "|一\n" * 20,
    "headings": "## 标题\n" * 500,
    "lines": "一\n\n" * 9_900,
    "backslashes": "\\" * 5_000,
    "emphasis": ("*_*_a_*_* " * 1_000 + "\n") * 4,
    "footnote references": "[^1]" * 400 + "\n\n[^1]: 注",
}


@contextmanager
def untraced() -> Iterator[None]:
    """Nobody looks at every line meanwhile: coverage takes several times the work itself."""
    tracer = sys.gettrace()
    sys.settrace(None)
    try:
        yield
    finally:
        sys.settrace(tracer)


@pytest.mark.parametrize("name", JUST_UNDER)
def test_a_body_just_under_a_limit_renders_within_two_seconds(name: str) -> None:
    body = JUST_UNDER[name]
    if name.startswith("256 KB"):
        body *= MAX_BYTES // len(body.encode())
        body = body[: MAX_BYTES // 3]
    assert told(body) == []
    renderer = Renderer()
    started = time.process_time()
    with untraced():
        renderer.render(body, "news/2025/a.md", lambda _: None)
    assert time.process_time() - started < 2


UNCLOSED = "这一段里有太多没有配对的“[”“<”或“(”；请补上“]”“>”“)”，或用空行分段"


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        (
            "一\n" * (MAX_BYTES // 4 + 1),
            ["a.md:10: 正文有 257 KB，最多 256 KB；请分成几篇，或把长表格作为附件"],
        ),
        ("一\n" + "a" * 20_001, ["a.md:11: 这一行有 20001 个字，最多 20000 个；请分成几段"]),
        (
            "\n\n" + per_block("[", 1_001, 1),
            ["a.md:12: 这一段里有 1001 个“[”，最多 1000 个；请用空行分成几段"],
        ),
        (
            "一\n\n" + per_block("<", 1_001, 1),
            ["a.md:12: 这一段里有 1001 个“<”，最多 1000 个；请用空行分成几段"],
        ),
        (per_block("[", 601, 5), ["a.md:10: 正文里有 3005 个“[”，最多 3000 个；请分成几篇"]),
        (per_block("<", 601, 5), ["a.md:10: 正文里有 3005 个“<”，最多 3000 个；请分成几篇"]),
        ("一\n\n" + hostile("![" * 200, "字" * 3_000), [f"a.md:12: {UNCLOSED}"]),
        ("一\n\n" + hostile("<a " * 200, "字" * 3_000), [f"a.md:12: {UNCLOSED}"]),
        ("一\n\n" + hostile("[a](" * 200, "字" * 3_000), [f"a.md:12: {UNCLOSED}"]),
        (
            "- 项\n" + "    " * 20 + "- 项\n",
            ["a.md:11: 列表或引用套了 21 层，最多 20 层；请减少层数，行首不要打很多空格或“>”"],
        ),
        (
            "> " * 21 + "引\n",
            ["a.md:10: 列表或引用套了 21 层，最多 20 层；请减少层数，行首不要打很多空格或“>”"],
        ),
        (
            "1. " * 1_000 + "项\n",
            ["a.md:10: 列表或引用套了 1000 层，最多 20 层；请减少层数，行首不要打很多空格或“>”"],
        ),
        (
            ("- " * 20 + "项\n") * 1_001,
            ["a.md:10: 列表和引用共有 20020 项，最多 20000 项；请分成几篇，或作为附件"],
        ),
        (
            "|a|b|\n|-|-|\n" + "|一|二|\n" * 5_000,
            ["a.md:10: 表格共有 20008 格，最多 20000 格；请把大表格作为附件"],
        ),
        ("## 标题\n" * 501, ["a.md:10: 正文里有 501 个小标题，最多 500 个；请分成几篇"]),
        (
            "标题\n===\n" * 501,
            ["a.md:10: 正文里有 501 个小标题，最多 500 个；请分成几篇"],
        ),
        ("一\n" * 20_000, ["a.md:10: 正文有 20001 行，最多 20000 行；请分成几篇，或作为附件"]),
        ("\\" * 5_001, ["a.md:10: 正文里有 5001 个“\\”，最多 5000 个；请删掉多余的，或分成几篇"]),
        ("[^1]" * 501, ["a.md:10: 正文里有 501 个“[^”，最多 500 个；请删掉多余的，或分成几篇"]),
    ],
)
def test_a_body_over_a_limit_is_refused_by_name(body: str, lines: list[str]) -> None:
    assert told(body) == lines


@pytest.mark.parametrize(
    ("line", "levels"),
    [
        ("正文", 0),
        ("", 0),
        ("- - - - - - - - - - - - - - - - - - - - - - - -", 0),
        ("------", 0),
        ("-5 度", 0),
        ("2025. 年", 1),
        ("- 项", 1),
        ("    - 项", 2),
        ("\t- 项", 2),
        ("> > 引", 2),
        (">>引", 2),
        ("> - 1) 项", 3),
        ("    " * 30 + "示例镇总工会", 0),
    ],
)
def test_levels_of_a_line(line: str, levels: int) -> None:
    assert levels_of(line) == levels


def test_ordinary_text_breaks_no_limit() -> None:
    body = "## 办理\n\n1. 带[申请表](a.docx)\n2. 打 <tel:12351>\n\n|项|数|\n|-|-|\n|一|2|\n\n> 引\n"
    assert told(body * 200) == []
