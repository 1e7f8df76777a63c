"""Dark modules as the path of a drawing (SVG 2, 9.3): a line for each stretch of a row."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

_STRETCH: Final = re.compile(rb"\x01+")


def path_of(rows: Sequence[bytes], border: int) -> str:
    """The dark stretches of all rows, with so many modules between them and the edges.

    Each begins where the one before ended, so many modules to the right and rows below.
    """
    parts, x, y = [f"M{border} {border}.5"], 0, 0
    for number, row in enumerate(rows):
        for stretch in _STRETCH.finditer(row):
            start, end = stretch.span()
            parts.append(f"m{start - x} {number - y}h{end - start}")
            x, y = end, number
    # The first row begins with a dark corner, which needs no step.
    return "".join(parts).replace("m0 0", "", 1)
