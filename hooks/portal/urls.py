"""Every path, address and permanent identifier, in one place.

A *path* is the part of an address below the site's root, without a leading slash and
with a trailing one: ``news/2025/heat/``; the home page is the empty path.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from functools import singledispatch
from hashlib import sha256
from typing import Final, TypeVar
from urllib.parse import quote
from zlib import crc32

from portal.model.activity import Activity, Crowd
from portal.model.base import Document, Record
from portal.model.explainer import Explainer
from portal.model.families import FAMILIES, KINDS
from portal.model.holiday import HolidayYear
from portal.model.indicator import Indicator
from portal.model.info import Info
from portal.model.need import Need
from portal.model.notice import Notice
from portal.model.place import Place, PlaceKind
from portal.model.programme import Programme
from portal.model.reference import Column, Law
from portal.model.service import Service
from portal.model.tables import FILES
from portal.model.township import Township

T = TypeVar("T")

HOME: Final = ""
NEWS: Final = "news/"
POLICIES: Final = "policies/"
LAWS: Final = "policies/laws/"
SERVICES: Final = "services/"
NEEDS: Final = "needs/"
ACTIVITIES: Final = "activities/"
PROGRAMMES: Final = "programmes/"
PLACES: Final = "places/"
DATA: Final = "data/"
PLACES_DATA: Final = f"{DATA}places.geojson"
RECORDS: Final = "records/"
FIGURES: Final = "figures/"
UNION_TREE: Final = "unions/tree/"
CALENDAR: Final = "calendar/"
AGENDA: Final = f"{CALENDAR}agenda/"
HOLIDAYS_ANCHOR: Final = "holidays"
"""The id of the part of a calendar year that tells its official holidays."""
SUBSCRIBE: Final = "subscribe/"
FEEDS: Final = "feeds/"
FEED_ALL: Final = f"{FEEDS}all.xml"
FEEDS_OPML: Final = f"{FEEDS}feeds.opml"
ICS_ALL: Final = f"{CALENDAR}all.ics"
ICS_HOLIDAYS: Final = f"{CALENDAR}holidays.ics"
SCHEMA: Final = "schema/"
ASSETS: Final = "assets/"
"""The engine's own styles, scripts and icons, asked for with their version, and its pictures."""
PICTURES: Final = f"{ASSETS}pictures/"
"""What is made from uploaded pictures; the names change with the content."""
MANIFEST: Final = "manifest.webmanifest"
HEADERS: Final = "_headers"
STATUS: Final = "status.json"
"""What must be looked at again, and by when; no page leads to it."""
SEARCH: Final = "search/"
NOT_FOUND: Final = "404.html"
SEARCH_INDEX: Final = f"{SEARCH}index.json"
"""What a search reads first; everything else stands in a folder it names."""
PRODUCTS: Final = frozenset(
    {
        STATUS,
        *(NOT_FOUND, "build.json", "robots.txt", "sitemap.xml", "sitemap.xml.gz", FEED_ALL),
        *(f"{FEEDS}all.atom", f"{FEEDS}all.json", FEEDS_OPML, ICS_ALL, ICS_HOLIDAYS),
        *("assets/portal.css", "assets/portal.js", "assets/portal.svg"),
        *("assets/early.js", "assets/places.js", PLACES_DATA),
        *("assets/share.js", "assets/poster.js", "assets/public_notice.js"),
        *(f"assets/icon-{side}.png" for side in (180, 192, 512)),
        *(MANIFEST, HEADERS),
        *("assets/search_engine.js", "assets/search_page.js", SEARCH_INDEX),
        *(f"{SCHEMA}{kind}.json" for kind in FAMILIES),
        *(f"{DATA}{name}" for name in FILES),
    }
)
"""Files of every site that are no pages."""

_ADDRESS = re.compile(r"/(?:[A-Za-z0-9_-]+/)+")
_FILE_STEP = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def is_page_name(name: str) -> bool:
    """Whether a file's stem can stand in an address as it is: ``[a-z0-9-]``."""
    return _NAME.fullmatch(name) is not None


def is_address(text: str) -> bool:
    """Whether a text is the address of a page on this site: ``/news/2024/old-name/``."""
    return _ADDRESS.fullmatch(text) is not None


def is_reserved(path: str) -> bool:
    """Whether a file's path may be that of a feed, a calendar or an asset, now or later."""
    is_calendar = path.startswith((CALENDAR, ACTIVITIES)) and path.endswith(".ics")
    return path.startswith((FEEDS, ASSETS)) or is_calendar


def path_of_address(address: str) -> str:
    """The path of an address on this site; ``/news/2025/heat/`` gives ``news/2025/heat/``."""
    return address.removeprefix("/")


def page_name(notice: Notice) -> str:
    """The last step of a notice's address.

    A file name that cannot be an address is replaced by the day of publication and a
    number made from the file name alone, so that other notices never change it.
    """
    stem = _stem(notice)
    if is_page_name(stem):
        return stem
    return f"{notice.published:%Y%m%d}-{crc32(stem.encode()) % 10000:04d}"


@singledispatch
def path_of(record: Record) -> str:
    """The path of a record's own page. Raises TypeError for a record without one."""
    raise TypeError(f"{type(record).__name__} has no page of its own")


@path_of.register
def _(record: Notice) -> str:
    return f"{NEWS}{record.src_uri.split('/')[1]}/{page_name(record)}/"


@path_of.register
def _(record: Explainer) -> str:
    return f"{POLICIES}{_stem(record)}/"


@path_of.register
def _(record: Service) -> str:
    return f"{SERVICES}{_stem(record)}/"


@path_of.register
def _(record: Need) -> str:
    return f"{NEEDS}{_stem(record)}/"


@path_of.register
def _(record: Info) -> str:
    return HOME if record.src_uri == "index.md" else f"{_stem(record)}/"


@path_of.register
def _(record: Activity) -> str:
    """An activity's page; of one time of a series its place there, or the page it has itself."""
    page = f"{ACTIVITIES}{record.id}/"
    if record.slot is None or not record.slot.key:
        return page
    return f"{page}{record.slot.key}/" if record.slot.has_page else f"{page}#{record.slot.key}"


@path_of.register
def _(record: HolidayYear) -> str:
    return f"{calendar_year(record.year)}#{HOLIDAYS_ANCHOR}"


@path_of.register
def _(record: Programme) -> str:
    return f"{PROGRAMMES}{record.id}/"


@path_of.register
def _(record: Place) -> str:
    return f"{PLACES}{record.id}/"


@path_of.register
def _(record: Column) -> str:
    return f"{NEWS}{record.id}/"


@path_of.register
def _(record: Law) -> str:
    return f"{LAWS}#{record.id}"


REGISTERS: Final[dict[str, str]] = {
    "organisations": "unions/",
    "public_notices": "public-notices/",
    **{
        kind: f"{kind}/"
        for kind in (
            *("checklists", "meetings", "elections", "agreements", "inspections", "skills"),
            *("honours", "jobs", "accounts", "documents", "targets", "shortcomings"),
        )
    },
}
"""The list of each family that has a page for every record."""


def _in_register(record: Record) -> str:
    return f"{REGISTERS[KINDS[type(record)]]}{record.id}/"


for _kind in REGISTERS:
    path_of.register(FAMILIES[_kind].model, _in_register)


@path_of.register
def _(record: Indicator) -> str:
    return f"{FIGURES}{record.id}/"


def has_page(record: Record) -> bool:
    """Whether a record has a page, or a place on one, of its own."""
    return path_of.dispatch(type(record)) is not path_of.dispatch(Record)


def register_facet(kind: str, field: str, value: str) -> str:
    """The part of a register whose records have one value: ``unions/village-1b2c3d4e/``."""
    return f"{REGISTERS[kind]}{field.replace('_', '-')}-{crc32(value.encode()):08x}/"


def tables(family: str) -> str:
    """The page of the published tables of a family that names nobody."""
    return f"{family}/"


def figures_year(year: int) -> str:
    """All figures of one year."""
    return f"{FIGURES}{year}/"


def law_article(law_id: str, number: str) -> str:
    """The place of one article on the page of laws."""
    return f"{LAWS}#{law_id}-{quote(number)}"


def news_year(year: int) -> str:
    """The list of one year's notices."""
    return f"{NEWS}{year}/"


def activity_year(year: int) -> str:
    """The list of one year's activities with their sums."""
    return f"{ACTIVITIES}{year}/"


def figure(year: int, measure: str) -> str:
    """The place where one year's sum stands with the records behind it."""
    return f"{activity_year(year)}#{measure}"


def figure_anchor(year: int, measure: str) -> str:
    """The id of one year's sum on a programme's page."""
    return f"{year}-{measure}"


def programme_figure(programme: Programme, year: int, measure: str) -> str:
    """The place where one year's sum of a programme stands."""
    return f"{path_of(programme)}#{figure_anchor(year, measure)}"


def place_kind(kind: PlaceKind) -> str:
    """The list of the places of one kind: ``places/kind/reading-room/``."""
    return f"{PLACES}kind/{kind.name.lower().replace('_', '-')}/"


def place_village(village: str) -> str:
    """The list of the places in one village, by a number made from its name."""
    return f"{PLACES}village/{crc32(village.encode()):08x}/"


def month(year: int, number: int) -> str:
    """The calendar page of one month."""
    return f"{CALENDAR}{year}/{number:02d}/"


def calendar_year(year: int) -> str:
    """The calendar page of one year: twelve small months."""
    return f"{CALENDAR}{year}/"


def calendar_programme(programme: Programme) -> str:
    """What is held under one programme, as dates."""
    return f"{CALENDAR}programme/{programme.id}/"


def calendar_place(place: Place) -> str:
    """What is held at one place, as dates."""
    return f"{CALENDAR}place/{place.id}/"


def calendar_crowd(crowd: Crowd) -> str:
    """What is held for one group of people, as dates."""
    return f"{CALENDAR}crowd/{crowd.name.lower()}/"


def activity_ics(activity: Activity) -> str:
    """The calendar file of one activity, all its times included."""
    return f"{ACTIVITIES}{activity.id}/{activity.id}.ics"


def programme_ics(programme: Programme) -> str:
    """The calendar one can subscribe to for one programme."""
    return f"{CALENDAR}programme/{programme.id}.ics"


def place_ics(place: Place) -> str:
    """The calendar one can subscribe to for one place."""
    return f"{CALENDAR}place/{place.id}.ics"


def archive_ics(year: int, part: int = 1) -> str:
    """What ended in one year and has left the calendar of everything; in parts if it is much."""
    name = f"{year}" if part == 1 else f"{year}-{part}"
    return f"{CALENDAR}archive/{name}.ics"


def feed(topic: str, form: str = "xml") -> str:
    """A feed: ``feeds/activities.atom``; forms are xml (RSS 2.0), atom and json (JSON Feed)."""
    return f"{FEEDS}{topic}.{form}"


def feed_archive(year: int, month_number: int, form: str = "xml") -> str:
    """The archive document (RFC 5005) of one calendar month of the feed of everything."""
    return f"{FEEDS}archive/{year}-{month_number:02d}.{form}"


def schema(kind: str) -> str:
    """The JSON Schema of a family's files."""
    return f"{SCHEMA}{kind}.json"


def picture(name: str) -> str:
    """A file made from an uploaded picture."""
    return f"{PICTURES}{name}"


def file_address(path: str) -> str:
    """Where a file below docs/ is published: in letters that every server and system takes alike.

    A step that has others gets a number made from the step alone, so that it stays when the file
    is replaced; readers save the file under its Chinese name, which the link tells.
    """
    return "/".join(map(_ascii_step, path.split("/")))


def _ascii_step(step: str) -> str:
    if not step or _FILE_STEP.fullmatch(step):
        return step
    _, dot, ending = step.rpartition(".")
    number = sha256(step.encode("utf-8", "surrogatepass")).hexdigest()[:10]
    is_plain = ending.isascii() and ending.isalnum()
    return f"file-{number}{dot}{ending.lower()}" if dot and is_plain else f"file-{number}"


def data_file(name: str) -> str:
    """A file of open data: ``data/figures.xlsx``."""
    return f"{DATA}{name}"


def search_for(word: str) -> str:
    """The search page with a word searched."""
    return f"{SEARCH}?q={quote(word)}"


def search_file(version: str, name: str) -> str:
    """A file of one version of the search index."""
    return f"{SEARCH}{version}/{name}"


def numbered(path: str, number: int) -> str:
    """The ``number``-th page of a list; the first is the list's own address."""
    return path if number == 1 else f"{path}page/{number}/"


def src_uri(path: str) -> str:
    """The source name under which MkDocs writes a page to ``path``."""
    return f"{path}index.md"


def icon(side: int) -> str:
    """The square sign of the site, ``side`` pixels wide."""
    return f"{ASSETS}icon-{side}.png"


def absolute(site_url: str, path: str) -> str:
    """The full address of a path; ``site_url`` ends with ``/``."""
    return f"{site_url}{path}"


def relative(path: str, page_path: str) -> str:
    """``path`` as written in a page at ``page_path``, so that any sub-path works."""
    return f"{up(page_path)}{path}" or "./"


def nearest(found: Mapping[str, T], page_path: str) -> T | None:
    """What is known of a page or of the nearest one above it; None where nothing is.

    The home page is above all others.
    """
    path = page_path
    while path and path not in found:
        path = path[: path.rstrip("/").rfind("/") + 1]
    return found.get(path)


def up(page_path: str) -> str:
    """The steps from a page back to the site's root: ``../../`` or empty."""
    return "../" * page_path.count("/")


def tag_uri(township: Township, kind: str, identifier: str) -> str:
    """The permanent identifier of a record (RFC 4151): never follows the address."""
    return f"tag:{township.tag_authority},{township.tag_year}:{kind}/{identifier}"


def activity_tag(township: Township, activity: Activity, key: str = "") -> str:
    """The permanent identifier of an activity, or with ``key`` of one time, wherever it is told."""
    return tag_uri(township, "activity", f"{activity.id}/{key}" if key else activity.id)


def default_notice_id(src_uri: str, published: date) -> str:
    """The id of a notice whose editor wrote none: year and file name, or a number."""
    _, year, name = src_uri.split("/")
    stem = name.removesuffix(".md")
    if is_page_name(stem):
        return f"{year}-{stem}"
    return f"{year}-{published:%Y%m%d}-{crc32(stem.encode()) % 10000:04d}"


def _stem(document: Document) -> str:
    return document.src_uri.rsplit("/", 1)[-1].removesuffix(".md")
