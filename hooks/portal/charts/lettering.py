"""How much room words need; a browser is not asked, so the widths err on the wide side."""

from __future__ import annotations

import re
from typing import Final

SIZE: Final = 15
"""Of all text, in units of the view box: nothing on the site is smaller (UX.md)."""
LINE: Final = 20
"""From one baseline to the next."""
HIGH: Final = 1.15 * SIZE
"""What a line of text covers, with the tails of foreign letters."""

_WIDE: Final = frozenset("mwMW%@&")
_BROAD: Final = frozenset("ABCDEFGHIJKLNOPQRSTUVXYZ+=<>#~_^")
# A number stays whole and with its unit; a line does not begin with a closing sign.
_UNIT = re.compile(r"(?:[!-~]+[^（《“]?|.)[，。、；：）》”]*", re.DOTALL)


def width(words: str) -> float:
    """Width of a line; Chinese characters and signs count 1 em."""
    return SIZE * sum(map(_em, words))


def _em(character: str) -> float:
    if not character.isascii() or character in _WIDE:
        return 1.0
    return 0.82 if character in _BROAD else 0.65


def wrap(words: str, room: float) -> tuple[str, ...]:
    """As few lines as ``room`` allows, of about one length; a line has one character at least."""
    lines = _fill(words, room)
    # A last line of one character looks like a mistake: try narrower lines of the same number.
    whole = (wide for wide in map(width, _UNIT.findall(words)) if wide <= room)
    narrow = max(width(words) / max(1, len(lines)), *whole, 0)
    while narrow < room:
        even = _fill(words, narrow)
        if len(even) == len(lines):
            return even
        narrow += SIZE / 2
    return lines


def _fill(words: str, room: float) -> tuple[str, ...]:
    lines = [""]
    for unit in _UNIT.findall(words):
        for piece in [unit] if width(unit) <= room else unit:
            if lines[-1] and width(lines[-1] + piece) > room:
                lines.append("")
            lines[-1] += piece
    return tuple(line.strip() for line in lines if line.strip())
