"""A small site written inside a test: the least that builds, and what a test adds to it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from portal.model.types import ZONE
from portal.site import Examined, Site, examine

ROOT = Path(__file__).parent.parent
"""The repository."""
NOW = datetime(2026, 11, 21, 12, 0, tzinfo=ZONE)
"""The moment tests take as now."""

CONFIG = """\
INHERIT: {root}/overrides/engine.yml
theme:
  custom_dir: {root}/overrides
hooks:
  - {root}/hooks/portal_hooks.py
site_name: 示例镇总工会
site_url: https://union.example/{sub_path}
extra:
  township:
    全称: 示例镇总工会
    简称: 示例镇总工会
    演示: 是
    标识域名: union.example
    标识年份: 2026
    地址: 示例镇人民路1号
    电话: 0000-1234567
    时间: 工作日 8:30—12:00
    上级工会: 示例县总工会
nav:
  - 首页: index.md
  - 通知新闻: news/index.md
  - 活动: activities/index.md
"""

COLUMNS = """\
- 编号: tongzhi
  名称: 通知公告
  说明: 工会的通知和公告
  类型: 公告通知
  顺序: 1
  更新期限天数: 90
"""

PROGRAMMES = """\
- 编号: song-qingliang
  名称: 送清凉
  类别: 帮扶救助
  摘要: 高温天送水送药
  做什么: 每年夏天慰问户外职工。
  面向谁: 户外职工
  怎么参加: 由单位报名
  统计指标: [参加人次, 金额]
"""

ACTIVITIES = """\
- 编号: song-qingliang-202507
  标题: 送清凉进工地
  开始: 2025-07-15 09:00
  结束: 2025-07-15 11:30
  地点: 示例镇工地
  所属项目: song-qingliang
  面向: 建筑工人
  主办: 示例镇总工会
  联系人: 李同志 0000-1234567
  说明: 送去饮水和药品。
"""

NOTICE = """\
---
编号: {id}
标题: {title}
发布时间: {published}
栏目: tongzhi
{more}---

{body}
"""


def notice(
    identifier: str = "2025-gaowen",
    *,
    title: str = "高温天注意休息",
    published: str = "2025-07-01 09:00",
    more: str = "",
    body: str = "请大家多喝水。",
) -> str:
    """The text of one notice; ``more`` is further front matter, each line with its end."""
    return NOTICE.format(id=identifier, title=title, published=published, more=more, body=body)


def write_site(
    folder: Path, files: Mapping[str, str | bytes] | None = None, *, sub_path: str = ""
) -> Path:
    """Write the least site plus ``files``; its configuration file."""
    content: dict[str, str | bytes] = {
        "mkdocs.yml": CONFIG.format(root=ROOT.as_posix(), sub_path=sub_path),
        "data/columns.yml": COLUMNS,
        "data/programmes.yml": PROGRAMMES,
        "data/activities/2025.yml": ACTIVITIES,
        "docs/news/2025/gaowen.md": notice(),
        **(files or {}),
    }
    for name, text in content.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode() if isinstance(text, str) else text)
    return folder / "mkdocs.yml"


def examined(
    folder: Path, files: Mapping[str, str | bytes] | None = None, now: datetime = NOW
) -> Examined:
    """A tiny site, examined."""
    return examine(write_site(folder, files), now)


def lines(folder: Path, files: Mapping[str, str | bytes], now: datetime = NOW) -> list[str]:
    """The problem lines of a tiny site."""
    return [str(problem) for problem in examined(folder, files, now).problems]


def sound(
    folder: Path, files: Mapping[str, str | bytes] | None = None, now: datetime = NOW
) -> Site:
    """A tiny site that must be sound."""
    found = examined(folder, files, now)
    assert found.site is not None, "\n".join(map(str, found.problems))
    return found.site
