"""Rules about activities, one module each.

1. ``plan`` is what all of them look at: the record, its planned times, what is said of each;
   ``change`` is a new time or place beside the planned one.
2. ``ending`` and ``fields`` ask whether the rule of a series can be read at all, ``reach``
   how far it goes. Where one is wrong the next are silent: they would echo it.
3. ``first``, ``skips``, ``occasions``, ``overlaps``, ``together``, ``signup`` and ``outcome``
   compare what is written with its days.
4. The others are about any activity: ``moves`` asks whether there is a change and what it is
   of, ``new_times`` whether the new time can be. ``alike`` compares activities with each other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import chain
from typing import Final

from portal.checks.activities import (
    alike,
    ending,
    fields,
    filed,
    first,
    hours,
    moves,
    new_times,
    occasions,
    outcome,
    overlaps,
    reach,
    reports,
    results,
    signup,
    since,
    skips,
    spans,
    states,
    together,
    uncounted,
    updates,
    whereabouts,
)
from portal.checks.activities.plan import Plan
from portal.checks.content import Content
from portal.errors import Problem, errors_of
from portal.model.activity import Activity
from portal.model.notice import Notice
from portal.model.programme import Programme

Rule = Callable[[Plan], Iterator[Problem]]
_IN_TURN: Final[tuple[tuple[Rule, ...], ...]] = (
    (ending.problems, fields.problems),
    (reach.problems,),
    (
        first.problems,
        skips.problems,
        occasions.problems,
        overlaps.problems,
        together.problems,
        signup.problems,
        outcome.problems,
    ),
)
"""Each asks what can be told only where those before it found no error."""
_OF_ANY: Final[tuple[Rule, ...]] = (
    spans.problems,
    whereabouts.problems,
    states.problems,
    since.problems,
    moves.problems,
    new_times.problems,
    hours.problems,
    results.problems,
    updates.problems,
    filed.problems,
)


def problems(content: Content) -> Iterator[Problem]:
    """Every rule about activities; nobody is asked to count what is wrong as it is written."""
    plans = [Plan(activity, content.now) for activity in content.of(Activity)]
    sound: list[Plan] = []
    for plan in plans:
        found = list(_about_one(plan))
        yield from found
        if not errors_of(found):
            sound.append(plan)
    yield from reports.problems(plans, content.of(Notice))
    yield from alike.problems(plans)
    yield from uncounted.problems(sound, content.of(Programme))


def _about_one(plan: Plan) -> Iterator[Problem]:
    yield from chain.from_iterable(rule(plan) for rule in _OF_ANY)
    for rules in _IN_TURN:
        found = list(chain.from_iterable(rule(plan) for rule in rules))
        yield from found
        if errors_of(found):
            return
