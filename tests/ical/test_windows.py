"""What is current and what is archived: nothing lost, nothing twice, no file too large."""

from __future__ import annotations

from collections import Counter
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ical.made import activity, portal_of, weekly
from ical.reading import entries
from ical.rules import faults
from portal.ical.files import calendar_files
from portal.ical.windows import Block, by_year, current, nearest, present
from portal.model.activity import Activity
from portal.model.types import ZONE
from portal.recurrence.expand import times_of
from tiny import NOW

LONG = "高温天气来了，工会送去饮水、药品和防暑知识，请各班组安排好轮休，带上水杯和毛巾。" * 9


def uids(data: bytes) -> list[str]:
    """The last step of each UID."""
    return [event.value("UID").rpartition("/")[2] for event in entries(data)]


def on(day: str, **fields: Any) -> Activity:
    """An activity of one day that is called by that day."""
    return activity(id=f"a-{day}", start=day, end=None, **fields)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZONE)


def files(*made: Activity, now: str = "2026-11-21 12:00") -> dict[str, bytes]:
    return calendar_files(portal_of(made, now=at(now)))


DAYS = ("2024-12-31", "2025-01-01", "2026-11-20", "2027-01-08", "2028-02-01")


@pytest.mark.parametrize(
    ("now", "archived"),
    [
        ("2026-11-21 12:00", {"2024.ics": ["a-2024-12-31"]}),
        ("2027-01-07 23:59", {"2024.ics": ["a-2024-12-31"]}),
        ("2027-01-08 00:00", {"2024.ics": ["a-2024-12-31"], "2025.ics": ["a-2025-01-01"]}),
        ("2027-12-31 23:59", {"2024.ics": ["a-2024-12-31"], "2025.ics": ["a-2025-01-01"]}),
        (
            "2033-01-01 00:00",
            {
                "2024.ics": ["a-2024-12-31"],
                "2025.ics": ["a-2025-01-01"],
                "2026.ics": ["a-2026-11-20"],
            },
        ),
    ],
    ids=["today", "a new year", "its first activity", "its end", "left alone for years"],
)
def test_a_year_is_archived_when_the_year_after_next_has_its_first_activity(
    now: str, archived: dict[str, list[str]]
) -> None:
    found = files(*map(on, DAYS), now=now)
    old = {
        path.removeprefix("calendar/archive/"): uids(data)
        for path, data in found.items()
        if path.startswith("calendar/archive/")
    }
    assert old == archived
    gone = [uid for uids_of_year in old.values() for uid in uids_of_year]
    assert uids(found["calendar/all.ics"]) == [f"a-{day}" for day in DAYS if f"a-{day}" not in gone]
    oldest = f"{present([_block(on(day)) for day in DAYS], at(now)).year - 1}0101"
    assert faults(found["calendar/all.ics"], oldest=oldest) == []


def test_a_series_stays_whole_until_its_last_time_is_archived() -> None:
    made = activity(start="2024-11-27 16:00", end=None, repeat=weekly("2025-01-01"))
    found = files(made, on("2026-11-20"))
    assert uids(found["calendar/all.ics"]) == ["gongjiancao", "a-2026-11-20"]
    later = files(made, on("2026-11-20"), on("2027-02-01"), now="2027-02-02 00:00")
    assert uids(later["calendar/archive/2025.ics"]) == ["gongjiancao"]


def test_sessions_are_archived_one_by_one() -> None:
    more = [{"start": "2026-12-05"}]
    found = files(activity(start="2024-12-04", end=None, more_times=more), on("2026-11-20"))
    assert uids(found["calendar/all.ics"]) == ["2026-12-05", "a-2026-11-20"]
    assert uids(found["calendar/archive/2024.ics"]) == ["gongjiancao"]
    assert len(entries(found["activities/gongjiancao/gongjiancao.ics"])) == 2


def test_what_waits_for_a_new_time_stays_current() -> None:
    told = {"status": "延期", "reason": "台风", "since": "2024-05-01"}
    found = files(on("2024-05-01", **told), on("2026-11-20"))
    assert uids(found["calendar/all.ics"]) == ["a-2024-05-01", "a-2026-11-20"]


def test_a_calendar_of_what_has_ended_long_ago_is_not_empty() -> None:
    made = [on(day, venue="zhigong-zhijia") for day in ("2021-05-01", "2022-05-01", "2023-05-01")]
    found = files(*made, on("2026-11-20"))
    assert uids(found["calendar/place/zhigong-zhijia.ics"]) == ["a-2022-05-01", "a-2023-05-01"]


def _block(made: Activity, size: int = 10) -> Block:
    return Block(made.id[-1].encode() * size, times_of(made))


def _names(blocks: list[Block]) -> list[str]:
    return [block.times[0].id.removeprefix("a-") for block in blocks]


NEAR = ("2026-09-01", "2026-10-01", "2026-11-20", "2026-11-28", "2026-12-24", "2027-03-01")


@pytest.mark.parametrize(
    ("room", "kept"),
    [
        (60, NEAR),
        (59, NEAR[1:]),
        (40, NEAR[2:]),
        (30, NEAR[2:5]),
        (20, NEAR[2:4]),
        (9, ()),
    ],
)
def test_where_room_is_short_the_nearest_stay(room: int, kept: tuple[str, ...]) -> None:
    blocks = [_block(on(day)) for day in NEAR]
    assert _names(current(blocks, NOW, room)) == list(kept)
    assert _names(nearest(blocks, NOW, room)) == list(kept)


def test_a_running_series_is_as_near_as_its_next_time() -> None:
    running = _block(activity(start="2026-01-07", end=None, repeat=weekly()))
    blocks = [*(_block(on(day)) for day in (*NEAR[:2], *NEAR[3:])), running]
    assert _names(nearest(blocks, NOW, 20)) == ["2026-11-28", "gongjiancao"]


drawn_blocks = st.lists(
    st.builds(
        lambda day, days, size: _block(on(f"{day}").model_copy(update=_until(day, days)), size),
        st.dates(date(2019, 1, 1), date(2029, 12, 31)),
        st.integers(0, 40),
        st.integers(1, 60),
    ),
    min_size=1,
    max_size=40,
)


def _until(day: date, days: int) -> dict[str, Any]:
    return {"end": day + timedelta(days=days)}


@settings(max_examples=200)
@given(drawn_blocks, st.integers(60, 2000), st.dates(date(2018, 1, 1), date(2031, 1, 1)))
def test_each_block_is_current_or_in_one_archive_and_none_is_too_large(
    blocks: list[Block], room: int, day: date
) -> None:
    now = datetime(day.year, day.month, day.day, 12, tzinfo=ZONE)
    live = current(blocks, now, room)
    left = [block for block in blocks if id(block) not in set(map(id, live))]
    parts = list(by_year(left, room))
    told = Counter(map(id, live)) + Counter(id(b) for _, _, part in parts for b in part)
    assert told == Counter(map(id, blocks))
    assert all(sum(len(b.content) for b in part) <= room for part in (live, *(p[2] for p in parts)))
    assert all(block.year == year for year, _, part in parts for block in part)
    numbers = [(year, number) for year, number, _ in parts]
    assert len(set(numbers)) == len(numbers)


@settings(max_examples=200)
@given(drawn_blocks, st.integers(60, 2000), st.dates(date(2018, 1, 1), date(2031, 1, 1)))
def test_between_two_beginnings_nothing_changes(blocks: list[Block], room: int, day: date) -> None:
    now = datetime(day.year, day.month, day.day, 12, tzinfo=ZONE)
    begins = sorted(time.begins_at for block in blocks for time in block.times)
    following = next((begin for begin in begins if begin > now), now + timedelta(days=4000))
    just_before = following - timedelta(seconds=1)
    assert current(blocks, now, room) == current(blocks, just_before, room)


def test_much_is_split_and_every_file_keeps_every_rule() -> None:
    days = [date(2024, 1, 1) + timedelta(days=n) for n in range(0, 1460)]
    made = [activity(id=f"a-{day}", start=f"{day}", end=None, description=LONG) for day in days]
    found = files(*made)
    archives = {path for path in found if path.startswith("calendar/archive/")}
    assert {"calendar/archive/2024.ics", "calendar/archive/2025.ics"} <= archives
    told = Counter(uids(found["calendar/all.ics"]))
    for path in archives:
        told.update(uids(found[path]))
    assert told == Counter(one.id for one in made)
    coming = {one.id for one in made if not one.is_over(NOW)}
    assert coming <= set(uids(found["calendar/all.ics"]))
    large = {"calendar/all.ics", "calendar/programme/wenti.ics", *archives}
    assert {path: faults(found[path]) for path in large} == {path: [] for path in large}


@pytest.mark.parametrize(
    ("status", "since"),
    [
        ({"status": "已取消"}, "2026-11-30"),
        ({"status": "延期"}, "2026-11-30"),
        ({"status": "变更", "moved_to": {"place": "新" * 200}}, "2027-09-15"),
    ],
    ids=["cancelled", "postponed", "elsewhere"],
)
def test_the_longest_series_with_the_longest_texts_fits_into_a_file(
    status: dict[str, Any], since: str
) -> None:
    told = {**status, "reason": "因" * 200, "since": since}
    made = activity(
        **{"id": "x" * 60, "title": "名" * 200, "place": "处" * 200, "description": LONG},
        repeat={
            "frequency": "每周",
            "days": [f"周{day}" for day in "一二三四五六日"],
            "times": "600",
        },
        **told,
    )
    data = files(made)[f"activities/{made.id}/{made.id}.ics"]
    assert len(entries(data)) > 290
    assert faults(data) == []


def test_a_series_of_which_every_time_is_changed_fits_into_a_file() -> None:
    days = [date(2026, 11, 25) + timedelta(days=n) for n in range(600)]
    told = {"status": "变更", "reason": "因" * 200, "since": "2026-11-20"}
    made = activity(
        **{"id": "x" * 60, "title": "名" * 200, "place": "处" * 200},
        repeat={
            "frequency": "每周",
            "days": [f"周{day}" for day in "一二三四五六日"],
            "times": "600",
        },
        occasions=[
            {"on": day, **told, "moved_to": {"start": f"{day} 18:00", "place": "新" * 200}}
            for day in days
        ],
    )
    data = files(made)[f"activities/{made.id}/{made.id}.ics"]
    assert len(entries(data)) == 601
    assert faults(data) == []
