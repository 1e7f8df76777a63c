"""Errors of the validation library that say the same slip twice, and where each stands."""

from __future__ import annotations

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from portal.model.base import Path
from portal.model.hints import field_at
from portal.model.messages import names_of
from portal.model.names import chinese, english
from portal.model.near import near_names

_BRANCHES = frozenset({"datetime", "date"})
"""Names the library gives to the branches of a day with or without a clock time."""


def first_of_each_list(details: list[ErrorDetails]) -> list[ErrorDetails]:
    """The errors without those of texts in a list of parts whose first text is told."""
    told: set[Path] = set()
    kept = []
    for detail in details:
        path = detail["loc"]
        if detail["type"] == "model_type" and path and isinstance(detail["input"], str):
            if path[:-1] in told:
                continue
            told.add(path[:-1])
        kept.append(detail)
    return kept


def without_the_meant(model: type[BaseModel], details: list[ErrorDetails]) -> list[ErrorDetails]:
    """The errors without the missing fields that an unknown name beside them stands for."""
    meant: set[Path] = set()
    for detail in details:
        path = detail["loc"]
        if detail["type"] == "extra_forbidden" and isinstance(path[-1], str):
            owner, _ = field_at(model, path)
            near = near_names(chinese(path[-1]), names_of(owner.model_fields))
            meant |= {(*path[:-1], english(name)) for name in near[:1]}
    return [d for d in details if d["type"] != "missing" or d["loc"] not in meant]


def echoes(detail: ErrorDetails) -> bool:
    """Whether a list is called empty only because its items were refused, each by itself."""
    return detail["type"] == "too_short" and bool(detail["input"])


def place_of(detail: ErrorDetails) -> Path:
    """The path of an error without the branch of a union it was found in."""
    path = detail["loc"]
    # An unknown field may be called “date” too.
    is_branch = path and path[-1] in _BRANCHES and detail["type"] != "extra_forbidden"
    return path[:-1] if is_branch else path
