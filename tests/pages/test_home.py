"""The figures of the home page: of what is over, of the last year, each with its source."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from portal.model.types import ZONE
from portal.pages.home import telling_figures
from portal.public import Portal
from tiny import ACTIVITIES, sound

RESULTS = "  活动结果:\n    参加人次: {}\n"
RUNNING = """\
- 编号: song-qingliang-202611
  标题: 送温暖
  开始: 2026-11-20
  结束: 2026-11-22
  地点: 示例镇
  所属项目: song-qingliang
  面向: 职工
  主办: 示例镇总工会
  联系人: 李同志 0000-1234567
  说明: 送棉衣。
"""


def portal_at(folder: Path, now: datetime) -> Portal:
    """One activity of 2025 and one from 2026-11-20 to 2026-11-22, both counted."""
    files: dict[str, str | bytes] = {
        "data/activities/2025.yml": ACTIVITIES + RESULTS.format(300),
        "data/activities/2026.yml": RUNNING + RESULTS.format(40),
    }
    return sound(folder, files, now).portal


@pytest.mark.parametrize(
    ("now", "year", "total"),
    [
        (datetime(2026, 11, 22, 23, 59, tzinfo=ZONE), 2025, 300),
        (datetime(2026, 11, 23, 0, 0, tzinfo=ZONE), 2026, 40),
    ],
)
def test_an_activity_is_counted_when_it_is_over(
    tmp_path: Path, now: datetime, year: int, total: int
) -> None:
    found = telling_figures(portal_at(tmp_path, now))
    assert [(f.year, f.measure, f.total) for f in found] == [(year, "person_times", total)]


def test_a_year_counts_only_what_is_over(tmp_path: Path) -> None:
    site = sound(
        tmp_path,
        {"data/activities/2026.yml": RUNNING + RESULTS.format(40)},
    )
    page = next(s for s in site.specs.values() if s.path == "activities/2026/")
    assert getattr(page.view, "figures", None) == ()
