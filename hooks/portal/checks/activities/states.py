"""A change says why and since when; a reason and a day say of what."""

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
    """States that are not explained, and explanations without a state or a day."""
    for said in plan.said:
        if said.status in EXPLAINED:
            yield from _unexplained(plan, said, said.status)
        else:
            yield from _half_told(plan, said)


def _unexplained(plan: Plan, said: Said, status: ActivityStatus) -> Iterator[Problem]:
    for name in _REASONS:
        if getattr(said.of, name) is None:
            yield plan.problem(
                (*said.path, "status"),
                f"{said.noun}{status.value}，却没有写“{chinese(name)}”",
                "请写明原因和从哪天起，例如 原因: 台风蓝色预警、起: 2025-07-14",
            )


def _half_told(plan: Plan, said: Said) -> Iterator[Problem]:
    """A reason and a day say that it is held after all, or full; one must be able to tell."""
    written = [chinese(name) for name in _REASONS if getattr(said.of, name) is not None]
    if not written or said.moved_to is not None:
        return
    if "status" not in said.of.model_fields_set:
        yield plan.problem(
            said.path,
            f"{said.noun}写了“{'”“'.join(written)}”，没有写“状态”",
            "取消、延期、变更、名额已满的，写明是哪一种；恢复举行的写 状态: 计划",
            "warning",
        )
    elif said.of.since is None:
        yield plan.problem(
            said.path,
            f"状态是{said.of.status}，写了“原因”，没有写“起”",
            "补上“起”，写哪天决定的，订阅的人才会看到",
            "warning",
        )
