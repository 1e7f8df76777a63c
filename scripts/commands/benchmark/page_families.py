"""One page of each page family of a built site, found by itself so that no family is forgotten."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from portal.pages.spec import PageSpec

NOT_FOUND: Final = "404.html"
"""Made by MkDocs, so no PageSpec tells of it."""
MOVED: Final = "moved.html"
"""A page that turns to another one at once."""


def longest_of_each(specs: Iterable[PageSpec], site: Path) -> dict[str, str]:
    """The longest page of each template, as a path below ``site``: what is long shows most."""
    longest = {NOT_FOUND: (0, NOT_FOUND)}
    for spec in specs:
        size = (site / spec.path / "index.html").stat().st_size
        found = longest.setdefault(spec.template, (size, spec.path))
        longest[spec.template] = max(found, (size, spec.path))
    return {template: path for template, (_, path) in sorted(longest.items())}
