"""What a field of a model holds, read off its type: a plain value, a part, a list of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeVar, get_args

from pydantic.fields import FieldInfo

from portal.model.base import Part

T = TypeVar("T")


def part_in(annotation: Any) -> type[Part] | None:
    """The part a field holds, alone, optional or in a list; None for a plain value."""
    return next(classes_in(annotation, Part), None)


def is_list(field: FieldInfo) -> bool:
    """Whether a field holds any number of values."""
    return isinstance(field.default, tuple) or "tuple[" in str(field.annotation)


def classes_in(annotation: Any, base: type[T]) -> Iterator[type[T]]:
    """The classes below ``base`` that occur anywhere in a type, from left to right."""
    if isinstance(annotation, type) and issubclass(annotation, base):
        yield annotation
    for inner in get_args(annotation):
        yield from classes_in(inner, base)


def lists_of_parts(model: type[Part]) -> Iterator[tuple[tuple[str, ...], type[Part]]]:
    """Every list of parts inside a model, by the fields that lead to it, outer ones first."""
    for name, field in model.model_fields.items():
        part = part_in(field.annotation)
        if part is not None:
            if is_list(field):
                yield (name,), part
            yield from (((name, *inner), below) for inner, below in lists_of_parts(part))
