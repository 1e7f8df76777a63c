"""One page as the search knows it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class SearchDocument:
    """What can be found of one page, all of it public."""

    path: str
    """Below the site's root."""
    title: str
    text: str
    """What the page says below its title, as plain text."""
    hidden: tuple[str, ...] = ()
    """Words that lead here though the page does not show them."""
    attached: tuple[tuple[str, str], ...] = ()
    """Title and text of each file the page offers."""
    kind: str
    """Key of what kind of page it is: ``news``."""
    kind_label: str
    """The same as people read it: 通知新闻."""
    column: str = ""
    """Id of a notice's column; empty for other pages."""
    column_label: str = ""
    date: str = ""
    """ISO day, a year alone, or empty: what is newer is shown first."""
    weight: int = 0
    """Pages of a smaller weight are shown before others that say it as plainly."""

    @property
    def year(self) -> str:
        """``2025``; empty where no date is known."""
        return self.date[:4]
