"""From the model of a record to the JSON Schema of what is written, in Chinese names."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, get_type_hints

from pydantic.fields import FieldInfo

from portal.handbook import example_of, meaning_of
from portal.model.base import Part
from portal.model.families import FAMILIES
from portal.model.fields import classes_in, is_list
from portal.model.lists import items_in
from portal.model.names import chinese
from portal.model.references import kind_referred_to
from portal.schema.spellings import Schema, unoffered
from portal.schema.values import any_of, value_schema


def definitions(model: type[Part]) -> dict[str, Schema]:
    """The schema of every part inside a model, by the name it is referred to with."""
    found: dict[str, type[Part]] = {}
    waiting = _parts_in(model)
    while waiting:
        part = waiting.pop()
        if part.__name__ not in found:
            found[part.__name__] = part
            waiting += _parts_in(part)
    return {name: model_schema(found[name]) for name in sorted(found)}


def _parts_in(model: type[Part]) -> list[type[Part]]:
    fields = model.model_fields.values()
    return [part for field in fields for part in classes_in(field.annotation, Part)]


def model_schema(model: type[Part]) -> Schema:
    """What one record, or one part of it, may hold.

    Chinese names are described and offered. English ones are let through unread: the
    loader takes them, and an editor who knows them needs no help.
    """
    hints = get_type_hints(model, include_extras=True)
    fields = model.model_fields
    needed = {name: field for name, field in fields.items() if field.is_required()}
    schema: Schema = {
        "type": "object",
        "properties": {
            chinese(name): _field(name, field, hints[name]) for name, field in fields.items()
        },
        "patternProperties": {f"^(?:{'|'.join(fields)})$": {}},
        "additionalProperties": False,
    }
    if needed:
        schema |= {"allOf": [_needed(name) for name in needed], "defaultSnippets": [_form(needed)]}
    return schema


def _needed(name: str) -> Schema:
    """A field that must be written, under either name."""
    return {"if": {"not": {"required": [name]}}, "then": {"required": [chinese(name)]}}


def _form(needed: Mapping[str, FieldInfo]) -> Schema:
    """What editors insert at once: every field that must be written, with its example."""
    body = {
        chinese(name): f"${{{number}:{example_of(field)}}}"
        for number, (name, field) in enumerate(needed.items(), 1)
    }
    return {"label": "填一份新的", "description": "列出全部必填的字段", "body": body}


def _field(name: str, field: FieldInfo, hint: Any) -> Schema:
    meaning = meaning_of(field) + _whereabouts(field)
    described: Schema = {
        "title": chinese(name),
        "description": meaning,
        "markdownDescription": "\n\n".join(_hover(name, field, meaning)),
    }
    example = _example(field)
    shown = {"examples": [example]} if example else {}
    return {**described, **shown, **_choices(name, field, value_schema(hint))}


def _choices(name: str, field: FieldInfo, value: Schema) -> Schema:
    """What the field may hold; one that need not be written may be left empty.

    The choices of a list have different titles: the YAML language server takes those that
    look alike for one, and then shows none of the field's description.
    """
    choices = [
        {"title": chinese(name), **choice} if choice.get("type") == "array" else choice
        for choice in value.get("anyOf", [value])
    ]
    empty = [] if field.is_required() else [{"title": "空着", **unoffered("null")}]
    if not empty and "$ref" in value:
        return {"allOf": [value]}  # draft 7 ignores what stands beside a reference
    return any_of([*choices, *empty])


def _example(field: FieldInfo) -> str | list[str]:
    """The example as the value it stands for: ``[会, 站]`` is a list of two."""
    example = example_of(field)
    return list(items_in(example)) if example.startswith("[") and is_list(field) else example


def _whereabouts(field: FieldInfo) -> str:
    """Where the ids stand that a field refers to, unless its meaning says so."""
    kind = kind_referred_to(field)
    if not kind or FAMILIES[kind].place in (field.description or ""):
        return ""
    family = FAMILIES[kind]
    return f"。写{family.label}的编号，在 {family.place} 里查"


def _hover(name: str, field: FieldInfo, meaning: str) -> list[str]:
    example = example_of(field)
    return [
        f"{meaning}。" if not meaning.endswith("。") else meaning,
        *([f"写法：`{chinese(name)}: {example}`"] if example else []),
        f"{'必填' if field.is_required() else '可以不写'}；英文名 `{name}`",
    ]
