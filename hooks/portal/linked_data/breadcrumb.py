"""https://schema.org/BreadcrumbList: the way from the home page, the page itself included."""

from __future__ import annotations

from portal import urls
from portal.linked_data.node import Node, node
from portal.pages.spec import Crumb, PageSpec


def breadcrumb(spec: PageSpec, site_url: str) -> Node:
    """The crumbs above a page and the page at their end."""
    steps = (*spec.crumbs, Crumb(spec.title, spec.path))
    items = [_item(step, number, site_url) for number, step in enumerate(steps, start=1)]
    return node("BreadcrumbList", itemListElement=items)


def _item(step: Crumb, number: int, site_url: str) -> Node:
    address = urls.absolute(site_url, step.path)
    return node("ListItem", position=number, name=step.title, item=address)
