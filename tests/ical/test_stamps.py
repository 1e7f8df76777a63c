"""SEQUENCE, LAST-MODIFIED and UID: from the record alone, rising with each recorded change."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ical.made import TOWNSHIP, activity, weekly, written
from ical.reading import entries
from ical.rules import unannounced
from portal.ical.stamps import Stamp, stamp_of
from portal.model.activity import Activity
from portal.model.life import Update
from tiny import NOW

OFF = {"status": "已取消", "reason": "台风"}
LIFE: list[dict[str, Any]] = [
    {},
    {"updates": [{"on": "2026-11-12", "note": "改了带什么"}], "description": "带水杯。"},
    {
        "updates": [
            {"on": "2026-11-12", "note": "改了带什么"},
            {"on": "2026-11-12", "note": "换到三楼"},
        ],
        "place": "三楼",
    },
    {"status": "延期", "reason": "台风", "since": "2026-11-18"},
    {
        "status": "变更",
        "reason": "台风",
        "since": "2026-11-19",
        "moved_to": {"start": "2026-12-02 16:00"},
    },
    {**OFF, "since": "2026-11-20"},
]
"""One activity edited again and again."""
WAITING = {"status": "延期", "reason": "台风", "since": "2026-11-18"}
NEW_DAY = {"start": "2026-12-02 16:00"}
STATES_IN_TURN: list[dict[str, Any]] = [
    {},
    WAITING,
    {**WAITING, "moved_to": NEW_DAY},
    {**OFF, "since": "2026-11-18"},
    {"status": "计划", "since": "2026-11-18"},
    {**WAITING, "since": "2026-11-19"},
    {**WAITING, "since": "2026-11-19", "moved_to": {**NEW_DAY, "decided_on": "2026-11-20"}},
    {
        **{**WAITING, "since": "2026-11-19"},
        "moved_to": {"start": "2026-12-03 16:00", "decided_on": "2026-11-21"},
    },
    {**OFF, "since": "2026-11-22"},
    {"status": "计划", "since": "2026-11-23", "reason": "台风绕开了"},
    {"status": "名额已满", "since": "2026-11-24"},
]
"""One activity through all its states, the first five on one day or before."""


def published(**fields: Any) -> Activity:
    return activity(published="2026-11-01 09:00", **fields)


def test_each_recorded_change_is_announced_even_if_it_replaces_another() -> None:
    updates: list[dict[str, Any]] = []
    editions = []
    for edit in LIFE:
        updates = edit.get("updates", updates)
        editions.append(written(published(**{"updates": updates, **edit})))
    for before, after in pairwise(editions):
        assert before != after
        assert unannounced(before, after) == []


@pytest.mark.parametrize("is_series", [False, True])
def test_each_further_state_is_announced_without_any_note(*, is_series: bool) -> None:
    editions = [
        written(
            published(repeat=weekly(), occasions=[{"on": "2026-12-02", **state}])
            if is_series
            else published(**state)
        )
        for state in STATES_IN_TURN
    ]
    for before, after in pairwise(editions):
        assert before != after
        assert unannounced(before, after) == []


def test_times_that_were_moved_and_are_cancelled_a_day_later_are_announced() -> None:
    days = ["2026-12-02", "2026-12-09", "2026-12-16"]
    moved = [{"on": day, **WAITING, "moved_to": {"start": f"{day} 18:00"}} for day in days]
    off = {"status": "已取消", "reason": "台风", "since": "2026-11-19"}
    before = written(published(repeat=weekly(), occasions=moved))
    after = written(published(repeat=weekly(), **off))
    assert unannounced(before, after) == []


def test_a_change_of_one_time_is_announced_by_the_whole_series() -> None:
    occasion = {"on": "2026-12-02", "status": "已取消", "reason": "检修", "since": "2026-11-30"}
    before = written(published(repeat=weekly()))
    after = written(published(repeat=weekly(), occasions=[occasion]))
    assert [event.value("SEQUENCE") for event in entries(before)] == ["0"]
    assert {event.value("SEQUENCE") for event in entries(after)} == {"98300003"}
    assert {event.value("LAST-MODIFIED") for event in entries(after)} == {"20261129T160003Z"}


def test_a_change_of_one_session_leaves_the_others_as_they_are() -> None:
    more = [{"start": "2026-12-05 9:00"}]
    occasion = {"on": "2026-12-05", "status": "已取消", "reason": "检修", "since": "2026-11-30"}
    before = entries(written(published(more_times=more)))
    after = entries(written(published(more_times=more, occasions=[occasion])))
    assert before[0] == after[0]
    assert before[1].value("UID") == after[1].value("UID")
    assert [event.value("SEQUENCE") for event in after] == ["0", "98300003"]


def test_a_minor_change_is_no_news() -> None:
    typo = {"updates": [{"on": "2026-11-12", "note": "错字", "minor": "是"}]}
    assert written(published(**typo)) == written(published())


def test_results_are_no_news_for_a_calendar() -> None:
    past = {"start": "2026-11-18 16:00", "end": "2026-11-18 16:30"}
    assert written(published(**past, results={"person_times": "30"})) == written(published(**past))


@pytest.mark.parametrize("days", [0, 1, 400, 4000])
def test_nothing_comes_from_the_moment_of_the_build(days: int) -> None:
    made = published(**OFF, since="2026-11-20")
    assert written(made, now=NOW + timedelta(days=days)) == written(made)


@pytest.mark.parametrize(
    ("fields", "stamp"),
    [
        ({"published": "2026-11-01 09:00"}, "20261101T010000Z"),
        ({"published": "2026-12-01 09:00"}, "20251231T160000Z"),
        ({}, "20251231T160000Z"),
        ({"start": "2024-05-01", "end": None}, "20231231T160000Z"),
        ({"start": "2027-05-01", "end": None}, "20251231T160000Z"),
    ],
    ids=["published", "not yet published", "no date", "an old one", "one of next year"],
)
def test_without_a_change_the_stamp_is_that_of_the_announcement_or_of_the_year(
    fields: dict[str, Any], stamp: str
) -> None:
    (event,) = entries(written(activity(**fields)))
    assert event.value("DTSTAMP") == event.value("LAST-MODIFIED") == stamp
    assert event.value("SEQUENCE") == "0"


@given(st.lists(st.dates(), max_size=6), st.dates())
def test_one_more_change_always_rises(days: list[date], later: date) -> None:
    last = max([later, *days])
    before, after = (_stamp(found) for found in (days, [*days, last]))
    assert after.sequence > before.sequence
    assert not days or after.changed > before.changed


def _stamp(days: list[date]) -> Stamp:
    updates = tuple(Update(on=day, note="改") for day in days)
    made = activity().model_copy(update={"updates": updates})
    return stamp_of(made, TOWNSHIP, NOW)


def test_a_session_keeps_its_uid_when_an_earlier_one_of_the_day_is_added() -> None:
    late, early = {"start": "2026-12-05 14:00"}, {"start": "2026-12-05 09:00"}
    first = {"start": "2026-11-25 09:00"}
    before = _uids(more_times=[late])
    after = _uids(more_times=[late, early, first])
    assert before.items() <= after.items()
    assert len(set(after.values())) == len(after) == 4


def _uids(**fields: Any) -> dict[str, str]:
    found = entries(written(published(**fields)))
    return {event.value("DTSTART"): event.value("UID") for event in found}


def test_the_uid_outlives_a_rule_that_is_added_or_ends() -> None:
    uids = {
        entries(written(activity(**fields)))[0].value("UID")
        for fields in (
            {},
            {"repeat": weekly()},
            {"repeat": weekly("2026-11-25")},
            {"more_times": [{"start": "2026-12-05"}]},
            {"start": "2026-11-26 10:00", "end": None, "title": "新名称"},
        )
    }
    assert uids == {r"tag:union.example\,2026:activity/gongjiancao"}
