"""The three coordinate systems: pairs others have published, and there and back again."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.geo import Point, convert, metres_between

POINTS = st.tuples(st.floats(73.5, 135.0), st.floats(18.0, 53.5))
"""Points in China, in degrees."""
HALF_A_METRE = 0.5
ROUND_TRIP_METRES = 0.01

WGS84_AND_GCJ02 = [
    ((121.5272106, 31.1774276), (121.531541859215, 31.17530398364597)),
    ((113.912316, 22.543847), (113.9171764808363, 22.540796131694766)),
    ((116.377817, 39.911954), (116.38404722455657, 39.91334545536069)),
]
"""Shanghai, Shenzhen and Beijing, from the tests of eviltransform."""
GCJ02_AND_BD09 = [
    ((116.404, 39.915), (116.41036949371029, 39.92133699351021)),
    ((116.39762729119315, 39.90865673957631), (116.404, 39.915)),
]
"""Beijing, from the read-me of wandergis/coordtransform."""


@pytest.mark.parametrize(("wgs84", "gcj02"), WGS84_AND_GCJ02)
def test_published_pairs_of_gcj02(wgs84: Point, gcj02: Point) -> None:
    assert metres_between(convert(wgs84, "wgs84", "gcj02"), gcj02) < HALF_A_METRE
    assert metres_between(convert(gcj02, "gcj02", "wgs84"), wgs84) < HALF_A_METRE


@pytest.mark.parametrize(("gcj02", "bd09"), GCJ02_AND_BD09)
def test_published_pairs_of_bd09(gcj02: Point, bd09: Point) -> None:
    assert metres_between(convert(bd09, "bd09", "gcj02"), gcj02) < HALF_A_METRE
    assert metres_between(convert(gcj02, "gcj02", "bd09"), bd09) < HALF_A_METRE


@given(POINTS)
def test_there_and_back_again(point: Point) -> None:
    gcj02, bd09 = convert(point, "wgs84", "gcj02"), convert(point, "wgs84", "bd09")
    assert metres_between(convert(gcj02, "gcj02", "wgs84"), point) < ROUND_TRIP_METRES
    assert metres_between(convert(bd09, "bd09", "wgs84"), point) < ROUND_TRIP_METRES
    assert metres_between(convert(bd09, "bd09", "gcj02"), gcj02) < ROUND_TRIP_METRES


@given(POINTS)
def test_the_shift_is_the_known_one(point: Point) -> None:
    assert 5 < metres_between(point, convert(point, "wgs84", "gcj02")) < 1_500
    assert metres_between(point, convert(point, "wgs84", "bd09")) < 3_000


@given(POINTS)
def test_a_point_already_there_stays(point: Point) -> None:
    assert convert(point, "wgs84", "wgs84") == point
    assert convert(point, "gcj02", "gcj02") == point
    assert convert(point, "bd09", "bd09") == point


def test_an_unknown_datum_is_refused() -> None:
    with pytest.raises(KeyError, match="cgcs"):
        convert((113.0, 30.0), "cgcs", "wgs84")


def test_distance() -> None:
    shanghai, beijing = WGS84_AND_GCJ02[0][1], WGS84_AND_GCJ02[2][1]
    assert metres_between(shanghai, beijing) == pytest.approx(1_078_164, abs=1_500)
    assert metres_between(shanghai, shanghai) == 0
    assert metres_between((113.0, 30.0), (113.0, 31.0)) == pytest.approx(111_195, abs=1)


@given(POINTS, POINTS)
def test_distance_is_the_same_both_ways(one: Point, other: Point) -> None:
    assert metres_between(one, other) == pytest.approx(metres_between(other, one))
