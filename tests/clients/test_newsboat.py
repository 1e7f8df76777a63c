"""A reader people use: newsboat takes the feeds over http, and nothing comes twice."""

from __future__ import annotations

import os
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest

from feeds.made import ACTIVITY, Files, feeds_of
from portal.site import examine
from serving import served
from tiny import NOW, notice, write_site

SECONDS = 60
"""More than this is a reader that hangs."""
GAOWEN, LAO, QU = (f"docs/news/2025/{name}.md" for name in ("gaowen", "lao", "qu"))
ACTIVITIES = "data/activities/2026.yml"
FIRST: Files = {
    GAOWEN: notice(),
    LAO: notice("2025-lao", title="搬家前的通知", published="2025-06-01 08:30"),
    QU: notice("2025-qu", title="要撤下的通知", published="2025-06-02 08:30"),
    ACTIVITIES: ACTIVITY,
}
OFF = "  状态: 已取消\n  原因: 台风蓝色预警\n  起: 2026-11-20\n"
NOTE = "更新记录:\n  - 日期: 2025-07-03\n    内容: 加了报名表\n"
MOVED: Files = {
    **{name: text for name, text in FIRST.items() if name != LAO},
    "docs/news/2025/xin-wangzhi.md": notice(
        "2025-lao",
        title="搬家前的通知",
        published="2025-06-01 08:30",
        more="原网址: [/news/2025/lao/]\n",
    ),
    GAOWEN: notice(title="高温天注意休息（有报名表）", more=NOTE),
    ACTIVITIES: ACTIVITY + OFF,
}
LAST: Files = {
    **MOVED,
    QU: notice(
        "2025-qu",
        title="要撤下的通知",
        published="2025-06-02 08:30",
        more="撤下:\n  日期: 2025-09-01\n  原因: 有误\n",
    ),
    "docs/news/2025/xin.md": notice("2025-xin", title="新的通知", published="2025-09-02 08:30"),
}


@dataclass(frozen=True)
class Newsboat:
    """The program with a home of its own."""

    program: str
    home: Path

    def reload(self) -> str:
        """Fetch everything once; what it prints: the number of unread items."""
        command = [self.program, "-q", "-x", "reload", "print-unread"]
        home = {"HOME": str(self.home), "XDG_CONFIG_HOME": "", "XDG_DATA_HOME": ""}
        done = subprocess.run(
            command,
            env={**os.environ, **home, "LC_ALL": "C.UTF-8", "http_proxy": "", "no_proxy": "*"},
            capture_output=True,
            text=True,
            timeout=SECONDS,
            check=True,
        )
        return done.stdout.strip()

    def items(self) -> list[tuple[str, str, str]]:
        """The end of the identifier, title and address of each item that it keeps."""
        rows = self.query("select guid, title, url from rss_item order by guid")
        return [(guid.rpartition("/")[2], title, url) for guid, title, url in rows]

    def query(self, sql: str) -> list[tuple[str, ...]]:
        """Rows of its cache."""
        with closing(sqlite3.connect(self.home / ".newsboat" / "cache.db")) as database:
            return database.execute(sql).fetchall()


@pytest.fixture(name="newsboat")
def make_newsboat(tmp_path: Path) -> Newsboat:
    """``portal.py test`` finds or installs it and names it here."""
    program = os.environ.get("PORTAL_NEWSBOAT")
    if not program:
        pytest.skip("没有 newsboat（PORTAL_NEWSBOAT 未设置），用它订阅的测试没有运行")
    home = tmp_path / "home"
    (home / ".newsboat").mkdir(parents=True)
    return Newsboat(program, home)


@pytest.fixture(name="address")
def serve(tmp_path: Path) -> Iterator[str]:
    folder = tmp_path / "served"
    folder.mkdir()
    with served(folder) as address:
        yield address


def write(folder: Path, files: Files, edition: int) -> None:
    """Publish the feeds of a site of exactly these files."""
    config_file = write_site(folder / f"source{edition}", files)
    site = examine(config_file, NOW).site
    assert site is not None
    for path, data in feeds_of(site).items():
        target = folder / "served" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
        # Servers tell changes by the second; these editions are less than one apart.
        os.utime(target, (1_700_000_000 + edition, 1_700_000_000 + edition))


def subscribe(newsboat: Newsboat, address: str, *feeds: str) -> None:
    """Follow feeds of the served site."""
    text = "".join(f"{address}{feed}\n" for feed in feeds)
    (newsboat.home / ".newsboat" / "urls").write_text(text, encoding="utf-8")


ACTIVITY_PAGE = "https://union.example/activities/gongjiancao/"
NEWS = "https://union.example/news/2025/"
AT_FIRST = [
    ("gongjiancao", "跟着学工间操", ACTIVITY_PAGE),
    ("2025-gaowen", "高温天注意休息", f"{NEWS}gaowen/"),
    ("2025-lao", "搬家前的通知", f"{NEWS}lao/"),
    ("2025-qu", "要撤下的通知", f"{NEWS}qu/"),
]
THEN = [
    ("gongjiancao", "【已取消】跟着学工间操", ACTIVITY_PAGE),
    ("2025-gaowen", "高温天注意休息（有报名表）", f"{NEWS}gaowen/"),
    ("2025-lao", "搬家前的通知", f"{NEWS}xin-wangzhi/"),
    ("2025-qu", "要撤下的通知", f"{NEWS}qu/"),
]
NEW = ("2025-xin", "新的通知", f"{NEWS}xin/")


@pytest.mark.parametrize("form", ["xml", "atom"])
def test_a_change_a_move_a_cancellation_and_a_removal_give_no_item_twice(
    tmp_path: Path, newsboat: Newsboat, address: str, form: str
) -> None:
    subscribe(newsboat, address, f"feeds/all.{form}", f"feeds/activities.{form}")
    write(tmp_path, FIRST, 1)
    assert newsboat.reload() == "4 unread articles"
    assert newsboat.items() == AT_FIRST
    assert newsboat.reload() == "4 unread articles"
    write(tmp_path, MOVED, 2)
    assert newsboat.reload() == "4 unread articles"
    assert newsboat.items() == THEN
    write(tmp_path, LAST, 3)
    assert newsboat.reload() == "5 unread articles"
    # A reader keeps what it has; nobody can take that back.
    assert newsboat.items() == [*THEN, NEW]


@pytest.mark.parametrize("form", ["xml", "atom"])
def test_who_subscribes_later_is_not_told_of_what_was_taken_back(
    tmp_path: Path, newsboat: Newsboat, address: str, form: str
) -> None:
    subscribe(newsboat, address, f"feeds/all.{form}")
    write(tmp_path, LAST, 1)
    assert newsboat.reload() == "4 unread articles"
    assert newsboat.items() == [*(item for item in THEN if item[0] != "2025-qu"), NEW]


def test_the_note_of_a_change_stands_above_the_text(
    tmp_path: Path, newsboat: Newsboat, address: str
) -> None:
    subscribe(newsboat, address, "feeds/all.xml")
    write(tmp_path, MOVED, 1)
    assert newsboat.reload() == "4 unread articles"
    ((text,),) = newsboat.query("select content from rss_item where guid like '%gaowen'")
    assert text == "<p>2025年7月3日更新：加了报名表</p><p>请大家多喝水。</p>"
