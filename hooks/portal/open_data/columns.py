"""The columns of a model: one for each plain value, parts spread out beside the others."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import Any, Final

from pydantic.fields import FieldInfo

from portal.model.base import Part
from portal.model.fields import classes_in, is_list, part_in
from portal.model.names import chinese
from portal.model.quantities import unit_of
from portal.open_data.dataset import Field, FieldType, Value
from portal.open_data.privacy import PERSONAL
from portal.wording import iso

SEPARATOR: Final = "；"
"""Between several values in one cell."""
INTERNAL: Final = frozenset({"visibility", "draft", "moved_from"})
"""Fields that steer the site and say nothing about the world."""


@dataclass(frozen=True)
class Column:
    """A column and how its value is taken from a record or part."""

    field: Field
    value: Callable[[Any], Value]


def columns_of(model: type[Part]) -> Iterator[Column]:
    """The columns of a model in the order of its fields; lists of parts are left out."""
    hidden = INTERNAL | PERSONAL.get(model, frozenset())
    for name, field in model.model_fields.items():
        part = part_in(field.annotation)
        if name in hidden or (part is not None and is_list(field)):
            continue
        if part is None:
            column = _field(name, field)
            yield Column(column, _reader(name, column.type))
        else:
            yield from (_spread(name, column) for column in columns_of(part))


def _spread(name: str, column: Column) -> Column:
    inner = column.field

    def value(record: Any) -> Value:
        part = getattr(record, name)
        return None if part is None else column.value(part)

    spread = Field(
        key=f"{name}_{inner.key}",
        name=f"{chinese(name)}·{inner.name}",
        type=inner.type,
        unit=inner.unit,
        meaning=inner.meaning,
    )
    return Column(spread, value)


def _field(name: str, field: FieldInfo) -> Field:
    several = f"；几项之间用“{SEPARATOR}”隔开" if is_list(field) else ""
    return Field(
        key=name,
        name=chinese(name),
        type=_type(field),
        unit=unit_of(field),
        meaning=f"{field.description or ''}{several}",
    )


def _type(field: FieldInfo) -> FieldType:
    classes = set(classes_in(field.annotation, object))
    if is_list(field) or {date, datetime} <= classes:  # a day with or without a clock time
        return "string"
    kinds: tuple[tuple[type, FieldType], ...] = (
        *((bool, "boolean"), (int, "integer"), (Decimal, "number")),
        *((datetime, "datetime"), (date, "date")),
    )
    return next((kind for known, kind in kinds if known in classes), "string")


def _reader(name: str, kind: FieldType) -> Callable[[Any], Value]:
    if kind == "string":
        return lambda record: _text(getattr(record, name)) or None
    return lambda record: getattr(record, name)


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, tuple):
        return SEPARATOR.join(map(_text, value))
    if isinstance(value, date):
        return iso(value)
    return str(value.value if isinstance(value, Enum) else value)
