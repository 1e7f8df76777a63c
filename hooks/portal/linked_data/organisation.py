"""https://schema.org/Organization and https://schema.org/WebSite: who speaks here.

Authors, organisers and publishers are organisations, never persons.
"""

from __future__ import annotations

import re
from typing import Final

from portal.linked_data.node import LANGUAGE, Node, node, postal_address
from portal.public import Portal

_BETWEEN: Final = re.compile("、(?![^（(]*[）)])")
"""Between two names, not inside brackets: 示例镇总工会（女工、青工部）、镇团委."""


def publisher(portal: Portal) -> Node:
    """The township's union in two lines."""
    return node("Organization", name=portal.township.full_name, url=portal.site_url)


def named(portal: Portal, name: str) -> Node:
    """An organisation of which nothing but the name is known, or the township's union."""
    own = publisher(portal)
    return own if name == own["name"] else node("Organization", name=name)


def all_named(portal: Portal, names: str) -> list[Node]:
    """The organisations in a line such as 示例镇总工会、镇团委."""
    return [named(portal, name) for name in _BETWEEN.split(names)]


def of_home(portal: Portal) -> list[Node]:
    """The site and the union behind it, for the home page."""
    town = portal.township
    union = node(
        "Organization",
        name=town.full_name,
        alternateName=None if town.short_name == town.full_name else town.short_name,
        url=portal.site_url,
        address=postal_address(town.address),
        telephone=town.phone,
        email=town.email,
        parentOrganization=node("Organization", name=town.upper_union),
    )
    site = node(
        "WebSite",
        name=portal.site_name,
        url=portal.site_url,
        inLanguage=LANGUAGE,
        publisher=publisher(portal),
    )
    return [site, union]
