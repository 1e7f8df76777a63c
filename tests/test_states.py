"""The states of activities, in words that stay true without a clock."""

from __future__ import annotations

from typing import Any

import pytest

from portal.recurrence.expand import times_of
from portal.states import Refinable, changes_of, refinable, states_of
from recurrence.made import activity
from tiny import NOW

AHEAD = {"start": "2026-12-05 09:00", "end": "2026-12-05 11:00"}
WHY = {"reason": "台风", "since": "2026-11-20"}
SIGNUP = {"way": "打电话"}
OPEN = {**SIGNUP, "closes_at": "2026-11-27 17:00"}
ENDS = Refinable("2026-12-05T09:00+08:00", "2026-12-05T11:00+08:00", "")

CASES: dict[str, tuple[dict[str, Any], list[str], Refinable | None]] = {
    "planned": (AHEAD, [], ENDS),
    "sign-up without an end": ({**AHEAD, "signup": SIGNUP}, ["需要报名"], ENDS),
    "sign-up open": (
        {**AHEAD, "signup": OPEN},
        ["报名截至2026年11月27日 17:00"],
        Refinable(ENDS.starts, ENDS.ends, "2026-11-27T17:00+08:00"),
    ),
    "sign-up until a day, on that day": (
        {**AHEAD, "signup": {**SIGNUP, "closes_at": "2026-11-21"}},
        ["报名截至2026年11月21日"],
        Refinable(ENDS.starts, ENDS.ends, "2026-11-21"),
    ),
    "sign-up closed": (
        {**AHEAD, "signup": {**SIGNUP, "closes_at": "2026-11-21 12:00"}},
        ["报名已于2026年11月21日 12:00截止"],
        Refinable(ENDS.starts, ENDS.ends, "2026-11-21T12:00+08:00"),
    ),
    "full": ({**AHEAD, "signup": OPEN, "status": "名额已满"}, ["名额已满"], ENDS),
    "cancelled": ({**AHEAD, "signup": OPEN, "status": "已取消", **WHY}, ["已取消"], None),
    "postponed without a date": ({**AHEAD, "status": "延期", **WHY}, ["延期举行"], None),
    "postponed without a date, the old one past": ({"status": "延期", **WHY}, ["延期举行"], None),
    "postponed to a day": (
        {"status": "延期", "moved_to": AHEAD, **WHY, "signup": OPEN},
        ["延期举行", "报名截至2026年11月27日 17:00"],
        Refinable(ENDS.starts, ENDS.ends, "2026-11-27T17:00+08:00"),
    ),
    "another end": (
        {**AHEAD, "status": "变更", "moved_to": {"end": "2026-12-05 18:00"}, **WHY},
        ["改期"],
        Refinable(ENDS.starts, "2026-12-05T18:00+08:00", ""),
    ),
    "another time": ({"status": "变更", "moved_to": AHEAD, **WHY}, ["改期"], ENDS),
    "another place": (
        {**AHEAD, "status": "变更", "moved_to": {"place": "广场"}, **WHY},
        ["改地点"],
        ENDS,
    ),
    "another time and place": (
        {"status": "变更", "moved_to": {**AHEAD, "place": "广场"}, **WHY},
        ["改期", "改地点"],
        ENDS,
    ),
    "over": ({"signup": OPEN}, ["已结束"], None),
    "over, and cancelled before": ({"status": "已取消", **WHY}, ["已取消"], None),
}


@pytest.mark.parametrize("case", CASES)
def test_states(case: str) -> None:
    fields, words, script = CASES[case]
    (time,) = times_of(activity(**fields))
    assert [state.word for state in states_of(time, NOW)] == words
    assert refinable(time, NOW) == script


def test_what_has_changed_is_told_of_the_past_too() -> None:
    moved = {"start": "2026-03-05 16:00", "place": "广场"}
    (time,) = times_of(activity(status="变更", moved_to=moved, **WHY))
    assert [state.word for state in states_of(time, NOW)] == ["已结束"]
    assert [state.word for state in changes_of(time)] == ["改期", "改地点"]
    assert all(state.is_warning for state in changes_of(time))
