"""khal, a calendar program, follows the calendar of everything over two editions of a site.

What vdirsyncer does between the two is done here: fetch the file over HTTP, write one file
for each UID, take away those that are gone.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from urllib.request import urlopen
from zlib import crc32

from building import build_tiny
from serving import served

SECONDS = 60
"""A call of khal takes about one."""
SPAN = ("2026-11-21", "2027-01-31")
CONFIG = """\
[calendars]
[[gonghui]]
path = {calendar}
readonly = True
[sqlite]
path = {folder}/khal.db
[locale]
local_timezone = Asia/Shanghai
default_timezone = Asia/Shanghai
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
"""
COMMON = """\
  地点: 二楼活动室
  所属项目: song-qingliang
  面向: 全镇职工
  主办: 示例镇总工会
  联系人: 李同志 0000-1234567
  说明: 一起来。
  发布时间: 2026-11-01 09:00
"""
OPERA = f"- 编号: huiyan\n  标题: 戏曲汇演\n  开始: 2026-11-28 14:00\n  结束: 2026-11-28 16:00\n{COMMON}"
WALK = f"- 编号: jianbuzou\n  标题: 健步走\n  开始: 2026-12-06\n{COMMON}"
CHESS = f"- 编号: qisai\n  标题: 棋赛\n  开始: 2026-12-12 09:00\n  结束: 2026-12-12 17:00\n{COMMON}"
TALK = f"- 编号: jiangzuo\n  标题: 防火讲座\n  开始: 2026-12-10 15:00\n{COMMON}"
EXERCISE = f"""\
- 编号: gongjiancao
  标题: 工间操
  开始: 2026-12-02 16:00
  结束: 2026-12-02 16:30
{COMMON}  重复:
    频率: 每周
    止: 2026-12-30
    跳过: [2026-12-16]
"""
FIRST = OPERA + WALK + CHESS + TALK + EXERCISE
SECOND = (
    OPERA.replace("二楼活动室", "镇文化广场")
    + "  更新记录:\n    - 日期: 2026-11-20\n      内容: 换到广场\n"
    + WALK
    + "  状态: 变更\n  原因: 下雨\n  起: 2026-11-20\n  改到:\n    开始: 2026-12-13\n"
    + CHESS
    + "  状态: 已取消\n  原因: 报名不足\n  起: 2026-11-20\n"
    + EXERCISE
    + "  逐次:\n    - 日期: 2026-12-09\n      状态: 已取消\n      原因: 检修\n      起: 2026-11-20\n"
)
"""The opera is elsewhere, the walk on another day, the chess off, the talk withdrawn, and one
time of the exercises is off."""


@dataclass(frozen=True)
class Khal:
    """A khal whose files are all below one folder."""

    folder: Path

    @property
    def calendar(self) -> Path:
        return self.folder / "calendar"

    def sync(self, address: str) -> None:
        """Take over the calendar at an address, as vdirsyncer would."""
        self.calendar.mkdir(parents=True, exist_ok=True)
        with urlopen(address, timeout=SECONDS) as answer:
            items = split(answer.read().decode())
        for path in self.calendar.iterdir():
            if path.name not in items:
                path.unlink()
        for name, text in items.items():
            path = self.calendar / name
            if not path.is_file() or path.read_bytes() != text.encode():
                path.write_bytes(text.encode())

    def listed(self) -> list[tuple[str, str, str]]:
        """Day, title and place of everything khal lists."""
        fields = ("start-date", "title", "location")
        printed = self.run("list", *(f"--json={field}" for field in fields), *SPAN)
        items = [item for line in printed.splitlines() for item in json.loads(line)]
        return [tuple(item[field] for field in fields) for item in items]

    def run(self, *arguments: str) -> str:
        """What khal prints."""
        config = self.folder / "config"
        config.write_text(
            CONFIG.format(calendar=self.calendar, folder=self.folder), encoding="utf-8"
        )
        home = {
            name: str(self.folder)
            for name in ("HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME")
        }
        done = subprocess.run(
            [sys.executable, "-m", "khal", "-c", str(config), *arguments],
            env={**os.environ, **home, "PYTHONIOENCODING": "utf-8", "LC_ALL": "C.UTF-8"},
            capture_output=True,
            timeout=SECONDS,
            check=True,
        )
        return done.stdout.decode()


def split(text: str) -> dict[str, str]:
    """One calendar for each UID, with the head and the zone of the whole, by file name."""
    head, _, body = text.partition("BEGIN:VEVENT\r\n")
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for part in body.removesuffix("END:VCALENDAR\r\n").split("BEGIN:VEVENT\r\n"):
        uid = re.search(r"^UID:(.*(?:\r\n .*)*)", part, re.MULTILINE)
        assert uid is not None
        groups[uid[1]].append(f"BEGIN:VEVENT\r\n{part}")
    return {
        f"{crc32(uid.encode()):08x}.ics": "".join((head, *parts, "END:VCALENDAR\r\n"))
        for uid, parts in groups.items()
    }


def test_khal_shows_each_time_once_through_an_edit_a_move_a_cancellation_and_a_removal(
    tmp_path: Path,
) -> None:
    khal = Khal(tmp_path / "khal")
    editions = []
    for name, activities in (("first", FIRST), ("second", SECOND)):
        files: dict[str, str | bytes] = {"data/activities/2026.yml": activities}
        with served(build_tiny(tmp_path / name, files)) as address:
            khal.sync(f"{address}calendar/all.ics")
        editions.append(khal.listed())
    room, square = "二楼活动室", "镇文化广场"
    assert editions[0] == [
        ("2026-11-28", "戏曲汇演", room),
        ("2026-12-02", "工间操", room),
        ("2026-12-06", "健步走", room),
        ("2026-12-09", "工间操", room),
        ("2026-12-10", "防火讲座", room),
        ("2026-12-12", "棋赛", room),
        ("2026-12-23", "工间操", room),
        ("2026-12-30", "工间操", room),
    ]
    assert editions[1] == [
        ("2026-11-28", "戏曲汇演", square),
        ("2026-12-02", "工间操", room),
        ("2026-12-09", "【已取消】工间操", ""),
        ("2026-12-12", "【已取消】棋赛", ""),
        ("2026-12-13", "【改期】健步走", room),
        ("2026-12-23", "工间操", room),
        ("2026-12-30", "工间操", room),
    ]
    assert "报名不足（2026年11月20日决定）" in khal.run("search", "棋赛", "--format={description}")
