"""A tiny site with something of every kind in its calendar, around :data:`tiny.NOW`."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from portal.public import Portal
from station import station
from tiny import NOW, sound

HELD = """\
- 编号: {id}
  标题: {title}
  开始: {start}
  结束: {end}
  地点: 文化广场
  所属项目: song-qingliang
  面向: 全镇职工
  主办: 示例镇总工会
  联系人: 李同志 0000-1234567
  说明: 一起来。
{more}"""


def held(identifier: str, start: str, end: str, more: str = "", *, title: str = "") -> str:
    """The text of one activity; ``more`` is further fields, each line with its indentation."""
    title = title or f"活动{identifier}"
    return HELD.format(id=identifier, title=title, start=start, end=end, more=more)


SIGNUP = "  报名:\n    报名方式: 打电话\n    报名截止: 2026-11-24 17:00\n"
OFF = "  状态: {}\n  原因: 场地检修\n  起: 2026-11-18\n"
MOVED = OFF + "  改到:\n    开始: {}\n    结束: {}\n"
WEEKLY = "  重复:\n    频率: 每周\n    止: 2026-12-16\n"
LINES = "".join(
    [
        held("jiankang", "2026-11-21 14:00", "2026-11-21 16:00", title="健康讲座"),
        held("bisai", "2026-11-25 09:00", "2026-11-25 11:00", SIGNUP, title="棋类比赛"),
        held(
            *("huazhan", "2026-11-19", "2026-11-23", "  人群: [女职工, 家属和孩子]\n"),
            title="书画展",
        ),
        held(
            *("jianbuzou", "2026-11-22 08:30", "2026-11-22 10:00", OFF.format("已取消")),
            title="健步走",
        ),
        held(
            *("paiqiu", "2026-11-26 09:00", "2026-11-26 12:00"),
            MOVED.format("变更", "2026-12-03 09:00", "2026-12-03 12:00"),
            title="排球赛",
        ),
        held(
            *("lanqiu", "2026-11-27 09:00", "2026-11-27 12:00", OFF.format("延期")),
            title="篮球赛",
        ),
        held("yedu", "2026-11-04 19:00", "2026-11-04 20:30", WEEKLY, title="夜读").replace(
            "地点: 文化广场", "场所: shuwu"
        ),
    ]
)
PAST = held("jiunian", "2025-03-08 09:00", "2025-03-08 11:00", title="旧年活动")
HOLIDAYS = """\
- 编号: holidays-2026
  年度: 2026
  标题: 国务院办公厅关于2026年部分节假日安排的通知
  文号: 国办发明电〔2025〕7号
  成文日期: 2025-11-04
  通知网址: https://www.gov.cn/notice.htm
  假期:
    - {名称: 元旦, 开始: 2026-01-01, 结束: 2026-01-03, 调休上班: [2026-01-04]}
    - {名称: 春节, 开始: 2026-02-15, 结束: 2026-02-23, 调休上班: [2026-02-14, 2026-02-28]}
    - {名称: 清明节, 开始: 2026-04-04, 结束: 2026-04-06}
    - {名称: 劳动节, 开始: 2026-05-01, 结束: 2026-05-05, 调休上班: [2026-05-09]}
    - {名称: 端午节, 开始: 2026-06-19, 结束: 2026-06-21}
    - {名称: 中秋节, 开始: 2026-09-25, 结束: 2026-09-27}
    - {名称: 国庆节, 开始: 2026-10-01, 结束: 2026-10-07, 调休上班: [2026-09-20, 2026-10-10]}
"""
FILES: dict[str, str | bytes] = {
    "data/activities/2025.yml": PAST,
    "data/activities/2026.yml": LINES,
    "data/holidays.yml": HOLIDAYS,
    "data/places.yml": station(id="shuwu", name="职工书屋"),
}


def dated(folder: Path, now: datetime = NOW) -> Portal:
    """The portal of that site."""
    return sound(folder, FILES, now).portal
