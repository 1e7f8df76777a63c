"""When activities are held, and how one takes part, in words."""

from __future__ import annotations

from typing import Any

import pytest

from portal.model.activity import Signup
from portal.recurrence.expand import times_of
from portal.wording import planned_span, signup_in_words, span
from recurrence.made import activity, weekly

CHANGED: dict[str, Any] = {"reason": "台风", "since": "2026-03-02"}
LATER = {"start": "2026-04-04 10:00"}
PLANNED = "2026年3月4日（周三）16:00—16:30"


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, PLANNED),
        ({"status": "已取消", **CHANGED}, PLANNED),
        ({"status": "延期", **CHANGED}, f"时间另定，原定{PLANNED}"),
        ({"status": "延期", "moved_to": LATER, **CHANGED}, "2026年4月4日（周六）10:00—10:30"),
        ({"status": "变更", "moved_to": {"place": "广场"}, **CHANGED}, PLANNED),
        ({"repeat": weekly()}, "每周三 16:00—16:30，2026年3月4日至4月1日"),
    ],
)
def test_an_activity_as_written_tells_when_it_is_held_now(
    fields: dict[str, Any], expected: str
) -> None:
    assert span(activity(**fields)) == expected


def test_one_time_tells_its_own_hours_and_what_was_planned() -> None:
    moved = {"on": "2026-03-11", "status": "变更", "moved_to": LATER, **CHANGED}
    _, time, *_ = times_of(activity(repeat=weekly(), occasions=[moved]))
    assert span(time) == "2026年4月4日（周六）10:00—10:30"
    assert planned_span(time) == "2026年3月11日（周三）16:00—16:30"
    assert planned_span(activity()) == PLANNED


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"way": "打电话。"}, "打电话，不收费"),
        (
            {"way": "打电话", "closes_at": "2026-11-20 17:00", "capacity": "60", "fee": "午餐自理"},
            "打电话，2026年11月20日 17:00截止，名额60人，午餐自理",
        ),
    ],
)
def test_how_to_take_part(fields: dict[str, Any], expected: str) -> None:
    assert signup_in_words(Signup.model_validate(fields)) == expected
