"""Where the words of a page of a PDF file stand, and the lines drawn around them.

The library tells text in stretches and where each is begun; a stretch that moves to the right on
its way has a blank there, and the words behind it stand where the next sign was shown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any, Final

from portal.files.carriers.pdf.parts import resolved
from portal.files.carriers.pdf.radicals import as_words
from portal.files.tables.printed import Printed, Rule, Word

_WORD = re.compile(r"\S+")
_SHOWS: Final = (b"Tj", b"TJ")
_PAINTS: Final = (b"S", b"s", b"f", b"F", b"f*", b"B", b"B*", b"b", b"b*")
_ENDS: Final = frozenset((*_PAINTS, b"n"))
_DRAWS: Final = frozenset((*_ENDS, b"m", b"l", b"re"))
_NARROW: Final = 0.6
"""Width of an ASCII sign in parts of its height; all others are as wide as high."""
_BLANK: Final = 0.5
"""The same for a blank."""
_STRAIGHT: Final = 1.0
"""Points by which a level or upright line may lean."""
_LEAST: Final = 0.1
_TURNS: Final = {90: (0, 1, -1, 0), 180: (-1, 0, 0, -1), 270: (0, -1, 1, 0)}
"""How a point of a page that is shown turned moves, by the degrees to the right."""
_UPRIGHT: Final = (1, 0, 0, 1)
_Point = tuple[float, float]


class Seen:
    """Takes what the library tells while it reads the text of a page."""

    def __init__(self) -> None:
        self.said = ""
        """The whole text, once it was read."""
        self._stretches: list[tuple[str, list[tuple[Any, Any, Any]], Any, Any, Any]] = []
        self._shown: list[tuple[Any, Any, Any]] = []
        self._lines: list[tuple[bytes, Any, Any]] = []

    def operand(self, operator: Any, operands: Any, now: Any, text: Any) -> None:
        """Take where a stretch is shown, or a part of a line."""
        if operator in _SHOWS:
            self._shown.append((now, text[4], text[5]))
        elif operator in _DRAWS:
            self._lines.append((operator, operands, now))

    def text(self, text: str, now: Any, place: Any, _font: Any, size: Any) -> None:
        """Take a stretch of text."""
        self._stretches.append((text, self._shown, now, place, size))
        self._shown = []

    def printed(self, page: Any, notes: Sequence[Any]) -> Printed:
        """The words of the page, what was filled into its fields among them, and its lines.

        Raises whatever numbers that are none lead to.
        """
        sheet = _Sheet(_TURNS.get(_degrees(page), _UPRIGHT))
        for stretch in self._stretches:
            sheet.write(*stretch)
        for note in notes:
            sheet.note(note)
        for line in self._lines:
            sheet.draw(*line)
        return Printed(sheet.words, sheet.level, sheet.upright)


def _degrees(page: Any) -> int:
    turned = resolved(page.get("/Rotate"))
    return turned % 360 if isinstance(turned, int) else 0


class _Sheet:
    """A page as it is shown, with words and lines at their places."""

    def __init__(self, turn: tuple[int, int, int, int]) -> None:
        self.words: list[Word] = []
        self.level: list[Rule] = []
        self.upright: list[Rule] = []
        self._turn = turn
        self._path: list[tuple[_Point, _Point]] = []
        self._at: _Point = (0.0, 0.0)

    def write(
        self, text: str, shown: Sequence[tuple[Any, Any, Any]], now: Any, place: Any, size: Any
    ) -> None:
        """Add a stretch of text."""
        begun = shown or [(now, place[4], place[5])]
        points = [self._moved(_applied(matrix, float(x), float(y))) for matrix, x, y in begun]
        height = max(_LEAST, abs(float(size)) * _scale(now) * _scale(place))
        self.words += _words(as_words(text), points, height)

    def note(self, note: Any) -> None:
        """Add what a note says or a field was filled in with."""
        said = resolved(note.get("/V")) or resolved(note.get("/Contents"))
        place = resolved(note.get("/Rect"))
        if isinstance(said, str) and isinstance(place, list) and len(place) == 4:
            one, other = (self._moved((float(x), float(y))) for x, y in (place[:2], place[2:]))
            left, low = min(one[0], other[0]), min(one[1], other[1])
            height = max(_LEAST, min(12.0, abs(one[1] - other[1])))
            self.words += _words("".join(said.split()), [(left, low + height / 4)], height)

    def draw(self, operator: bytes, operands: Any, now: Any) -> None:
        """Add a part of a line, or the lines that are drawn with it."""
        if operator in _ENDS:
            for one in self._path if operator in _PAINTS else ():
                self._rule(*one)
            self._path.clear()
        else:
            self._draw(operator, [float(one) for one in operands], now)

    def _draw(self, operator: bytes, at: list[float], now: Any) -> None:
        if operator == b"re" and len(at) == 4:
            left, low, wide, high = at
            corners = [
                (left, low),
                (left + wide, low),
                (left + wide, low + high),
                (left, low + high),
            ]
            points = [self._moved(_applied(now, *one)) for one in (*corners, corners[0])]
            self._path += pairwise(points)
        elif len(at) == 2:
            point = self._moved(_applied(now, *at))
            if operator == b"l":
                self._path.append((self._at, point))
            self._at = point

    def _rule(self, one: _Point, other: _Point) -> None:
        (x, y), (far, high) = min(one, other), max(one, other)
        if abs(y - high) <= _STRAIGHT < far - x:
            self.level.append(Rule(y, x, far))
        elif far - x <= _STRAIGHT < abs(y - high):
            self.upright.append(Rule(x, min(y, high), max(y, high)))

    def _moved(self, point: _Point) -> _Point:
        across, up, aside, high = self._turn
        return point[0] * across + point[1] * up, point[0] * aside + point[1] * high


def _words(text: str, shown: Sequence[_Point], height: float) -> Iterator[Word]:
    """The words of a stretch, each where it was shown, not before the end of the one before."""
    begin, base = shown[0]
    end, behind = begin, 0
    for found in _WORD.finditer(text):
        end += _BLANK * height * (found.start() - behind)
        left, base = next((one for one in shown if one[0] >= end - height), (end, base))
        end = left + sum(_NARROW if sign.isascii() else 1.0 for sign in found[0]) * height
        behind = found.end()
        yield Word(found[0], left, end, base, height)


def _applied(matrix: Any, x: float, y: float) -> _Point:
    across, up, aside, high, right, above = (float(one) for one in matrix[:6])
    return x * across + y * aside + right, x * up + y * high + above


def _scale(matrix: Any) -> float:
    return float((float(matrix[2]) ** 2 + float(matrix[3]) ** 2) ** 0.5)
