"""A position on the map, with the coordinate system it was read in."""

from __future__ import annotations

import re
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any

from pydantic import BeforeValidator

from portal.model.base import Part, about
from portal.model.typed import fault, has_odd_digit, plain

_DEGREES = re.compile(r"-?[0-9]{1,3}(?:\.[0-9]{1,12})?°?")


class Datum(StrEnum):
    """The coordinate system a position was read in; they lie up to 700 m apart and more."""

    GCJ02 = "gcj02"
    WGS84 = "wgs84"
    BD09 = "bd09"


def _read_datum(value: Any) -> Any:
    """``GCJ-02`` and ``WGS 84`` as the standards spell them, in our spelling."""
    return re.sub("[-_ ]", "", plain(value).lower()) if isinstance(value, str) else value


def _read_degrees(value: Any) -> Decimal:
    """``113.7512`` as it was written. Raises PydanticCustomError ``not_degrees``."""
    if isinstance(value, Decimal):
        return value
    typed = plain(value) if isinstance(value, str) else ""
    if not _DEGREES.fullmatch(typed) or has_odd_digit(str(value)):
        raise fault("not_degrees")
    return Decimal(typed.rstrip("°"))


Degrees = Annotated[Decimal, BeforeValidator(_read_degrees)]
"""An angle in degrees, with the decimals that were written."""


class Coord(Part):
    """A position on the map."""

    lng: Degrees = about("经度，中国在 73 到 136 之间", "113.7512", unit="度")
    lat: Degrees = about("纬度，中国在 3 到 54 之间", "30.2846", unit="度")
    datum: Annotated[Datum, BeforeValidator(_read_datum)] = about(
        "在哪种地图上查的：高德、腾讯写 gcj02，百度写 bd09，手机定位、天地图写 wgs84", "gcj02"
    )

    @property
    def point(self) -> tuple[float, float]:
        """Longitude and latitude in :attr:`datum`."""
        return float(self.lng), float(self.lat)
