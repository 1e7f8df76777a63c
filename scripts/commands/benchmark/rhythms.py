"""The rhythms of invented series: what an editor writes, and the days it gives.

The days are worked out anew here, so that a slip of the engine's expansion would show.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate
from typing import Final

from portal.almanac.lunar import day_in_year

FIRST_YEAR: Final = 2021
YEARS: Final = 6
"""Activities are spread over this many years."""
MONTHS: Final = 12 * YEARS
LUNAR: Final = {"元宵": (1, 15), "端午": (5, 5), "中秋": (8, 15), "重阳": (9, 9), "腊八": (12, 8)}
_SATURDAY: Final = 5


@dataclass(frozen=True)
class Rhythm:
    """One kind of series; ``n`` stands for the number of a series."""

    title: str
    share: int
    """How many of all series are of this kind."""
    changes: int
    """How many times of one are cancelled, moved or held elsewhere."""
    rule: Callable[[int], str]
    """What is written for the ``n``-th, after 频率."""
    days: Callable[[int], Sequence[date]]
    """The days the rule gives for the ``n``-th, skipped ones included."""
    skips: int = 0
    """How many of them are skipped."""


def _weekly(weeks: int) -> Callable[[int], Sequence[date]]:
    def days(n: int) -> Sequence[date]:
        first = date(FIRST_YEAR, 1, 4) + timedelta(days=n * 397 % 1050)
        return [first + timedelta(weeks=week) for week in range(weeks)]

    return days


def _monthly(n: int) -> Sequence[date]:
    return [date(*month, 1 + n % 28) for month in _months()]


def _saturdays(n: int) -> Sequence[date]:
    firsts = (date(*month, 1) for month in _months())
    return [d + timedelta((_SATURDAY - d.weekday()) % 7, weeks=n % 4) for d in firsts]


def _months() -> list[tuple[int, int]]:
    return [(FIRST_YEAR + n // 12, n % 12 + 1) for n in range(MONTHS)]


def _yearly(n: int) -> Sequence[date]:
    return [date(FIRST_YEAR + year, 1 + n % 12, 1 + n % 28) for year in range(YEARS)]


def _lunar(n: int) -> Sequence[date]:
    around = range(FIRST_YEAR - 1, FIRST_YEAR + YEARS + 1)
    found = (day_in_year(year, *LUNAR[_festival(n)]) for year in around)
    return [day for day in found if day is not None and day.year >= FIRST_YEAR][:YEARS]


def _festival(n: int) -> str:
    return tuple(LUNAR)[n % len(LUNAR)]


def _just(words: str) -> Callable[[int], str]:
    return lambda _: words


RHYTHMS: Final = (
    Rhythm("书屋夜读", 80, 3, _just("每周"), _weekly(161), skips=2),
    Rhythm("工间操", 20, 3, _just("每周"), _weekly(161), skips=3),
    Rhythm("政策问答", 60, 2, _just("每月"), _monthly),
    Rhythm(
        *("周六律师值班", 60, 2),
        lambda n: f"每月\n    第几个周几: 第{'一二三四'[n % 4]}个周六",
        _saturdays,
    ),
    Rhythm("过节走访", 40, 1, lambda n: f"农历每年\n    农历日子: {_festival(n)}", _lunar),
    Rhythm("健步走", 40, 1, _just("每年"), _yearly),
)
"""All kinds; their shares together are held 25,000 times."""
SERIES: Final = sum(rhythm.share for rhythm in RHYTHMS)


def rhythm_of(number: int, series: int) -> Rhythm:
    """The kind of one of ``series`` series, so that each kind has its share of them."""
    place = number * SERIES // series
    ends = accumulate(rhythm.share for rhythm in RHYTHMS)
    return next(rhythm for rhythm, end in zip(RHYTHMS, ends, strict=True) if place < end)
