"""The home page: figures of what is over, each with its source; public notices that run."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from building import build_tiny
from entries import Files, data, entry
from portal.model.types import ZONE
from portal.pages.home import RUNNING, HomeView, Running, telling_figures
from portal.public import Portal
from tiny import ACTIVITIES, ROOT, sound

RESULTS = "  活动结果:\n    参加人次: {}\n"
HELD = """\
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
        "data/activities/2026.yml": HELD + RESULTS.format(40),
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
        {"data/activities/2026.yml": HELD + RESULTS.format(40)},
    )
    page = next(s for s in site.specs.values() if s.path == "activities/2026/")
    assert getattr(page.view, "figures", None) == ()


AWARDED = "姜示例"


def noticed(*starts: str) -> Files:
    """Public notices of five working days, each with somebody on its list."""
    found = [
        entry(
            "public_notices",
            编号=f"gongshi-{number}",
            事项=f"第{number}批",
            公示起=start,
            成文日期=start,
            名单=[{"姓名": AWARDED}],
        )
        for number, start in enumerate(starts)
    ]
    holidays = (ROOT / "data/holidays.yml").read_text("utf-8")
    return {**data(public_notices=found), "data/holidays.yml": holidays}


def running_at(folder: Path, text: str, *starts: str) -> tuple[Running, ...]:
    """What the home page tells of public notices at a moment."""
    now = datetime.fromisoformat(text).replace(tzinfo=ZONE)
    view = sound(folder, noticed(*starts), now).specs["index.md"].view
    assert isinstance(view, HomeView)
    return view.running


@pytest.mark.parametrize(
    ("now", "is_told"),
    [
        ("2026-11-17 23:59", False),
        ("2026-11-18 00:00", True),
        ("2026-11-24 23:59", True),
        ("2026-11-25 00:00", False),
    ],
)
def test_a_public_notice_is_on_the_home_page_while_it_runs(
    tmp_path: Path, now: str, is_told: bool
) -> None:
    told = Running("第0批公示", "public-notices/gongshi-0/", "2026年11月18日至11月24日")
    assert running_at(tmp_path, now, "2026-11-18") == ((told,) if is_told else ())


def test_the_public_notices_that_end_first_are_told(tmp_path: Path) -> None:
    starts = ["2026-11-20", "2026-11-18", "2026-11-17", "2026-11-19"]
    found = running_at(tmp_path, "2026-11-21 12:00", *starts)
    assert [one.title for one in found] == ["第2批公示", "第1批公示", "第3批公示"]
    assert len(found) == RUNNING


def test_the_home_page_names_nobody_on_a_list(tmp_path: Path) -> None:
    output = build_tiny(tmp_path, noticed("2026-11-18"))
    home = (output / "index.html").read_text("utf-8")
    assert AWARDED in (output / "public-notices/gongshi-0/index.html").read_text("utf-8")
    assert AWARDED not in home
    assert (
        '<a href="public-notices/gongshi-0/">第0批公示<span>公示期'
        '<span class="whole">2026年11月18日</span>至<span class="whole">11月24日</span></span></a>'
    ) in home
