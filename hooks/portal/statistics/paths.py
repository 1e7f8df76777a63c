"""What an indicator counts, as a path from a family to a number."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from typing import Any

from portal.model.base import Part, Record
from portal.model.families import FAMILIES
from portal.model.fields import is_list, part_in
from portal.model.names import english
from portal.model.period import year_of_period
from portal.model.quantities import Quantity, quantities_of


class PathError(ValueError):
    """A path that leads nowhere; the message says which step, in Chinese."""


@dataclass(frozen=True)
class Found:
    """One number, the year it belongs to and the record it stands in."""

    year: int
    value: int | Decimal
    record: Record


@dataclass(frozen=True)
class CountPath:
    """A path that has been looked up in the models."""

    kind: str
    """The family: ``organisations``."""
    steps: tuple[str, ...]
    """English field names; empty where the records themselves are counted."""
    only: str
    """The fixed word a record or part must carry; empty for all."""
    unit: str
    """Unit of the numbers; empty where records, parts or values are counted."""
    words: frozenset[str]
    """The fixed words of the family and its parts, of which ``only`` is one."""

    def of(self, records: Sequence[Record]) -> Iterator[Found]:
        """Every number on this path, in the order of the records."""
        for record in records:
            if record.is_counted:
                for year, value in _walk(record, self.steps, record.counted_year, self):
                    yield Found(year, value, record)


def read_path(counts: str, only: str = "") -> CountPath:
    """Look a path up. Raises PathError with what is wrong for a person to read."""
    kind, *typed = counts.split(".")
    if kind not in FAMILIES:
        raise PathError(f"没有“{kind}”这一类记录")
    steps = tuple(english(step) for step in typed)
    owner: type[Part] = FAMILIES[kind].model
    words = set(_words(owner))
    leaf: Quantity | None = None
    for index, step in enumerate(steps):
        info = owner.model_fields.get(step)
        if info is None:
            raise PathError(f"“{'.'.join([kind, *typed[:index]])}”里没有“{typed[index]}”这个字段")
        part = part_in(info.annotation)
        is_last = index == len(steps) - 1
        if part is None and not is_last:
            raise PathError(f"“{typed[index]}”下面没有别的字段")
        leaf = next((q for q in quantities_of(owner) if q.name == step), None)
        if leaf is not None and not leaf.is_additive:
            raise PathError(f"“{leaf.label}”的单位是“{leaf.unit}”，不能相加")
        owner = part or owner
        words |= set(_words(owner))
    if only and only not in words:
        raise PathError(f"没有“{only}”这一种")
    return CountPath(kind, steps, only, leaf.unit if leaf else "", frozenset(words))


def _words(model: type[Part]) -> Iterator[str]:
    for name, info in model.model_fields.items():
        if name != "visibility" and not is_list(info):
            for option in (info.annotation, *getattr(info.annotation, "__args__", ())):
                if isinstance(option, type) and issubclass(option, Enum):
                    yield from (str(member.value) for member in option)


def _walk(
    part: Part, steps: tuple[str, ...], year: int | None, path: CountPath, *, said: bool = False
) -> Iterator[tuple[int, int | Decimal]]:
    said = said or not path.only or path.only in _said(part)
    year = _year(part) or year
    if not steps:
        if said and year is not None:
            yield year, 1
        return
    value: Any = getattr(part, steps[0])
    for item in value if isinstance(value, tuple) else (value,):
        if isinstance(item, Part):
            yield from _walk(item, steps[1:], year, path, said=said)
        elif item is not None and said and year is not None:
            yield year, item if path.unit else 1


def _said(part: Part) -> set[str]:
    return {str(value.value) for _, value in part if isinstance(value, Enum)}


def _year(part: Part) -> int | None:
    """The year a part names itself; a record says it by ``counted_year``."""
    if isinstance(part, Record):
        return part.counted_year
    year, period = getattr(part, "year", None), getattr(part, "period", None)
    return year or (year_of_period(period) if isinstance(period, str) else None)
