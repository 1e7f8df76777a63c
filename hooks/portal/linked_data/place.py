"""https://schema.org/Place: where people can go, and where an activity is held."""

from __future__ import annotations

from datetime import datetime

from portal.geo import DECIMALS, convert
from portal.linked_data.hours import special_hours, usual_hours
from portal.linked_data.node import Node, address_of, node, postal_address
from portal.model.coord import Coord
from portal.model.place import Place
from portal.model.place_words import PlaceStatus
from portal.public import Portal, Whereabouts


def place(portal: Portal, record: Place) -> Node:
    """A place with its own page."""
    return node(
        "Place",
        name=record.name,
        description=record.description,
        url=address_of(portal, record),
        address=postal_address(record.address),
        geo=_geo(record.coord),
        telephone=record.phone,
        amenityFeature=[_amenity(name) for name in record.facilities],
        **_hours(record, portal.now),
    )


def location(portal: Portal, where: Whereabouts) -> Node:
    """Where an activity is held; free text is its own address, for there is no other."""
    if where.place is None:
        return node("Place", name=where.text, address=postal_address(where.text))
    return node(
        "Place",
        name=where.text,
        url=address_of(portal, where.place),
        address=postal_address(where.place.address),
        geo=_geo(where.place.coord),
    )


def _geo(coord: Coord | None) -> Node | None:
    """https://schema.org/GeoCoordinates are meant in WGS-84."""
    if coord is None:
        return None
    lng, lat = convert(coord.point, coord.datum, "wgs84")
    return node("GeoCoordinates", latitude=round(lat, DECIMALS), longitude=round(lng, DECIMALS))


def _amenity(name: str) -> Node:
    return node("LocationFeatureSpecification", name=name, value=True)


def _hours(record: Place, now: datetime) -> dict[str, list[Node]]:
    if record.status is not PlaceStatus.IN_USE:
        return {}
    return {
        "openingHoursSpecification": usual_hours(record),
        "specialOpeningHoursSpecification": special_hours(record, now),
    }
