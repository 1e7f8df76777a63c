"""Measurements as Chinese text: a table with medians and ratios, then what they mean."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from statistics import median
from typing import Final

from commands.benchmark.measure import Method, Run

TIME_BAR: Final = Fraction(1, 3)
"""Our time may be at most this part of the peer's."""
MEMORY_BAR: Final = Fraction(1)
"""Our memory may be at most this part of the peer's."""
GROWTH_BAR: Final = Fraction(11, 10)
"""Time may grow by this much more than the number of notices: 5.5-fold for five times."""
RECORD_SECONDS: Final = 20
RECORD_MEGABYTES: Final = 600
"""What a build of 500 unions, 5,000 activities and 20,000 values may take."""
WITHIN: Final = Fraction(1)
"""A ratio to a bar itself."""
UNKNOWN: Final = "测不到"

MEMORY: Final[dict[Method, str]] = {
    "pss": "整个进程树的 PSS 之和，每 50 毫秒看一次，取最大",
    "rss": "整个进程树的 RSS 之和（共用的内存重复计算），每 50 毫秒看一次，取最大",
    "largest": "进程树里最大的一个进程的峰值（本系统只报这个数）",
    "none": "本系统测不到",
}
"""What the row of memory means."""


@dataclass(frozen=True)
class Row:
    """One line of the table: what, and how to read and write it."""

    label: str
    read: Callable[[Run], float | None]
    digits: int
    """Decimal places shown."""


PEAK: Final = Row("内存峰值（MB）", lambda run: _mega(run.peak_bytes), 0)
ROWS: Final = (
    Row("用时（秒）", lambda run: run.seconds, 2),
    Row("CPU 时间（秒）", lambda run: run.cpu_seconds, 2),
    PEAK,
    Row("网页（个）", lambda run: run.pages, 0),
    Row("文件（个）", lambda run: run.files, 0),
    Row("写出（MB）", lambda run: _mega(run.bytes_written), 1),
)


def middle(row: Row, runs: Sequence[Run]) -> float | None:
    """The median of one measure; None if the system does not tell it."""
    values = [value for value in map(row.read, runs) if value is not None]
    return median(values) if values else None


def ratio(ours: float | None, peers: float | None) -> float | None:
    """Our value as a part of the peer's; None if either is missing or the peer's is 0."""
    return ours / peers if ours is not None and peers else None


def comparison(ours: Sequence[Run], peers: Sequence[Run]) -> list[str]:
    """The table of one number of notices, ours and the peer's side by side."""
    cells = [["", "本站", "对照", "本站/对照"]]
    for row in ROWS:
        left, right = middle(row, ours), middle(row, peers)
        shown = [number_text(left, row.digits), number_text(right, row.digits)]
        cells.append([row.label, *shown, number_text(ratio(left, right), 2)])
    return table(cells)


def alone(ours: Sequence[Run]) -> list[str]:
    """The table of a number of notices at which the peer was not measured."""
    cells = [[row.label, number_text(middle(row, ours), row.digits)] for row in ROWS]
    return table([["", "本站"], *cells])


def verdicts(ours: Sequence[Run], peers: Sequence[Run]) -> list[str]:
    """Whether time and memory keep within their bars."""
    time, memory = ROWS[0], ROWS[2]
    return [
        verdict("用时不超过对照的 1/3", _ratio_of(time, ours, peers), TIME_BAR),
        verdict("内存不超过对照", _ratio_of(memory, ours, peers), MEMORY_BAR),
    ]


def growth(few: int, before: Sequence[Run], many: int, after: Sequence[Run]) -> str:
    """Whether our time grows in step with the number of notices."""
    bar = GROWTH_BAR * Fraction(many, few)
    what = f"从 {few} 条到 {many} 条，用时不超过 {float(bar):g} 倍"
    return verdict(what, _ratio_of(ROWS[0], after, before), bar)


def record_verdicts(runs: Sequence[Run]) -> list[str]:
    """Whether a build of many records keeps within its bars."""
    bars = ((ROWS[0], RECORD_SECONDS), (ROWS[2], RECORD_MEGABYTES))
    return [verdict(f"{row.label}不超过 {bar}", ratio(middle(row, runs), bar)) for row, bar in bars]


def table(cells: Sequence[Sequence[str]]) -> list[str]:
    """Lines with columns under each other: words to the left, numbers to the right."""
    widths = [max(map(width, column)) for column in zip(*cells, strict=True)]
    return [
        "  ".join(
            _pad(text, size, left=index == 0)
            for index, (text, size) in enumerate(zip(line, widths, strict=True))
        )
        for line in cells
    ]


def width(text: str) -> int:
    """Places a text takes on a terminal: two for a Chinese character or mark."""
    return sum(2 if unicodedata.east_asian_width(mark) in "WF" else 1 for mark in text)


def _ratio_of(row: Row, ours: Sequence[Run], peers: Sequence[Run]) -> float | None:
    return ratio(middle(row, ours), middle(row, peers))


def verdict(what: str, value: float | None, bar: Fraction = WITHIN) -> str:
    """Whether a ratio keeps within its bar, in words."""
    if value is None:
        return f"{what}：{UNKNOWN}"
    return f"{what}：{'达到' if value <= bar else '未达到'}（{value:.3f} 倍）"


def beside_bar(value: float, bar: float, unit: str) -> str:
    """A figure with its bar: 8.1 秒（标准 8 秒，未达到）."""
    return f"{value:.1f} {unit}（标准 {bar} {unit}，{'达到' if value <= bar else '未达到'}）"


def _mega(size: int | None) -> float | None:
    return None if size is None else size / 1_000_000


def number_text(value: float | None, digits: int) -> str:
    """A number with so many decimals, or that there is none."""
    return UNKNOWN if value is None else f"{value:,.{digits}f}"


def _pad(text: str, size: int, *, left: bool) -> str:
    space = " " * (size - width(text))
    return text + space if left else space + text
