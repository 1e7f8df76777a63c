"""https://schema.org/Service: a service guide.

Not GovernmentService, whose operator is a government organisation: a trade union is none,
and this site claims to be none (STANDARDS, SCOPE-1 and SCOPE-2).
"""

from __future__ import annotations

from portal.linked_data.node import Node, address_of, node, offer
from portal.linked_data.organisation import publisher
from portal.model.service import Service
from portal.public import Portal


def service(portal: Portal, record: Service) -> Node:
    """What can be had, from whom, where, and for how much."""
    return node(
        "Service",
        name=record.title,
        serviceType=record.item,
        description=record.summary,
        url=address_of(portal, record),
        provider=publisher(portal),
        availableChannel=_channel(record),
        offers=offer(record.fee),
    )


def _channel(record: Service) -> Node:
    return node(
        "ServiceChannel",
        serviceLocation=node("Place", name=record.place),
        servicePhone=node("ContactPoint", telephone=record.phone),
    )
