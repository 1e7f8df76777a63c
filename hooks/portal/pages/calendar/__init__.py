"""The calendar: months, years, what is coming day by day, and by programme, place and crowd.

1. ``diary`` puts everything on its days, once; ``cells`` says one day in words.
2. ``months`` and ``years`` are the tables, ``agenda`` and ``filters`` the lists.
3. ``index`` is the way in.
"""

from __future__ import annotations

from collections.abc import Iterator

from portal.pages.calendar.agenda import agenda_pages
from portal.pages.calendar.diary import diary_of
from portal.pages.calendar.filters import filters_of, topic_pages, topics_of
from portal.pages.calendar.index import index_page
from portal.pages.calendar.months import month_page, months_of
from portal.pages.calendar.years import year_pages, years_of
from portal.pages.spec import PageSpec
from portal.public import Portal

__all__ = ["pages"]


def pages(portal: Portal) -> Iterator[PageSpec]:
    """Nothing at all where there is neither an activity nor a recorded holiday."""
    diary = diary_of(portal)
    if not diary.years:
        return
    months, years, topics = months_of(diary), years_of(diary), topics_of(portal)
    filters = filters_of(topics)
    yield index_page(portal, months, years, filters)
    yield from agenda_pages(portal, diary, years, filters)
    yield from year_pages(portal, months)
    yield from map(month_page, months.values())
    for topic in topics:
        yield from topic_pages(portal, topic, filters)
