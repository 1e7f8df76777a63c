"""Values from a file into a record, and every fault at its line in Chinese.

1. Empty values are taken as not written; a single value where a list belongs as a list of one.
2. The model validates everything at once.
3. Each error becomes a problem at the line and under the Chinese name of its field.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from portal.errors import Problem
from portal.model.base import Origin, Path
from portal.model.details import echoes, first_of_each_list, place_of, without_the_meant
from portal.model.faults import Fault, Words
from portal.model.hints import field_at, hint_of, item_of, model_in, part_inside
from portal.model.lists import days_without_year, items_in, lacks_year, several_in_one
from portal.model.messages import names_of, words
from portal.model.misplaced import misplaced
from portal.model.names import chinese

R = TypeVar("R", bound=BaseModel)


def validate(model: type[R], value: object, origin: Origin) -> tuple[R | None, list[Problem]]:
    """The record a value makes (field names in English), or every problem it has."""
    if said := misplaced(model, value):
        return None, [origin.problem((), *said)]
    joined = {path: origin.problem(path, *said) for path, said in _joined(model, value, ())}
    try:
        record, details = model.model_validate(_prepared(model, value)), []
    except ValidationError as error:
        record, details = None, error.errors(include_url=False)
    details = without_the_meant(model, first_of_each_list(details))
    rest = [d for d in details if not echoes(d) and _as_written(place_of(d), value) not in joined]
    empty = frozenset(_empty(value, ()))
    problems = {_problem(model, value, origin, detail, empty): None for detail in rest}
    found = [*joined.values(), *problems]
    return None if found else record, found


def _joined(hint: Any, value: object, path: Path) -> Iterator[tuple[Path, Words]]:
    """Fields with several items written as one text, at their paths."""
    model = model_in(hint)
    if model is None or not isinstance(value, dict):
        return
    for name, typed in value.items():
        info = model.model_fields.get(name)
        item = item_of(hint_of(info)) if info else None
        place = (*path, name)
        if info is not None and item is None:
            yield from _joined(hint_of(info), typed, place)
        elif isinstance(typed, list):
            for index, one in enumerate(typed):
                yield from _joined(item, one, (*place, index))
        elif item is not None and isinstance(typed, str):
            items = () if model_in(item) else items_in(typed)
            if items:
                yield place, _listed(chinese(name), typed, items, item)


def _listed(name: str, typed: str, items: tuple[str, ...], item: Any) -> Words:
    if date in get_args(item) and lacks_year(items):
        return days_without_year(name)
    return several_in_one(name, typed, items)


def _prepared(hint: Any, value: object) -> object:
    """The value with empty fields left out and single values made lists, all the way down."""
    model = model_in(hint)
    if model is not None and isinstance(value, dict):
        return {
            name: _prepared_field(model.model_fields.get(name), item)
            for name, item in value.items()
            if item is not None or name not in model.model_fields
        }
    return value


def _prepared_field(info: FieldInfo | None, value: object) -> object:
    if info is None:
        return value
    item = item_of(hint_of(info))
    if item is None:
        return _prepared(hint_of(info), value)
    items = value if isinstance(value, list) else [value]
    return [_prepared(item, one) for one in items]


def _problem(
    model: type[BaseModel],
    value: object,
    origin: Origin,
    detail: ErrorDetails,
    empty: frozenset[Path],
) -> Problem:
    path = _as_written(place_of(detail), value)
    owner, info = field_at(model, path)
    name = next((step for step in reversed(path) if isinstance(step, str)), "")
    around = owner if detail["type"] == "extra_forbidden" else part_inside(info, model, path)
    fault = Fault(
        kind=detail["type"],
        name=chinese(name),
        value=None if detail["type"] == "missing" else detail["input"],
        info=info,
        inside=names_of(around.model_fields) if around else (),
        beside=names_of(owner.model_fields),
        is_listed=info is not None and item_of(hint_of(info)) is not None,
        is_written=path in empty,
        context=detail.get("ctx", {}),
    )
    return origin.problem(path, *words(fault))


def _as_written(path: Path, value: Any) -> Path:
    """The path in the file: without the index of a single value that was read as a list."""
    written: list[str | int] = []
    for step in path:
        if isinstance(step, int) and not isinstance(value, list):
            continue
        written.append(step)
        value = value.get(step) if isinstance(value, dict) else value[step]
    return tuple(written)


def _empty(value: object, path: Path) -> Iterator[Path]:
    """The paths of the fields that are written but empty."""
    if isinstance(value, dict):
        for key, item in value.items():
            yield from _empty(item, (*path, key))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _empty(item, (*path, index))
    elif value is None:
        yield path
