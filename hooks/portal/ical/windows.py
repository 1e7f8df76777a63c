"""What is current, what goes to an archive, and how much a file may hold.

"Now" is the beginning of the last time that has begun, not the moment of the build: so a
file changes only when an activity begins, which is announced, and never between.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property
from itertools import groupby
from typing import Final

from portal.model.activity import Activity
from portal.model.types import ZONE

MOST_BYTES: Final = 999_999
"""Calendar services refuse files from one million bytes on."""


@dataclass(frozen=True)
class Block:
    """Entries that stay together, written, with the times they stand for."""

    content: bytes
    times: tuple[Activity, ...]

    @cached_property
    def ends_at(self) -> datetime:
        """When the last of its times is over."""
        return max(time.ends_at for time in self.times)

    @property
    def year(self) -> int:
        """The calendar year in which the last of its times ends."""
        return last_year(self.ends_at)


def last_year(ends_at: datetime) -> int:
    """The calendar year of the last moment before an end."""
    return (ends_at - timedelta.resolution).year


def present(blocks: Iterable[Block], now: datetime) -> datetime:
    """When the last time began that has begun; before all of them, when the first will.

    Times that wait for a new date do not count: the old one means nothing any more.
    Raises ValueError where there are no times.
    """
    times = [time for block in blocks for time in block.times]
    begins = [time.begins_at for time in times if not time.is_waiting] or [
        time.begins_at for time in times
    ]
    return max((begin for begin in begins if begin <= now), default=min(begins))


def current(blocks: Sequence[Block], now: datetime, room: int) -> list[Block]:
    """Those for a live calendar: what ends in the calendar year before, or later.

    As many as fit into ``room`` bytes; in the order of ``blocks``.
    """
    if not blocks:
        return []
    moment = present(blocks, now)
    floor = datetime(moment.year - 1, 1, 1, tzinfo=ZONE)
    wanted = [block for block in blocks if block.ends_at > floor or _is_ahead(block, moment)]
    return nearest(wanted, now, room)


def nearest(blocks: Sequence[Block], now: datetime, room: int) -> list[Block]:
    """As many as fit into ``room`` bytes, in the order of ``blocks``.

    What lies ahead comes first, by its next time, then what is over, the latest first.
    """
    if sum(len(block.content) for block in blocks) <= room:
        return list(blocks)
    moment = present(blocks, now)
    kept = set()
    for block in sorted(blocks, key=lambda block: _distance(block, moment)):
        room -= len(block.content)
        if room < 0:
            break
        kept.add(id(block))
    return [block for block in blocks if id(block) in kept]


def by_year(blocks: Sequence[Block], room: int) -> Iterator[tuple[int, int, list[Block]]]:
    """Year, number of the part from 1, and its blocks; parts of at most ``room`` bytes."""
    ordered = sorted(blocks, key=lambda block: block.ends_at)
    for year, found in groupby(ordered, lambda block: block.year):
        for number, part in enumerate(_parts(found, room), 1):
            yield year, number, part


def _parts(blocks: Iterable[Block], room: int) -> Iterator[list[Block]]:
    part: list[Block] = []
    size = 0
    for block in blocks:
        if part and size + len(block.content) > room:
            yield part
            part, size = [], 0
        part.append(block)
        size += len(block.content)
    yield part


def _is_ahead(block: Block, moment: datetime) -> bool:
    return any(not time.is_over(moment) for time in block.times)


def _distance(block: Block, moment: datetime) -> tuple[bool, float]:
    ahead = [time.begins_at for time in block.times if not time.is_over(moment)]
    if ahead:
        return False, min(ahead).timestamp()
    return True, -block.ends_at.timestamp()
