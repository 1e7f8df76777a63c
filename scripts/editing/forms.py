"""Forms to fill in, made from the models: what must be written, and what may be.

A required field stands with its value or its example; an optional one stands behind
``# `` and works as soon as an editor takes that mark away.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Final

from pydantic.fields import FieldInfo

from portal.handbook import example_of, meaning_of
from portal.model.base import Part
from portal.model.fields import is_list, part_in
from portal.model.names import chinese
from portal.model.recurring import Occasion, Repeat, Session
from portal.yaml_source.scalar import written

Value = str | Sequence["Value"] | Mapping[str, "Value"]
"""What a field holds: text, a list, or fields by their English names."""

_HIDDEN: Final = frozenset({"demo", "to_verify"})
"""Fields that only the shipped content carries."""
_SHOWN: Final = 4
"""How many fields of a part without required ones a form shows."""
_ALSO_SHOWN: Final[Mapping[type[Part], tuple[str, ...]]] = {
    Repeat: ("until",),
    Session: ("end",),
    Occasion: ("status", "reason", "since"),
}
"""Fields that a part can do without, but hardly ever does."""


def form_lines(
    model: type[Part], values: Mapping[str, Value], wanted: Collection[str] = ()
) -> list[str]:
    """The form of a model in Chinese field names, without line ends.

    ``wanted`` are fields that stand like required ones although the model can do without.
    """
    lines: list[str] = []
    for name, field in model.model_fields.items():
        if name in values:
            lines += field_lines(name, values[name])
        elif name in _HIDDEN:
            continue
        elif field.is_required() or name in wanted:
            lines += _explained(name, field)
        else:
            lines += [f"# {line}" for line in _explained(name, field)]
    return lines


def field_lines(name: str, value: Value) -> list[str]:
    """One field with its value, in Chinese; nested values are indented by two."""
    if isinstance(value, str):
        if "\n" in value:
            return [f"{chinese(name)}: |", *(f"  {line}".rstrip() for line in value.split("\n"))]
        return [f"{chinese(name)}: {written(value)}"]
    return [f"{chinese(name)}:", *(f"  {line}" for line in _nested(value))]


def list_item(lines: Sequence[str], indent: int = 0) -> list[str]:
    """The lines of a mapping as one item of a list; what is empty stays empty."""
    marks = ["- ", *["  "] * (len(lines) - 1)]
    return [f"{' ' * indent}{mark}{line}".rstrip() for mark, line in zip(marks, lines, strict=True)]


def _nested(value: Sequence[Value] | Mapping[str, Value]) -> Iterator[str]:
    if isinstance(value, Mapping):
        for name, inner in value.items():
            yield from field_lines(name, inner)
        return
    for item in value:
        if isinstance(item, str):
            yield f"- {written(item)}"
        elif isinstance(item, Mapping):
            yield from list_item(list(_nested(item)))


def _explained(name: str, field: FieldInfo) -> list[str]:
    """A field with its example, its meaning behind it."""
    meaning = meaning_of(field)
    part = part_in(field.annotation)
    if part is not None:
        inner = _part_lines(part)
        below = list_item(inner) if is_list(field) else inner
        return [f"{chinese(name)}:  # {meaning}", *(f"  {line}" for line in below)]
    if is_list(field):
        items = [f"  - {written(item)}" for item in _items(example_of(field))]
        return [f"{chinese(name)}:  # {meaning}", *items]
    return [f"{chinese(name)}: {written(example_of(field))}  # {meaning}"]


def _items(example: str) -> list[str]:
    """The items of a list's example, which may stand in brackets."""
    is_list = example.startswith("[")
    return example.strip("[]").split(", ") if is_list else [example]


def _part_lines(part: type[Part]) -> list[str]:
    fields = list(part.model_fields.items())
    also = _ALSO_SHOWN.get(part, ())
    needed = [(name, field) for name, field in fields if field.is_required() or name in also]
    shown = needed or fields[:_SHOWN]
    return [line for name, field in shown for line in _explained(name, field)]
