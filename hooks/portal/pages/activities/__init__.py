"""Activities: what is coming, every year with its sums, a page for each and for some times.

1. ``entries`` puts activities into lists, a series once.
2. ``lists`` plans the pages of lists, ``page`` those of activities and of single times.
3. ``view`` is what such a page shows, ``contents`` fills it in; ``strips`` and ``times``
   work out parts of it.
"""

from __future__ import annotations

from collections.abc import Iterator

from portal.pages.activities.entries import Entry, coming, count_in_words, past
from portal.pages.activities.lists import index_page, year_pages
from portal.pages.activities.page import activity_pages
from portal.pages.spec import PageSpec
from portal.public import Portal

__all__ = ["Entry", "coming", "count_in_words", "pages", "past"]


def pages(portal: Portal) -> Iterator[PageSpec]:
    """Nothing at all where there is no activity."""
    if not portal.activities:
        return
    yield index_page(portal)
    yield from year_pages(portal)
    for activity in portal.activities:
        yield from activity_pages(portal, activity)
