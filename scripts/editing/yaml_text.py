"""YAML changed line by line, so that comments and everything not meant stay as they were.

A *mapping text* is the lines of one mapping in block style: a record of a list with its
dash, the front matter between its rules, or a whole file. The content has been read
without problems before; nothing here validates.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise

from portal.model.names import chinese, english

_DASH = re.compile(r"( *)- +(?=\S)")
_KEY = re.compile(r"""["']?([^\s"'#:\[\]{}-][^"':]*?)["']?\s*:(?=\s|$)""")


@dataclass(frozen=True)
class Piece:
    """One record of a list as it stands in its file."""

    body: str
    """Its own lines, from the dash on."""
    tail: str
    """Empty lines and comments between it and the next record."""


def split_records(text: str) -> tuple[str, list[Piece]]:
    """What stands above the first record, and the records of a list in block style."""
    lines = text.splitlines(keepends=True)
    first = next((line for line in lines if _DASH.match(line)), None)
    if first is None:
        return text, []
    indent = len(first) - len(first.lstrip(" "))
    starts = [i for i, line in enumerate(lines) if _starts_item(line, indent)]
    ends = [*starts[1:], len(lines)]
    spans = zip(starts, ends, strict=True)
    pieces = [_piece(lines[start:end], indent) for start, end in spans]
    return "".join(lines[: starts[0]]), pieces


def rewritten(text: str, bodies: Sequence[str]) -> str:
    """A list with each record's own lines replaced; an empty body takes the record away.

    Comments between records stay. Raises ValueError if the number of records differs.
    """
    head, pieces = split_records(text)
    pairs = list(zip(pieces, bodies, strict=True))
    parts = [body + piece.tail if body else piece.tail.lstrip("\r\n") for piece, body in pairs]
    changed = head + "".join(parts)
    if pairs and not bodies[-1]:
        changed = changed.rstrip("\r\n") + newline_of(text)
    return changed


def split_front_matter(text: str) -> tuple[str, str, str]:
    """A document as its opening rule, its front matter, and the rest from the closing rule.

    Raises ValueError if the text does not begin with front matter.
    """
    lines = text.splitlines(keepends=True)
    rules = [i for i, line in enumerate(lines) if line.rstrip() == "---"][:2]
    if len(rules) < 2 or "".join(lines[: rules[0]]).strip():
        raise ValueError("no front matter")
    parts = (0, rules[0] + 1, rules[1], len(lines))
    opening, front, rest = ("".join(lines[a:b]) for a, b in pairwise(parts))
    return opening, front, rest


def drop_field(mapping: str, name: str) -> str:
    """The mapping text without one field (English name; found in either spelling)."""
    lines = mapping.splitlines(keepends=True)
    span = _span(lines, name)
    if span is None:
        return mapping
    start, end = span
    prefix = _DASH.match(lines[start])
    rest = lines[end:]
    if start == 0 and prefix is not None and rest:
        rest[0] = prefix[0] + rest[0][len(prefix[0]) :]
    return "".join([*lines[:start], *rest])


def put_field(mapping: str, name: str, value: str) -> str:
    """The mapping text with a field set to ``value``, written as it is.

    An existing field keeps its place and spelling; a new one, in Chinese, comes last.
    """
    lines = mapping.splitlines(keepends=True)
    end_mark = newline_of(mapping)
    span = _span(lines, name)
    if span is None:
        if lines and not lines[-1].endswith("\n"):
            lines[-1] += end_mark
        return "".join([*lines, f"{' ' * _column(lines)}{chinese(name)}: {value}{end_mark}"])
    start, end = span
    head = lines[start][: _column(lines)]
    key = lines[start][_column(lines) :].partition(":")[0]
    return "".join([*lines[:start], f"{head}{key}: {value}{end_mark}", *lines[end:]])


def edit_at(mapping: str, path: Sequence[str | int], edit: Callable[[str], str]) -> str:
    """The mapping text with a mapping inside it changed; ``path`` leads there by English names.

    Raises ValueError where the inner one is not written in block style.
    """
    if not path:
        return edit(mapping)
    name, *inner = path
    lines = mapping.splitlines(keepends=True)
    start, end = _span(lines, str(name)) or (0, 0)
    below = "".join(lines[start + 1 : end])
    if not below.strip():
        raise ValueError(f"no block below {name}")
    if inner and isinstance(inner[0], int):
        _, pieces = split_records(below)
        bodies = [piece.body for piece in pieces]
        if inner[0] >= len(bodies):
            raise ValueError(f"no item {inner[0]} below {name}")
        bodies[inner[0]] = edit_at(bodies[inner[0]], inner[1:], edit)
        below = rewritten(below, bodies)
    else:
        below = edit_at(below, inner, edit)
    return "".join([*lines[: start + 1], below, *lines[end:]])


def edit_below(text: str, key: str) -> tuple[str, str, str]:
    """A text as the part up to ``key:``, the mapping text below it, and the rest.

    Raises ValueError if there is no such key.
    """
    lines = text.splitlines(keepends=True)
    for index, line in enumerate(lines):
        if line.strip().startswith(f"{key}:"):
            indent = _indent(line)
            parts = (0, index + 1, _end(lines, index + 1, partial(_deeper, indent)), len(lines))
            above, below, rest = ("".join(lines[a:b]) for a, b in pairwise(parts))
            return above, below, rest
    raise ValueError(f"no {key}")


def newline_of(text: str) -> str:
    """The line end a text uses."""
    return "\r\n" if "\r\n" in text else "\n"


def _piece(lines: list[str], indent: int) -> Piece:
    end = _end(lines, 1, partial(_deeper, indent))
    return Piece("".join(lines[:end]), "".join(lines[end:]))


def _starts_item(line: str, indent: int) -> bool:
    found = _DASH.match(line)
    return found is not None and len(found[1]) == indent


def _span(lines: list[str], name: str) -> tuple[int, int] | None:
    """First line of a field and the line after its last one."""
    column = _column(lines)
    wanted = {name, english(name), chinese(name)}
    for index, line in enumerate(lines):
        found = _KEY.match(line[column:])
        at_column = not line[:column].strip(" -") and (index == 0 or not line[:column].strip())
        if found is not None and at_column and found[1].strip() in wanted:
            return index, _end(lines, index + 1, partial(_continues, column))
    return None


def _deeper(column: int, line: str) -> bool:
    return _indent(line) > column


def _continues(column: int, line: str) -> bool:
    """Whether a line belongs to the field above it: deeper, or a list item at its column."""
    return _indent(line) > column or (_indent(line) == column and line[column:].startswith("- "))


def _end(lines: list[str], start: int, belongs: Callable[[str], bool]) -> int:
    """The line after the last one that belongs to what begins above ``start``."""
    end = start
    for index in range(start, len(lines)):
        if lines[index].strip():
            if not belongs(lines[index]):
                break
            end = index + 1
    return end


def _column(lines: list[str]) -> int:
    """The column of a mapping's keys."""
    for line in lines:
        if line.strip() and not line.lstrip().startswith("#"):
            dash = _DASH.match(line)
            return len(dash[0]) if dash else _indent(line)
    return 0


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
