"""Messages that quote what an editor wrote, without what must not be printed."""

from __future__ import annotations

from dataclasses import replace

from portal.errors import Problem
from portal.privacy.allowed import Allowed
from portal.privacy.masks import rewritten
from portal.privacy.scan import scan


def concealed(problem: Problem, allowed: Allowed) -> Problem:
    """The problem with every private value in its words, and in the file's name, masked."""
    return replace(
        problem,
        source=masked(problem.source, allowed),
        path=masked(problem.path, allowed),
        message=masked(problem.message, allowed),
        remedy=masked(problem.remedy, allowed),
    )


def masked(text: str, allowed: Allowed) -> str:
    """A text with every private value in it masked."""
    return rewritten(text, scan(text, allowed))
