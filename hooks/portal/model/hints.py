"""What a type hint of a model's field holds: a part, a list of parts, a plain value."""

from __future__ import annotations

from collections.abc import Hashable
from functools import cache
from typing import Any, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from portal.model.base import Path


def field_at(model: type[BaseModel], path: Path) -> tuple[type[BaseModel], FieldInfo | None]:
    """The model a path ends in, and its field there if it has one."""
    owner, info = model, None
    for step in path:
        if isinstance(step, int):
            continue
        inner = part_inside(info, owner, ()) if info is not None else None
        owner = inner or owner
        info = owner.model_fields.get(step)
    return owner, info


def part_inside(
    info: FieldInfo | None, model: type[BaseModel], path: Path
) -> type[BaseModel] | None:
    """The model of the values a field holds; of the record itself at its own place."""
    if info is None:
        return None if path else model
    return model_in(item_of(hint_of(info)) or hint_of(info))


def hint_of(info: FieldInfo) -> Any:
    """The type hint of a field."""
    return info.annotation


@cache
def item_of(hint: Hashable) -> Any:
    """What a list field holds; None for a field that is no list."""
    origin: Any = get_origin(hint)
    return get_args(hint)[0] if origin is tuple else None


@cache
def model_in(hint: Hashable) -> type[BaseModel] | None:
    """The model in a type, optional or not."""
    if isinstance(hint, type) and issubclass(hint, BaseModel):
        return hint
    options = (model_in(option) for option in get_args(hint))
    return next((option for option in options if option is not None), None)
