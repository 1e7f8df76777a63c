"""Where the list of office numbers holds the numbers themselves: nothing else of it is exempt."""

from __future__ import annotations

import re
from typing import Final

_WRITTEN = re.compile(
    r"^[ \t]*(?:- +)?(?:号码|number)[ \t]*[:：][ \t]*(?P<value>[^#\n]*)", re.MULTILINE
)
"""How the line of a number looks, for a file that the parser cannot read."""
_FIELD: Final = "number"
_DEPTH: Final = 2
"""The place of a record in the list, and the field."""


def number_places(text: str) -> list[tuple[int, int]]:
    """Start and end of the value of every ``号码`` in the text of the list."""
    # Only here: one file of all is asked for, and nobody waits for the parser.
    from portal.model.names import english
    from portal.yaml_source.scalars import scalars

    written = scalars(text)
    if written is None:
        return [found.span("value") for found in _WRITTEN.finditer(text)]
    return [
        (one.start, one.end)
        for one in written
        if len(one.path) == _DEPTH and english(str(one.path[-1])) == _FIELD
    ]
