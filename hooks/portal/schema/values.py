"""From the type of a field to the JSON Schema of what may be written there."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from types import NoneType, UnionType
from typing import Annotated, Any, Final, Literal, Union, get_args, get_origin

from pydantic import BeforeValidator, PlainValidator, WrapValidator
from pydantic.fields import FieldInfo

from portal.model.base import Part
from portal.schema.spellings import ANY_TEXT, SPELLINGS, Schema, reader

_BOUNDS: Final = {
    "ge": "minimum",
    "gt": "exclusiveMinimum",
    "le": "maximum",
    "lt": "exclusiveMaximum",
}
_OF_TEXT: Final = {"min_length": "minLength", "max_length": "maxLength", "pattern": "pattern"}
_OF_LIST: Final = {"min_length": "minItems", "max_length": "maxItems"}
_READS_BEFORE: Final = (BeforeValidator, PlainValidator, WrapValidator)


def value_schema(hint: Any) -> Schema:
    """What may be written for a value of a type; an unknown type takes anything."""
    if get_origin(hint) is Annotated:
        return _annotated(get_args(hint)[0], hint.__metadata__)
    if get_origin(hint) in (Union, UnionType):
        return any_of([value_schema(option) for option in get_args(hint) if option is not NoneType])
    if get_origin(hint) is tuple:
        return _list(get_args(hint)[0], {})
    if get_origin(hint) is Literal:
        return {"enum": list(get_args(hint))}
    if isinstance(hint, type) and issubclass(hint, Part):
        return {"$ref": f"#/definitions/{hint.__name__}"}
    if isinstance(hint, type) and issubclass(hint, Enum):
        return {"enum": [member.value for member in hint]}
    return dict(ANY_TEXT) if hint is str else {}


def _annotated(hint: Any, marks: tuple[Any, ...]) -> Schema:
    if get_origin(hint) is tuple:
        return _list(get_args(hint)[0], _limits(marks, _OF_LIST))
    read = reader(marks)
    if read in SPELLINGS:
        return {**SPELLINGS[read], **_limits(marks, _BOUNDS)}
    if any(isinstance(mark, _READS_BEFORE) for mark in marks):
        return dict(ANY_TEXT)  # whatever its reader makes of it
    limits = _limits(marks, {**_BOUNDS, **_OF_TEXT})
    if "pattern" in limits:
        limits["pattern"] = str(limits["pattern"]).replace(r"\"", '"')  # no escape in ECMA-262
    return {**value_schema(hint), **limits}


def _limits(marks: tuple[Any, ...], words: Mapping[str, str]) -> Schema:
    """The limits that the marks of a type set, in the words of JSON Schema."""
    return {
        words[name]: value
        for mark in marks
        for part in (mark.metadata if isinstance(mark, FieldInfo) else [mark])
        for name in words
        if (value := getattr(part, name, None)) is not None
    }


def _list(item: Any, lengths: Schema) -> Schema:
    """A list; a single value is read as a list of one."""
    one = value_schema(item)
    return any_of([{"type": "array", "items": one, **lengths}, one])


def any_of(options: list[Schema]) -> Schema:
    """The only choice there is, or any of several."""
    return options[0] if len(options) == 1 else {"anyOf": options}
