"""Numbers inside one activity's results that must agree."""

from __future__ import annotations

from collections.abc import Iterator

from portal.checks.content import Content
from portal.errors import Problem
from portal.model.activity import Activity
from portal.model.names import chinese
from portal.model.results import Results, unit_of
from portal.wording import until

PART_OF = (("hazards_fixed", "hazards_found"), ("participants", "person_times"))
"""Pairs of which the first can never be larger than the second."""


def problems(content: Content) -> Iterator[Problem]:
    """A part larger than its whole; results of what has not begun."""
    for activity in content.of(Activity):
        if activity.results is not None:
            yield from _parts(activity, activity.results)
            if activity.begins_at > content.now:
                yield activity.origin.problem(
                    ("results",),
                    f"活动 {until(activity.start)} 才开始，不会有活动结果",
                    "请核对“开始”，或者等活动结束后再写“活动结果”",
                )


def _parts(activity: Activity, results: Results) -> Iterator[Problem]:
    for part, whole in PART_OF:
        few, all_of = getattr(results, part), getattr(results, whole)
        if few is not None and all_of is not None and few > all_of:
            yield activity.origin.problem(
                ("results", part),
                f"{chinese(part)} {few}{unit_of(part)}，多于{chinese(whole)} "
                f"{all_of}{unit_of(whole)}",
                f"请核对“{chinese(part)}”与“{chinese(whole)}”",
            )
