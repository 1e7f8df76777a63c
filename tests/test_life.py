"""The life of a page: draft, timed, pinned, expired, withdrawn, moved; and what comes next."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from attached import word_file
from portal.model.types import ZONE
from portal.site import Site
from tiny import ACTIVITIES, NOW, notice, sound

NEWS = "docs/news/2025/gaowen.md"
ALERT = """\
- 编号: taifeng
  级别: 预警
  文字: 台风将至
  开始: {start}
  结束: {end}
"""


def paths(site: Site) -> set[str]:
    """The paths of all pages."""
    return {spec.path for spec in site.specs.values()}


def change(site: Site) -> str:
    """The next change as text."""
    return site.next_change.isoformat(" ", "minutes") if site.next_change else "never"


def test_a_draft_is_nowhere(tmp_path: Path) -> None:
    site = sound(tmp_path, {NEWS: notice(more="草稿: 是\n定时发布: 2027-01-01 09:00\n")})
    assert not any(path.startswith("news/") for path in paths(site))
    assert change(site) == "never"


def test_a_timed_notice_appears_at_its_moment(tmp_path: Path) -> None:
    text = notice(published="2025-07-01 09:00", more="定时发布: 2026-11-21 12:30\n")
    before = sound(tmp_path, {NEWS: text})
    assert "news/2025/gaowen/" not in paths(before)
    assert change(before) == "2026-11-21 12:30+08:00"
    after = sound(tmp_path, {NEWS: text}, datetime(2026, 11, 21, 12, 30, tzinfo=ZONE))
    assert "news/2025/gaowen/" in paths(after)
    assert change(after) == "never"


def test_an_expired_notice_keeps_its_page_and_leaves_the_lists(tmp_path: Path) -> None:
    text = notice(more="到期时间: 2026-11-21\n")
    still = sound(tmp_path, {NEWS: text})
    assert [item.id for item in still.portal.listed] == ["2025-gaowen"]
    assert change(still) == "2026-11-22 00:00+08:00"
    gone = sound(tmp_path, {NEWS: text}, datetime(2026, 11, 22, 0, 0, tzinfo=ZONE))
    assert gone.portal.listed == ()
    assert "news/2025/gaowen/" in paths(gone)
    assert {"news/", "news/2025/", "news/tongzhi/"} <= paths(gone)
    assert gone.specs["news/tongzhi/index.md"].is_findable is False
    assert gone.specs["news/2025/gaowen/index.md"].is_findable is False


def test_a_pinned_notice_stands_first_until_its_day_is_over(tmp_path: Path) -> None:
    files = {
        NEWS: notice(more="置顶到: 2026-11-21\n"),
        "docs/news/2026/xin.md": notice("2026-xin", published="2026-11-01 09:00"),
    }
    pinned = sound(tmp_path, files)
    assert [item.id for item in pinned.portal.listed] == ["2025-gaowen", "2026-xin"]
    later = sound(tmp_path, files, datetime(2026, 11, 22, 0, 0, tzinfo=ZONE))
    assert [item.id for item in later.portal.listed] == ["2026-xin", "2025-gaowen"]


def test_a_withdrawn_notice_leaves_a_short_page_without_its_text(tmp_path: Path) -> None:
    site = sound(
        tmp_path,
        {
            NEWS: notice(
                more="附件:\n  - 文件: biao.docx\n    标题: 报名表\n"
                "撤下:\n  日期: 2025-08-01\n  原因: 内容有误\n"
            ),
            "docs/news/2025/biao.docx": word_file("表"),
        },
    )
    spec = site.specs["news/2025/gaowen/index.md"]
    assert (spec.template, spec.is_findable) == ("withdrawn.html", False)
    assert site.portal.notices == ()
    assert site.files == {}


def test_a_moved_page_leaves_a_pointer(tmp_path: Path) -> None:
    site = sound(tmp_path, {NEWS: notice(more="原网址: [/news/2024/jiu/]\n")})
    spec = site.specs["news/2024/jiu/index.md"]
    assert (spec.template, spec.is_findable) == ("moved.html", False)


def test_a_file_goes_out_only_with_a_page_that_names_it(tmp_path: Path) -> None:
    file = {"docs/news/2025/biao.docx": word_file("表")}
    assert set(sound(tmp_path, file).files) == set()
    used = sound(tmp_path, {**file, NEWS: notice(body="[表](biao.docx)")})
    assert set(used.files) == {"news/2025/biao.docx"}
    hidden = sound(tmp_path, {**file, NEWS: notice(body="[表](biao.docx)", more="草稿: 是\n")})
    assert set(hidden.files) == set()


@pytest.mark.parametrize(
    ("start", "end", "shown", "next_change"),
    [
        ("2026-11-20", "2026-11-21", 1, "2026-11-22 00:00+08:00"),
        ("2026-11-22", "2026-11-23", 0, "2026-11-22 00:00+08:00"),
        ("2026-11-01", "2026-11-20", 0, "never"),
    ],
)
def test_an_alert_runs_from_start_to_end(
    tmp_path: Path, start: str, end: str, shown: int, next_change: str
) -> None:
    site = sound(tmp_path, {"data/alerts.yml": ALERT.format(start=start, end=end)})
    assert len(site.portal.alerts) == shown
    assert change(site) == next_change


def test_an_activity_turns_into_a_record_at_its_end(tmp_path: Path) -> None:
    files = {
        "data/activities/2026.yml": ACTIVITIES.replace("2025", "2026").replace("07-15", "11-21")
    }
    coming = sound(tmp_path, files, datetime(2026, 11, 21, 11, 29, tzinfo=ZONE))
    assert change(coming) == "2026-11-21 11:30+08:00"
    assert change(sound(tmp_path, files)) == "never"


def test_nothing_published_where_nothing_is_recorded(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    site = sound(
        tmp_path,
        {
            "data/activities/2025.yml": "# 暂无\n",
            "data/programmes.yml": "# 暂无\n",
            NEWS: notice(more="草稿: 是\n"),
        },
        NOW,
    )
    assert paths(site) == {"", "data/"}
