"""One page to be written, before MkDocs knows of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from portal import urls


@dataclass(frozen=True)
class Crumb:
    """One step of the way from the home page."""

    title: str
    path: str


HOME_CRUMB = Crumb("首页", urls.HOME)


@dataclass(frozen=True, kw_only=True)
class PageSpec:
    """Everything a page needs: its place, its template and what the template reads."""

    path: str
    """Below the site's root, ends with ``/``; empty for the home page."""
    title: str
    template: str
    """File below overrides/."""
    view: object
    """What the template reads as ``view``: one frozen dataclass per page family."""
    description: str = ""
    """For search engines and shares, about 50 characters."""
    tab: str = ""
    """The title where it stands alone, in a tab or a chat: its first 20 characters tell the
    page from all others. Empty where :attr:`title` does that itself."""
    crumbs: tuple[Crumb, ...] = (HOME_CRUMB,)
    """The way here, without the page itself."""
    updated: date | None = None
    """The record's last change, for the sitemap; None where it has none."""
    source: str | None = None
    """File an editor would change, relative to the repository."""
    is_findable: bool = True
    """Whether the page stands in the sitemap and may be found by search engines."""
    is_kept: bool = True
    """Whether others may keep a copy; not of a page that names people for some days."""

    @property
    def src_uri(self) -> str:
        """The name under which MkDocs writes this page to :attr:`path`."""
        return urls.src_uri(self.path)

    @property
    def robots(self) -> str:
        """What search engines and archives must leave: ``noindex,noarchive``; empty for nothing."""
        left = {"noindex": self.is_findable, "noarchive": self.is_kept}
        return ",".join(word for word, is_allowed in left.items() if not is_allowed)

    @property
    def section(self) -> str:
        """Path of the top-level page whose menu entry lights up: ``news/``."""
        head, slash, _ = self.path.partition("/")
        return head + slash


def last_change(specs: Iterable[PageSpec]) -> date | None:
    """The day of the last change of any page; None where none is known."""
    return max((spec.updated for spec in specs if spec.updated), default=None)
