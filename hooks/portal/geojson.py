"""Places as GeoJSON (RFC 7946): positions in WGS-84, the written ones beside them."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from portal import urls
from portal.geo import DECIMALS, convert
from portal.model.coord import Coord
from portal.model.place import Place
from portal.opening import hours_in_words


def geojson(places: Iterable[Place], site_url: str) -> bytes:
    """A FeatureCollection of the places that have a position; ``site_url`` ends with ``/``."""
    features = [_feature(place, place.coord, site_url) for place in places if place.coord]
    collection = {"type": "FeatureCollection", "features": features}
    return (json.dumps(collection, ensure_ascii=False, indent=1) + "\n").encode()


def _feature(place: Place, coord: Coord, site_url: str) -> dict[str, Any]:
    point = convert(coord.point, coord.datum, "wgs84")
    return {
        "type": "Feature",
        "id": place.id,
        "geometry": {"type": "Point", "coordinates": [round(part, DECIMALS) for part in point]},
        "properties": _properties(place, coord, site_url),
    }


def _properties(place: Place, coord: Coord, site_url: str) -> dict[str, Any]:
    return {
        "name": place.name,
        "kind": place.kind.value,
        "status": place.status.value,
        "address": place.address,
        "village": place.village,
        "hours": list(hours_in_words(place)),
        "always_open": place.is_always_open,
        "closed": _closed(place),
        "entry": place.entry.value,
        "facilities": list(place.facilities),
        "phone": place.phone,
        "verified_on": place.verified_on.isoformat(),
        "original": {
            "lng": str(coord.lng),
            "lat": str(coord.lat),
            "datum": coord.datum.value,
        },
        "url": urls.absolute(site_url, urls.path_of(place)),
        "demo": place.demo,
    }


def _closed(place: Place) -> dict[str, str | None] | None:
    if place.closed is None:
        return None
    last = place.closed.until
    return {
        "since": place.closed.since.isoformat(),
        "until": last.isoformat() if last else None,
        "reason": place.closed.reason,
    }
