"""Small sites for the tests of linked data: one activity each, and its page's first node."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from portal.linked_data.page import nodes_of
from portal.site import Site
from tiny import sound

ACTIVITY = """\
- 编号: gongjiancao
  标题: 跟着学工间操
  开始: 2026-11-25 16:00
  结束: 2026-11-25 16:30
  地点: 示例镇文化广场
  所属项目: song-qingliang
  面向: 坐着上班的职工
  主办: 示例镇总工会、示例镇文化站
  联系人: 李同志 0000-1234567
  说明: |
    穿平底鞋来。

    下雨照常。
"""
SIGNUP = """\
  报名:
    报名方式: 打电话登记
    报名截止: 2026-11-24 17:00
    名额: 30
    收费: {fee}
"""
WEEKLY = """\
  重复:
    频率: 每周
    共几次: 4
"""
PLACE = """\
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
PAGE = "activities/gongjiancao/"


def site_of(folder: Path, more: str = "", *, activity: str = ACTIVITY) -> Site:
    """A tiny site whose activities of 2026 are this one; ``more`` are further fields."""
    files = {"data/activities/2026.yml": activity + more, "data/places.yml": PLACE}
    return sound(folder, files)


def told(site: Site, path: str = PAGE) -> dict[str, Any]:
    """What the page at a path is about."""
    (spec,) = (spec for spec in site.specs.values() if spec.path == path)
    return nodes_of(site.portal, spec)[0]


def of_activity(folder: Path, more: str = "", *, activity: str = ACTIVITY) -> dict[str, Any]:
    """What the page of an activity is about."""
    return told(site_of(folder, more, activity=activity))
