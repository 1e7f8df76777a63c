"""How many times a series is held: one rule wherever a total is told."""

from __future__ import annotations

from typing import Any

import pytest

from portal.recurrence.expand import times_of
from portal.wording import cadence, off_in_words, rule_in_words, times_in_words
from recurrence.made import activity, weekly

OFF = {"reason": "场地检修", "since": "2026-03-01"}


def on(day: str, status: str) -> dict[str, Any]:
    """That one time is not held on its day."""
    return {"on": day, "status": status, **OFF}


@pytest.mark.parametrize(
    ("occasions", "expected"),
    [
        ([], "5次"),
        ([on("2026-03-11", "已取消")], "4次，另有1次取消"),
        ([on("2026-03-11", "延期")], "4次，另有1次延期"),
        (
            [on("2026-03-11", "已取消"), on("2026-03-18", "已取消"), on("2026-04-01", "延期")],
            "2次，另有2次取消、1次延期",
        ),
        (
            # With a new time it is held after all.
            [{**on("2026-03-11", "延期"), "moved_to": {"start": "2026-03-12 16:00"}}],
            "5次",
        ),
    ],
)
def test_a_total_counts_what_is_held_and_names_the_others_beside(
    occasions: list[dict[str, Any]], expected: str
) -> None:
    assert times_in_words(times_of(activity(repeat=weekly(), occasions=occasions))) == expected


def test_of_a_series_that_was_called_off_only_that_is_told() -> None:
    dropped = activity(repeat=weekly(), status="已取消", **OFF)
    assert times_in_words(times_of(dropped)) == "5次取消"


def test_sessions_without_a_rule_are_counted_alike() -> None:
    sessions = activity(
        more_times=[{"start": "2026-05-09 16:00", "end": "2026-05-09 16:30"}],
        occasions=[on("2026-05-09", "已取消")],
    )
    assert cadence(sessions) == "共1场，另有1场取消"
    assert rule_in_words(sessions) == "2026年3月4日、5月9日，16:00—16:30，共1场，另有1场取消"


def test_nothing_is_named_beside_what_is_all_held() -> None:
    assert off_in_words(times_of(activity(repeat=weekly())), "次") == ""
