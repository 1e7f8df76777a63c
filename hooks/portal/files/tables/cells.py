"""One cell of a table, whatever the kind of file."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

Place = tuple[int, int]
"""Start and end of a value in the text of its file."""


class Cell(NamedTuple):
    """One filled cell."""

    where: str
    text: str
    column: int
    """The first column it covers, from any number on."""
    span: int = 1
    """How many columns it covers."""
    line: int = 0
    """The line of a text file on which it begins; 0 in a file without lines."""
    place: Place | None = None
    """Where it stands in a text file; None where that cannot be told."""

    @property
    def end(self) -> int:
        """The column behind it."""
        return self.column + self.span


Row = Sequence[Cell]
"""The filled cells of a row in their order."""
