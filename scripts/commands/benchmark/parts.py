"""What calendars and feeds of one site took, part by part, and what the bars say of it."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Final

from commands.benchmark.measure import Run
from commands.benchmark.report import ROWS, middle, number_text, ratio, table, verdict

BEYOND_SECONDS: Final = 15
ACTIVITY_MEGABYTES: Final = 500
"""What calendars, feeds and archives of 4,700 activities and 300 series may take in time,
and the whole build of them in memory."""


@dataclass(frozen=True)
class Parts:
    """Seconds of each part, and what came of it."""

    reading: float
    """Everything that comes before: loading, expanding, checking, planning the pages."""
    calendars: float
    feeds: float
    """Live feeds and archives."""
    writing: float
    cpu: float
    """Processor seconds of calendars, feeds and writing together."""
    calendar_files: int
    feed_files: int
    bytes_written: int
    largest: int
    """Bytes of the largest calendar."""

    @property
    def beyond_pages(self) -> float:
        """Seconds for all that is no page."""
        return self.calendars + self.feeds + self.writing


def read(log: Path) -> Parts:
    """What such a process told last."""
    return Parts(**json.loads(log.read_text("utf-8").splitlines()[-1]))


def lines(parts: Sequence[Parts], runs: Sequence[Run]) -> list[str]:
    """The table of what is written for subscribers, part by part; ``runs`` wrote nothing else."""
    rows: tuple[tuple[str, Callable[[Parts], float], int], ...] = (
        ("读入、检查、排页面（秒）", lambda part: part.reading, 2),
        ("日历（秒）", lambda part: part.calendars, 2),
        ("订阅源和存档（秒）", lambda part: part.feeds, 2),
        ("写到硬盘（秒）", lambda part: part.writing, 2),
        ("后三项 CPU 时间（秒）", lambda part: part.cpu, 2),
        ("日历（个文件）", lambda part: part.calendar_files, 0),
        ("订阅源和存档（个文件）", lambda part: part.feed_files, 0),
        ("写出（MB）", lambda part: part.bytes_written / 1_000_000, 1),
        ("最大的日历（KB）", lambda part: part.largest / 1000, 0),
    )
    cells = [[name, number_text(median(map(value, parts)), digits)] for name, value, digits in rows]
    memory = ROWS[2]
    cells.append([memory.label, number_text(middle(memory, runs), memory.digits)])
    return table([["", "本站"], *cells])


def verdicts(parts: Sequence[Parts], builds: Sequence[Run]) -> list[str]:
    """Whether what is written for subscribers keeps within its bars."""
    seconds = median(part.beyond_pages for part in parts)
    megabytes = middle(ROWS[2], builds)
    return [
        verdict(
            f"日历、订阅源和存档用时不超过 {BEYOND_SECONDS} 秒",
            ratio(seconds, BEYOND_SECONDS),
        ),
        verdict(
            f"{ROWS[2].label}不超过 {ACTIVITY_MEGABYTES}",
            ratio(megabytes, ACTIVITY_MEGABYTES),
        ),
    ]
