"""Where each value of a YAML text is written, so that one can be changed and all else stay."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

import yaml

from portal.yaml_source.events import Mark, events_of, place
from portal.yaml_source.tree import MAX_DEPTH, Path

_BREAK: Final = re.compile("\r\n|[\r\n\x85\u2028\u2029]")
"""What the parser takes for the end of a line (YAML 1.1, 5.4)."""
_MARK: Final = "\ufeff"
"""A byte-order mark, which the parser does not count."""


@dataclass(frozen=True)
class Scalar:
    """One value, keys excluded."""

    path: Path
    """Keys as typed and list indexes, from the root."""
    value: str
    """What it means."""
    start: int
    """Where it is written in the text, quotes or the sign of a block included."""
    end: int
    """Where that ends; of a block behind its last letter."""
    style: str
    """``'`` or ``"`` for a quoted one, ``|`` or ``>`` for a block, empty for a plain one."""


def scalars(text: str) -> list[Scalar] | None:
    """The values of a text in their order; None where the parser, or its limits, stop."""
    reader = _Reader(text)
    try:
        for event in events_of(text):
            if not reader.take(event):
                return None
    except (yaml.YAMLError, ValueError):  # ValueError: a sign that no file can hold
        return None
    return reader.found


class _Reader:
    """State of one pass over the events."""

    def __init__(self, text: str) -> None:
        self.found: list[Scalar] = []
        self._text = text
        self._lines = [text.startswith(_MARK), *(one.end() for one in _BREAK.finditer(text))]
        self._open: list[str | int | None] = []
        """Of each open collection the index of its next item, or the key of its next value."""

    def take(self, event: yaml.Event) -> bool:
        """Take the next event; False for too many levels, and for a key that is no text."""
        if isinstance(event, yaml.CollectionStartEvent | yaml.AliasEvent) and self._is_key():
            return False
        if isinstance(event, yaml.CollectionStartEvent):
            is_list = isinstance(event, yaml.SequenceStartEvent)
            self._open.append(0 if is_list else None)
        elif isinstance(event, yaml.CollectionEndEvent):
            self._open.pop()
            self._next()
        elif isinstance(event, yaml.ScalarEvent):
            self._scalar(event)
        elif isinstance(event, yaml.AliasEvent):
            self._next()
        return len(self._open) <= MAX_DEPTH

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        if self._is_key():
            self._open[-1] = event.value
            return
        start, end = self._at(event.start_mark), self._at(event.end_mark)
        style = event.style or ""
        if style in ("|", ">"):
            end = start + len(self._text[start:end].rstrip())
        path = tuple(step for step in self._open if step is not None)
        self.found.append(Scalar(path, event.value, start, end, style))
        self._next()

    def _is_key(self) -> bool:
        """Whether a key of a mapping comes next."""
        return bool(self._open) and self._open[-1] is None

    def _next(self) -> None:
        """One value of the innermost open collection is done."""
        if self._open:
            step = self._open[-1]
            self._open[-1] = step + 1 if isinstance(step, int) else None

    def _at(self, mark: Mark | None) -> int:
        line, column = place(mark)
        return min(self._lines[line] + column, len(self._text))
