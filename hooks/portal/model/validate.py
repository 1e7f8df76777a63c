"""Values from a file into a record, and every fault at its line in Chinese.

1. Empty values are taken as not written; a single value where a list belongs as a list of one.
2. The model validates everything at once.
3. Each error becomes a problem at the line and under the Chinese name of its field.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from functools import cache
from typing import Any, TypeVar, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from portal.errors import Problem
from portal.model.base import Origin, Path
from portal.model.lists import items_in, several_in_one
from portal.model.messages import Fault, Words, names_of, words
from portal.model.names import chinese

R = TypeVar("R", bound=BaseModel)

_BRANCHES = frozenset({"datetime", "date"})
"""Names the library gives to the branches of a day with or without a clock time."""


def validate(model: type[R], value: object, origin: Origin) -> tuple[R | None, list[Problem]]:
    """The record a value makes (field names in English), or every problem it has."""
    joined = {path: origin.problem(path, *said) for path, said in _joined(model, value, ())}
    try:
        record, details = model.model_validate(_prepared(model, value)), []
    except ValidationError as error:
        record, details = None, error.errors(include_url=False)
    rest = [d for d in details if not _echoes(d) and _as_written(_place(d), value) not in joined]
    problems = {_problem(model, value, origin, detail): None for detail in rest}
    found = [*joined.values(), *problems]
    return None if found else record, found


def _joined(hint: Any, value: object, path: Path) -> Iterator[tuple[Path, Words]]:
    """Fields with several items written as one text, at their paths."""
    model = _model(hint)
    if model is None or not isinstance(value, dict):
        return
    for name, typed in value.items():
        info = model.model_fields.get(name)
        item = _item(_hint(info)) if info else None
        place = (*path, name)
        if info is not None and item is None:
            yield from _joined(_hint(info), typed, place)
        elif isinstance(typed, list):
            for index, one in enumerate(typed):
                yield from _joined(item, one, (*place, index))
        elif item is not None and isinstance(typed, str):
            items = () if _model(item) else items_in(typed)
            if items:
                yield place, several_in_one(chinese(name), typed, items)


def _prepared(hint: Any, value: object) -> object:
    """The value with empty fields left out and single values made lists, all the way down."""
    model = _model(hint)
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
    item = _item(_hint(info))
    if item is None:
        return _prepared(_hint(info), value)
    items = value if isinstance(value, list) else [value]
    return [_prepared(item, one) for one in items]


def _problem(
    model: type[BaseModel], value: object, origin: Origin, detail: ErrorDetails
) -> Problem:
    path = _as_written(_place(detail), value)
    owner, info = _field(model, path)
    name = next((step for step in reversed(path) if isinstance(step, str)), "")
    around = owner if detail["type"] == "extra_forbidden" else _inside(info, model, path)
    fault = Fault(
        kind=detail["type"],
        name=chinese(name),
        value=None if detail["type"] == "missing" else detail["input"],
        info=info,
        inside=names_of(around.model_fields) if around else (),
        is_written=path in set(_empty(value, ())),
        context=detail.get("ctx", {}),
    )
    return origin.problem(path, *words(fault))


def _echoes(detail: ErrorDetails) -> bool:
    """Whether a list is called empty only because its items were refused, each by itself."""
    return detail["type"] == "too_short" and bool(detail["input"])


def _place(detail: ErrorDetails) -> Path:
    """The path of an error without the branch of a union it was found in."""
    path = detail["loc"]
    # An unknown field may be called “date” too.
    is_branch = path and path[-1] in _BRANCHES and detail["type"] != "extra_forbidden"
    return path[:-1] if is_branch else path


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


def _field(model: type[BaseModel], path: Path) -> tuple[type[BaseModel], FieldInfo | None]:
    """The model a path ends in, and its field there if it has one."""
    owner, info = model, None
    for step in path:
        if isinstance(step, int):
            continue
        inner = _inside(info, owner, ()) if info is not None else None
        owner = inner or owner
        info = owner.model_fields.get(step)
    return owner, info


def _inside(info: FieldInfo | None, model: type[BaseModel], path: Path) -> type[BaseModel] | None:
    """The model of the values a field holds; of the record itself at its own place."""
    if info is None:
        return None if path else model
    return _model(_item(_hint(info)) or _hint(info))


def _hint(info: FieldInfo) -> Any:
    return info.annotation


@cache
def _item(hint: Hashable) -> Any:
    """What a list field holds; None for a field that is no list."""
    origin: Any = get_origin(hint)
    return get_args(hint)[0] if origin is tuple else None


@cache
def _model(hint: Hashable) -> type[BaseModel] | None:
    """The model in a type, optional or not."""
    if isinstance(hint, type) and issubclass(hint, BaseModel):
        return hint
    options = (_model(option) for option in get_args(hint))
    return next((option for option in options if option is not None), None)
