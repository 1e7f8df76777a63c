"""The editors' handbook and the models say the same: field tables made from the models.

1. A model becomes a table; each part inside it becomes a table of its own below.
2. The tables stand in the handbook between ``<!-- fields:KIND -->`` and ``<!-- /fields -->``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from typing import Final

from pydantic.fields import FieldInfo

from portal.model.base import Part
from portal.model.families import FAMILIES
from portal.model.fields import classes_in, is_list, part_in
from portal.model.names import chinese
from portal.model.township import Township

HEAD: Final = "| 字段 | 英文 | 必填 | 意思 | 例子 |\n|---|---|---|---|---|"
"""Header of every field table."""

_MARKED = re.compile(r"(<!-- fields:(\w+) -->\n).*?(<!-- /fields -->)", re.DOTALL)


def model_of(kind: str) -> type[Part]:
    """The model behind a marker: a family's kind, or ``township`` for ``mkdocs.yml``.

    Raises KeyError for a kind that does not exist.
    """
    return Township if kind == "township" else FAMILIES[kind].model


def field_table(model: type[Part]) -> str:
    """The table of one model and, below it, one of each part inside it; ends with a newline.

    A part that stands in several places has its table once.
    """
    return "\n".join(_tables(model, set()))


def _tables(model: type[Part], told: set[type[Part]]) -> Iterator[str]:
    yield f"{HEAD}\n{''.join(_rows(model))}"
    for name, field in model.model_fields.items():
        part = part_in(field.annotation)
        if part is None:
            continue
        what = f"`{chinese(name)}`{'每一项' if is_list(field) else '里面'}"
        if part in told:
            yield f"{what}写的和前面的`{chinese(name)}`一样。\n"
            continue
        told.add(part)
        first, *others = _tables(part, told)
        yield f"{what}可以写：\n\n{first}"
        yield from others


def refreshed(handbook: str) -> str:
    """The handbook's text with every marked table written anew from the models.

    Raises KeyError for a marker that names no model.
    """

    def table(found: re.Match[str]) -> str:
        return f"{found[1]}\n{field_table(model_of(found[2]))}\n{found[3]}"

    return _MARKED.sub(table, handbook)


def example_of(field: FieldInfo) -> str:
    """The example of a field as an editor would type it; empty where the model has none."""
    return str(field.examples[0]) if field.examples else ""


def meaning_of(field: FieldInfo) -> str:
    """What a field means, the words it may hold, and its unit."""
    words = [str(member.value) for enum in classes_in(field.annotation, Enum) for member in enum]
    meaning = field.description or ""
    if any(word not in meaning for word in words):
        meaning += f"；可以写：{'、'.join(words)}"
    extra = field.json_schema_extra
    unit = str(extra.get("unit", "")) if isinstance(extra, dict) else ""
    return f"{meaning}（单位：{unit}）" if unit else meaning


def _rows(model: type[Part]) -> Iterator[str]:
    for name, field in model.model_fields.items():
        cells = (
            f"`{chinese(name)}`",
            f"`{name}`",
            "必填" if field.is_required() else "",
            meaning_of(field),
            example_of(field) if part_in(field.annotation) is None else "见下表",
        )
        yield "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |\n"
