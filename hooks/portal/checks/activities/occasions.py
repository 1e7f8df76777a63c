"""What is said of one time of a series is said of a time that there is, and once."""

from __future__ import annotations

from collections.abc import Iterator

from portal.checks.activities.plan import Plan, Said, typed
from portal.errors import Problem
from portal.model.activity import Slot
from portal.model.recurring import Occasion
from portal.model.types import begin_of, day_of
from portal.wording import until


def problems(plan: Plan) -> Iterator[Problem]:
    """Occasions that are no time of the series, or written twice, or say nothing."""
    if plan.activity.occasions and not plan.activity.is_series:
        yield plan.problem(
            ("occasions",),
            "活动只办一次，不用写“逐次”",
            "请把里面的“状态”“活动结果”直接写在活动里；办几次的，写“重复”或“其他场次”",
        )
        return
    found: dict[Slot, Occasion] = {}
    for said in plan.said[1:]:
        occasion, slot = said.of, plan.slot_of(said)
        if not isinstance(occasion, Occasion):
            continue
        if slot is None:
            yield from _no_time(plan, said, occasion)
        elif slot in found:
            yield plan.problem(
                (*said.path, "on"), f"{until(occasion.on)} 在“逐次”里写了两条", "请合成一条"
            )
        else:
            found[slot] = occasion
            yield from _which(plan, said, occasion)
            yield from _says_nothing(plan, said, occasion)


def _no_time(plan: Plan, said: Said, occasion: Occasion) -> Iterator[Problem]:
    repeat, day = plan.activity.repeat, day_of(occasion.on)
    path = (*said.path, "on")
    if repeat is not None and day in repeat.skipped:
        yield plan.problem(
            path,
            f"{until(occasion.on)} 已经写在“跳过”里",
            "安排时就不办的，只写“跳过”；公布以后才取消的，只写“逐次”",
        )
        return
    near = min(plan.slots, key=lambda slot: abs(begin_of(slot.start) - begin_of(occasion.on)))
    yield plan.problem(
        path,
        f"{until(occasion.on)} 没有这一次",
        f"最近的一次原定 {typed(near.start)}；“日期”写原定的，不写改到的",
    )


def _which(plan: Plan, said: Said, occasion: Occasion) -> Iterator[Problem]:
    """A bare day on which there are several."""
    same = [s for s in plan.slots if day_of(s.start) == occasion.on]
    if len(same) > 1:
        yield plan.problem(
            (*said.path, "on"),
            f"{until(occasion.on)} 有{len(same)}场，没有写是哪一场",
            f"写上钟点，例如 日期: {typed(same[0].start)}",
        )


def _says_nothing(plan: Plan, said: Said, occasion: Occasion) -> Iterator[Problem]:
    if occasion.model_fields_set == {"on"}:
        yield plan.problem(
            said.path,
            f"{until(occasion.on)} 这一次没有写什么不同",
            "请写“状态”“活动结果”或“活动报道”，或者删去这一条",
        )
