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
from portal.model.indicator import Qualifier
from portal.model.names import english
from portal.model.period import year_of_period
from portal.model.quantities import Quantity, quantities_of


class PathError(ValueError):
    """A path that leads nowhere; the message says which step, in Chinese."""


@dataclass(frozen=True)
class Found:
    """One number, the period it is of and the record it stands in."""

    period: str
    """As the part or record says it; the year where it names a day or a year only."""
    value: int | Decimal
    record: Record
    qualifier: Qualifier | None = None
    is_dated: bool = False
    """Whether :attr:`period` is but the year in which the record has its day."""

    @property
    def year(self) -> int:
        """The year it is counted in."""
        return year_of_period(self.period)


@dataclass(frozen=True)
class _At:
    """The period of everything inside a part."""

    period: str
    is_dated: bool


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
                for at, value, qualifier in _walk(record, self.steps, None, self):
                    yield Found(at.period, value, record, qualifier, at.is_dated)


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
    part: Part, steps: tuple[str, ...], at: _At | None, path: CountPath, *, said: bool = False
) -> Iterator[tuple[_At, int | Decimal, Qualifier | None]]:
    said = said or not path.only or path.only in _said(part)
    at = _at(part) or at
    if not steps:
        if said and at is not None:
            yield at, 1, None
        return
    value: Any = getattr(part, steps[0])
    for item in value if isinstance(value, tuple) else (value,):
        if isinstance(item, Part):
            yield from _walk(item, steps[1:], at, path, said=said)
        elif item is not None and said and at is not None:
            yield at, item if path.unit else 1, getattr(part, "qualifier", None)


def _said(part: Part) -> set[str]:
    return {str(value.value) for _, value in part if isinstance(value, Enum)}


def _at(part: Part) -> _At | None:
    """The period a part names itself; a record has one where it has a ``counted_year``."""
    is_record = isinstance(part, Record)
    year = part.counted_year if isinstance(part, Record) else getattr(part, "year", None)
    period = getattr(part, "period", None)
    if isinstance(period, str) and not (is_record and year is None):
        return _At(period, is_dated=False)
    return _At(f"{year}年", is_dated=is_record) if year is not None else None
