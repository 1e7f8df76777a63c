"""What the site keeps to itself: across families, and in what it says of the time."""

from __future__ import annotations

from pathlib import Path

import pytest

from portal.model.activity import Activity
from portal.public import Portal
from tiny import ACTIVITIES, PROGRAMMES, sound

AID = """\
- 编号: qingliang-2025
  种类: 送清凉
  期间: 2025年7月
  所属项目: song-qingliang
  户数: 12
- 编号: bingsang-2025
  种类: 病丧婚慰问
  期间: 2025年
  户数: {few}
"""
RESULTS = "  活动结果:\n    户数: 12\n"


def activity(folder: Path, few: int) -> Activity:
    """The one activity of a site with two kinds of aid, one of them with few households."""
    files = {
        "data/aid/2025.yml": AID.format(few=few),
        "data/activities/2025.yml": ACTIVITIES + RESULTS,
        "data/programmes.yml": PROGRAMMES,
    }
    (found,) = sound(folder, files).portal.activities
    return found


def test_an_activity_does_not_tell_what_a_table_merged(tmp_path: Path) -> None:
    assert activity(tmp_path / "merged", 2).results is None
    alone = activity(tmp_path / "alone", 3).results
    assert alone is not None
    assert alone.households == 12


DOCUMENT = """\
- 编号: neibu
  公开范围: {scope}
  标题: 内部办法
  种类: 规章制度
  落款单位: 示例镇总工会
  成文日期: 2026-01-01
  有效期到: 2026-12-05
"""


def test_a_record_that_is_not_public_announces_no_moment(tmp_path: Path) -> None:
    hidden = sound(tmp_path / "hidden", {"data/documents.yml": DOCUMENT.format(scope="仅供汇总")})
    assert hidden.next_change is None
    shown = sound(tmp_path / "shown", {"data/documents.yml": DOCUMENT.format(scope="公开")})
    assert str(shown.next_change) == "2026-12-06 00:00:00+08:00"


SERIES = (
    ACTIVITIES
    + """\
  其他场次:
    - 开始: 2026-01-15 09:00
      结束: 2026-01-15 11:30
  逐次:
    - 日期: 2025-07-15
      活动结果: {户数: 12}
    - 日期: 2026-01-15
      活动结果: {户数: 13}
"""
)
MOVED = """\
  状态: 变更
  原因: 台风蓝色预警
  起: 2025-07-14
  改到:
    开始: 2026-01-08 09:00
"""


def households(portal: Portal) -> dict[int, int | None]:
    """The households of every time by the year in which it is held, as published."""
    return {
        time.counted_year: time.results.households if time.results is not None else None
        for time in portal.occurrences
    }


@pytest.mark.parametrize(
    ("year", "told"), [(2025, {2025: None, 2026: 13}), (2026, {2025: 12, 2026: None})]
)
def test_a_time_of_a_series_keeps_to_itself_what_a_table_of_its_own_year_merged(
    tmp_path: Path, year: int, told: dict[int, int | None]
) -> None:
    files = {
        f"data/aid/{year}.yml": AID.format(few=2).replace("2025", f"{year}"),
        "data/activities/2025.yml": SERIES,
        "data/programmes.yml": PROGRAMMES,
    }
    portal = sound(tmp_path, files).portal
    assert households(portal) == told
    (series,) = portal.activities
    assert [one.results is None for one in series.occasions] == [n is None for n in told.values()]


@pytest.mark.parametrize(("year", "told"), [(2025, {2026: 12}), (2026, {2026: None})])
def test_what_was_moved_over_new_year_is_of_the_year_in_which_it_is_held(
    tmp_path: Path, year: int, told: dict[int, int | None]
) -> None:
    files = {
        f"data/aid/{year}.yml": AID.format(few=2).replace("2025", f"{year}"),
        "data/activities/2025.yml": ACTIVITIES + MOVED + RESULTS,
        "data/programmes.yml": PROGRAMMES,
    }
    assert households(sound(tmp_path, files).portal) == told
