"""How large a poster can be written so that it stays on one A4 sheet.

An estimate for the sheet that ``assets/portal.css`` prints; where it is too high the poster
is only written smaller. The sheet itself has a fixed height.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import inf
from typing import Final

from portal.wording import in_pieces

ROOM_MM: Final = 196
"""Height for the title and the lines: A4 without margins, name of the union and code."""
WIDTH_MM: Final = 178
SCALES: Final = (
    *((1, 46, 26), (2, 42, 23), (3, 36, 20)),
    *((4, 31, 17), (5, 25, 14), (6, 19, 12)),
)
"""Number of the scale (class ``s1``), size of the title and of the lines in points."""
LONGEST: Final = (160, 80, 40)
"""Characters of a line; the shorter ones are tried only in the smallest scale."""
_POINT_MM: Final = 0.353
_NARROW: Final = 0.6
"""Width of a digit or a Latin letter beside that of a Chinese character."""


@dataclass(frozen=True)
class Layout:
    """The sizes of one poster."""

    scale: int
    """1 is the largest, 6 the smallest."""
    longest: int
    """Characters after which a line is cut off."""


def layout_of(title: str, lines: Sequence[str]) -> Layout:
    """The first layout in which a title (at most 200 characters) and its lines have room."""
    layouts = list(_layouts())
    fitting = (one for one in layouts if _height(one, title, lines) <= ROOM_MM)
    return next(fitting, layouts[-1])


def _layouts() -> Iterator[Layout]:
    yield from (Layout(scale, LONGEST[0]) for scale, _, _ in SCALES)
    yield from (Layout(SCALES[-1][0], longest) for longest in LONGEST[1:])


def _height(layout: Layout, title: str, lines: Sequence[str]) -> float:
    _, title_pt, line_pt = SCALES[layout.scale - 1]
    rows = sum(_lines(line[: layout.longest], line_pt) * 1.5 + 0.5 for line in lines)
    return (_lines(title, title_pt) * 1.3 * title_pt + rows * line_pt) * _POINT_MM


def _lines(text: str, size_pt: int) -> float:
    """How many lines a text fills; no number is enough where a day is wider than a line."""
    room = WIDTH_MM / (size_pt * _POINT_MM) - 4
    lines, filled = 1, 0.0
    for width in _widths(text):
        if width > room:
            return inf
        if filled + width > room:
            lines, filled = lines + 1, 0.0
        filled += width
    return lines


def _widths(text: str) -> Iterator[float]:
    """Of what must stay on one line each, in characters."""
    for piece, is_whole in in_pieces(text):
        signs = (_NARROW if sign.isascii() else 1 for sign in piece)
        yield from (sum(signs),) if is_whole else signs
