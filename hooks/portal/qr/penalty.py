"""How easily a scanner misreads a code: the penalty of ISO/IEC 18004:2015, 7.8.3.1.

A code is compared as two whole numbers, one of its rows and one of its columns, with an octet
for each module: 1 where it is dark. Python then compares all modules of a code with their
neighbours in one operation, which matters to thousands of pages with a code of their own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Final, NamedTuple

_GAP: Final = bytes(4)
"""Light octets around each line: beyond the edge of a code everything is light."""
_LIKE_A_CORNER: Final = re.compile(
    rb"\x01\x00\x01\x01\x01\x00\x01(?:(?=\x00{4})|(?<=\x00{4}.{7}))", re.DOTALL
)
"""What looks like the middle of a corner pattern: 1011101 with four light modules beside it."""


class Modules(NamedTuple):
    """The modules of a code, or what they are changed by."""

    rows: int
    columns: int

    def changed(self, by: Modules) -> Modules:
        """With these modules turned from light to dark, or back."""
        return Modules(self.rows ^ by.rows, self.columns ^ by.columns)

    def only(self, kept: Modules) -> Modules:
        """With all other modules light."""
        return Modules(self.rows & kept.rows, self.columns & kept.columns)


def modules(lines: Iterable[Iterable[int]]) -> Modules:
    """The modules of a code from its rows, which hold 0 and 1."""
    rows = [bytes(line) for line in lines]
    return Modules(_number(rows), _number(map(bytes, zip(*rows, strict=True))))


def lines_of(side: int, lines: int) -> tuple[bytes, ...]:
    """The rows, or the columns, again: an octet for each module."""
    octets, step = lines.to_bytes(_octets(side), "big"), side + len(_GAP)
    return tuple(octets[at : at + side] for at in range(len(_GAP), len(octets), step))


def penalty(side: int, code: Modules) -> int:
    """The penalty of a code with that many modules on a side; the lowest is read best."""
    lines = sum(_runs(side, one) + _likenesses(side, one) for one in code)
    return lines + _blocks(side, code.rows) + _imbalance(side, code.rows)


def _number(lines: Iterable[bytes]) -> int:
    return int.from_bytes(_GAP + b"".join(line + _GAP for line in lines), "big")


def _octets(side: int) -> int:
    return len(_GAP) + side * (side + len(_GAP))


@cache
def _places(side: int, row: int, column: int) -> int:
    """1 in the octets from that row and column on, counted from 0."""
    line = bytes(column) + b"\x01" * (side - column)
    return _number([bytes(side)] * row + [line] * (side - row))


def _runs(side: int, lines: int) -> int:
    """Five modules of one colour side by side give 3, each further one 1 (feature N1)."""
    turns = lines ^ lines >> 8
    turns_of_four = turns | turns >> 8 | turns >> 16 | turns >> 24
    fives = _places(side, 0, 4) & ~turns_of_four
    return fives.bit_count() + 2 * (fives & ~(fives >> 8)).bit_count()


def _blocks(side: int, rows: int) -> int:
    """Each two by two modules of one colour give 3 (feature N2)."""
    line = 8 * (side + len(_GAP))
    turns = rows ^ rows >> 8
    differing = turns | turns >> line | rows ^ rows >> line
    return 3 * (_places(side, 1, 1) & ~differing).bit_count()


def _likenesses(side: int, lines: int) -> int:
    """What could be taken for a corner gives 40 (feature N3)."""
    return 40 * len(_LIKE_A_CORNER.findall(lines.to_bytes(_octets(side), "big")))


def _imbalance(side: int, rows: int) -> int:
    """Each 5 % of dark modules away from one half give 10 (feature N4)."""
    return 10 * int(abs(rows.bit_count() / side**2 * 100 - 50) / 5)
