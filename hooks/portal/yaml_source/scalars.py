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
ALIAS: Final = "*"
"""The style of a value that only points to another."""
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
    """``'`` or ``"`` for a quoted one, ``|`` or ``>`` for a block, ``*`` (:data:`ALIAS`) for
    one that means what stands at its anchor, empty for a plain one."""


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


@dataclass
class _Open:
    """A collection whose end has not come yet."""

    step: int | str | None
    """The index of its next item or the key of its next value; None where a key comes next."""
    is_key: bool
    """Whether it stands itself where a key is expected."""


class _Reader:
    """State of one pass over the events."""

    def __init__(self, text: str) -> None:
        self.found: list[Scalar] = []
        self._text = text
        self._lines = [text.startswith(_MARK), *(one.end() for one in _BREAK.finditer(text))]
        self._open: list[_Open] = []
        self._named: dict[str, str] = {}
        """What stands at an anchor, by its name; of a collection nothing."""

    def take(self, event: yaml.Event) -> bool:
        """Take the next event; False for too many levels."""
        if isinstance(event, yaml.CollectionStartEvent):
            self._begin(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            if not self._open.pop().is_key:
                self._next()
        elif isinstance(event, yaml.ScalarEvent):
            self._named[event.anchor or ""] = event.value
            self._scalar(event, event.value, event.style or "")
        elif isinstance(event, yaml.AliasEvent):
            self._scalar(event, self._named.get(event.anchor or "") or f"*{event.anchor}", ALIAS)
        return len(self._open) <= MAX_DEPTH

    def _begin(self, event: yaml.CollectionStartEvent) -> None:
        is_list, is_key = isinstance(event, yaml.SequenceStartEvent), self._is_key()
        if is_key:
            self._open[-1].step = ""
        self._named.pop(event.anchor or "", None)
        self._open.append(_Open(0 if is_list else None, is_key))

    def _scalar(self, event: yaml.Event, value: str, style: str) -> None:
        """A key, or a value as it is written; what an alias stands for is written elsewhere."""
        if self._is_key():
            self._open[-1].step = value
            return
        start, end = self._at(event.start_mark), self._at(event.end_mark)
        if style in ("|", ">"):
            end = start + len(self._text[start:end].rstrip())
        path = tuple(one.step for one in self._open if one.step is not None)
        self.found.append(Scalar(path, value, start, end, style))
        self._next()

    def _is_key(self) -> bool:
        """Whether a key of a mapping comes next."""
        return bool(self._open) and self._open[-1].step is None

    def _next(self) -> None:
        """One value of the innermost open collection is done."""
        if self._open:
            step = self._open[-1].step
            self._open[-1].step = step + 1 if isinstance(step, int) else None

    def _at(self, mark: Mark | None) -> int:
        line, column = place(mark)
        # The parser counts the end of the last line, whether it is written or not.
        begin = self._lines[line] if line < len(self._lines) else len(self._text)
        return min(begin + column, len(self._text))
