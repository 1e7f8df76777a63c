"""Numbers of headings and points, computed (GB/T 9704-2012, 7.3.3): 一、（一）1.（1）."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from portal.report.draft import MAX_LEVEL, Section

_DIGITS: Final = "零一二三四五六七八九"


@dataclass(frozen=True)
class Numbered:
    """A section that knows its place."""

    level: int
    """From 1 for 一、 to 4 for （1）."""
    number: str
    section: Section

    @property
    def title(self) -> str:
        """The heading as it is written: （一）建会入会."""
        return self.number + gap(self.level) + self.section.heading


def numeral(value: int) -> str:
    """1 to 99 in Chinese: 一, 十, 十二, 二十, 九十九. Raises ValueError beyond."""
    if not 1 <= value <= 99:
        raise ValueError(f"{value} is not from 1 to 99")
    tens, ones = divmod(value, 10)
    head = "" if tens == 0 else "十" if tens == 1 else f"{_DIGITS[tens]}十"
    return head + (_DIGITS[ones] if ones else "")


def number(level: int, value: int) -> str:
    """The number of the ``value``-th heading of a level. Raises ValueError for a fifth level."""
    match level:
        case 1:
            return f"{numeral(value)}、"
        case 2:
            return f"（{numeral(value)}）"
        case 3:
            return f"{value}."
        case 4:
            return f"（{value}）"
    raise ValueError(f"level {level}: there are {MAX_LEVEL}")


def gap(level: int) -> str:
    """What stands between a number and its text: a space after the Latin point, else nothing."""
    return " " if level == 3 else ""


def numbered(sections: Iterable[Section], level: int = 1) -> Iterator[Numbered]:
    """Every section with its number, in reading order."""
    for position, section in enumerate(sections, start=1):
        yield Numbered(level, number(level, position), section)
        yield from numbered(section.sections, level + 1)


def point(level: int, position: int) -> str:
    """The number before a point below a heading of ``level`` (0: below none).

    Points are text, so they begin at 1. even where the heading above is 一、.
    """
    of = min(max(level + 1, 3), MAX_LEVEL)
    return number(of, position) + gap(of)
