"""Chinese field names to English ones, in values and in line numbers alike."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from portal.errors import Problem
from portal.model.base import Origin, Path
from portal.model.names import english
from portal.yaml_source import Tree, Value


def rename(tree: Tree, source: str, family: str = "") -> tuple[Tree, list[Problem]]:
    """The tree under English names; a field written in both spellings is a problem.

    ``family`` is the name shown before the index where the file is a list of records.
    """
    problems = [
        _twice(tree.lines, path, key, other, source, family)
        for path, key, other in _collisions(tree.value, ())
    ]
    lines: dict[Path, int] = {}
    for path, line in tree.lines.items():
        lines.setdefault(_renamed(path), line)
    return Tree(_english(tree.value), lines), problems


def _renamed(path: Path) -> Path:
    return tuple(english(step) if isinstance(step, str) else step for step in path)


def _english(value: Value) -> Value:
    if isinstance(value, list):
        return [_english(item) for item in value]
    if not isinstance(value, dict):
        return value
    renamed: dict[str, Value] = {}
    for key, item in value.items():
        renamed.setdefault(english(key), _english(item))
    return renamed


def _collisions(value: Value, path: Path) -> Iterator[tuple[Path, str, str]]:
    """The mapping, and the two keys in it that name one field."""
    if isinstance(value, list):
        for index, item in enumerate(value):
            yield from _collisions(item, (*path, index))
    elif isinstance(value, dict):
        seen: dict[str, str] = {}
        for key, item in value.items():
            if english(key) in seen:
                yield path, seen[english(key)], key
            seen.setdefault(english(key), key)
            yield from _collisions(item, (*path, key))


def _twice(
    lines: Mapping[Path, int], path: Path, key: str, other: str, source: str, family: str
) -> Problem:
    first, second = lines[(*path, key)], lines[(*path, other)]
    base = 1 if family else 0
    origin = Origin(source, {}, _renamed(path[:base]), family)
    label = origin.label(*_renamed((*path[base:], key)))
    message = f"“{key}”（第 {first} 行）和“{other}”（第 {second} 行）是同一个字段"
    return Problem(source, second, label, message, "请只留一个")
