"""A code by segno, with the mask it is read best with.

Segno compares the eight masks module by module, which takes longer than all else about a
page. Here it draws a code once; what another mask changes of it is known for each size.
"""

from __future__ import annotations

from functools import cache
from typing import Final, NamedTuple

import segno

from portal.qr.penalty import Modules, lines_of, modules, penalty

LEVEL: Final = "m"
"""15 % of a code may be worn or dirty; a better level is taken where it costs no size."""
_WITH_VERSION: Final = 45
"""Modules on a side from which on a code tells its version."""


class _Size(NamedTuple):
    """What is the same in all codes of one size and level."""

    compared: Modules
    """1 where masks are compared: not where a code tells its format and its version."""
    changes: tuple[Modules, ...]
    """What each mask changes of a code with the first one."""
    told: tuple[Modules, ...]
    """What a code with each mask tells of its format and its version."""


def rows_of_code(address: str) -> tuple[bytes, ...]:
    """The modules of ``segno.make_qr(address, error=LEVEL)`` row by row; 1 is dark.

    Raises segno.DataOverflowError over 2,331 octets.
    """
    code = segno.make_qr(address, error=LEVEL, mask=0)
    size, side = _size(int(code.version), str(code.error)), len(code.matrix)
    first = modules(code.matrix).only(size.compared)
    masked = [first.changed(change) for change in size.changes]
    penalties = [penalty(side, one) for one in masked]
    best = penalties.index(min(penalties))
    return lines_of(side, masked[best].changed(size.told[best]).rows)


@cache
def _size(version: int, level: str) -> _Size:
    """There are forty versions with four levels each."""
    codes = [
        segno.make_qr("0", version=version, error=level, boost_error=False, mask=mask)
        for mask in range(8)
    ]
    side = len(codes[0].matrix)
    told_there = _told_there(side)
    compared, telling = (
        modules(
            [((row, column) in told_there) is is_told for column in range(side)]
            for row in range(side)
        )
        for is_told in (False, True)
    )
    drawn = [modules(code.matrix) for code in codes]
    masked = [one.only(compared) for one in drawn]
    return _Size(
        compared=compared,
        changes=tuple(masked[0].changed(one) for one in masked),
        told=tuple(one.only(telling) for one in drawn),
    )


def _told_there(side: int) -> set[tuple[int, int]]:
    """Row and column of the modules that tell format and version, and of the dark one there."""
    found = {(8, column) for column in (*range(6), 7, 8, *range(side - 8, side))}
    if side >= _WITH_VERSION:
        found |= {(row, column) for row in range(6) for column in range(side - 11, side - 8)}
    return found | {(column, row) for row, column in found}
