"""The three coordinate systems in use in China, and distances on the ground.

A phone's satellite receiver gives ``wgs84``; Amap and Tencent maps draw ``gcj02``, which
shifts every point by up to some 700 m; Baidu maps draw ``bd09``, a second shift on top.
The shifts were never published officially. The formulas are those known to the public and
collected by PRCoords (CC0) and eviltransform (MIT); no maintained library offers them.
The way back has no formula: it is found by repeating the way there until both ends meet.
"""

from __future__ import annotations

from collections.abc import Callable
from math import asin, atan2, cos, hypot, pi, radians, sin, sqrt
from typing import Final

Point = tuple[float, float]
"""Longitude and latitude in degrees, in this order as in RFC 7946."""

EARTH_RADIUS_METRES: Final = 6_371_000
"""Mean radius of the earth."""
DECIMALS: Final = 6
"""Of a degree, as positions are told: about a decimetre (RFC 7946, section 11.2)."""
_AXIS: Final = 6_378_245.0
"""Semi-major axis of the Krasovsky ellipsoid of 1940, in metres."""
_ECCENTRICITY: Final = 0.00669342162296594323
"""Its first eccentricity squared."""
_BAIDU: Final = pi * 3000 / 180
_NEAR_DEGREES: Final = 1e-9
"""About a tenth of a millimetre: where the way back stops."""
_MOST_ROUNDS: Final = 20
"""Each round takes the error down to less than a tenth; five are enough in China."""


def convert(point: Point, datum: str, wanted: str) -> Point:
    """A point of ``datum`` in the system ``wanted``; a way back is exact to the millimetre.

    Raises KeyError for a system that is none of ``wgs84``, ``gcj02`` and ``bd09``.
    """
    start, goal = _STEPS[datum], _STEPS[wanted]
    for there in _SHIFTS[goal:start][::-1]:
        point = _back(there, point)
    for there in _SHIFTS[start:goal]:
        point = there(point)
    return point


def metres_between(one: Point, other: Point) -> float:
    """Distance along the ground between two points of the same datum (haversine)."""
    (lng, lat), (other_lng, other_lat) = one, other
    north = sin(radians(other_lat - lat) / 2) ** 2
    east = sin(radians(other_lng - lng) / 2) ** 2
    chord = north + cos(radians(lat)) * cos(radians(other_lat)) * east
    return 2 * EARTH_RADIUS_METRES * asin(sqrt(min(1.0, chord)))


def _wgs84_to_gcj02(point: Point) -> Point:
    lng, lat = point
    x, y = lng - 105.0, lat - 35.0
    squash = 1 - _ECCENTRICITY * sin(radians(lat)) ** 2
    east_metres, north_metres = _shift_metres(x, y)
    per_metre_north = 180 * squash * sqrt(squash) / (_AXIS * (1 - _ECCENTRICITY) * pi)
    per_metre_east = 180 * sqrt(squash) / (_AXIS * cos(radians(lat)) * pi)
    return lng + east_metres * per_metre_east, lat + north_metres * per_metre_north


def _shift_metres(x: float, y: float) -> tuple[float, float]:
    """How far GCJ-02 moves a point to the east and to the north; degrees from 105° E, 35° N."""
    wave = 20 * sin(6 * x * pi) + 20 * sin(2 * x * pi)
    east = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * sqrt(abs(x))
    east += (wave + _waves(x, ((20, 1), (40, 1 / 3), (150, 1 / 12), (300, 1 / 30)))) * 2 / 3
    north = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * sqrt(abs(x))
    north += (wave + _waves(y, ((20, 1), (40, 1 / 3), (160, 1 / 12), (320, 1 / 30)))) * 2 / 3
    return east, north


def _waves(value: float, waves: tuple[tuple[float, float], ...]) -> float:
    return sum(height * sin(value * pi * often) for height, often in waves)


def _gcj02_to_bd09(point: Point) -> Point:
    lng, lat = point
    far = hypot(lng, lat) + 0.00002 * sin(lat * _BAIDU)
    angle = atan2(lat, lng) + 0.000003 * cos(lng * _BAIDU)
    return far * cos(angle) + 0.0065, far * sin(angle) + 0.006


def _back(there: Callable[[Point], Point], goal: Point) -> Point:
    """The point that ``there`` takes to ``goal``."""
    lng, lat = goal
    for _ in range(_MOST_ROUNDS):
        reached = there((lng, lat))
        east, north = goal[0] - reached[0], goal[1] - reached[1]
        lng, lat = lng + east, lat + north
        if max(abs(east), abs(north)) < _NEAR_DEGREES:
            break
    return lng, lat


_STEPS: Final = {"wgs84": 0, "gcj02": 1, "bd09": 2}
"""How many shifts lie between WGS-84 and a system."""
_SHIFTS: Final = (_wgs84_to_gcj02, _gcj02_to_bd09)
