"""GeoJSON of places: RFC 7946, WGS-84, the written position beside it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from building import build_tiny, contents
from portal.geo import metres_between
from portal.geojson import geojson
from portal.model.place import Place
from station import FILE, GCJ02, station
from tiny import sound

URL = "https://union.example/"
SAME_SPOT = {
    "gcj02": ("116.404", "39.915"),
    "wgs84": ("116.397756", "39.913596"),
    "bd09": ("116.410369", "39.921337"),
}
"""One spot in three systems, as the tests of wandergis/coordtransform give it."""


def places(folder: Path, text: str) -> list[Place]:
    """The places of a tiny site."""
    index = sound(folder, {FILE: text}).portal.index
    return [record for record in index.values() if isinstance(record, Place)]


def test_a_place_as_a_feature(tmp_path: Path) -> None:
    more = (
        GCJ02 + "  开放时间:\n    - 时段: 18:00-02:00\n  设施: [饮水]\n  电话: 0000-1234567\n"
        "  暂停开放:\n    起: 2026-11-10\n    原因: 检修\n  所在村: 老街社区\n  演示: 是\n"
    )
    data = json.loads(geojson(places(tmp_path, station(more)), URL))
    assert data["type"] == "FeatureCollection"
    (feature,) = data["features"]
    lng, lat = feature["geometry"]["coordinates"]
    assert feature == {
        "type": "Feature",
        "id": "laojie",
        "geometry": {"type": "Point", "coordinates": [lng, lat]},
        "properties": {
            "name": "老街驿站",
            "kind": "工会驿站",
            "status": "在用",
            "address": "示例镇老街12号",
            "village": "老街社区",
            "hours": ["每天 18:00—次日2:00"],
            "always_open": False,
            "closed": {"since": "2026-11-10", "until": None, "reason": "检修"},
            "entry": "直接进入",
            "facilities": ["饮水"],
            "phone": "0000-1234567",
            "verified_on": "2026-11-03",
            "original": {"lng": "113.751243", "lat": "30.284617", "datum": "gcj02"},
            "url": f"{URL}places/laojie/",
            "demo": True,
        },
    }
    assert 300 < metres_between((lng, lat), (113.751243, 30.284617)) < 800


@pytest.mark.parametrize("datum", SAME_SPOT)
def test_every_datum_comes_out_as_wgs84(datum: str, tmp_path: Path) -> None:
    lng, lat = SAME_SPOT[datum]
    more = f"  坐标:\n    经度: {lng}\n    纬度: {lat}\n    坐标系: {datum}\n"
    data = json.loads(geojson(places(tmp_path, station(more)), URL))
    point = tuple(data["features"][0]["geometry"]["coordinates"])
    wanted = tuple(map(float, SAME_SPOT["wgs84"]))
    assert metres_between((point[0], point[1]), (wanted[0], wanted[1])) < 3
    assert data["features"][0]["properties"]["original"]["datum"] == datum


def test_a_place_without_a_position_is_left_out(tmp_path: Path) -> None:
    text = station() + station(GCJ02, id="zhijia", name="职工之家", kind="职工之家")
    data = json.loads(geojson(places(tmp_path, text), URL))
    assert [feature["id"] for feature in data["features"]] == ["zhijia"]


def test_a_site_publishes_its_map_and_one_without_places_has_none(tmp_path: Path) -> None:
    built = contents(build_tiny(tmp_path / "with", {FILE: station(GCJ02)}))
    assert json.loads(built["data/places.geojson"])["features"][0]["id"] == "laojie"
    bare = contents(build_tiny(tmp_path / "without"))
    assert "data/places.geojson" not in bare
