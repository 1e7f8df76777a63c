"""``next_change`` is true: nothing differs before it, something does at it."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from building import build_config, contents
from portal.derived import due_dates
from portal.load import load
from portal.model.types import ZONE, end_of
from portal.pages.activities import coming, past
from portal.schedule import moments_of
from portal.settings import read_settings
from portal.site import Site, examine
from portal.wording import service_notice
from rich import FEW_MOMENTS
from tiny import ACTIVITIES, notice, sound, write_site

SECOND = timedelta(seconds=1)
START = datetime(2025, 7, 2, tzinfo=ZONE)
"""Before this, notices of the rich site are not published yet."""
DECIDED = re.compile(r"(原因: .*\n +起: |更新记录:\n +- 日期: )\d{4}-\d\d-\d\d(?=\n)")
RICH = {
    name: DECIDED.sub(r"\g<1>2025-07-01", text) if isinstance(text, str) else text
    for name, text in FEW_MOMENTS.items()
}
"""The rich site with every decision made before START: the checks refuse one of a day to come."""
UNSEEN = {"2027-03-06 09:00", "2027-04-28 00:00"}
"""The last activity begins, the last one would have begun: no other stands behind them."""
NEWS = "docs/news/2025/gaowen.md"


def at(text: str) -> datetime:
    """A moment such as ``2026-11-21 12:00``."""
    return datetime.fromisoformat(text).replace(tzinfo=ZONE)


def site_at(config_file: Path, now: datetime) -> Site:
    """The site of a configuration file, which must be sound at ``now``."""
    found = examine(config_file, now)
    assert found.site is not None, "\n".join(map(str, found.problems))
    return found.site


def shown(site: Site) -> list[str]:
    """All that a page of the site can show: the plan, and what templates ask by themselves."""
    portal = site.portal
    return [
        *map(repr, site.specs.values()),
        repr(sorted(site.files)),
        repr([notice.id for notice in portal.listed]),
        repr([notice.id for notice in portal.notices if portal.is_pinned(notice)]),
        repr([alert.id for alert in portal.alerts]),
        repr([activity.id for activity in portal.announced]),
        repr([entry.activity.id for entry in coming(portal)]),
        repr([entry.activity.id for entry in past(portal)]),
        repr([service_notice(service.state, portal.now) for service in portal.services]),
    ]


@pytest.fixture(scope="module", name="config_file")
def write_rich(tmp_path_factory: pytest.TempPathFactory) -> Path:
    # Results are written when an activity is over: what lies ahead cannot have them yet.
    lines = str(RICH["data/activities/2025.yml"]).splitlines(keepends=True)
    results = ("活动结果:", "参加人次:", "金额:", "队伍数:")
    ahead = "".join(line for line in lines if not line.strip().startswith(results))
    files = {**RICH, "data/activities/2025.yml": ahead}
    return write_site(tmp_path_factory.mktemp("schedule"), files)


@pytest.fixture(scope="module", name="life")
def live_through(config_file: Path) -> dict[datetime, list[str]]:
    """What is shown at the start and at every announced change up to the last."""
    seen: dict[datetime, list[str]] = {}
    now: datetime | None = START
    while now is not None:
        site = site_at(config_file, now)
        seen[now] = shown(site)
        assert site.next_change is None or site.next_change > now
        now = site.next_change
    return seen


def test_every_change_of_the_rich_site_is_announced_in_order(
    life: dict[datetime, list[str]],
) -> None:
    assert [moment.strftime("%Y-%m-%d %H:%M") for moment in life] == [
        "2025-07-02 00:00",
        "2025-07-15 09:00",  # an activity begins, the calendar turns to the next
        "2025-07-15 11:30",  # it is over
        "2025-08-02 00:00",  # a notice expires
        "2025-09-29 00:00",  # a day worked for a holiday is over
        "2025-10-09 00:00",  # the holiday is over
        "2025-10-12 00:00",  # the other day worked for it is over
        "2025-10-30 00:00",  # an activity of several days begins
        "2025-11-03 00:00",  # it is over
        "2025-11-10 00:00",  # a public notice begins
        "2025-11-15 00:00",  # it is over
        "2026-01-01 00:00",  # places no longer tell the holidays of the old year
        "2026-07-15 09:00",  # a cancelled activity would begin
        "2026-07-15 11:30",  # it would be over
        "2026-10-01 09:00",  # an activity is announced
        "2026-11-09 00:00",  # a public notice begins
        "2026-11-10 00:00",  # a service stops, a public notice that was withdrawn begins
        "2026-11-18 00:00",  # a public notice begins
        "2026-11-20 00:00",  # an alert begins
        "2026-11-24 00:00",  # a public notice is over
        "2026-11-25 00:00",  # another one too
        "2027-01-01 09:00",  # a notice comes out
        "2027-01-16 00:00",  # a notice is no longer pinned
        "2027-02-01 00:00",  # a service can be had again, a place is open again, a job expires
        "2027-02-04 08:00",  # an alert begins
        "2027-02-11 18:00",  # it ends
        "2027-02-12 00:00",  # the other hours of a place are over
        "2027-02-15 09:00",  # an activity is announced
        "2027-02-26 17:00",  # a sign-up closes
        "2027-02-27 00:00",  # its day is over
        "2027-02-28 00:00",  # an alert ends
        "2027-03-01 12:00",  # a notice expires
        "2027-03-06 09:00",  # an activity begins
        "2027-03-06 11:00",  # it is over
        "2027-04-01 00:00",  # a document is no longer valid
        "2027-04-28 00:00",  # the day for which a postponed one was planned
        "2027-06-01 00:00",  # an honoured team may not be named any longer
        "2027-09-10 00:00",  # who held a post of a union no longer does
    ]


def test_the_plan_is_the_same_until_the_announced_moment_and_not_at_it(
    config_file: Path, life: dict[datetime, list[str]]
) -> None:
    for now, change in pairwise(life):
        last = shown(site_at(config_file, change - SECOND))
        assert last == life[now], f"{now} to {change}"
        differs = life[change] != last
        assert differs is (f"{change:%Y-%m-%d %H:%M}" not in UNSEEN), f"{change}"


def test_the_day_after_each_last_day_is_announced(config_file: Path) -> None:
    settings, _ = read_settings(config_file)
    assert settings is not None
    content = load(settings).records
    announced = {moment for items in content.values() for r in items for moment in moments_of(r)}
    due = due_dates(site_at(config_file, START).portal)
    assert {one.kind for one in due} >= {"agreements", "organisations", "honours", "jobs"}
    assert {one.day for one in due if end_of(one.day) not in announced} == set()


def test_nothing_changes_after_the_last_announced_moment(
    config_file: Path, life: dict[datetime, list[str]]
) -> None:
    last = max(life)
    for years in (1, 2, 10):
        assert shown(site_at(config_file, last + timedelta(days=366 * years))) == life[last]


@pytest.mark.parametrize(
    ("now", "change"),
    [
        ("2025-07-15 11:30", "2025-08-02 00:00"),
        ("2026-10-01 09:00", "2026-11-09 00:00"),
        ("2026-11-20 00:00", "2026-11-24 00:00"),
        ("2026-11-25 00:00", "2027-01-01 09:00"),
        ("2027-01-16 00:00", "2027-02-01 00:00"),
        ("2027-02-12 00:00", "2027-02-15 09:00"),
    ],
)
def test_the_written_files_are_the_same_until_the_announced_moment_and_not_at_it(
    config_file: Path, tmp_path: Path, now: str, change: str
) -> None:
    first = contents(build_config(config_file, tmp_path / "first", at(now)))
    last = contents(build_config(config_file, tmp_path / "last", at(change) - SECOND))
    after = contents(build_config(config_file, tmp_path / "after", at(change)))
    assert [name for name in {**first, **last} if first.get(name) != last.get(name)] == []
    assert [name for name in after if after[name] != last.get(name)] not in ([], ["build.json"])


def change_of(folder: Path, files: dict[str, str | bytes], now: str) -> str | None:
    """The change announced at a moment, as text."""
    change = sound(folder, files, at(now)).next_change
    return change.strftime("%Y-%m-%d %H:%M") if change else None


ALERT = "- 编号: taifeng\n  级别: 预警\n  文字: 台风将至\n  开始: {}\n  结束: {}\n"


@pytest.mark.parametrize(
    ("now", "count", "change"),
    [
        ("2026-11-20 07:59", 0, "2026-11-20 08:00"),
        ("2026-11-20 08:00", 1, "2026-11-21 18:00"),
        ("2026-11-21 17:59", 1, "2026-11-21 18:00"),
        ("2026-11-21 18:00", 0, None),
    ],
)
def test_an_alert_runs_from_its_first_moment_up_to_its_last(
    tmp_path: Path, now: str, count: int, change: str | None
) -> None:
    files: dict[str, str | bytes] = {
        "data/alerts.yml": ALERT.format("2026-11-20 08:00", "2026-11-21 18:00")
    }
    assert len(sound(tmp_path, files, at(now)).portal.alerts) == count
    assert change_of(tmp_path, files, now) == change


@pytest.mark.parametrize(
    ("now", "word", "change"),
    [
        ("2026-11-19 23:59", "将暂停", "2026-11-20 00:00"),
        ("2026-11-20 00:00", "暂停", "2026-11-22 00:00"),
        ("2026-11-21 23:59", "暂停", "2026-11-22 00:00"),
        ("2026-11-22 00:00", None, None),
    ],
)
def test_the_state_of_a_service_is_told_until_it_is_over(
    tmp_path: Path, now: str, word: str | None, change: str | None
) -> None:
    files = {
        name: data
        for name, data in RICH.items()
        if name.startswith(("docs/services/", "data/laws", "data/prog"))
    }
    service = str(RICH["docs/services/ruhui.md"])
    for old, new in (
        ("2026-11-10", "2026-11-20"),
        ("2027-01-31", "2026-11-21"),
        ("服务主题: [ruhui]\n", ""),
    ):
        assert old in service
        service = service.replace(old, new)
    files["docs/services/ruhui.md"] = service
    site = sound(tmp_path, files, at(now))
    (guide,) = site.portal.services
    told = service_notice(guide.state, site.portal.now)
    assert (told.word if told else None) == word
    assert told is None or told.text == ("2026年11月20日至2026年11月21日，请到县职工服务中心办理")
    assert change_of(tmp_path, files, now) == change


@pytest.mark.parametrize(
    ("now", "is_pinned", "change"),
    [
        ("2026-11-21 11:59", True, "2026-11-21 12:00"),
        ("2026-11-21 12:00", False, None),
    ],
)
def test_a_notice_is_pinned_up_to_the_moment_written(
    tmp_path: Path, now: str, is_pinned: bool, change: str | None
) -> None:
    files: dict[str, str | bytes] = {NEWS: notice(more="置顶到: 2026-11-21 12:00\n")}
    site = sound(tmp_path, files, at(now))
    assert site.portal.is_pinned(site.portal.notices[0]) is is_pinned
    assert change_of(tmp_path, files, now) == change


@pytest.mark.parametrize(
    ("now", "listed", "change"),
    [
        ("2026-11-21 11:59", 1, "2026-11-21 12:00"),
        ("2026-11-21 12:00", 0, None),
    ],
)
def test_a_notice_is_listed_up_to_the_moment_of_its_expiry(
    tmp_path: Path, now: str, listed: int, change: str | None
) -> None:
    files: dict[str, str | bytes] = {NEWS: notice(more="到期时间: 2026-11-21 12:00\n")}
    site = sound(tmp_path, files, at(now))
    assert len(site.portal.listed) == listed
    assert len(site.portal.notices) == 1
    assert change_of(tmp_path, files, now) == change


@pytest.mark.parametrize(
    ("now", "count", "change"),
    [
        ("2026-11-21 11:59", 0, "2026-11-21 12:00"),
        ("2026-11-21 12:00", 1, None),
    ],
)
def test_a_timed_notice_is_out_from_its_first_moment(
    tmp_path: Path, now: str, count: int, change: str | None
) -> None:
    files: dict[str, str | bytes] = {NEWS: notice(more="定时发布: 2026-11-21 12:00\n")}
    assert len(sound(tmp_path, files, at(now)).portal.notices) == count
    assert change_of(tmp_path, files, now) == change


@pytest.mark.parametrize(
    ("now", "is_coming", "change"),
    [
        ("2025-07-15 08:59", True, "2025-07-15 09:00"),
        ("2025-07-15 09:00", True, "2025-07-15 11:30"),
        ("2025-07-15 11:29", True, "2025-07-15 11:30"),
        ("2025-07-15 11:30", False, None),
    ],
)
def test_an_activity_is_coming_up_to_its_end(
    tmp_path: Path, now: str, is_coming: bool, change: str | None
) -> None:
    files: dict[str, str | bytes] = {"data/activities/2025.yml": ACTIVITIES}
    portal = sound(tmp_path, files, at(now)).portal
    assert (len(coming(portal)), len(past(portal))) == ((1, 0) if is_coming else (0, 1))
    assert change_of(tmp_path, files, now) == change


def test_an_activity_of_whole_days_is_over_after_its_last(tmp_path: Path) -> None:
    whole = ACTIVITIES.replace("2025-07-15 09:00", "2025-07-15")
    files: dict[str, str | bytes] = {
        "data/activities/2025.yml": whole.replace("2025-07-15 11:30", "2025-07-17")
    }
    assert change_of(tmp_path, files, "2025-07-15 00:00") == "2025-07-18 00:00"
    assert len(coming(sound(tmp_path, files, at("2025-07-17 23:59")).portal)) == 1
    assert len(past(sound(tmp_path, files, at("2025-07-18 00:00")).portal)) == 1


JOB = """\
- 编号: fengren
  标题: 缝纫工
  招聘单位: 示例服装厂
  招聘人数: 20
  地点: 示例镇工业区
  电话: 0000-1234568
  发布日期: 2026-06-01
  到期日期: 2026-11-21
  信息来源: 镇劳动保障所
"""
HONOUR = """\
- 编号: xianfenghao
  名称: 工人先锋号
  种类: 班组
  级别: 乡镇级
  评定机关: 示例镇总工会
  年度: 2026
  公示:
    开始: 2026-11-10
    结束: 2026-11-16
    电话: 0000-1234567
  获得者:
    - 公布名称: 装配一班
      同意公布: 是
      止: 2026-11-30
"""
DOCUMENT = """\
- 编号: tongzhi
  标题: 防暑降温工作的通知
  种类: 通知
  落款单位: 示例镇总工会
  成文日期: 2026-06-20
  有效期到: 2026-11-21
"""


def view_of(site: Site, path: str) -> Any:
    """What the page at a path shows."""
    return site.specs[f"{path}index.md"].view


ALONE: dict[str, str | bytes] = {"data/activities/2025.yml": ACTIVITIES}


@pytest.mark.parametrize(
    ("now", "listed", "word", "change"),
    [
        ("2026-11-21 23:59", True, "", "2026-11-22 00:00"),
        ("2026-11-22 00:00", False, "已到期", None),
    ],
)
def test_a_job_is_listed_on_its_last_day_and_says_afterwards_that_it_is_over(
    tmp_path: Path, now: str, listed: bool, word: str, change: str | None
) -> None:
    files = {**ALONE, "data/jobs.yml": JOB}
    site = sound(tmp_path, files, at(now))
    assert bool(view_of(site, "jobs/").slice.items) is listed
    strip = view_of(site, "jobs/fengren/").strip
    assert (strip.word if strip else "") == word
    assert change_of(tmp_path, files, now) == change


@pytest.mark.parametrize(
    ("now", "word", "named", "change"),
    [
        ("2026-11-09 23:59", "", [], "2026-11-10 00:00"),
        ("2026-11-10 00:00", "公示", [], "2026-11-17 00:00"),
        ("2026-11-16 23:59", "公示", [], "2026-11-17 00:00"),
        ("2026-11-17 00:00", "", ["装配一班"], "2026-12-01 00:00"),
        ("2026-11-30 23:59", "", ["装配一班"], "2026-12-01 00:00"),
        ("2026-12-01 00:00", "", [], None),
    ],
)
def test_an_honoured_name_is_there_from_the_end_of_the_notice_to_the_end_of_consent(
    tmp_path: Path, now: str, word: str, named: list[str], change: str | None
) -> None:
    files = {**ALONE, "data/honours/2026.yml": HONOUR}
    site = sound(tmp_path, files, at(now))
    view = view_of(site, "honours/xianfenghao/")
    assert (view.strip.word if view.strip else "") == word
    assert [recipient.label for recipient in view.record.recipients] == named
    assert change_of(tmp_path, files, now) == change


@pytest.mark.parametrize(
    ("now", "word", "change"),
    [("2026-11-21 23:59", "", "2026-11-22 00:00"), ("2026-11-22 00:00", "已失效", None)],
)
def test_a_document_says_so_when_it_is_no_longer_valid(
    tmp_path: Path, now: str, word: str, change: str | None
) -> None:
    files = {**ALONE, "data/documents.yml": DOCUMENT}
    strip = view_of(sound(tmp_path, files, at(now)), "documents/tongzhi/").strip
    assert (strip.word if strip else "") == word
    assert change_of(tmp_path, files, now) == change
