"""Places: the list, by kind and by village, and a page each with the facts first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from portal import urls
from portal.geo import Point, convert
from portal.listing import group
from portal.model.coord import Coord
from portal.model.organisation import Organisation
from portal.model.place import Place
from portal.model.place_words import FACILITIES, PlaceKind
from portal.model.service import Service
from portal.opening import (
    closed_in_words,
    exceptions_in_words,
    holiday_data,
    hours_in_words,
    script_data,
)
from portal.pages.news import Facet
from portal.pages.place_tables import PlaceTable, tables_of
from portal.pages.spec import HOME_CRUMB, Crumb, PageSpec
from portal.public import Portal

MOST_OTHERS = 8
"""Places of the same kind named on a place's page."""
PLACES_CRUMB = Crumb("场所", urls.PLACES)
INTRO = "工会驿站、职工之家、书屋、球场和办事窗口在哪里、什么时候开、怎么进。"


@dataclass(frozen=True, kw_only=True)
class PlaceCard:
    """A place as every page shows it at one moment."""

    place: Place
    hours: tuple[str, ...]
    """One line for each season; empty where no hours are known."""
    exceptions: tuple[str, ...]
    """Days with other hours that are not over."""
    closed: str
    """From when to when it is closed altogether; empty where it is not."""
    opening: str
    """Data for the script that tells whether it is open now; may be empty."""
    point: Point | None
    """Longitude and latitude in WGS-84, as a phone gives its own."""


@dataclass(frozen=True, kw_only=True)
class PlacesView:
    """A list of places."""

    cards: tuple[PlaceCard, ...]
    holidays: str
    """Days off and days worked for the script; empty where no place asks for them."""
    kinds: tuple[Facet, ...]
    villages: tuple[Facet, ...]


@dataclass(frozen=True)
class MapLink:
    """A place on a map that people have on their phones."""

    title: str
    address: str


@dataclass(frozen=True, kw_only=True)
class PlaceView:
    """One place."""

    card: PlaceCard
    holidays: str
    """Days off and days worked for the script; empty where it does not ask for them."""
    place: Place
    facilities: tuple[str, ...]
    """The usual ones first, in their order."""
    tables: tuple[PlaceTable, ...]
    maps: tuple[MapLink, ...]
    organisation: Organisation | None
    """The union it belongs to."""
    services: tuple[Service, ...]
    others: tuple[Place, ...]
    """Places of the same kind."""


def pages(portal: Portal) -> Iterator[PageSpec]:
    """Nothing at all where there is no place."""
    places = all_places(portal)
    if not places:
        return
    by_kind, by_village = group(places, lambda place: place.kind), group(places, _village)
    by_village.pop("", None)
    facets = (
        tuple(
            Facet(k.value, urls.place_kind(k), len(by_kind[k])) for k in PlaceKind if k in by_kind
        ),
        tuple(Facet(name, urls.place_village(name), len(by_village[name])) for name in by_village),
    )
    yield _list(portal, "场所", urls.PLACES, places, facets)
    for kind, items in by_kind.items():
        yield _list(portal, kind.value, urls.place_kind(kind), items, facets)
    for village, items in by_village.items():
        yield _list(portal, f"{village}的场所", urls.place_village(village), items, facets)
    yield from (_page(portal, place, by_kind[place.kind]) for place in places)


def all_places(portal: Portal) -> tuple[Place, ...]:
    """Every public place, by kind and then as in the file."""
    order = list(PlaceKind)
    return tuple(sorted(portal.all_of(Place), key=lambda place: order.index(place.kind)))


def card_of(portal: Portal, place: Place) -> PlaceCard:
    """What every page says of a place."""
    return PlaceCard(
        place=place,
        hours=hours_in_words(place),
        exceptions=exceptions_in_words(place, portal.now),
        closed=closed_in_words(place, portal.now),
        opening=script_data(place),
        point=_in(place.coord, "wgs84") if place.coord else None,
    )


def map_links(place: Place, coord: Coord, site_name: str) -> tuple[MapLink, ...]:
    """Amap and Tencent maps at the place; ``geo:`` addresses are blocked in WeChat."""
    lng, lat = _in(coord, "gcj02")
    name, referer = quote(place.name, safe=""), quote(site_name, safe="")
    marker = f"coord:{lat:.6f},{lng:.6f};title:{name};addr:{quote(place.address, safe='')}"
    amap = f"position={lng:.6f},{lat:.6f}&name={name}&coordinate=gaode"
    return (
        MapLink("高德地图", f"https://uri.amap.com/marker?{amap}"),
        MapLink(
            "腾讯地图", f"https://apis.map.qq.com/uri/v1/marker?marker={marker}&referer={referer}"
        ),
    )


def _in(coord: Coord, wanted: str) -> Point:
    return convert(coord.point, coord.datum, wanted)


def _village(place: Place) -> str:
    return place.village or ""


def _list(
    portal: Portal,
    title: str,
    path: str,
    places: Sequence[Place],
    facets: tuple[tuple[Facet, ...], tuple[Facet, ...]],
) -> PageSpec:
    kinds, villages = facets
    cards = tuple(card_of(portal, place) for place in places)
    return PageSpec(
        path=path,
        title=title,
        template="places.html",
        view=PlacesView(
            cards=cards,
            holidays=holiday_data(places, portal.work_calendar, portal.now),
            kinds=kinds,
            villages=villages,
        ),
        description=INTRO if path == urls.PLACES else f"{title}：地址、开放时间和进门办法。",
        crumbs=(HOME_CRUMB,) if path == urls.PLACES else (HOME_CRUMB, PLACES_CRUMB),
        updated=max(place.verified_on for place in places),
    )


def _page(portal: Portal, place: Place, same_kind: Sequence[Place]) -> PageSpec:
    owner = [place.organisation] if place.organisation else []
    owners = portal.find(Organisation, "organisations", owner)
    usual = [facility for facility in FACILITIES if facility in place.facilities]
    view = PlaceView(
        card=card_of(portal, place),
        holidays=holiday_data([place], portal.work_calendar, portal.now),
        place=place,
        facilities=tuple(dict.fromkeys((*usual, *place.facilities))),
        tables=tuple(tables_of(place)),
        maps=map_links(place, place.coord, portal.site_name) if place.coord else (),
        organisation=next(iter(owners), None),
        services=portal.find(Service, "services", place.services),
        others=tuple(other for other in same_kind if other is not place)[:MOST_OTHERS],
    )
    return PageSpec(
        path=urls.path_of(place),
        title=place.name,
        template="place.html",
        view=view,
        description=f"{place.kind.value}，{place.address}"[:60],
        crumbs=(HOME_CRUMB, PLACES_CRUMB, Crumb(place.kind.value, urls.place_kind(place.kind))),
        updated=place.verified_on,
        source=place.origin.source,
    )
