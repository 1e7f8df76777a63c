"""The hours of a place as https://schema.org/OpeningHoursSpecification."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from linked_data.made import told
from station import DAILY, FILE, station
from tiny import sound

WEEK = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


def names(*days: str) -> list[str]:
    return [f"https://schema.org/{day}" for day in days]


def place(folder: Path, more: str) -> dict[str, Any]:
    return told(sound(folder, {FILE: station(more)}), "places/laojie/")


def hours(opens: str, closes: str, **when: Any) -> dict[str, Any]:
    return {"@type": "OpeningHoursSpecification", "opens": opens, "closes": closes, **when}


OPENING = "  开放时间:\n    - 星期: {days}\n      时段: {open}\n"
WORKDAYS = names(*WEEK[:5])
SHUT_ON_HOLIDAYS = hours("00:00", "00:00", dayOfWeek=names("PublicHolidays"))


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        (DAILY, [hours("08:00", "18:00", dayOfWeek=names(*WEEK))]),
        (
            OPENING.format(days="工作日", open="[14:30-17:30, 08:30-12:00]"),
            [
                hours("08:30", "12:00", dayOfWeek=WORKDAYS),
                hours("14:30", "17:30", dayOfWeek=WORKDAYS),
                SHUT_ON_HOLIDAYS,
            ],
        ),
        (
            OPENING.format(days="每天", open="全天"),
            [hours("00:00", "23:59", dayOfWeek=names(*WEEK))],
        ),
        (
            OPENING.format(days="周六", open="18:00-02:00"),
            [hours("18:00", "02:00", dayOfWeek=names("Saturday"))],
        ),
        ("  开放时间:\n    - 起: 04-01\n      止: 09-30\n      时段: 07:00-22:00\n", None),
        (DAILY + "  状态: 停用\n", None),
        ("", None),
    ],
    ids=["daily", "workdays", "all day", "past midnight", "season", "out of use", "unknown"],
)
def test_usual_hours(more: str, expected: list[dict[str, Any]] | None, tmp_path: Path) -> None:
    assert place(tmp_path, more).get("openingHoursSpecification") == expected


SPECIAL = "  例外日期:\n    - 起: {since}\n      止: {until}\n      {how}\n      内容: 春节放假\n"
CLOSED = "  暂停开放:\n    起: {since}\n{until}    原因: 装修\n"


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        (
            SPECIAL.format(since="2027-02-05", until="2027-02-11", how="不开放: 是"),
            [hours("00:00", "00:00", validFrom="2027-02-05", validThrough="2027-02-11")],
        ),
        (
            SPECIAL.format(since="2026-11-21", until="2026-11-21", how="时段: 09:00-16:00"),
            [hours("09:00", "16:00", validFrom="2026-11-21", validThrough="2026-11-21")],
        ),
        (SPECIAL.format(since="2026-11-19", until="2026-11-20", how="不开放: 是"), None),
        (
            CLOSED.format(since="2026-11-10", until="    止: 2026-12-31\n"),
            [hours("00:00", "00:00", validFrom="2026-11-10", validThrough="2026-12-31")],
        ),
        (
            CLOSED.format(since="2026-11-10", until=""),
            [hours("00:00", "00:00", validFrom="2026-11-10")],
        ),
        (CLOSED.format(since="2026-10-10", until="    止: 2026-11-20\n"), None),
    ],
    ids=["shut", "other hours", "over", "closed", "closed for good", "open again"],
)
def test_other_hours(more: str, expected: list[dict[str, Any]] | None, tmp_path: Path) -> None:
    assert place(tmp_path, DAILY + more).get("specialOpeningHoursSpecification") == expected
