"""Numbers that must agree: one module per identity, most of them a table and a loop.

1. ``said`` and ``rounding`` are what all of them use: words for figures, rates and bases.
2. ``wholes``, ``sums``, ``rates``, ``heads`` and ``years`` hold for many families.
3. ``ballots``, ``winners`` and ``returns``, ``checklists`` and ``sizes``, ``terms``,
   ``agreements``, ``accounts``, ``skills``, ``targets``, ``coverage`` are each about few.
4. ``likely`` is about what is possible but hardly meant.
5. ``indicators``, ``values`` and ``within`` are about reported figures, ``overlaps`` about
   what would be counted twice.

What contradicts itself however it is read is an error that shows both sides; what is wrong
by one reading only is a warning. Nothing here depends on the day on which it is asked.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import Final

from portal.checks.arithmetic import (
    accounts,
    agreements,
    ballots,
    checklists,
    coverage,
    heads,
    indicators,
    likely,
    overlaps,
    rates,
    returns,
    sizes,
    skills,
    sums,
    targets,
    terms,
    values,
    wholes,
    winners,
    within,
    years,
)
from portal.checks.content import Content
from portal.errors import Problem

RULES: Final = (
    wholes.problems,
    sums.problems,
    rates.problems,
    heads.problems,
    years.problems,
    ballots.problems,
    winners.problems,
    returns.problems,
    checklists.problems,
    sizes.problems,
    skills.problems,
    terms.problems,
    agreements.problems,
    accounts.problems,
    targets.problems,
    coverage.problems,
    indicators.problems,
    values.problems,
    within.problems,
    overlaps.problems,
    likely.problems,
)


def problems(content: Content) -> Iterator[Problem]:
    """Every number that does not agree with another one, each told once: the first error."""
    found = list(chain.from_iterable(rule(content) for rule in RULES))
    told: set[tuple[str, int, str]] = set()
    for problem in sorted(found, key=lambda one: one.level != "error"):
        place = (problem.source, problem.line, problem.path)
        if place not in told:
            told.add(place)
            yield problem
