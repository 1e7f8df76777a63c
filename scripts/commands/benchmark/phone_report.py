"""What was measured on a phone as Chinese text: figures beside their bars, then the verdict."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from commands.benchmark.conformance import CHECKER
from commands.benchmark.lighthouse import Score
from commands.benchmark.node_tools import NodeTools
from commands.benchmark.report import table
from commands.benchmark.visits import Visit

PEER: Final = "对照 "
"""Stands before the names of the peer's pages."""
SHOWN: Final = 20
"""How many errors of a kind are listed; the others are only counted."""
KB: Final = 1000


@dataclass(frozen=True)
class Load:
    """What a phone loaded of one site."""

    home: Visit
    article: Visit
    second: Visit
    """An article after the home page."""


@dataclass(frozen=True)
class Bar:
    """One figure of a load and what it may be at most."""

    label: str
    read: Callable[[Load], float]
    most: float


BARS: Final = (
    Bar("首次打开首页（KB）", lambda load: load.home.size_bytes / KB, 90),
    Bar("首次打开文章（KB）", lambda load: load.article.size_bytes / KB, 80),
    Bar(
        "其中 JavaScript（KB）",
        lambda load: max(load.home.script_bytes, load.article.script_bytes) / KB,
        40,
    ),
    Bar("再打开一页（KB）", lambda load: load.second.size_bytes / KB, 15),
    Bar("首次打开的请求（个）", lambda load: max(len(load.home.sent), len(load.article.sent)), 10),
    Bar(
        "向别的网站的请求（个）",
        lambda load: len([*load.home.foreign, *load.article.foreign, *load.second.foreign]),
        0,
    ),
)

LEAST: Final = Score(99, 100, 100, 100, blocking_ms=50, shift=0)
"""The scores a page must have at least, and the time and shift it may have at most."""
SHIFT_DIGITS: Final = 3


def loads(ours: Load, peer: Load) -> list[str]:
    """The table of what was loaded."""
    cells = [["", "本站", "对照", "标准", ""]]
    for bar in BARS:
        value, theirs = bar.read(ours), bar.read(peer)
        word = _word(value <= bar.most)
        cells.append([bar.label, _figure(value), _figure(theirs), f"≤{bar.most:g}", word])
    return table(cells)


def conforms(tools: NodeTools, faults: Sequence[str]) -> list[str]:
    """Whether the HTML conforms, and the first errors."""
    head = f"HTML 规范，{CHECKER[tools.java is not None]}，全部网页：{len(faults)} 处错误"
    return ["", f"{head}，{_word(not faults)}", *(f"  {fault}" for fault in faults[:SHOWN])]


def judgements(scores: Mapping[str, Score], rounds: int) -> list[str]:
    """The table of Lighthouse's scores, then what each page that misses a bar lacks."""
    heads = ["页面", "性能", "无障碍", "最佳做法", "SEO", "阻塞（毫秒）", "移动", ""]
    cells = [heads, *(_row(name, score) for name, score in scores.items())]
    missed = [name for name, score in scores.items() if not name.startswith(PEER) and _lacks(score)]
    ours = sum(not name.startswith(PEER) for name in scores)
    return [
        "",
        f"Lighthouse（手机），每页 {rounds} 次取中位数",
        *table(cells),
        f"每类网页性能 ≥99，其余 100，阻塞 ≤50 毫秒，移动 0：{ours - len(missed)}/{ours} 类达到",
        *(f"  {name}：{'、'.join(_lacks(scores[name]))}" for name in missed),
    ]


def _row(name: str, score: Score) -> list[str]:
    numbers = (score.performance, score.accessibility, score.best_practices, score.seo)
    shown = [*(f"{number:g}" for number in numbers), f"{score.blocking_ms:.0f}"]
    verdict = "" if name.startswith(PEER) else _word(not list(_lacks(score)))
    return [name, *shown, f"{score.shift:.{SHIFT_DIGITS}f}", verdict]


def _lacks(score: Score) -> list[str]:
    return list(_misses(score))


def _misses(score: Score) -> Iterator[str]:
    if score.performance < LEAST.performance:
        yield f"性能 {score.performance:g}"
    scored = (score.accessibility, score.best_practices, score.seo)
    if min(scored) < LEAST.seo:
        yield "没有通过 " + " ".join(score.failed)
    if score.blocking_ms > LEAST.blocking_ms:
        yield f"阻塞 {score.blocking_ms:.0f} 毫秒"
    if round(score.shift, SHIFT_DIGITS) > LEAST.shift:
        yield f"移动 {score.shift:.{SHIFT_DIGITS}f}"


def _word(is_reached: bool) -> str:
    return "达到" if is_reached else "未达到"


def _figure(value: float) -> str:
    return f"{value:,.0f}" if value == int(value) else f"{value:,.1f}"
