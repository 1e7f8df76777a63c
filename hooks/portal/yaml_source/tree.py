"""What a YAML text says: values as typed, and the line of each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias

Value: TypeAlias = "str | list[Value] | dict[str, Value] | None"
"""Text as it was typed, a list, a mapping, or None where nothing was written."""
MAX_DEPTH: Final = 20
"""Levels of lists and mappings inside each other; the parser is never led deeper."""
Path = tuple[str | int, ...]
"""Steps from the root: keys as typed, list indexes from 0."""


@dataclass(frozen=True)
class Tree:
    """The value of a YAML text with line numbers."""

    value: Value
    lines: Mapping[Path, int]
    """Line of each value by its path; of a mapping's entry, the line of its key."""
