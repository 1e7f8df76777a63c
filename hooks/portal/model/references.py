"""Which records a record points to, read off the types of its fields."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from pydantic.fields import FieldInfo

from portal.model.base import Part, Path
from portal.model.types import Refers

Reference = tuple[Path, str, str]
"""Path of the field inside the record, kind of the record meant, its id."""


def references_of(part: Part) -> Iterator[Reference]:
    """Every reference in a record, nested parts included, in the order of the fields."""
    for name, hint in _referring_fields(type(part)):
        yield from _walk(hint, getattr(part, name), (name,))


def kind_referred_to(info: FieldInfo) -> str:
    """The kind of record whose id a field holds; empty for a field that holds something else."""
    marks = (*info.metadata, *_marks(info.annotation))
    return next((mark.kind for mark in marks if isinstance(mark, Refers)), "")


def _marks(hint: Any) -> Iterator[Any]:
    for part in _parts(hint):
        yield part
        yield from _marks(part)


@cache
def _referring_fields(model: type[Part]) -> tuple[tuple[str, Any], ...]:
    hints = get_type_hints(model, include_extras=True)
    return tuple((name, hints[name]) for name in model.model_fields if _refers(hints[name]))


def _refers(hint: Any) -> bool:
    if isinstance(hint, type) and issubclass(hint, Part):
        return bool(_referring_fields(hint))
    return isinstance(hint, Refers) or any(_refers(part) for part in _parts(hint))


def _parts(hint: Any) -> tuple[Any, ...]:
    if get_origin(hint) is Annotated:
        return (get_args(hint)[0], *hint.__metadata__)
    return get_args(hint)


def _walk(hint: Any, value: Any, path: Path) -> Iterator[Reference]:
    if value is None:
        return
    if isinstance(value, Part):
        yield from (((*path, *inner), kind, key) for inner, kind, key in references_of(value))
    elif get_origin(hint) is Annotated:
        for mark in hint.__metadata__:
            if isinstance(mark, Refers):
                yield path, mark.kind, value
        yield from _walk(get_args(hint)[0], value, path)
    elif get_origin(hint) in (Union, UnionType):
        for option in get_args(hint):
            yield from _walk(option, value, path)
    elif get_origin(hint) is tuple:
        for index, item in enumerate(value):
            yield from _walk(get_args(hint)[0], item, (*path, index))
