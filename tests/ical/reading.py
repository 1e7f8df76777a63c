"""Calendar files read from raw bytes, without any calendar library."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field


@dataclass
class Line:
    """One property."""

    name: str
    params: dict[str, str]
    value: str
    number: int
    """Of its first physical line, from 1."""


@dataclass
class Component:
    """One component with its properties and the components inside."""

    name: str
    lines: list[Line] = field(default_factory=list)
    parts: list[Component] = field(default_factory=list)

    def all(self, name: str) -> list[Line]:
        return [line for line in self.lines if line.name == name]

    def value(self, name: str) -> str:
        return "".join(line.value for line in self.all(name)[:1])

    def inside(self, name: str) -> list[Component]:
        return [part for part in self.parts if part.name == name]


def entries(data: bytes) -> list[Component]:
    """The VEVENTs of a file."""
    tree = tree_of(list(properties(data)))
    assert tree is not None
    return tree.inside("VEVENT")


def head(data: bytes) -> Component:
    """The VCALENDAR of a file."""
    tree = tree_of(list(properties(data)))
    assert tree is not None
    return tree


def text(value: str) -> str:
    """A TEXT value as people read it."""
    return re.sub(r"\\(.)", lambda m: "\n" if m[1] in "nN" else m[1], value, flags=re.DOTALL)


def properties(data: bytes) -> Iterator[Line]:
    """The unfolded properties of a file whose physical lines are sound."""
    logical: list[tuple[int, str]] = []
    for number, raw in enumerate(data.decode().removesuffix("\r\n").split("\r\n"), 1):
        if raw.startswith((" ", "\t")):
            first, begun = logical[-1]
            logical[-1] = first, begun + raw[1:]
        else:
            logical.append((number, raw))
    for first, whole in logical:
        before, _, value = whole.partition(":")  # no parameter of ours holds a colon
        name, *params = before.split(";")
        pairs = dict(param.partition("=")[::2] for param in params)
        yield Line(name, pairs, value, first)


def tree_of(lines: list[Line]) -> Component | None:
    """The outermost component; None where the nesting is broken."""
    stack = [Component("")]
    for line in lines:
        if line.name == "BEGIN":
            part = Component(line.value)
            stack[-1].parts.append(part)
            stack.append(part)
        elif line.name == "END":
            if stack.pop().name != line.value or not stack:
                return None
        else:
            stack[-1].lines.append(line)
    return stack[0].parts[0] if len(stack) == 1 and len(stack[0].parts) == 1 else None
