"""The parser's event stream folded into values, with everything refused by name.

A loop and a stack of open collections, never recursion: depth is the editor's, not ours.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import yaml

from portal.errors import Problem
from portal.text_source import strange_character
from portal.yaml_source import misreadings
from portal.yaml_source.events import events_of, line_of
from portal.yaml_source.misreadings import Found
from portal.yaml_source.tree import MAX_DEPTH, Path, Tree, Value

_EMPTY: Final = frozenset({"", "~", "null"})


@dataclass
class _Open:
    """A collection whose end has not come yet."""

    value: list[Value] | dict[str, Value]
    path: Path
    is_flow: bool
    key: str | None = None
    """In a mapping, the key whose value comes next."""
    place: Path = ()
    """The path of that value."""
    is_doubled: bool = False
    """Whether a second record has run into this one."""


@dataclass(frozen=True)
class Folded:
    """What a text says, as far as it was read."""

    tree: Tree | None
    """None where values cannot be told: aliases, too many levels, and the like."""
    problems: list[Problem]
    is_whole: bool
    """Whether the text was read to its end."""


def fold(lines: Sequence[str], source: str, first_line: int) -> Folded:
    """Values and line numbers of a text. Raises yaml.MarkedYAMLError at a syntax error."""
    folder = _Folder(lines, source, first_line)
    for event in events_of("\n".join(lines)):
        folder.take(event)
        if folder.is_stopped:
            break
    tree = Tree(folder.root, folder.places) if folder.is_usable else None
    return Folded(tree, folder.problems, not folder.is_stopped)


class _Folder:
    """State of one pass over the events."""

    def __init__(self, lines: Sequence[str], source: str, first_line: int) -> None:
        self.root: Value = None
        self.places: dict[Path, int] = {}
        self.problems: list[Problem] = []
        self.is_usable = True
        self.is_stopped = False
        self._lines, self._source, self._first_line = lines, source, first_line
        self._open: list[_Open] = []
        self._documents = 0

    def take(self, event: yaml.Event) -> None:
        """Take the next event."""
        if isinstance(event, yaml.ScalarEvent):
            self._marks(event)
            # Only an escape can write one: the text itself holds none.
            if event.style == '"' and (code := strange_character(event.value)):
                self._report(event, misreadings.escaped(code))
            self._scalar(event)
        elif isinstance(event, yaml.DocumentStartEvent):
            self._document(event)
        elif isinstance(event, yaml.CollectionStartEvent):
            self._marks(event)
            self._begin(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            self._open.pop()
        elif isinstance(event, yaml.AliasEvent):
            self._report(event, misreadings.alias(self._lines[self._line(event)]))
            self._place(None, event)

    def _document(self, event: yaml.DocumentStartEvent) -> None:
        self._documents += 1
        if event.version or event.tags:
            self._report(event, misreadings.DIRECTIVE)
        if self._documents > 1:
            self._report(event, misreadings.SECOND_DOCUMENT)
            self.is_stopped = True

    def _marks(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
        """Anchors and explicit tags, used or not."""
        if event.anchor is not None:
            self._report(event, misreadings.anchor(self._lines[self._line(event)]))
        if event.tag is not None:
            self._report(event, misreadings.tag(self._lines[self._line(event)]))

    def _begin(self, event: yaml.CollectionStartEvent) -> None:
        value: list[Value] | dict[str, Value]
        value = [] if isinstance(event, yaml.SequenceStartEvent) else {}
        path = self._place(value, event)
        self._open.append(_Open(value, path, bool(event.flow_style)))
        if len(self._open) > MAX_DEPTH:
            self._report(event, misreadings.TOO_DEEP)
            self.is_stopped = True

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        parent = self._open[-1] if self._open else None
        if parent is not None and isinstance(parent.value, dict) and parent.key is None:
            self._key(parent, event)
            return
        if event.style:
            self._place(event.value, event)
            return
        text = event.value.strip()
        is_item = parent is not None and isinstance(parent.value, list)
        span = misreadings.Span.of(event, self._lines)
        for found in misreadings.in_value(span, text, is_flow=self._is_flow(), is_item=is_item):
            self._report(event, found)
        self._place(None if text in _EMPTY else text, event)

    def _key(self, parent: _Open, event: yaml.ScalarEvent) -> None:
        key, line = event.value, self._line(event)
        path = (*parent.path, key)
        if not event.style:
            for found in misreadings.in_key(key, self._lines, line, is_flow=self._is_flow()):
                self._report(event, found)
        if path in self.places:
            self._again(parent, path, event)
        parent.key, parent.place = key, path
        self.places[path] = self._number(line)

    def _again(self, parent: _Open, path: Path, event: yaml.ScalarEvent) -> None:
        """A key that stands in its mapping already; in a record, its first key begins another."""
        line, is_record = self._line(event), len(path) == 2 and isinstance(path[0], int)
        if is_record and len(parent.value) > 1 and event.value == next(iter(parent.value)):
            parent.is_doubled = True
            self._report(event, misreadings.missing_dash(self._lines[line]))
        elif not parent.is_doubled:
            first = self.places[path]
            self._report(event, misreadings.duplicate(event.value, first, self._number(line)))

    def _place(self, value: Value, event: yaml.Event) -> Path:
        """Put a value where it belongs; the path it got."""
        parent = self._open[-1] if self._open else None
        path: Path = ()
        if parent is None:
            self.root = value
        elif isinstance(parent.value, list):
            path = (*parent.path, len(parent.value))
            parent.value.append(value)
        elif parent.key is None:
            self._report(event, misreadings.COMPLEX_KEY)
            self.is_stopped = True
        else:
            parent.value[parent.key] = value
            parent.key = None
            return parent.place
        self.places.setdefault(path, self._number(self._line(event)))
        return path

    def _line(self, event: yaml.Event) -> int:
        """The line from 0; an empty value at the end stands below the last one."""
        return min(line_of(event), len(self._lines) - 1)

    def _number(self, line: int) -> int:
        return line + self._first_line

    def _is_flow(self) -> bool:
        """Whether the innermost collection stands in brackets, as all inside of one do."""
        return bool(self._open) and self._open[-1].is_flow

    def _report(self, event: yaml.Event, found: Found) -> None:
        self.is_usable = self.is_usable and not found.is_misread
        number = self._number(self._line(event) + found.offset)
        self.problems.append(Problem(self._source, number, "", found.message, found.remedy))
