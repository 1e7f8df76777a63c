"""Small sites for the tests of feeds, and what their feed files say."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from lxml import etree

from portal.feeds.products import feed_files
from portal.model.types import ZONE
from portal.site import Site, illustrated
from tiny import NOW, notice, sound

SITE_URL: Final = "https://union.example/"
ATOM: Final = "{http://www.w3.org/2005/Atom}"
CONTENT: Final = "{http://purl.org/rss/1.0/modules/content/}encoded"

ACTIVITY: Final = """\
- 编号: gongjiancao
  标题: 跟着学工间操
  开始: 2026-11-25 16:00
  结束: 2026-11-25 16:30
  地点: 示例镇文化广场
  所属项目: song-qingliang
  面向: 坐着上班的职工
  主办: 示例镇总工会
  联系人: 李同志 0000-1234567
  说明: |
    穿平底鞋来。

    下雨照常。
  发布时间: 2026-11-10 10:00
"""
PLACE: Final = """\
- 编号: zhijia
  名称: 示例镇职工之家
  种类: 职工之家
  地址: 示例镇人民路1号
  坐标:
    经度: 113.7512
    纬度: 30.2846
    坐标系: wgs84
  核实日期: 2026-11-03
"""
Files = Mapping[str, str | bytes]


def feeds_of(site: Site) -> dict[str, bytes]:
    """Every feed file of a site by its path."""
    site = illustrated(site)
    return feed_files(site.portal, site.files)


def feeds(folder: Path, files: Files | None = None, now: datetime = NOW) -> dict[str, bytes]:
    """Every feed file of a tiny site with these files."""
    return feeds_of(sound(folder, files, now))


def activity_feeds(folder: Path, more: str = "", *, activity: str = ACTIVITY) -> dict[str, bytes]:
    """The feeds of a tiny site with one activity to come; ``more`` are further fields."""
    return feeds(folder, {"data/activities/2026.yml": activity + more, "data/places.yml": PLACE})


def entry(feed: bytes, identifier: str) -> dict[str, str]:
    """Title, text, summary, dates and further elements of one item of an RSS feed."""
    for item in etree.fromstring(feed).iter("item"):
        if (item.findtext("guid") or "").endswith(f"/{identifier}"):
            return {str(etree.QName(e).localname): e.text or "" for e in item}
    raise KeyError(identifier)


def ids(feed: bytes) -> list[str]:
    """The last part of the identifier of each item, in order; RSS or Atom."""
    tree = etree.fromstring(feed)
    found = [*tree.iter("guid"), *tree.iterfind(f"{ATOM}entry/{ATOM}id")]
    return [(element.text or "").rpartition("/")[2] for element in found]


def daily(count: int, start: datetime = datetime(2025, 1, 1, 9, tzinfo=ZONE)) -> dict[str, str]:
    """As many notices, ``n0`` first, one a day."""
    moments = {f"n{n}": start + timedelta(days=n) for n in range(count)}
    return {
        f"docs/news/{moment.year}/{name}.md": notice(name, published=f"{moment:%Y-%m-%d %H:%M}")
        for name, moment in moments.items()
    }
