"""What the guard found in a file beside the pages, kept for the next look at the same content.

1. A file is judged by its content, its kind and the list of what is allowed.
2. Where nothing is found although nothing is allowed, that holds whatever the list says.
3. What is kept holds masked values alone.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import asdict, dataclass, fields
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

from portal.errors import Problem
from portal.files.shelf import Shelf
from portal.privacy.allowed import Allowed

ANY: Final = "any"
"""Stands for every list of what is allowed."""


@dataclass(frozen=True)
class Verdict:
    """What was found in one content."""

    holds_for: str
    """The name of the list of what is allowed; :data:`ANY` if it does not matter."""
    found: tuple[Problem, ...]
    """Without the name of the file, which another one of the same content may have."""


Verdicts = Shelf[Verdict]
"""Those that hold for one list."""


def verdicts_in(folder: Path, allowed: Allowed) -> Verdicts:
    """The verdicts of the guard as it is now that hold for a list of what is allowed."""
    return Shelf(folder, partial(_told, (ANY, name_of(allowed))), asdict)


def name_of(allowed: Allowed) -> str:
    """What a list is called in the verdicts it was used for; two lists have two names."""
    lists = [sorted(getattr(allowed, one.name)) for one in fields(allowed)]
    return sha256(repr(lists).encode()).hexdigest()[:16]


def _told(names: Collection[str], told: Any) -> Verdict:
    """What a verdict says.

    Raises ValueError, TypeError, KeyError for one that is damaged or holds for another list.
    """
    verdict = Verdict(told["holds_for"], tuple(Problem(**one) for one in told["found"]))
    if verdict.holds_for not in names or not all(map(_is_whole, verdict.found)):
        raise ValueError(told)
    return verdict


def _is_whole(problem: Problem) -> bool:
    words = (problem.source, problem.path, problem.message, problem.remedy)
    is_told = all(isinstance(one, str) for one in words) and problem.message != ""
    return is_told and type(problem.line) is int and problem.level in ("error", "warning")
