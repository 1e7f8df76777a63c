"""The times of an activity, with what differs at one of them."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest

from portal.model.activity import Activity, ActivityStatus
from portal.model.types import ZONE
from portal.recurrence.expand import occurrences, times_of
from recurrence.made import activity, weekly


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZONE)


def series(*occasions: dict[str, Any], **fields: Any) -> dict[str, Activity]:
    made = activity(repeat=weekly(), occasions=list(occasions), **fields)
    return {time.slot.key: time for time in times_of(made) if time.slot is not None}


def test_an_activity_held_once_is_its_own_only_time() -> None:
    once = activity()
    (time,) = times_of(once)
    assert once.slot is None
    assert time.slot is not None
    assert (time.slot.key, time.slot.has_page) == ("", False)
    assert (time.start, time.end, time.place) == (once.start, once.end, once.place)


def test_each_time_keeps_hour_length_and_record() -> None:
    times = series()
    assert list(times) == ["2026-03-04", "2026-03-11", "2026-03-18", "2026-03-25", "2026-04-01"]
    last = times["2026-04-01"]
    assert (last.begins_at, last.ends_at) == (at("2026-04-01 16:00"), at("2026-04-01 16:30"))
    assert last.id == "gongjiancao"


def test_a_series_whose_rule_gives_no_day_keeps_its_first_time() -> None:
    made = activity(repeat=weekly("2026-03-05", days=["周一"]))
    assert [f"{time.start:%m-%d}" for time in times_of(made)] == ["03-04"]
    more = activity(
        repeat=weekly("2026-03-05", days=["周一"]), more_times=[{"start": "2026-03-06"}]
    )
    assert [f"{time.start:%m-%d}" for time in times_of(more)] == ["03-06"]


def test_a_series_of_several_days_moves_both_ends() -> None:
    made = activity(
        start="2026-10-30", end="2026-11-02", repeat={"frequency": "每年", "times": "2"}
    )
    assert [(t.start, t.end) for t in times_of(made)] == [
        (date(2026, 10, 30), date(2026, 11, 2)),
        (date(2027, 10, 30), date(2027, 11, 2)),
    ]


def test_a_cancelled_time_says_why_and_the_others_do_not() -> None:
    change = {"on": "2026-03-11", "status": "已取消", "reason": "台风", "since": "2026-03-10"}
    times = series(change)
    gone, held = times["2026-03-11"], times["2026-03-18"]
    assert (gone.status, gone.reason, gone.since) == (
        ActivityStatus.CANCELLED,
        "台风",
        date(2026, 3, 10),
    )
    assert (held.status, held.reason, held.since) == (ActivityStatus.PLANNED, None, None)
    assert gone.is_off
    assert [t.slot.has_page for t in (gone, held) if t.slot] == [True, False]


@pytest.mark.parametrize(
    ("moved", "start", "end", "place"),
    [
        ({"start": "2026-03-12 17:00"}, "2026-03-12 17:00", "2026-03-12 17:30", "二楼活动室"),
        (
            {"start": "2026-03-12 17:00", "end": "2026-03-12 19:00"},
            "2026-03-12 17:00",
            "2026-03-12 19:00",
            "二楼活动室",
        ),
        ({"end": "2026-03-11 18:00"}, "2026-03-11 16:00", "2026-03-11 18:00", "二楼活动室"),
        ({"place": "镇文化广场"}, "2026-03-11 16:00", "2026-03-11 16:30", "镇文化广场"),
    ],
    ids=["same length", "new end", "end alone", "place alone"],
)
def test_a_moved_time_has_its_new_time_and_place_and_keeps_its_name(
    moved: dict[str, str], start: str, end: str, place: str
) -> None:
    change = {"on": "2026-03-11", "status": "变更", "reason": "有会", "since": "2026-03-09"}
    time = series({**change, "moved_to": moved})["2026-03-11"]
    assert (time.begins_at, time.ends_at, time.place) == (at(start), at(end), place)
    assert time.slot is not None
    assert time.slot.start == at("2026-03-11 16:00")
    assert not time.is_off


def test_an_occasion_may_say_the_hour_of_its_only_time() -> None:
    times = series({"on": "2026-03-11 16:00", "results": {"person_times": "30"}})
    assert [key for key, time in times.items() if time.results] == ["2026-03-11"]


def test_of_several_times_on_a_day_the_bare_day_means_the_first() -> None:
    made = activity(
        more_times=[{"start": "2026-03-04 19:00"}],
        occasions=[
            {"on": "2026-03-04", "results": {"person_times": "30"}},
            {"on": "2026-03-04 19:00", "results": {"person_times": "40"}},
        ],
    )
    assert [time.results.person_times for time in times_of(made) if time.results] == [30, 40]


def test_results_belong_to_one_time() -> None:
    times = series({"on": "2026-03-11", "results": {"person_times": "30"}})
    counted = times["2026-03-11"].results
    assert counted is not None
    assert counted.person_times == 30
    assert times["2026-03-18"].results is None


def test_a_series_called_off_leaves_the_times_before_as_they_were() -> None:
    times = series(status="已取消", reason="场地拆除", since="2026-03-18")
    words = [time.status.value for time in times.values()]
    assert words == ["计划", "计划", "已取消", "已取消", "已取消"]


def test_sessions_stand_beside_the_first_time() -> None:
    made = activity(
        more_times=[
            {"start": "2026-03-10 09:00", "end": "2026-03-10 11:00", "place": "园区多功能厅"},
            {"start": "2026-03-04 19:00"},
        ]
    )
    assert [(t.slot.key, t.place) for t in times_of(made) if t.slot] == [
        ("2026-03-04", "二楼活动室"),
        ("2026-03-04-1900", "二楼活动室"),
        ("2026-03-10", "园区多功能厅"),
    ]


@pytest.mark.parametrize(
    ("fields", "session", "end"),
    [
        ({}, {"start": "2026-03-10 09:00"}, at("2026-03-10 09:30")),
        ({}, {"start": "2026-03-10 09:00", "end": "2026-03-10 12:00"}, at("2026-03-10 12:00")),
        ({"end": None}, {"start": "2026-03-10 09:00"}, None),
        ({}, {"start": "2026-03-10"}, None),
        ({"start": "2026-03-04", "end": None}, {"start": "2026-03-10"}, None),
        ({"start": "2026-03-04", "end": "2026-03-06"}, {"start": "2026-03-10"}, date(2026, 3, 12)),
        ({"start": "2026-03-04", "end": "2026-03-06"}, {"start": "2026-03-10 09:00"}, None),
    ],
)
def test_a_session_without_an_end_is_as_long_as_the_first_time(
    fields: dict[str, Any], session: dict[str, Any], end: date | None
) -> None:
    *_, last = times_of(activity(**fields, more_times=[session]))
    assert last.end == end
    assert last.slot is not None
    assert last.slot.end == end


@pytest.mark.parametrize(
    ("session", "where"),
    [
        ({}, ("guangchang", "二楼")),
        ({"place": "村里"}, (None, "村里")),
        ({"venue": "zhijia"}, ("zhijia", None)),
        ({"venue": "zhijia", "place": "一楼"}, ("zhijia", "一楼")),
    ],
)
def test_a_session_may_be_at_another_place(
    session: dict[str, str], where: tuple[str | None, str | None]
) -> None:
    more = [{"start": "2026-03-10 09:00", **session}]
    *_, last = times_of(activity(venue="guangchang", place="二楼", more_times=more))
    assert (last.venue, last.place) == where


def test_an_earlier_session_that_is_added_takes_no_name_from_another() -> None:
    late, early = {"start": "2026-03-10 14:00"}, {"start": "2026-03-10 09:00"}
    made = activity(more_times=[late, early, {"start": "2026-03-04 09:00"}])
    assert [(t.slot.key, f"{t.start:%H}") for t in times_of(made) if t.slot] == [
        ("2026-03-04-0900", "09"),
        ("2026-03-04", "16"),
        ("2026-03-10-0900", "09"),
        ("2026-03-10", "14"),
    ]


def test_a_second_session_of_a_day_is_named_by_its_clock_time() -> None:
    change = {"on": "2026-03-04 19:00", "status": "已取消", "reason": "停电", "since": "2026-03-04"}
    made = activity(more_times=[{"start": "2026-03-04 19:00"}], occasions=[change])
    assert [t.status.value for t in times_of(made)] == ["计划", "已取消"]


def test_all_times_of_all_activities_are_sorted_by_their_beginning() -> None:
    first = activity(id="a", repeat=weekly("2026-03-20"))
    second = activity(id="b", start="2026-03-05", end=None)
    assert [(time.id, f"{time.begins_at:%d}") for time in occurrences([first, second])] == [
        ("a", "04"),
        ("b", "05"),
        ("a", "11"),
        ("a", "18"),
    ]
