"""Numbers inside the results of one time that must agree."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from portal.checks.activities.plan import Plan, results_of
from portal.errors import Problem
from portal.model.names import chinese
from portal.model.results import unit_of

PART_OF: Final = (("hazards_fixed", "hazards_found"), ("participants", "person_times"))
"""Pairs of which the first can never be larger than the second."""


def problems(plan: Plan) -> Iterator[Problem]:
    """A part larger than its whole."""
    for path, results in results_of(plan.activity):
        for part, whole in PART_OF:
            few, all_of = getattr(results, part), getattr(results, whole)
            if few is not None and all_of is not None and few > all_of:
                yield plan.problem(
                    (*path, part),
                    f"{chinese(part)} {few}{unit_of(part)}，多于{chinese(whole)} "
                    f"{all_of}{unit_of(whole)}",
                    f"请核对“{chinese(part)}”与“{chinese(whole)}”",
                )
