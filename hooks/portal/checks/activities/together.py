"""No time of a series is moved to where another one is held."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from portal.checks.activities.plan import Plan, Said
from portal.errors import Problem
from portal.model.activity import Activity
from portal.wording import until


def problems(plan: Plan) -> Iterator[Problem]:
    """Times that were moved into another one; of two moved ones the later one."""
    if not plan.activity.is_series:
        return
    held = [time for time in plan.times if not time.is_off]
    order = sorted(held, key=lambda time: time.has_new_time)
    for said in plan.said[1:]:
        moved = plan.time_of(said)
        if moved is not None and moved.has_new_time and not moved.is_off:
            other = _met_first(moved, order)
            if other is not None:
                yield _met(plan, said, moved, other)


def _met_first(moved: Activity, order: Sequence[Activity]) -> Activity | None:
    """The first time before ``moved`` in this order that it overlaps."""
    for time in order:
        if time is moved or _meet(time, moved):
            return None if time is moved else time
    return None


def _meet(one: Activity, other: Activity) -> bool:
    """Whether two times overlap; also two that begin at once, of which no end is known."""
    if one.begins_at == other.begins_at:
        return True
    return one.begins_at < other.ends_at and other.begins_at < one.ends_at


def _met(plan: Plan, said: Said, moved: Activity, other: Activity) -> Problem:
    start = other.slot.start if other.slot is not None else other.start
    name, new = _what_is_new(said, moved)
    is_at_once = moved.begins_at == other.begins_at
    return plan.problem(
        (*said.path, "moved_to", name),
        f"{new}，和原定 {until(start)} 的那一次{'在同一时间' if is_at_once else '时间重叠'}",
        f"请核对{'日期' if is_at_once else '“改到”里的时间'}；"
        "两次并成一次的，这一次写 状态: 已取消，在“原因”里说明",
        "warning",
    )


def _what_is_new(said: Said, moved: Activity) -> tuple[str, str]:
    """The field that tells it, and its words: the end where the beginning stays."""
    change = said.moved_to
    if change is not None and change.start is None and change.end is not None:
        return "end", f"改到的结束 {until(change.end)}"
    return "start", f"改到 {until(moved.start)}"
