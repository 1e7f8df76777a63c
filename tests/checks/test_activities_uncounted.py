"""A reminder where results are missing, for a while after the end."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from held import OVER, PROGRAMME, REPORTS, SERIES, record
from portal.model.types import ZONE
from tiny import NOW, examined, lines

WANTED = "项目“职工文体”要汇总参加人次"
ENDED = datetime(2026, 10, 17, 17, 0, tzinfo=ZONE)
TEXT = "  开始: 2026-10-17 14:00\n  结束: 2026-10-17 17:00\n  地点: 广场\n  说明: 比赛。\n"
CALLED_OFF = "  状态: 已取消\n  原因: 下雨\n  起: 2026-10-16\n"
REMINDER = (
    "data/activities/2026.yml:1: activities[0].活动结果: 活动 2026年10月17日 开始，"
    f"办完超过14天还没有写“活动结果”；请补上“活动结果”，{WANTED}"
)


def told(folder: Path, activity: str, now: datetime = NOW) -> list[str]:
    """What is said of one activity of the year."""
    files: dict[str, str | bytes] = {
        "data/programmes.yml": PROGRAMME,
        "data/activities/2026.yml": activity,
        "data/places.yml": "- 编号: zhigong-zhijia\n  名称: 职工之家\n  种类: 职工之家\n"
        "  地址: 示例镇人民路1号\n  核实日期: 2026-10-03\n",
    }
    return [line for line in lines(folder, {**files, **REPORTS}, now) if "还没有写" in line]


@pytest.mark.parametrize(
    ("later", "is_told"),
    [
        (timedelta(days=14) - timedelta(seconds=1), False),
        (timedelta(days=14), True),
        (timedelta(days=366), True),
        (timedelta(days=366, seconds=1), False),
    ],
)
def test_a_reminder_comes_after_two_weeks_and_stays_for_a_year(
    tmp_path: Path, later: timedelta, is_told: bool
) -> None:
    found = told(tmp_path, record("bisai", "比赛", TEXT), ENDED + later)
    assert found == ([REMINDER] if is_told else [])


@pytest.mark.parametrize(
    "activity",
    [
        OVER,
        record("bisai", "比赛", TEXT + "  演示: 是\n"),
        record("bisai", "比赛", TEXT + CALLED_OFF),
        record("bisai", "比赛", TEXT + CALLED_OFF.replace("已取消", "延期")),
    ],
    ids=["with results", "demonstration", "cancelled", "waiting"],
)
def test_nothing_is_asked_for_what_was_counted_or_never_held(tmp_path: Path, activity: str) -> None:
    assert told(tmp_path, activity) == []


def test_a_programme_that_adds_nothing_up_asks_for_nothing(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "data/programmes.yml": PROGRAMME.replace("  统计指标: [参加人次]\n", ""),
        "data/activities/2026.yml": record("bisai", "比赛", TEXT),
    }
    assert [line for line in lines(tmp_path, files) if "还没有写" in line] == []


def test_of_what_is_wrong_no_results_are_asked(tmp_path: Path) -> None:
    wrong = TEXT.replace("结束: 2026-10-17 17:00", "结束: 2026-10-17 12:00")
    assert told(tmp_path, record("bisai", "比赛", wrong)) == []


def test_a_series_is_reminded_once_for_all_its_times(tmp_path: Path) -> None:
    assert told(tmp_path, SERIES) == [
        "data/activities/2026.yml:12: activities[0].逐次: 有34次办完超过14天还没有写“活动结果”，"
        f"最近的是 2026年11月4日 那次；请在“逐次”里写日期和“活动结果”，{WANTED}"
    ]


def test_it_is_a_warning_only(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "data/programmes.yml": PROGRAMME,
        "data/activities/2026.yml": record("bisai", "比赛", TEXT),
    }
    found = examined(tmp_path, files)
    assert [problem.level for problem in found.problems] == ["warning"]
    assert found.site is not None
