"""The plain dicts everything here is made of, and the few values they share."""

from __future__ import annotations

from typing import Any, Final

from portal import urls
from portal.model.base import Record
from portal.public import Portal

Node = dict[str, Any]
"""One thing of schema.org: ``@type`` and its properties."""

VOCABULARY: Final = "https://schema.org"
LANGUAGE: Final = "zh-CN"
COUNTRY: Final = "CN"
"""ISO 3166-1, as https://schema.org/addressCountry asks."""
CURRENCY: Final = "CNY"
"""ISO 4217, as https://schema.org/priceCurrency asks."""
FREE: Final = "不收费"
"""How editors write that nothing is charged."""

_NOTHING: Final[tuple[Any, ...]] = (None, "", [])


def node(kind: str, **properties: Any) -> Node:
    """A thing of a type, without the properties that have no value."""
    told = {name: value for name, value in properties.items() if value not in _NOTHING}
    return {"@type": kind, **told}


def member(name: str) -> str:
    """A value of one of the vocabulary's lists: ``https://schema.org/EventCancelled``."""
    return f"{VOCABULARY}/{name}"


def address_of(portal: Portal, record: Record) -> str:
    """The absolute address of a record's page, or of its place on one."""
    return urls.absolute(portal.site_url, urls.path_of(record))


def postal_address(text: str) -> Node:
    """An address as it is written for people (https://schema.org/PostalAddress)."""
    return node("PostalAddress", streetAddress=text, addressCountry=COUNTRY)


def offer(fee: str, **properties: Any) -> Node:
    """What it costs (https://schema.org/Offer): a price only where the words are exact."""
    if fee != FREE:
        return node("Offer", description=fee, **properties)
    return node("Offer", price="0", priceCurrency=CURRENCY, description=fee, **properties)
