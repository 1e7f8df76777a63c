"""The parser's events and where they stand; lines and columns from 0."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

import yaml


class Mark(Protocol):
    """A place in the text, as the parser gives it."""

    line: int
    column: int


def events_of(text: str) -> Iterator[yaml.Event]:
    """The event stream of a text. Raises yaml.MarkedYAMLError at its first syntax error."""
    # Never compose or load: deep nesting crashes the interpreter there, and anchors and
    # ``!!str`` become invisible.
    return iter(yaml.parse(text, Loader=yaml.CBaseLoader))


def place(mark: Mark | None) -> tuple[int, int]:
    """The line and column of a mark; the parser of text always sets one."""
    return (0, 0) if mark is None else (mark.line, mark.column)


def line_of(event: yaml.Event) -> int:
    """The line on which an event begins."""
    return place(event.start_mark)[0]
