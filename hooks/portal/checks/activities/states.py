"""A change says why and since when; what is told of a change needs one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from portal.checks.activities.plan import Plan, Said
from portal.errors import Problem
from portal.model.activity import ActivityStatus
from portal.model.names import chinese

EXPLAINED: Final = (ActivityStatus.CANCELLED, ActivityStatus.POSTPONED, ActivityStatus.MOVED)
"""The states of which people ask why."""
_REASONS: Final = ("reason", "since")


def problems(plan: Plan) -> Iterator[Problem]:
    """States that are not explained, and explanations of no state."""
    for said in plan.said:
        if said.status in EXPLAINED:
            yield from _unexplained(plan, said, said.status)
        else:
            yield from _unneeded(plan, said)


def _unexplained(plan: Plan, said: Said, status: ActivityStatus) -> Iterator[Problem]:
    for name in _REASONS:
        if getattr(said.of, name) is None:
            yield plan.problem(
                (*said.path, "status"),
                f"{said.noun}{status.value}，却没有写“{chinese(name)}”",
                "请写明原因和从哪天起，例如 原因: 台风蓝色预警、起: 2025-07-14",
            )


def _unneeded(plan: Plan, said: Said) -> Iterator[Problem]:
    written = [chinese(name) for name in _REASONS if getattr(said.of, name) is not None]
    if written and said.moved_to is None:
        yield plan.problem(
            said.path,
            f"{said.noun}没有取消、延期或变更，写的“{'”“'.join(written)}”不会显示",
            "请补上“状态”，或者删去这几行",
            "warning",
        )
