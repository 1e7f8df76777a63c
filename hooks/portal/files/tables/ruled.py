"""Tables whose cells are drawn: every word stands between two level and two upright lines."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from portal.files.tables.cells import Row
from portal.files.tables.printed import Printed, Rule, Word, row_of

_NEAR: Final = 3.0
"""Points by which the ends and edges of lines miss each other, thick ones drawn as boxes."""
MAX_LOOKS: Final = 2_000_000
"""Words times lines of a page; where there are more, none of its tables is drawn."""


@dataclass(frozen=True)
class _Box:
    top: float
    bottom: float
    left: float
    right: float


class _Rules:
    """Lines of one direction by their place."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._rules = sorted(rules, key=lambda one: one.at)
        self._places = [one.at for one in self._rules]

    def around(self, at: float, across: float) -> tuple[float, float] | None:
        """The nearest lines before and behind a place; None where one is missing."""
        middle = bisect_left(self._places, at)
        before = _first(reversed(self._rules[:middle]), across)
        behind = _first(self._rules[middle:], across)
        return None if before is None or behind is None else (before, behind)


def ruled(page: Printed, where: str) -> tuple[list[list[Row]], list[Word]]:
    """The drawn tables of a page, and the words that stand in none."""
    held, others = _boxes(page)
    return [list(_rows(table, held, where)) for table in _tables(held)], others


def _boxes(page: Printed) -> tuple[dict[_Box, list[Word]], list[Word]]:
    if len(page.words) * (len(page.level) + len(page.upright)) > MAX_LOOKS:
        return {}, list(page.words)
    level, upright = _Rules(page.level), _Rules(page.upright)
    held: dict[_Box, list[Word]] = defaultdict(list)
    others: list[Word] = []
    for word in page.words:
        across, up = word.inside
        rows, columns = level.around(up, across), upright.around(across, up)
        if rows and columns:
            held[_Box(rows[1], rows[0], *columns)].append(word)
        else:
            others.append(word)
    return held, others


def _first(rules: Iterable[Rule], across: float) -> float | None:
    return next((o.at for o in rules if o.start - _NEAR <= across <= o.end + _NEAR), None)


def _tables(held: Iterable[_Box]) -> Iterator[list[_Box]]:
    """The boxes of each table from the top; between two tables nothing is drawn."""
    table: list[_Box] = []
    lowest = 0.0
    for box in sorted(held, key=lambda one: (-one.top, one.left)):
        if table and box.top < lowest - _NEAR:
            yield table
            table = []
        lowest = min(lowest, box.bottom) if table else box.bottom
        table.append(box)
    if table:
        yield table


def _rows(table: Sequence[_Box], held: dict[_Box, list[Word]], where: str) -> Iterator[Row]:
    edges = list(_apart(edge for box in table for edge in (box.left, box.right)))
    tops = list(_apart(-box.top for box in table))
    rows: dict[int, dict[tuple[int, int], list[Word]]] = defaultdict(dict)
    for box in table:
        first, last = _place(edges, box.left), _place(edges, box.right)
        row = rows[_place(tops, -box.top)]
        row.setdefault((first, max(1, last - first)), []).extend(held[box])
    yield from (row_of(where, rows[at]) for at in sorted(rows))


def _apart(places: Iterable[float]) -> Iterator[float]:
    """Of places that are nearly the same the first."""
    last = None
    for place in sorted(places):
        if last is None or place - last > _NEAR:
            last = place
            yield place


def _place(places: Sequence[float], at: float) -> int:
    return max(0, bisect_left(places, at - _NEAR) if places else 0)
