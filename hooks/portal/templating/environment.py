"""The environment that templates are rendered in."""

from __future__ import annotations

from collections.abc import MutableMapping
from typing import Any

from jinja2 import BaseLoader, Environment, StrictUndefined


class PageEnvironment(Environment):
    """Values are text, a name that a template misspells fails, and templates are kept.

    A page includes some thirty parts. For each of them Jinja would go through the names that
    all know one by one, as they lie in two maps, and look which template was used last.
    """

    def __init__(self, loader: BaseLoader | None) -> None:
        super().__init__(
            loader=loader,
            autoescape=True,
            undefined=StrictUndefined,
            auto_reload=False,
            cache_size=-1,
        )

    def make_globals(self, d: MutableMapping[str, Any] | None) -> dict[str, Any]:
        """The names all templates know, with those of one template; to be complete by then."""
        return {**self.globals, **(d or {})}
