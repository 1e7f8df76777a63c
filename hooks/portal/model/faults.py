"""One error as the validation library reports it, and what its words are made of."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from pydantic.fields import FieldInfo

Words = tuple[str, str]
"""What is wrong, and what to write instead."""

DROP: Final = "就删去这一行"


@dataclass(frozen=True)
class Fault:
    """One error as the validation library reports it, and the field it is about."""

    kind: str
    """Type of the error, e.g. ``string_too_long``."""
    name: str
    """Chinese name of the field; empty for the record itself."""
    value: object
    """What was written; None where nothing was."""
    info: FieldInfo | None = None
    """The field in its model; None where there is no such field."""
    inside: tuple[str, ...] = ()
    """Chinese names of the fields the value, or the place of an unknown field, can have."""
    beside: tuple[str, ...] = ()
    """Chinese names of the fields that can stand beside it."""
    is_listed: bool = False
    """Whether the field holds a list."""
    is_written: bool = False
    """Whether the field stands in the file although it is empty."""
    context: Mapping[str, Any] = field(default_factory=dict)

    @property
    def quoted(self) -> str:
        """The value, at most 40 characters of it, in quotation marks."""
        value = "、".join(map(str, self.value)) if isinstance(self.value, list) else self.value
        text = " ".join(str(value).split())
        return f"“{text[:40]}…”" if len(text) > 40 else f"“{text}”"

    @property
    def sample(self) -> str:
        """The field's own example; may be empty."""
        return str(self.info.examples[0]) if self.info is not None and self.info.examples else ""

    @property
    def example(self) -> str:
        """The line to write, from the field's own example; may be empty."""
        return f"{self.name}: {self.sample}" if self.sample else ""

    @property
    def unit(self) -> str:
        """The unit of the field; may be empty."""
        extra = self.info.json_schema_extra if self.info is not None else None
        return str(extra.get("unit", "")) if isinstance(extra, dict) else ""

    @property
    def is_optional(self) -> bool:
        """Whether the field may be left out."""
        return self.info is not None and not self.info.is_required()

    @property
    def remedy(self) -> str:
        """“Write it like this”, or what the field means where it has no example."""
        if self.example:
            return f"写法示例 {self.example}"
        if self.inside:
            return f"“{self.name}”下面要写：{'、'.join(self.inside)}"
        return "" if self.info is None else f"这里写：{self.info.description}"


def says(message: str, remedy: str = "") -> Callable[[Fault], Words]:
    """Words made by filling in the quoted value and the name; the example where no remedy is."""

    def say(fault: Fault) -> Words:
        parts = {"value": fault.quoted, "name": fault.name}
        return message.format(**parts), remedy.format(**parts) if remedy else fault.remedy

    return say
