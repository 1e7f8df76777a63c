"""Which indicator a figure is: the one that sums the same values of the same records."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from portal.model.base import Record
from portal.model.indicator import Indicator
from portal.report.figures import Addend, Number
from portal.statistics.indicators import path_of
from portal.statistics.paths import Found

Place: TypeAlias = tuple[str, str]
"""A record by its file and identifier."""
Sums: TypeAlias = Mapping[Place, Number]
"""What every record gives to a sum."""
Counts: TypeAlias = tuple[str, str, str]
"""A path with English names, the kind it is limited to, and the unit."""


@dataclass(frozen=True)
class Code:
    """An indicator and what it sums."""

    id: str
    sums: Sums


def codes_of(
    indicators: Iterable[Indicator],
    records_of: Callable[[str], Sequence[Record]],
    year: int,
) -> Mapping[Counts, Code]:
    """Every summed indicator with what it sums of a year, from the records of a kind."""
    found: dict[Counts, Code] = {}
    for indicator in indicators:
        path = path_of(indicator)
        if path is not None:
            counts = ".".join((path.kind, *path.steps))
            numbers = path.of(records_of(path.kind))
            code = Code(indicator.id, _by_record(one for one in numbers if one.year == year))
            found.setdefault((counts, path.only, indicator.unit_name), code)
    return found


def is_same(code: Code, addends: Iterable[Addend]) -> bool:
    """Whether a figure has the scope of an indicator, neither less nor more."""
    sums: dict[Place, Number] = {}
    for addend in addends:
        place = (addend.source, addend.record)
        sums[place] = sums.get(place, 0) + addend.value
    return sums == code.sums


def _by_record(numbers: Iterable[Found]) -> Sums:
    sums: dict[Place, Number] = {}
    for one in numbers:
        place = (one.record.origin.source, one.record.id)
        sums[place] = sums.get(place, 0) + one.value
    return sums
