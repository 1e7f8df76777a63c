"""Lists of records by a year or a value, and places on their pages."""

from __future__ import annotations

from urllib.parse import quote
from zlib import crc32

from portal.model.place_words import PlaceKind
from portal.model.programme import Programme
from portal.urls.records import REGISTERS, path_of
from portal.urls.sections import ACTIVITIES, FIGURES, LAWS, NEWS, PLACES


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
