"""All page families, in the order in which they are planned."""

from __future__ import annotations

from itertools import chain

from portal.pages import (
    activities,
    articles,
    calendar,
    figures,
    home,
    needs,
    news,
    open_data,
    places,
    policies,
    programmes,
    registers,
    search,
    services,
    standing,
    subscribe,
    tables,
)
from portal.pages.spec import PageSpec, last_change
from portal.public import Portal

FAMILIES = (
    *(home, needs, articles, news, policies, services),
    *(activities, calendar, programmes, places),
    *(registers, tables, figures, standing, subscribe),
)
"""A page family is a module with ``pages(portal) -> Iterator[PageSpec]``."""


def plan(portal: Portal) -> tuple[PageSpec, ...]:
    """Every page of the site."""
    specs = tuple(chain.from_iterable(family.pages(portal) for family in FAMILIES))
    specs = (*specs, *search.pages(portal, specs))
    return (*specs, *open_data.pages(portal, last_change(specs)))
