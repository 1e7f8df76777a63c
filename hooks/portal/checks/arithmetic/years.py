"""Figures that equal the year of their record: a year that was put in the place of a number.

Copied texts say 2024余元 and 2024亩 where 2000余 was meant; a real count may be the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from portal.checks.arithmetic.said import number
from portal.checks.content import Content
from portal.errors import Problem
from portal.model.base import Part, Path, Record
from portal.model.fields import part_in
from portal.model.indicator import Value
from portal.model.names import chinese
from portal.model.quantities import quantities_of, unit_of
from portal.model.target import Target

_PLAIN = {Value: ("value", "numerator", "denominator"), Target: ("target_value", "done_value")}
"""Numbers whose unit is written beside them."""


def problems(content: Content) -> Iterator[Problem]:
    """Quantities equal to the year they are counted in."""
    for record in content.all():
        if _is_counting(type(record)):
            yield from _equal(record, record, (), record.counted_year)


def _equal(record: Record, part: Part, path: Path, year: int | None) -> Iterator[Problem]:
    values = part.__dict__
    year = values.get("year") or year
    for name in _numbers(type(part)) if year is not None else ():
        if values[name] == year:
            unit = unit_of(type(part).model_fields[name])
            yield record.origin.problem(
                (*path, name),
                f"{chinese(name)} {number(values[name])}{unit}和年份一样，像是把年份错写成了数量",
                "数量真的是这么多就不用改，否则请查原来的数",
                "warning",
            )
    for name in _parts(type(part)):
        value = values[name]
        for index, item in enumerate(value) if isinstance(value, tuple) else ():
            yield from _equal(record, item, (*path, name, index), year)
        if isinstance(value, Part):
            yield from _equal(record, value, (*path, name), year)


@cache
def _numbers(model: type[Part]) -> tuple[str, ...]:
    found = (quantity.name for quantity in quantities_of(model) if quantity.unit != "年")
    return (*_PLAIN.get(model, ()), *found)


@cache
def _parts(model: type[Part]) -> tuple[str, ...]:
    return tuple(
        name
        for name, info in model.model_fields.items()
        if (part := part_in(info.annotation)) is not None and _is_counting(part)
    )


@cache
def _is_counting(model: type[Part]) -> bool:
    """Whether there is a number anywhere in a model."""
    return bool(_numbers(model) or _parts(model))
