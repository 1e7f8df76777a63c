"""Places: positions on the map, claims that hold, facts that were looked at lately."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from statistics import median
from typing import Final

from portal.checks.content import Content
from portal.errors import Problem
from portal.geo import Point, convert, metres_between
from portal.model.base import Path
from portal.model.coord import Coord
from portal.model.place import Place
from portal.model.place_words import FACILITIES, Entry
from portal.suggest import nearest
from portal.wording import until

VERIFIED_DAYS: Final = 180
"""After so many days somebody should look again whether the hours still hold."""
MOST_STARS: Final = 5
FAR_METRES: Final = 60_000
"""A township is smaller; a place further off the others has a slip in its coordinates."""
LNG_OF_CHINA: Final = (73.0, 136.0)
LAT_OF_CHINA: Final = (3.0, 54.0)
_CLAIM = re.compile(r"24\s*小时|二十四小时|全天候|昼夜")


def problems(content: Content) -> Iterator[Problem]:
    """Every rule about places."""
    places = tuple(content.of(Place))
    for place in places:
        yield from _verified(place, content)
        yield from _claims(place)
        yield from _entry(place)
        yield from _facts(place)
        yield from _coord(place)
    yield from _far_off(places)


def _verified(place: Place, content: Content) -> Iterator[Problem]:
    today = content.now.date()
    if place.verified_on > today:
        message = f"核实日期 {until(place.verified_on)} 还没有到"
        yield place.origin.problem(("verified_on",), message, "请写真正去看过的那天")
    elif (today - place.verified_on).days > VERIFIED_DAYS:
        yield place.origin.problem(
            ("verified_on",),
            f"“{place.name}”上次核实是 {until(place.verified_on)}，已经超过 {VERIFIED_DAYS} 天",
            "请去现场或打电话问一问，再改成当天的日期",
            "warning",
        )


def _claims(place: Place) -> Iterator[Problem]:
    claims: list[tuple[Path, str]] = [(("name",), place.name)]
    claims += [(("facilities", at), text) for at, text in enumerate(place.facilities)]
    for path, text in claims:
        if place.opening and not place.is_always_open and _CLAIM.search(text):
            yield place.origin.problem(
                path,
                f"写着“{text}”，开放时间却不是每天全天",
                "真的不关门，写 星期: 每天、时段: 全天；否则请改这句话",
            )


def _entry(place: Place) -> Iterator[Problem]:
    if place.entry is not Entry.OPEN and place.entry_note is None:
        yield place.origin.problem(
            ("entry",),
            f"进门要{place.entry.value}，却没有写到哪里办",
            "请加一行，例如 进门说明: 第一次到镇总工会窗口登记",
        )


def _facts(place: Place) -> Iterator[Problem]:
    if place.stars is not None and not 1 <= place.stars <= MOST_STARS:
        message = f"星级写成了 {place.stars}，从 1 到 {MOST_STARS}"
        yield place.origin.problem(("stars",), message, "没有评星就删去这一行")
    for index, text in enumerate(place.facilities):
        usual = nearest(text, FACILITIES)
        if usual is not None and usual != text:
            yield place.origin.problem(
                ("facilities", index),
                f"设施“{text}”和常用的“{usual}”像是一回事",
                f"一样的话写成“{usual}”，便于查找；不一样就不用改",
                "warning",
            )
    for index, thing in enumerate(place.equipment):
        if thing.bought_on is not None and thing.bought_on > place.verified_on:
            message = f"购置日期 {until(thing.bought_on)} 晚于核实日期 {until(place.verified_on)}"
            yield place.origin.problem(("equipment", index, "bought_on"), message, "请核对两个日期")


def _coord(place: Place) -> Iterator[Problem]:
    coord = place.coord
    if coord is None or _is_in_china(coord.point):
        return
    lng, lat = coord.point
    if _is_in_china((lat, lng)):
        yield place.origin.problem(
            ("coord",),
            f"经度 {coord.lng} 和纬度 {coord.lat} 写反了",
            f"请改成：经度: {coord.lat}，纬度: {coord.lng}",
        )
    else:
        yield place.origin.problem(
            ("coord",),
            f"经度 {coord.lng}、纬度 {coord.lat} 不在中国",
            "中国的经度在 73 到 136 之间，纬度在 3 到 54 之间，请在地图上重新查",
        )


def _is_in_china(point: Point) -> bool:
    """Whether a point lies in the rectangle around China."""
    (west, east), (south, north) = LNG_OF_CHINA, LAT_OF_CHINA
    return west <= point[0] <= east and south <= point[1] <= north


def _far_off(places: Sequence[Place]) -> Iterator[Problem]:
    located = [(place, place.coord) for place in places if place.coord is not None]
    found = [(place, _wgs84(coord)) for place, coord in located if _is_in_china(coord.point)]
    if len(found) < 3:
        return
    middle = median(lng for _, (lng, _) in found), median(lat for _, (_, lat) in found)
    for place, point in found:
        if metres_between(point, middle) > FAR_METRES:
            kilometres = round(metres_between(point, middle) / 1000)
            yield place.origin.problem(
                ("coord",),
                f"“{place.name}”离其他场所有 {kilometres} 公里",
                "请核对经度和纬度是不是多打、少打了数字",
                "warning",
            )


def _wgs84(coord: Coord) -> Point:
    return convert(coord.point, coord.datum, "wgs84")
