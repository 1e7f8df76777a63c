"""One slip of wording inside a text."""

from __future__ import annotations

import re
from dataclasses import dataclass

from portal.errors import Level


@dataclass(frozen=True, order=True)
class Find:
    """A stretch of a text that is wrong, and what to write instead."""

    start: int
    """First character, counted from 0."""
    end: int
    """Behind the last character."""
    message: str
    remedy: str
    level: Level = "error"
    is_superseded: bool = False
    """Whether it is an error about what the law no longer says: nothing lets it pass unseen."""


def before(text: str, match: re.Match[str]) -> str:
    """The character before a match; a line end at the beginning of the text."""
    return text[match.start() - 1] if match.start() else "\n"
