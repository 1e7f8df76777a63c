"""The templates of the repository, for tests that look at a page of each."""

from __future__ import annotations

from typing import Final

from tiny import ROOT

FRAME: Final = "main.html"
"""The template that every other one extends; it makes no page."""


def templates() -> tuple[str, ...]:
    """The names of all templates that make a page; each makes one family."""
    names = (path.name for path in (ROOT / "overrides").glob("*.html"))
    return tuple(sorted(name for name in names if name != FRAME))
